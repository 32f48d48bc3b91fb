<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Special;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Domain\ResponsivenessRanking;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemFilter;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemReader;
use MediaWiki\Extension\TechnicalPartners\Storage\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\IndexCache;
use MediaWiki\Extension\TechnicalPartners\View\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\View\RankingForm;
use MediaWiki\Extension\TechnicalPartners\View\RankingResult;
use MediaWiki\Extension\TechnicalPartners\View\ResponsivenessResult;
use MediaWiki\Extension\TechnicalPartners\View\Schema;
use MediaWiki\Extension\TechnicalPartners\View\ViewBar;
use MediaWiki\Html\Html;
use MediaWiki\Request\WebRequest;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\TitleFormatter;

/** The ranking, as it is and as it would be with other weights: Special:TechnicalPartners/ranking. Nothing of it is saved. */
class RankingView {

	public function __construct(
		private readonly PartnerReader $reader,
		private readonly ItemReader $items,
		private readonly IndexCache $cache,
		private readonly FrameworkStore $frameworks,
		private readonly TitleFormatter $titles
	) {
	}

	public function show( IContextSource $source ): void {
		$output = $source->getOutput();
		$output->setPageTitleMsg( $source->msg( 'technicalpartners-ranking-title' ) );
		$output->addModuleStyles( [ 'ext.technicalPartners.styles', 'ext.technicalPartners.views.styles' ] );
		$output->addModules( 'ext.technicalPartners.links' );
		$framework = new Framework( Schema::read( 'framework' )->fit( $this->frameworks->current()->toArray() ) );
		$context = new MatrixContext( $source, $framework, IndexRows::today(), $this->titles );
		$relation = $this->relation( $source->getRequest(), $framework );
		try {
			$rows = $this->reader->find( $this->query( $relation ), $source->getUser() )->rows();
			$responsiveness = $this->responsiveness();
		} catch ( IndexUnavailable ) {
			$output->setStatusCode( 503 );
			$output->addHTML( Html::errorBox( $context->msg( 'technicalpartners-index-unavailable' )->parse() ) );
			return;
		}
		$tried = $framework->withWeights( $this->weights( $source->getRequest(), $framework ) );
		$ranking = Ranking::of( $rows, $tried );
		$result = new RankingResult( $context, $tried, $ranking, Ranking::of( $rows, $framework )->places() );
		$answers = new ResponsivenessResult( $context, ResponsivenessRanking::of( $rows, $responsiveness ) );
		// A pool is ranked by how it answers alone: weights say nothing of it.
		$isPool = ( $framework->find( 'relations', $relation )['rankedBy'] ?? '' ) === 'responsiveness';
		$page = SpecialPage::getTitleFor( 'TechnicalPartners', 'ranking' );
		$form = new RankingForm( $context, $tried, $page, $this->frameworks->title() );
		if ( $source->getRequest()->getBool( RankingForm::PROPOSE ) ) {
			$output->redirect( $form->proposal( $relation ) );
			return;
		}
		$output->addHTML( ( new ViewBar( $source->msg( ... ), $this->frameworks->title() ) )->html( 'ranking' ) .
			Html::rawElement( 'div', [ 'class' => 'tp-ranking' ],
				$form->html( $relation ) .
				Html::rawElement( 'div', [ 'id' => 'tp-ranking-result', 'class' => 'tp-ranking__result' ], $isPool
					? $answers->table() . $answers->chart( $ranking )
					: $result->html( $page, $relation ) . $answers->chart( $ranking ) ) ) );
	}

	private function query( string $relation ): MatrixQuery {
		$filters = [ 'decision' => MatrixQuery::DEFAULT_DECISIONS ] + ( $relation === '' ? [] : [ 'relation' => [ $relation ] ] );
		return new MatrixQuery( filters: $filters, limit: MatrixQuery::ALL );
	}

	/** @return array<int,Responsiveness> By page */
	private function responsiveness(): array {
		return array_map( static fn ( array $numbers ) => Responsiveness::ofNumbers( ...$numbers ),
			$this->cache->get( 'responsiveness', $this->readResponsiveness( ... ) ) );
	}

	/** @return array<int,array> By page, see Responsiveness::numbers() */
	private function readResponsiveness(): array {
		$items = $this->items->find( ItemRows::RESPONSIVENESS, new ItemFilter( withDeclined: false ), ItemReader::BY_NAME );
		return array_column( array_map( static fn ( Item $item ) => [ $item->partner->page, $item->data ], $items ), 1, 0 );
	}

	private function relation( WebRequest $request, Framework $framework ): string {
		$relation = $request->getText( 'relation' );
		return $framework->find( 'relations', $relation ) ? $relation : '';
	}

	/** @return array<string,float> By principle: what the address says, 0 to 10 in halves */
	private function weights( WebRequest $request, Framework $framework ): array {
		$weights = [];
		foreach ( array_column( $framework->principles(), 'id' ) as $id ) {
			$weight = $request->getRawVal( "w-$id" );
			if ( $weight !== null && is_numeric( $weight ) ) {
				$weights[$id] = round( 2 * min( 10, max( 0, (float)$weight ) ) ) / 2;
			}
		}
		return $weights;
	}
}
