<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/**
 * The weighted mean of the scores given, with what is not known kept in sight.
 *
 * Mean: the weighted sum model (P. C. Fishburn, "Additive utilities with incomplete product sets", Operations Research
 * 15, 1967, 537–542). Interval: a missing score is bounded by the lowest and the highest level, as M. Weber does
 * ("Decision making with incomplete information", European Journal of Operational Research 28, 1987, 44–57). It is no
 * confidence interval: nothing is sampled.
 */
final class Alignment {

	public const HIGHEST = 3;

	/**
	 * @param float|null $score Weighted mean, 0 to 3; null where nothing is scored
	 * @param float $coverage Share of the applicable weight that has a score, 0 to 1
	 * @param float $low What it would be were every missing score 0
	 * @param float $high What it would be were every missing score 3
	 * @param bool $excluded Whether a red line has a score of 0
	 */
	public function __construct(
		public readonly ?float $score,
		public readonly float $coverage,
		public readonly float $low,
		public readonly float $high,
		public readonly bool $excluded
	) {
	}

	public static function of( array $record, Framework $framework ): self {
		$assessments = UntypedJson::items( $record['assessments'] ?? null );
		return self::ofScores(
			array_map( static fn ( array $assessment ) => $assessment['score'] ?? null, $assessments ), $framework
		);
	}

	/**
	 * @param array<string,mixed> $scores By principle: 0 to 3, 'notApplicable', or none
	 * @param Framework $framework
	 */
	public static function ofScores( array $scores, Framework $framework ): self {
		$applicable = $scored = $sum = 0;
		$excluded = false;
		foreach ( $framework->principles() as $principle ) {
			$score = $scores[ $principle['id'] ] ?? null;
			if ( $score === 'notApplicable' ) {
				continue;
			}
			$weight = Framework::weight( $principle );
			$applicable += $weight;
			if ( self::isScore( $score ) ) {
				$scored += $weight;
				$sum += $weight * $score;
				$excluded = $excluded || ( $score === 0 && ( $principle['redLine'] ?? false ) === true );
			}
		}
		if ( !$applicable ) {
			return new self( null, 0.0, 0.0, (float)self::HIGHEST, $excluded );
		}
		return new self(
			$scored ? $sum / $scored : null, $scored / $applicable, $sum / $applicable,
			( $sum + self::HIGHEST * ( $applicable - $scored ) ) / $applicable, $excluded
		);
	}

	/** Whether a value is a score of 0 to 3. */
	public static function isScore( mixed $value ): bool {
		return is_int( $value ) && $value >= 0 && $value <= self::HIGHEST;
	}

	/**
	 * One number to order by, least first: excluded last, then the interval's low end, then the score, each from high
	 * to low. The low end first is the maximin rule (A. Wald, Statistical Decision Functions, 1950): one good score
	 * alone does not lead the table. Compared to a millionth, so that rounding in sums decides nothing. The same as
	 * alignmentKey() in alignment.ts.
	 */
	public function key(): int {
		$below = static fn ( float $value ): int => (int)floor( ( self::HIGHEST - $value ) * 1e6 + 0.5 );
		return ( $below( $this->low ) + ( $this->excluded ? 4000000 : 0 ) ) * 10000000 + $below( $this->score ?? -1 );
	}

	/**
	 * Whether it is clear which of two neighbours is ahead: one is excluded, or their intervals overlap by less than
	 * half of the narrower. The threshold is this project's own. No overlap at all would leave nothing in order while
	 * scores are missing; from half on, most of what the less known partner may turn out to be, the other may be too.
	 */
	public static function isClearOrder( self $a, self $b ): bool {
		$overlap = min( $a->high, $b->high ) - max( $a->low, $b->low );
		return $a->excluded !== $b->excluded || $overlap < min( $a->high - $a->low, $b->high - $b->low ) / 2;
	}
}
