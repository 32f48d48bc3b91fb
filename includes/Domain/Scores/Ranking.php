<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;

/** Partners in the order of their alignment, and how sure that order is. */
final class Ranking {

	/**
	 * @param Ranked[] $ranked Best first
	 * @param Row[] $unscored Those without any score: they have no place
	 */
	private function __construct( public readonly array $ranked, public readonly array $unscored ) {
	}

	/**
	 * @param Row[] $rows
	 * @param Framework $framework
	 */
	public static function of( array $rows, Framework $framework ): self {
		$ranked = $keys = $unscored = [];
		foreach ( $rows as $row ) {
			$alignment = Alignment::ofScores( self::scores( $row ), $framework );
			if ( $alignment->score === null ) {
				$unscored[] = $row;
			} else {
				$ranked[] = new Ranked( $row, $alignment );
				$keys[] = [ $alignment->key(), SearchNormalizer::of( $row->name ), $row->page ];
			}
		}
		asort( $keys );
		return new self( array_map( static fn ( int $number ) => $ranked[$number], array_keys( $keys ) ), $unscored );
	}

	/** @return array<string,int|string|null> By principle */
	public static function scores( Row $row ): array {
		return array_map( static fn ( array $cell ) => $cell[0], $row->scores );
	}

	/** @return bool[] For each of $ranked, whether it is not clear that it is ahead of the next */
	public function unclear(): array {
		return array_map( fn ( Ranked $one, ?Ranked $next ) =>
			$next !== null && !Alignment::isClearOrder( $one->alignment, $next->alignment ),
			$this->ranked, array_slice( [ ...$this->ranked, null ], 1, count( $this->ranked ) ) );
	}
}
