<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** The scores of many partners, with equal ones once: all that a ranking of them needs. */
final class ScoreTable {

	/**
	 * @param int[] $pages Page ids, in the order of names
	 * @param int[] $at Place in $scores, for each of $pages
	 * @param array<string,int|string|null>[] $scores By principle
	 */
	private function __construct(
		public readonly array $pages,
		public readonly array $at,
		public readonly array $scores
	) {
	}

	/** @param Row[] $rows In the order of names */
	public static function of( array $rows ): self {
		$places = $pages = $at = $scores = [];
		foreach ( $rows as $row ) {
			$own = Ranking::scores( $row );
			ksort( $own );
			$key = serialize( $own );
			if ( !isset( $places[$key] ) ) {
				$places[$key] = count( $scores );
				$scores[] = $own;
			}
			$pages[] = $row->page;
			$at[] = $places[$key];
		}
		return new self( $pages, $at, $scores );
	}
}
