<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** Places of many partners. Of those that are shown, Ranking says how sure they are. */
final class RankingOrder {

	/**
	 * @param int[] $ranked Page ids, best first
	 * @param int[] $unranked Page ids of those that have no place, in the order of names
	 */
	public function __construct( public readonly array $ranked, public readonly array $unranked ) {
	}

	/** By alignment with the weights of a framework; equal ones by name. Whoever has no score has no place. */
	public static function byAlignment( ScoreTable $table, Framework $framework ): self {
		$keys = array_map( static function ( array $scores ) use ( $framework ): ?int {
			$alignment = Alignment::ofScores( $scores, $framework );
			return $alignment->score === null ? null : $alignment->key();
		}, $table->scores );
		$ranked = $unranked = [];
		foreach ( $table->pages as $number => $page ) {
			$key = $keys[$table->at[$number]];
			if ( $key === null ) {
				$unranked[] = $page;
			} else {
				$ranked[$page] = $key;
			}
		}
		// A stable sort.
		asort( $ranked );
		return new self( array_keys( $ranked ), $unranked );
	}

	/**
	 * By responsiveness. Whom nobody has approached has no place.
	 *
	 * @param Row[] $rows In the order of names
	 */
	public static function byResponsiveness( array $rows ): self {
		$keys = array_column( $rows, 'responsiveness', 'page' );
		$ranked = array_filter( $keys );
		asort( $ranked );
		return new self( array_keys( $ranked ), array_keys( array_diff_key( $keys, $ranked ) ) );
	}

	/** How many have another place, or a new one. */
	public function moved( self $before ): int {
		$places = array_flip( $before->ranked );
		$moved = 0;
		foreach ( $this->ranked as $place => $page ) {
			$moved += (int)( $place !== ( $places[$page] ?? null ) );
		}
		return $moved;
	}
}
