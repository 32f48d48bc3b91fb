<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use Wikimedia\Stats\StatsFactory;

/** Counts what operators watch, see docs/operating.md. Labels have few values, none of which anybody types. */
class Metrics {

	public const COMPONENT = 'TechnicalPartners';
	/** Why rows of the index are computed again without an edit of their page. */
	public const BY_SCRIPT = 'script';
	public const BY_FRAMEWORK = 'framework';
	public const BY_DAY = 'day';

	private readonly StatsFactory $stats;

	public function __construct( StatsFactory $stats ) {
		$this->stats = $stats->withComponent( self::COMPONENT );
	}

	/** Counts a saved revision. */
	public function saved( string $kind, bool $isNew ): void {
		$this->stats->getCounter( 'saves_total' )
			->setLabel( 'kind', $kind )->setLabel( 'type', $isNew ? 'creation' : 'change' )->increment();
	}

	/** Counts an edit, or an undo, whose base is not the latest revision. */
	public function merged( string $kind, bool $isMerged ): void {
		$this->stats->getCounter( 'merges_total' )
			->setLabel( 'kind', $kind )->setLabel( 'result', $isMerged ? 'merged' : 'conflict' )->increment();
	}

	/**
	 * Counts a refused edit, once for each code.
	 *
	 * @param string $kind
	 * @param string[] $codes Codes of violations
	 */
	public function refused( string $kind, array $codes ): void {
		foreach ( array_unique( $codes ) as $code ) {
			$this->stats->getCounter( 'refusals_total' )->setLabel( 'kind', $kind )->setLabel( 'reason', $code )->increment();
		}
	}

	/** Counts one write of the index, of one or several rows. */
	public function indexWritten( bool $isSuccess ): void {
		$this->stats->getCounter( 'index_writes_total' )->setLabel( 'result', $isSuccess ? 'written' : 'failed' )->increment();
	}

	/** Measures how long a write waited for others who write. */
	public function indexWaited( float $milliseconds, bool $isSuccess ): void {
		$this->stats->getTiming( 'index_lock_wait_seconds' )
			->setLabel( 'result', $isSuccess ? 'acquired' : 'timeout' )->observe( $milliseconds );
	}

	/** Counts a request that could not read the index. */
	public function indexUnreadable(): void {
		$this->stats->getCounter( 'index_read_failures_total' )->increment();
	}

	/** Counts rows that were computed again. */
	public function rebuilt( string $reason, int $rows ): void {
		$this->stats->getCounter( 'index_rebuilt_rows_total' )->setLabel( 'reason', $reason )->incrementBy( $rows );
	}
}
