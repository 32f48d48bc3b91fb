<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use Wikimedia\Stats\Metrics\CounterMetric;
use Wikimedia\Stats\Metrics\NullMetric;
use Wikimedia\Stats\StatsFactory;

/** Counts what operators watch, see docs/operating.md. Labels have few values, none of which anybody types. */
class Metrics {

	public const COMPONENT = 'TechnicalPartners';
	/** Why rows of the index are computed again without an edit of their page. */
	public const BY_SCRIPT = 'script';
	public const BY_FRAMEWORK = 'framework';
	public const BY_DAY = 'day';
	/** Comparison of rows with their pages, which finds what nothing else has written. */
	public const BY_COMPARISON = 'comparison';
	/** Job of an edit or a deletion, whose request did not write the row. */
	public const BY_JOB = 'job';

	private readonly StatsFactory $stats;

	public function __construct( StatsFactory $stats ) {
		$this->stats = $stats->withComponent( self::COMPONENT );
	}

	/** Counts a saved revision. */
	public function saved( string $kind, bool $isNew ): void {
		$this->counter( 'saves_total', [ 'kind' => $kind, 'type' => $isNew ? 'creation' : 'change' ] )->increment();
	}

	/** Counts an edit, or an undo, whose base is not the latest revision. */
	public function merged( string $kind, bool $isMerged ): void {
		$this->counter(
			'merges_total', [ 'kind' => $kind, 'result' => $isMerged ? 'merged' : 'conflict' ]
		)->increment();
	}

	/**
	 * Counts a refused edit, once for each code.
	 *
	 * @param string $kind
	 * @param string[] $codes Codes of violations
	 */
	public function refused( string $kind, array $codes ): void {
		foreach ( array_unique( $codes ) as $code ) {
			$this->counter( 'refusals_total', [ 'kind' => $kind, 'reason' => $code ] )->increment();
		}
	}

	/** Counts and times one transaction that writes the index. */
	public function indexWritten( float $milliseconds ): void {
		$this->counter( 'index_writes_total', [ 'result' => 'written' ] )->increment();
		$this->stats->getTiming( 'index_write_seconds' )->observe( $milliseconds );
	}

	/** Counts one write of the index that failed. */
	public function indexFailed(): void {
		$this->counter( 'index_writes_total', [ 'result' => 'failed' ] )->increment();
	}

	/** Counts pages whose rows are compared with them: for the first time, or again because they changed meanwhile. */
	public function indexRounds( bool $isFirst, int $pages ): void {
		$this->counter( 'index_compared_pages_total', [ 'round' => $isFirst ? 'first' : 'again' ] )->incrementBy( $pages );
	}

	/** Counts rows that could not be read, and were left out. */
	public function rowsGarbled( int $rows ): void {
		$this->counter( 'index_garbled_rows_total', [] )->incrementBy( $rows );
	}

	/** Counts a request that could not read the index. */
	public function indexUnreadable(): void {
		$this->counter( 'index_read_failures_total', [] )->increment();
	}

	/** Counts rows that were computed again. */
	public function rebuilt( string $reason, int $rows ): void {
		$this->counter( 'index_rebuilt_rows_total', [ 'reason' => $reason ] )->incrementBy( $rows );
	}

	/**
	 * @param string $name
	 * @param array<string,string> $labels
	 */
	private function counter( string $name, array $labels ): CounterMetric|NullMetric {
		$counter = $this->stats->getCounter( $name );
		foreach ( $labels as $label => $value ) {
			$counter->setLabel( $label, $value );
		}
		return $counter;
	}
}
