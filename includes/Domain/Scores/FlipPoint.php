<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;

/**
 * The smallest change of one weight that would swap two neighbours: the most critical criterion of a weighted sum, in
 * the sense of Triantaphyllou and Sánchez (1997), for the certain end of the interval, by which partners are ordered.
 */
final class FlipPoint {

	public const HEAVIEST = 10.0;
	/** So far beyond the point the order is looked at again. */
	private const STEP = 1e-4;

	/**
	 * @param string $principle
	 * @param float $from The weight as it is
	 * @param float $to The weight at which both are equal; beyond it they have swapped
	 */
	private function __construct(
		public readonly string $principle,
		public readonly float $from,
		public readonly float $to
	) {
	}

	/**
	 * @param array<string,int|string|null> $ahead Scores by principle
	 * @param array<string,int|string|null> $behind
	 * @param Framework $framework
	 * @return self|null Null where no single weight from 0 to HEAVIEST would swap them
	 */
	public static function between( array $ahead, array $behind, Framework $framework ): ?self {
		$nearest = null;
		foreach ( $framework->principles() as $principle ) {
			$id = $principle['id'];
			$from = (float)Framework::weight( $principle );
			foreach ( self::equalAt( $ahead, $behind, $id, $framework ) as $to ) {
				$isNearer = $nearest === null || abs( $to - $from ) < abs( $nearest->to - $nearest->from );
				if (
					$isNearer &&
						self::swaps(
							$ahead, $behind, $framework, $id, $to + ( $to >= $from ? self::STEP : -self::STEP )
						)
				) {
					$nearest = new self( $id, $from, $to );
				}
			}
		}
		return $nearest;
	}

	/** @return float[] Weights of one principle, 0 to HEAVIEST, at which the low ends of both are equal */
	private static function equalAt( array $ahead, array $behind, string $id, Framework $framework ): array {
		// The low end is (sum + w·score) / (weights + w·applies), each without the principle itself: equal where
		// a·w² + b·w + c = 0.
		[ $sumA, $weightsA, $scoreA, $appliesA ] = self::parts( $ahead, $id, $framework );
		[ $sumB, $weightsB, $scoreB, $appliesB ] = self::parts( $behind, $id, $framework );
		$a = $scoreA * $appliesB - $scoreB * $appliesA;
		$b = $sumA * $appliesB + $scoreA * $weightsB - $sumB * $appliesA - $scoreB * $weightsA;
		$c = $sumA * $weightsB - $sumB * $weightsA;
		return array_values(
			array_filter(
				self::roots( $a, $b, $c ), static fn ( float $root ) => $root >= 0 && $root <= self::HEAVIEST
			)
		);
	}

	/**
	 * @return array{float,float,int,int} Sum and weights of all other principles, the score here, and whether it
	 *   applies here
	 */
	private static function parts( array $scores, string $id, Framework $framework ): array {
		$sum = $weights = 0.0;
		foreach ( $framework->principles() as $principle ) {
			$score = $scores[ $principle['id'] ] ?? null;
			if ( $principle['id'] !== $id && $score !== 'notApplicable' ) {
				$weights += Framework::weight( $principle );
				$sum += Framework::weight( $principle ) * (int)$score;
			}
		}
		$own = $scores[$id] ?? null;
		return [ $sum, $weights, (int)( $own === 'notApplicable' ? 0 : $own ), $own === 'notApplicable' ? 0 : 1 ];
	}

	/** @return float[] Where a·x² + b·x + c is 0; none where it is so everywhere */
	private static function roots( float $a, float $b, float $c ): array {
		if ( $a === 0.0 ) {
			return $b === 0.0 ? [] : [ -$c / $b ];
		}
		$discriminant = $b * $b - 4 * $a * $c;
		if ( $discriminant < 0 ) {
			return [];
		}
		$root = sqrt( $discriminant );
		return [ ( -$b - $root ) / ( 2 * $a ), ( -$b + $root ) / ( 2 * $a ) ];
	}

	private static function swaps(
		array $ahead,
		array $behind,
		Framework $framework,
		string $id,
		float $weight
	): bool {
		$changed = $framework->withWeights( [ $id => min( self::HEAVIEST, max( 0.0, $weight ) ) ] );
		return Alignment::ofScores( $behind, $changed )->key() < Alignment::ofScores( $ahead, $changed )->key();
	}
}
