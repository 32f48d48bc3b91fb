<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\RankingOrder;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\ScoreTable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\User\UserIdentityValue;

/** Orders of all partners, kept until anything changes, and the rows of those that are shown. */
class RankingReader {

	public function __construct(
		private readonly PartnerReader $partners,
		private readonly ItemReader $items,
		private readonly IndexCache $cache
	) {
	}

	/** The order by alignment of partners with a kind of relation; of all where it is ''. */
	public function order( string $relation, Framework $framework ): RankingOrder {
		return $this->cache->get( 'ranking-' . sha1( $relation ), fn () => $this->tried( $relation, $framework ) );
	}

	/** The same with other weights, or principles, than those that are saved: not kept. */
	public function tried( string $relation, Framework $framework ): RankingOrder {
		return RankingOrder::byAlignment(
			$this->cache->get( 'scores-' . sha1( $relation ), fn () => ScoreTable::of( $this->all( $relation ) ) ),
			$framework
		);
	}

	/** The order by responsiveness. */
	public function answers( string $relation ): RankingOrder {
		return $this->cache->get(
			'answers-' . sha1( $relation ), fn () => RankingOrder::byResponsiveness( $this->all( $relation ) )
		);
	}

	/**
	 * @param int[] $pages Page ids
	 * @return Row[] In that order
	 */
	public function rows( array $pages ): array {
		$rows = $this->items->rows( $pages );
		return array_values( array_filter( array_map( static fn ( int $page ) => $rows[$page] ?? null, $pages ) ) );
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,Responsiveness> By page, of those whom somebody approached
	 */
	public function responsiveness( array $pages ): array {
		$items = $pages
			? $this->items->find( ItemRows::RESPONSIVENESS, new ItemFilter( pages: $pages ), count( $pages ) )
			: [];
		$known = [];
		foreach ( $items as $item ) {
			$known[$item->partner->page] = Responsiveness::ofNumbers( ...$item->data );
		}
		return $known;
	}

	/** @return Row[] In the order of names */
	private function all( string $relation ): array {
		$filters = ColumnSchema::get()->usualFilters() + ( $relation === '' ? [] : [ 'relation' => [ $relation ] ] );
		$query = new MatrixQuery( filters: $filters, sort: 'partner', descending: false, limit: MatrixQuery::ALL );
		return $this->partners->find( $query, UserIdentityValue::newAnonymous( '' ) )->rows();
	}
}
