<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Ranking;

use MediaWiki\Context\IContextSource;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Ranking;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\RankingOrder;
use MediaWiki\Extension\TechnicalPartners\Html\Pager;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixAddress;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixEmpty;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\RankingReader;
use MediaWiki\Html\Html;
use MediaWiki\Request\WebRequest;
use MediaWiki\SpecialPage\SpecialPage;
use MediaWiki\Title\Title;
use MediaWiki\Title\TitleFormatter;

/**
 * The ranking, as it is and as it would be with other weights: Special:TechnicalPartners/ranking. Nothing of it is
 * saved.
 */
class RankingController {

	public function __construct(
		private readonly RankingReader $rankings,
		private readonly FrameworkStore $frameworks,
		private readonly TitleFormatter $titles
	) {
	}

	/** @throws IndexUnavailable */
	public function show( IContextSource $source ): void {
		$output = $source->getOutput();
		$framework = new Framework( Schema::read( 'framework' )->fit( $this->frameworks->current()->toArray() ) );
		$context = new MatrixContext( $source, $framework, IndexRows::today(), $this->titles );
		$relation = $this->relation( $source->getRequest(), $framework );
		$tried = $framework->withWeights( $this->weights( $source->getRequest(), $framework ) );
		$page = SpecialPage::getTitleFor( 'TechnicalPartners', 'ranking' );
		$form = new RankingForm( $context, $tried, $page, $this->frameworks->title() );
		if ( $source->getRequest()->getBool( RankingForm::PROPOSE ) ) {
			$output->redirect( $form->proposal( $relation ) );
			return;
		}
		// A pool is ranked by how it answers alone: weights say nothing of it.
		$isPool = ( $framework->find( 'relations', $relation )['rankedBy'] ?? '' ) === MatrixQuery::BY_RESPONSIVENESS;
		$invitations = $isPool ? '' : $this->invitations( $context, $relation );
		if ( $invitations !== '' ) {
			$output->addHTML( $invitations );
			return;
		}
		$result = $isPool
			? $this->answers( $context, $relation, $page )
			: $this->order( $context, $tried, $relation, $page );
		$output->addHTML( Html::rawElement( 'div', [ 'class' => 'tp-ranking' ],
			$form->html( $relation ) .
				Html::rawElement( 'div', [ 'id' => 'tp-ranking-result', 'class' => 'tp-ranking__result' ], $result ) ) );
	}

	/** Empty states of the ranking; '' if there is something to rank by weights. */
	private function invitations( MatrixContext $context, string $relation ): string {
		$empty = new MatrixEmpty(
			$context, new MatrixAddress( SpecialPage::getTitleFor( 'TechnicalPartners' ), new MatrixQuery() )
		);
		$order = $this->rankings->order( $relation, $context->framework );
		$hasPartners = $relation !== '' || $order->ranked || $order->unranked;
		return $empty->framework() . ( $hasPartners ? '' : $empty->partners() );
	}

	private function order( MatrixContext $context, Framework $tried, string $relation, Title $page ): string {
		$saved = $this->rankings->order( $relation, $context->framework );
		$order = self::weightsOf( $tried ) !== self::weightsOf( $context->framework )
			? $this->rankings->tried( $relation, $tried )
			: $saved;
		$offset = self::offset( $context->source->getRequest(), $order );
		$rows = $this->rankings->rows( RankingResult::window( $order->ranked, $offset ) );
		$result = new RankingResult( $context, $tried, $order, $saved, $rows, $offset );
		$known = $this->rankings->responsiveness( array_column( $rows, 'page' ) );
		return $result->html( $page, $relation,
			$this->rankings->rows( array_slice( $order->unranked, 0, RankingResult::PAGE ) ),
			$this->pager( $context, $page, $offset, $order ) ) . (
				new ResponsivenessResult( $context, $order, $known )
			)->chart( $result->shown() );
	}

	private function answers( MatrixContext $context, string $relation, Title $page ): string {
		$order = $this->rankings->answers( $relation );
		$offset = self::offset( $context->source->getRequest(), $order );
		$rows = $this->rankings->rows( array_slice( $order->ranked, $offset, RankingResult::PAGE ) );
		$result = new ResponsivenessResult(
			$context, $order, $this->rankings->responsiveness( array_column( $rows, 'page' ) )
		);
		$unknown = $this->rankings->rows( array_slice( $order->unranked, 0, RankingResult::PAGE ) );
		return $result->table( $rows, $offset, $unknown ) . $this->pager( $context, $page, $offset, $order ) .
			$result->chart( Ranking::of( $rows, $context->framework )->ranked );
	}

	/** @return float[] */
	private static function weightsOf( Framework $framework ): array {
		return array_map(
			static fn ( array $principle ) => (float)Framework::weight( $principle ), $framework->principles()
		);
	}

	private static function offset( WebRequest $request, RankingOrder $order ): int {
		return min( max( 0, $request->getInt( 'offset' ) ), max( 0, count( $order->ranked ) - 1 ) );
	}

	private function pager( MatrixContext $context, Title $page, int $offset, RankingOrder $order ): string {
		$asked = array_diff_key(
			$context->source->getRequest()->getQueryValues(), [ 'title' => true, 'offset' => true ]
		);
		$address = static fn ( int $offset ): string => $page->getLocalURL( [ 'offset' => $offset ?: null ] + $asked );
		return ( new Pager( $context->msg( ... ), $address ) )->html(
			$offset, RankingResult::PAGE, count( $order->ranked )
		);
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
