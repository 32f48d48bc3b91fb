<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Scores;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/**
 * How a partner answers when we approach it. The rule is this project's own: share and days stay two numbers, for
 * neither makes up for the other, and the days are a median, which one answer after months does not move.
 */
final class Responsiveness {

	/**
	 * @param int $approaches Conversations that we began
	 * @param int $answered Those of them that were answered
	 * @param float|null $share Answered of all, 0 to 1; null where there was no approach
	 * @param float|null $medianDays Median days to an answer; null where there was none
	 */
	private function __construct(
		public readonly int $approaches,
		public readonly int $answered,
		public readonly ?float $share,
		public readonly ?float $medianDays
	) {
	}

	/** @return array{approaches:int,answered:int,medianDays:float|null} What ofNumbers() takes */
	public function numbers(): array {
		return [ 'approaches' => $this->approaches, 'answered' => $this->answered, 'medianDays' => $this->medianDays ];
	}

	public static function ofNumbers( int $approaches, int $answered, ?float $medianDays ): self {
		return new self( $approaches, $answered, $approaches ? $answered / $approaches : null, $medianDays );
	}

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 */
	public static function of( array $record, string $today ): self {
		$approaches = 0;
		$days = [];
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $conversation ) {
			if (
				( $conversation['direction'] ?? null ) === 'outgoing' &&
					PartialDate::hasCome( $conversation['on'] ?? null, $today )
			) {
				$approaches++;
				if ( PartialDate::hasCome( $conversation['repliedOn'] ?? null, $today ) ) {
					$days[] = max( 0, PartialDate::daysBetween(
						PartialDate::lastDay( $conversation['on'] ),
						PartialDate::lastDay( $conversation['repliedOn'] ) ) );
				}
			}
		}
		return self::ofNumbers( $approaches, count( $days ), self::median( $days ) );
	}

	/**
	 * One number to order by, least first: share answered, then days to an answer, then how often that was tried; 0
	 * where nobody has. That order is this project's own: a pool is asked again for being answered, then for being
	 * quick; of equals, more tries tell more. The same as responsivenessKey() in responsiveness.ts.
	 */
	public function key(): int {
		if ( $this->share === null ) {
			return 0;
		}
		$unanswered = (int)floor( 1000 * ( 1 - $this->share ) + 0.5 );
		$halfDays = $this->medianDays === null ? 9999 : (int)min( 2 * $this->medianDays, 9999 );
		return ( $unanswered * 10000 + $halfDays ) * 100 + 100 - min( $this->approaches, 99 );
	}

	/** @param int[] $values */
	private static function median( array $values ): ?float {
		sort( $values );
		$count = count( $values );
		$middle = intdiv( $count, 2 );
		return match ( true ) {
			$count === 0 => null,
			$count % 2 === 1 => (float)$values[$middle],
			default => ( $values[$middle - 1] + $values[$middle] ) / 2
		};
	}
}
