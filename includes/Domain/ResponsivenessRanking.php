<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Partners in the order of how they answer: share of approaches answered, then the days to an answer, then how often that was tried. */
final class ResponsivenessRanking {

	/**
	 * @param array{Row,Responsiveness}[] $ranked Best first
	 * @param Row[] $unknown Those whom nobody has approached: they have no place
	 */
	private function __construct( public readonly array $ranked, public readonly array $unknown ) {
	}

	/**
	 * @param Row[] $rows
	 * @param array<int,Responsiveness> $responsiveness By page
	 */
	public static function of( array $rows, array $responsiveness ): self {
		$ranked = $unknown = [];
		foreach ( $rows as $row ) {
			$known = $responsiveness[$row->page] ?? null;
			if ( $known?->share === null ) {
				$unknown[] = $row;
			} else {
				$ranked[] = [ $row, $known ];
			}
		}
		usort( $ranked, static fn ( array $a, array $b ) => self::key( ...$a ) <=> self::key( ...$b ) );
		return new self( $ranked, $unknown );
	}

	private static function key( Row $row, Responsiveness $known ): array {
		return [ $known->key(), Fold::of( $row->name ), $row->page ];
	}
}
