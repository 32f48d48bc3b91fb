<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Feed\FeedController;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormController;
use MediaWiki\Extension\TechnicalPartners\Html\ViewBar;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixController;
use MediaWiki\Extension\TechnicalPartners\Overview\OverviewController;
use MediaWiki\Extension\TechnicalPartners\Past\ChangesController;
use MediaWiki\Extension\TechnicalPartners\Past\PastController;
use MediaWiki\Extension\TechnicalPartners\Past\PastForm;
use MediaWiki\Extension\TechnicalPartners\Ranking\RankingController;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\EdgeCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use MediaWiki\Html\Html;
use MediaWiki\SpecialPage\SpecialPage;

/** Special:TechnicalPartners: the matrix, the ranking at …/ranking, and the form at …/new, …/edit/<Name> and …/log. */
class SpecialTechnicalPartners extends SpecialPage {

	public function __construct(
		private readonly MatrixController $matrix,
		private readonly RecordFormController $form,
		private readonly OverviewController $overviews,
		private readonly RankingController $ranking,
		private readonly PastController $past,
		private readonly ChangesController $changes,
		private readonly FeedController $feed,
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
		[ $view, $name ] = explode( '/', (string)$subPage, 2 ) + [ '', '' ];
		$day = PastForm::day( $this->getRequest()->getRawVal( 'asof' ) );
		$overview = $this->overviews->find( $view );
		if (
			( $overview !== null || $view === '' || $view === 'ranking' || $view === 'changes' ) &&
				!$this->getRequest()->wasPosted()
		) {
			$this->share();
		}
		// Views that are computed anew for each reader. A weight that is dragged asks for many rankings.
		$isComputed = $view === 'changes' || $view === 'ranking' || ( $view === '' && $day !== null );
		match ( true ) {
			$isComputed && $this->limit->isExceeded( $this->getAuthority() ) => $this->tooOften(),
			$overview !== null => $this->overviews->show( $this->getContext(), $view, $overview ),
			$view === 'framework' => $this->form->framework( $this->getContext() ),
			$view === 'help' => $this->help(),
			$view === 'new' => $this->form->run( $this->getContext(), null ),
			$view === 'feed' ||
				( $view === '' && $this->getRequest()->getCheck( 'feed' ) ) => $this->feed->show(
					$this->getContext(), $this->getPageTitle()
				),
			$view === 'changes' => $this->changes->show( $this->getContext() ),
			$view === '' && $day !== null => $this->past->show( $this->getContext(), $day ),
			$view === 'ranking' => $this->ranking->show( $this->getContext() ),
			$view === 'log' => $this->form->log( $this->getContext() ),
			$view === 'edit' && $name !== '' => $this->form->run( $this->getContext(), $name ),
			$view === '' => $this->matrix->show( $this->getContext(), $this->getPageTitle() ),
			default => $this->unknown( $subPage )
		};
		if ( $this->health->isIncomplete() ) {
			$this->getOutput()->prependHTML(
				Html::warningBox( $this->msg( 'technicalpartners-index-incomplete' )->escaped() )
			);
		}
	}

	/** Lets front caches keep what all readers without an account see alike. Core keeps it from those with cookies. */
	private function share(): void {
		try {
			$this->getOutput()->setCdnMaxage(
				$this->edge->maxAge( $this->getAuthority(), $this->reader->version( ... ) )
			);
		} catch ( IndexUnavailable ) {
			// Said by the view.
			$this->getOutput()->setCdnMaxage( 0 );
		}
	}

	private function wayBack(): void {
		$this->getOutput()->addModuleStyles( 'ext.technicalPartners.styles' );
		$this->getOutput()->addHTML( ( new ViewBar( $this->msg( ... ), $this->frameworks->title() ) )->links( '' ) );
	}

	private function unknown( string $view ): void {
		$this->wayBack();
		$this->getOutput()->setStatusCode( 404 );
		$this->getOutput()->setCdnMaxage( 0 );
		$this->getOutput()->addHTML(
			Html::errorBox( $this->msg( 'technicalpartners-views-unknown' )->plaintextParams( $view )->escaped() )
		);
	}

	private function tooOften(): void {
		$this->wayBack();
		$this->getOutput()->setStatusCode( 429 );
		$this->getOutput()->setCdnMaxage( 0 );
		$this->getOutput()->addHTML( Html::errorBox( $this->msg( 'actionthrottledtext' )->parse() ) );
	}

	private function help(): void {
		$this->wayBack();
		$this->getOutput()->setPageTitleMsg( $this->msg( 'technicalpartners-help-title' ) );
		$this->getOutput()->addWikiMsg( 'technicalpartners-help-page' );
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
