<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Config\Config;
use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Html\FormInput;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixResult;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Html\Html;
use MediaWiki\MainConfigNames;
use MediaWiki\Output\OutputPage;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use MediaWiki\Title\TitleFormatter;

/** The matrix as the server shows it: complete without JavaScript, and what the grid begins with. */
class MatrixController {

	/** Days back from today of the past day that is offered first. */
	private const MONTH = 30;
	/** Bytes of rows on one page, where they are more than the default number. */
	private const MOST_BYTES = 400000;

	public function __construct(
		private readonly PartnerReader $reader,
		private readonly FrameworkStore $frameworks,
		private readonly MatrixRightsLookup $rights,
		private readonly TitleFormatter $titles
	) {
	}

	/** @throws IndexUnavailable */
	public function show( IContextSource $source ): void {
		$output = $source->getOutput();
		$page = SpecialPage::getTitleFor( 'TechnicalPartners' );
		// An imported framework has not been validated: only its fitting parts are shown, or sent.
		$framework = new Framework( Schema::read( 'framework' )->fit( $this->frameworks->current()->toArray() ) );
		$query = MatrixQuery::fromParameters( $source->getRequest()->getQueryValues(), $framework );
		$context = new MatrixContext( $source, $framework, IndexRows::today(), $this->titles );
		$found = $this->reader->find( $query, $source->getUser() );
		$affordable = self::affordable( $found );
		if ( $affordable < count( $found->cells ) ) {
			$query = $query->withLimit( $affordable );
			$found = $this->reader->find( $query, $source->getUser() );
		}
		$rows = $found->rows();
		$rights = $this->rights->of( $context, $rows );
		$address = new MatrixAddress( $page, $query );
		$table = new MatrixTable(
			$context, $query, $address, $rights, MatrixColumns::of( $context->framework, $query->columns )
		);
		$output->addHTML(
			$this->html( $context, $query, $found, $address, $table->html( $rows, $found->matching ) ) .
				$this->below( $context, $page )
		);
		$feed = ( new MatrixAddress( $page, $query ) )->feed(
			$source->getUser()->isRegistered() ? $source->getUser()->getName() : null
		);
		if ( $feed !== null ) {
			$output->addFeedLink( 'atom', $feed );
		}
		$output->addHeadItem( 'technicalPartners', self::early( $source->getConfig() ) );
		$output->addModules( 'ext.technicalPartners' );
		$output->addJsConfigVars(
			'wgTechnicalPartners', $this->forClient( $context, $found, $rights->locked( $rows ) )
		);
	}

	/** @return int How many of these rows one page may have: in HTML a row takes ten times its bytes */
	private static function affordable( MatrixResult $found ): int {
		$bytes = array_sum( array_map( 'strlen', $found->cells ) );
		return $bytes <= self::MOST_BYTES ? count( $found->cells )
			: max( ColumnSchema::get()->limit( 'rows' ), (int)( count( $found->cells ) * self::MOST_BYTES / $bytes ) );
	}

	private function html(
		MatrixContext $context,
		MatrixQuery $query,
		MatrixResult $found,
		MatrixAddress $address,
		string $table
	): string {
		$empty = new MatrixEmpty( $context, $address );
		return self::intro( $context ) .
			self::ownFlags( $context, $query ) . $empty->framework() .
			'<div id="technicalpartners-matrix" class="tp-matrix">' .
				( new MatrixTools( $context, $query, $address ) )->html( $found ) .
			$table . $this->nothing( $context, $query, $found, $empty ) .
				( new MatrixPager( $context, $query, $address ) )->html( $found ) . '</div>';
	}

	/** Legend of the table's signs, and a link to a past day. */
	private function below( MatrixContext $context, Title $page ): string {
		return Html::rawElement( 'p', [ 'class' => 'tp-matrix__legend' ],
			$context->msg( 'technicalpartners-matrix-legend' )->escaped() . ' ' .
			Html::element( 'a',
				[
					'href' => $page->getLocalURL( [ 'asof' => PartialDate::addDays( $context->today, -self::MONTH ) ] ),
					'rel' => 'nofollow'
				],
				$context->text( 'technicalpartners-past-link' ) ) );
	}

	private static function intro( MatrixContext $context ): string {
		return Html::rawElement( 'p', [ 'class' => 'tp-intro' ],
			$context->msg( 'technicalpartners-matrix-intro' )->escaped() . ' ' .
			Html::element(
				'a',
				[ 'href' => SpecialPage::getTitleFor( 'TechnicalPartners', 'help' )->getLocalURL() ],
				$context->text( 'technicalpartners-matrix-help' )
			) );
	}

	/** Says why filters that mean an account find nothing for whoever is not logged in. */
	private static function ownFlags( MatrixContext $context, MatrixQuery $query ): string {
		if ( $context->source->getAuthority()->isNamed() || !$query->ownFlags() ) {
			return '';
		}
		$logIn = SpecialPage::getTitleFor( 'Userlogin' )->getLocalURL( [
			'returnto' => $context->source->getTitle()->getPrefixedDBkey(),
			'returntoquery' => wfArrayToCgi( [ 'flags' => implode( '|', $query->filters['flags'] ) ] )
		] );
		return FormInput::message( 'notice', $context->msg( 'technicalpartners-matrix-own' )->escaped() . ' ' .
			Html::element( 'a', [ 'href' => $logIn ], $context->text( 'technicalpartners-form-log-in' ) ) );
	}

	/** Empty state of the table, with the number of rows that each filter alone would give. */
	private function nothing(
		MatrixContext $context,
		MatrixQuery $query,
		MatrixResult $found,
		MatrixEmpty $empty
	): string {
		$alone = $found->matching === 0 && $found->total > 0 ? $query->eachAlone() : [];
		$matching = array_map(
			fn ( MatrixQuery $one ) => $this->reader->find( $one, $context->source->getUser() )->matching, $alone
		);
		return $empty->rows( $found, $alone, $matching );
	}

	/**
	 * Script that runs before ResourceLoader: resources/src/pages/early.ts says why. A file, for a policy of contents
	 * may forbid inline scripts (docs/adr/0018).
	 */
	private static function early( Config $config ): string {
		return Html::linkedScript( OutputPage::transformResourcePath(
			$config,
			$config->get( MainConfigNames::ExtensionAssetsPath ) . '/TechnicalPartners/resources/dist/early.js'
		) );
	}

	/**
	 * The rows as JSON in texts: core minifies what is part of the page's script, with every request.
	 *
	 * @param MatrixContext $context
	 * @param MatrixResult $found
	 * @param array<int,string> $locked That some rows cannot be edited, as HTML by page id
	 */
	private function forClient( MatrixContext $context, MatrixResult $found, array $locked ): array {
		return [
			'framework' => (object)$context->framework->toArray(),
			'cells' => '[' . implode( ',', $found->cells ) . ']',
			'texts' => '[' . implode( ',', $found->texts ) . ']',
			'columns' => MatrixColumns::of( $context->framework ),
			'locked' => (object)$locked,
			'total' => $found->total,
			'rows' => wfScript( 'rest' ) . '/technical-partners/v1/matrix?part=cells',
			'today' => $context->today
		];
	}
}
