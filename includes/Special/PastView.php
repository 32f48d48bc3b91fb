<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Fold;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\PastRecord;
use MediaWiki\Extension\TechnicalPartners\Storage\PastRecords;
use MediaWiki\Extension\TechnicalPartners\View\MatrixAddress;
use MediaWiki\Extension\TechnicalPartners\View\MatrixColumns;
use MediaWiki\Extension\TechnicalPartners\View\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\View\MatrixTable;
use MediaWiki\Extension\TechnicalPartners\View\PastForm;
use MediaWiki\Extension\TechnicalPartners\View\Schema;
use MediaWiki\Extension\TechnicalPartners\View\ViewBar;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\TitleFormatter;

/** The matrix as it stood on a past day: Special:TechnicalPartners?asof=YYYY-MM-DD. It is read, not edited. */
class PastView {

	/** So many partners are shown at once; the next ones at an address of their own. */
	public const MOST = 1000;

	public function __construct(
		private readonly PastRecords $records,
		private readonly FrameworkStore $frameworks,
		private readonly TitleFormatter $titles
	) {
	}

	/** @param string $day YYYY-MM-DD, not after today */
	public function show( IContextSource $source, string $day ): void {
		$output = $source->getOutput();
		$output->addModuleStyles( [ 'ext.technicalPartners.styles', 'ext.technicalPartners.views.styles' ] );
		$output->addModules( [ 'ext.technicalPartners', 'ext.technicalPartners.links' ] );
		$framework = new Framework( Schema::read( 'framework' )->fit( $this->records->framework( $day )->toArray() ) );
		$context = new MatrixContext( $source, $framework, $day, $this->titles );
		$from = max( 0, $source->getRequest()->getInt( 'from' ) );
		$found = $this->records->at( $day, $from, self::MOST + 1 );
		$rows = $this->rows( array_slice( $found, 0, self::MOST ), $framework, $day );
		$query = new MatrixQuery( filters: [] );
		$page = SpecialPage::getTitleFor( 'TechnicalPartners' );
		$table = new MatrixTable( $context, $query, new MatrixAddress( $page, $query ), null, MatrixColumns::of( $framework ) );
		$output->addHTML( ( new ViewBar( $source, $this->frameworks->title() ) )->html( 'matrix' ) .
			( new PastForm( $context, $page ) )->html( $day, count( $rows ) ) .
			'<div id="technicalpartners-matrix" class="tp-matrix">' . ( $rows ? $table->html( $rows, count( $rows ) ) : '' ) . '</div>' .
			$this->next( $context, $day, $found ) );
		$output->addJsConfigVars( 'wgTechnicalPartners', $this->forClient( $context, $rows ) );
	}

	/**
	 * @param PastRecord[] $found
	 * @return Row[] In the order of the matrix
	 */
	private function rows( array $found, Framework $framework, string $day ): array {
		$rows = array_map( static fn ( PastRecord $one ) => Row::of( $one->page, $one->revision, $one->name, $one->record, $framework, $day ), $found );
		$keys = array_map( static fn ( Row $row ) => [ Alignment::ofScores( Ranking::scores( $row ), $framework )->key(), Fold::of( $row->name ), $row->page ], $rows );
		array_multisort( array_map( static fn ( array $key ) => vsprintf( '%020d %s %d', $key ), $keys ), $rows );
		return $rows;
	}

	/** @param PastRecord[] $found One more than is shown, where there are more */
	private function next( MatrixContext $context, string $day, array $found ): string {
		$next = array_values( $found )[self::MOST] ?? null;
		return $next === null ? '' : Html::rawElement( 'p', [], Html::element( 'a', [
			'href' => SpecialPage::getTitleFor( 'TechnicalPartners' )->getLocalURL( [ 'asof' => $day, 'from' => $next->page ] )
		], $context->msg( 'technicalpartners-past-next' )->numParams( self::MOST )->text() ) );
	}

	/** @param Row[] $rows */
	private function forClient( MatrixContext $context, array $rows ): array {
		return [
			'framework' => (object)$context->framework->toArray(),
			'cells' => json_encode( array_map( static fn ( Row $row ) => $row->cells(), $rows ), JSON_THROW_ON_ERROR ),
			'texts' => json_encode( array_map( static fn ( Row $row ) => $row->texts(), $rows ), JSON_THROW_ON_ERROR ),
			'columns' => MatrixColumns::of( $context->framework ),
			'total' => count( $rows ),
			'today' => $context->today,
			'past' => $context->msg( 'technicalpartners-past-locked' )->plaintextParams( IndexRows::today() )->escaped()
		];
	}
}
