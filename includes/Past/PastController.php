<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Past;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\Pager;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixAddress;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixColumns;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastRecord;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PastRecords;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\TitleFormatter;

/** The matrix as it stood on a past day: Special:TechnicalPartners?asof=YYYY-MM-DD. It is read, not edited. */
class PastController {

	/** Partners that are read at once. */
	public const MOST = 1000;
	/** Rows in the page's HTML; the grid has all. */
	private const SHOWN = 100;

	public function __construct(
		private readonly PastRecords $records,
		private readonly TitleFormatter $titles,
		private readonly int $most = self::MOST
	) {
	}

	/**
	 * @param IContextSource $source
	 * @param string $day YYYY-MM-DD, not after today
	 */
	public function show( IContextSource $source, string $day ): void {
		$output = $source->getOutput();
		$framework = new Framework( Schema::read( 'framework' )->fit( $this->records->framework( $day )->toArray() ) );
		$context = new MatrixContext( $source, $framework, $day, $this->titles );
		$page = SpecialPage::getTitleFor( 'TechnicalPartners' );
		$parts = new PastParts( $context, $page, [ 'asof' => $day ] );
		$part = $this->records->at( $day, $parts->from(), $this->most );
		$rows = $this->rows( $part->entries, $framework, $day );
		$isWhole = $parts->from() === 0 && $part->next === null;
		$total = $isWhole ? count( $rows ) : $part->total;
		$since = $total > 0 ? '' : $this->records->firstDay();
		$output->addHTML( ( new PastForm( $context, $page ) )->html( $day, $total, $since ) . $this->whole( $context ) .
			$parts->html( $isWhole ? '' : $this->data( $rows ), $part->pages, $part->next, $total ) .
			$this->table( $context, $rows, [ 'asof' => $day, PastParts::FROM => (string)$parts->from() ] ) );
		// If more parts follow, the grid starts when all have arrived: see pages/remainingParts.ts.
		$isComplete = $isWhole || $parts->from() > 0;
		$output->addJsConfigVars(
			$isComplete ? 'wgTechnicalPartners' : 'wgTechnicalPartnersPart',
			$this->forClient( $context, $isComplete ? $rows : [] )
		);
		$output->addModules( $isComplete ? [ 'ext.technicalPartners' ] : [] );
	}

	/**
	 * @param iterable<int,PastRecord> $found
	 * @param Framework $framework
	 * @param string $day YYYY-MM-DD
	 * @return Row[] In the order of the matrix
	 */
	private function rows( iterable $found, Framework $framework, string $day ): array {
		$rows = [];
		foreach ( $found as $one ) {
			$rows[] = Row::of( $one->page, $one->revision, $one->name, $one->record, $framework, $day );
		}
		$keys = array_map(
			static fn ( Row $row ) => [
				Alignment::ofScores( Ranking::scores( $row ), $framework )->key(),
				SearchNormalizer::of( $row->name ),
				$row->page
			],
			$rows
		);
		array_multisort( array_map( static fn ( array $key ) => vsprintf( '%020d %s %d', $key ), $keys ), $rows );
		return $rows;
	}

	/**
	 * @param MatrixContext $context
	 * @param Row[] $rows
	 * @param array<string,string> $address
	 */
	private function table( MatrixContext $context, array $rows, array $address ): string {
		$offset = min( max( 0, $context->source->getRequest()->getInt( 'offset' ) ), count( $rows ) );
		$table = new MatrixTable(
			$context, new MatrixQuery( filters: [] ), null, null, MatrixColumns::of( $context->framework )
		);
		$pager = new Pager( $context->msg( ... ),
			static fn ( int $from ) => SpecialPage::getTitleFor( 'TechnicalPartners' )
			->getLocalURL( array_filter( $address + [ 'offset' => (string)$from ] ) ) );
		return '<div id="technicalpartners-matrix" class="tp-matrix">' .
			( $rows ? $table->html( array_slice( $rows, $offset, self::SHOWN ), count( $rows ) ) : '' ) .
			$pager->html( $offset, self::SHOWN, count( $rows ) ) . '</div>';
	}

	/** Address for the grid, which sorts and filters if scripts run. */
	private function whole( MatrixContext $context ): string {
		$query = MatrixQuery::fromParameters( $context->source->getRequest()->getQueryValues(), $context->framework );
		$asked = ( new MatrixAddress( SpecialPage::getTitleFor( 'TechnicalPartners' ), $query ) )->parameters();
		return array_filter( array_diff_key( $asked, [ 'offset' => null ] ) ) === [] ? ''
			: Html::rawElement(
				'noscript',
				[],
				FormInput::message( 'notice', $context->msg( 'technicalpartners-past-whole' )->escaped() )
			);
	}

	/** @param Row[] $rows */
	private function data( array $rows ): string {
		$data = array_map( static fn ( Row $row ) => [ $row->cells(), $row->texts() ], $rows );
		return Html::rawElement(
			'script',
			[ 'type' => 'application/json' ],
			json_encode( $data, JSON_THROW_ON_ERROR | JSON_HEX_TAG | JSON_HEX_AMP )
		);
	}

	/**
	 * @param MatrixContext $context
	 * @param Row[] $rows
	 */
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
