<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Feed\FeedController;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormController;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixController;
use MediaWiki\Extension\TechnicalPartners\Overview\OverviewController;
use MediaWiki\Extension\TechnicalPartners\Past\ChangesController;
use MediaWiki\Extension\TechnicalPartners\Past\PastController;
use MediaWiki\Extension\TechnicalPartners\Past\PastForm;
use MediaWiki\Extension\TechnicalPartners\Ranking\RankingController;
use MediaWiki\Request\WebRequest;

/** The controller of each address of Special:TechnicalPartners. */
class ViewTable {

	/** Styles of the views beside the matrix. */
	private const STYLES = [ 'ext.technicalPartners.views.styles' ];

	public function __construct(
		private readonly MatrixController $matrix,
		private readonly RecordFormController $form,
		private readonly OverviewController $overviews,
		private readonly RankingController $ranking,
		private readonly PastController $past,
		private readonly ChangesController $changes,
		private readonly FeedController $feed
	) {
	}

	/**
	 * @param string $subpage Part of the address after Special:TechnicalPartners/
	 * @param WebRequest $request
	 * @return View|null Null if the address names no view
	 */
	public function find( string $subpage, WebRequest $request ): ?View {
		[ $view, $name ] = explode( '/', $subpage, 2 ) + [ '', '' ];
		return match ( $view ) {
			'' => $this->ofMatrix( $request ),
			'feed' => $this->ofFeed(),
			'ranking' => new View(
				$this->ranking->show( ... ), 'ranking', 'technicalpartners-ranking-title', self::STYLES,
				isComputed: true
			),
			'changes' => new View(
				$this->changes->show( ... ), '', 'technicalpartners-changes-title', self::STYLES, isComputed: true
			),
			'help' => new View(
				static fn ( IContextSource $source ) => $source->getOutput()->addWikiMsg(
					'technicalpartners-help-page'
				),
				'', 'technicalpartners-help-title', isQuiet: true
			),
			'new' => new View( fn ( IContextSource $source ) => $this->form->run( $source, null ), isQuiet: true ),
			'edit' => $name === '' ? null
				: new View( fn ( IContextSource $source ) => $this->form->run( $source, $name ), isQuiet: true ),
			'log' => new View( $this->form->log( ... ), isQuiet: true ),
			'framework' => new View( $this->form->framework( ... ), 'framework', isQuiet: true ),
			default => $this->ofOverview( $view )
		};
	}

	/** The matrix of today or of a past day, or the feed of what it shows. */
	private function ofMatrix( WebRequest $request ): View {
		if ( $request->getCheck( 'feed' ) ) {
			return $this->ofFeed();
		}
		$day = PastForm::day( $request->getRawVal( 'asof' ) );
		return $day === null ? new View( $this->matrix->show( ... ), 'matrix' ) : new View(
			fn ( IContextSource $source ) => $this->past->show( $source, $day ), 'matrix', '', self::STYLES,
			isComputed: true
		);
	}

	private function ofFeed(): View {
		return new View( $this->feed->show( ... ), null );
	}

	private function ofOverview( string $view ): ?View {
		$overview = $this->overviews->find( $view );
		return $overview === null ? null : new View(
			fn ( IContextSource $source ) => $this->overviews->show( $source, $view, $overview ),
			$view, "technicalpartners-title-$view", self::STYLES
		);
	}
}
