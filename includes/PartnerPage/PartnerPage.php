<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Content\PageRenderer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UserFields;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Html\Disputes;
use MediaWiki\Extension\TechnicalPartners\Html\HtmlParts;
use MediaWiki\Extension\TechnicalPartners\Html\PageContext;
use MediaWiki\Extension\TechnicalPartners\Html\PageContextFactory;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Html\Html;
use MediaWiki\Page\PageReference;
use MediaWiki\Parser\ParserOptions;
use MediaWiki\Parser\ParserOutput;

/** The page of a partner, as people read it. */
class PartnerPage implements PageRenderer {

	public function __construct(
		private readonly PageContextFactory $contexts
	) {
	}

	/** @inheritDoc */
	public function render( array $record, PageReference $page, ParserOutput $output, ParserOptions $options ): void {
		$context = $this->contexts->create( $page, $options->getUserLangObj() );
		$record = Schema::read( 'partner' )->fit( $record );
		$names = [];
		UserFields::map( $record, 'partner', static function ( string $name ) use ( &$names ): string {
			$names[] = $name;
			return $name;
		} );
		$context->preloadUsers( $names );
		$output->addModuleStyles( [ 'ext.technicalPartners.styles' ] );
		$output->addModules( [ 'ext.technicalPartners.pages' ] );
		$output->setContentHolderText( $this->html( $record, $context ) );
		$this->expire( $output, Row::due( $record, $context->today ) );
	}

	private function html( array $record, PageContext $context ): string {
		$work = new WorkSections( $context );
		$sections = new PartnerSections( $context );
		return ( new ViewBar( $context->msg( ... ), $context->frameworkTitle ) )->links( '' ) . Html::rawElement( 'div',
			HtmlParts::page( $context->language ),
			Html::rawElement(
				'div',
				[ 'class' => 'tp-page__top' ],
				$this->lead( $record, $context ) . ( new PartnerFacts( $context ) )->html( $record )
			) .
			( new ScoresSection( $context ) )->html( $record ) .
			$work->goals( $record ) .
			( new ConversationsSection( $context ) )->html( $record ) .
			$work->collaborations( $record ) .
			$sections->exchange( $record ) .
			$sections->decisions( $record ) .
			$sections->evidence( $record ) );
	}

	private function lead( array $record, PageContext $context ): string {
		$summary = isset( $record['summary'] )
			? Html::rawElement( 'p', [ 'class' => 'tp-page__summary', 'dir' => 'auto' ],
				htmlspecialchars( $record['summary'] ) .
				Disputes::flag( $context, $record, 'summary' ) . ' ' .
				$context->forms->edit(
					'about', $context->text( 'technicalpartners-page-edit' ), 'tp-action tp-small', 'partner'
				) .
					' ' .
				$context->forms->way(
					'dispute', 'evidence', 'evidence-summary', $context->text( 'technicalpartners-page-dispute' )
				) )
			: HtmlParts::invitation( $context->text( 'technicalpartners-page-no-summary' ),
				$context->text( 'technicalpartners-page-no-summary-text' ),
				$context->forms->edit(
					'about', $context->text( 'technicalpartners-page-add-summary' ), PageContext::BUTTON, 'partner'
				) );
		$nominated = ( $record['selfNominated'] ?? false )
			? HtmlParts::small( $context->html( 'technicalpartners-page-self-nominated' ) )
			: '';
		return Html::rawElement( 'div', [ 'class' => 'tp-page__lead' ], $summary . $nominated .
			( new StageTrack( $context ) )->html( $record ) . Disputes::flag( $context, $record, 'identifiedOn' ) .
			$context->forms->log( $context->text( 'technicalpartners-page-log' ), PageContext::PRIMARY_BUTTON ) );
	}

	/** The page says what is so today: it may be kept until the first day on which that changes. */
	private function expire( ParserOutput $output, ?string $due ): void {
		if ( $due !== null ) {
			$now = (int)wfTimestamp( TS_UNIX );
			$output->updateCacheExpiry( max( 1, strtotime( "{$due}T00:00:00Z" ) - $now ) );
		}
	}
}
