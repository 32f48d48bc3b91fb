<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\EdgeCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Special:TechnicalPartners: the shell around the view of an address. */
class SpecialTechnicalPartners extends SpecialPage {

	public function __construct(
		private readonly ViewTable $views,
		private readonly ComputeLimit $limit,
		private readonly FrameworkStore $frameworks,
		private readonly StewardAddress $stewards,
		private readonly EdgeCache $edge,
		private readonly PartnerReader $reader,
		private readonly IndexHealth $health
	) {
		parent::__construct( 'TechnicalPartners' );
	}

	/** @inheritDoc */
	public function execute( $subPage ): void {
		$this->setHeaders();
		$this->addHelpLink( $this->getPageTitle( 'help' )->getFullURL(), true );
		$status = Visibility::ofReader( $this->getAuthority() );
		if ( !$status->isGood() ) {
			$this->getOutput()->showPermissionStatus( $status, 'read' );
			return;
		}
		$canonical = $this->stewards->canonical( $this->getRequest()->getQueryValues() );
		if ( $canonical !== null && in_array( $subPage, [ null, '', 'feed' ], true ) ) {
			unset( $canonical['title'] );
			$this->getOutput()->redirect( $this->getPageTitle( $subPage ?: false )->getFullURL( $canonical ) );
			return;
		}
		$this->show( $this->views->find( (string)$subPage, $this->getRequest() ) ?? $this->unknown( $subPage ) );
		if ( $this->health->isIncomplete() ) {
			$this->getOutput()->prependHTML(
				Html::warningBox( $this->msg( 'technicalpartners-index-incomplete' )->escaped() )
			);
		}
	}

	/** Draws the view in its shell: heading, styles, the row of views, and a refusal instead of the view. */
	private function show( View $view ): void {
		if ( $view->row !== null ) {
			$this->frame( $view );
		}
		// A weight that is dragged asks for many rankings.
		if ( $view->isComputed && $this->limit->isExceeded( $this->getAuthority() ) ) {
			$this->refuse( 429, $this->msg( 'actionthrottledtext' )->parse() );
			return;
		}
		try {
			( $view->show )( $this->getContext() );
		} catch ( IndexUnavailable ) {
			$this->refuse( 503, $this->msg( 'technicalpartners-index-unavailable' )->parse() );
		}
	}

	private function frame( View $view ): void {
		$output = $this->getOutput();
		if ( $view->heading !== '' ) {
			$output->setPageTitleMsg( $this->msg( $view->heading ) );
		}
		$output->addModuleStyles( [ 'ext.technicalPartners.styles', ...$view->styles ] );
		$bar = new ViewBar( $this->msg( ... ), $this->frameworks->title() );
		if ( $view->isQuiet ) {
			$output->addHTML( $bar->links( $view->row ) );
			return;
		}
		$output->addModules( 'ext.technicalPartners.pages' );
		$output->addHTML( $bar->html( $view->row ) );
		if ( !$this->getRequest()->wasPosted() ) {
			$this->share();
		}
	}

	/**
	 * @param int $status HTTP status
	 * @param string $html Reason
	 */
	private function refuse( int $status, string $html ): void {
		$this->getOutput()->setStatusCode( $status );
		$this->getOutput()->setCdnMaxage( 0 );
		$this->getOutput()->addHTML( Html::errorBox( $html ) );
	}

	/** Lets front caches keep what all readers without an account see alike. Core keeps it from those with cookies. */
	private function share(): void {
		try {
			$this->getOutput()->setCdnMaxage(
				$this->edge->maxAge( $this->getAuthority(), $this->reader->version( ... ) )
			);
		} catch ( IndexUnavailable ) {
			// The view, which reads the index too, says so.
			$this->getOutput()->setCdnMaxage( 0 );
		}
	}

	private function unknown( string $subPage ): View {
		$message = $this->msg( 'technicalpartners-views-unknown' )->plaintextParams( $subPage );
		return new View( fn () => $this->refuse( 404, $message->escaped() ), isQuiet: true );
	}

	/** @inheritDoc */
	public function doesWrites() {
		return true;
	}

	/** @inheritDoc */
	public function getDescription() {
		return $this->msg( 'technicalpartners' );
	}

	/** @inheritDoc */
	protected function getGroupName() {
		return 'pages';
	}
}
