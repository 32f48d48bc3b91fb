<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;

/** One step of comparing all rows with their pages, as the parameters of a job. */
final class Sweep {

	/** Times that all rows are compared, as long as some differ. */
	private const PASSES = 3;

	/**
	 * @param int $from Lowest page id
	 * @param string $reason Reason for Metrics
	 * @param bool $isForced Whether every row is computed and written again
	 * @param int $pass Number of the pass, from 1
	 * @param bool $hasFound Whether some rows of this pass differed until here
	 */
	public function __construct(
		public readonly int $from = 0,
		public readonly string $reason = Metrics::BY_COMPARISON,
		public readonly bool $isForced = false,
		public readonly int $pass = 1,
		private readonly bool $hasFound = false
	) {
	}

	/** @param array $parameters As toParameters() gives them */
	public static function fromParameters( array $parameters ): self {
		return new self( $parameters['from'], $parameters['reason'] ?? Metrics::BY_COMPARISON,
			$parameters['forced'] ?? false,
			$parameters['pass'] ?? 1, $parameters['found'] ?? false );
	}

	public function toParameters(): array {
		return [
			'from' => $this->from,
			'reason' => $this->reason,
			'forced' => $this->isForced,
			'pass' => $this->pass,
			'found' => $this->hasFound
		];
	}

	/**
	 * @param int|null $next Page id that the next step begins with; null at the end of a pass
	 * @param bool $hasFound Whether some rows of this step differed
	 * @return self|null Null where nothing is left to do
	 */
	public function after( ?int $next, bool $hasFound ): ?self {
		$hasFound = $hasFound || $this->hasFound;
		if ( $next !== null ) {
			return new self( $next, $this->reason, $this->isForced, $this->pass, $hasFound );
		}
		return $hasFound && $this->pass < self::PASSES ? new self( 0, $this->reason, false, $this->pass + 1 ) : null;
	}
}
