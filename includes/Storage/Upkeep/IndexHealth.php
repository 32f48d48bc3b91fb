<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use Psr\Log\LoggerInterface;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\IReadableDatabase;

/**
 * Knows what is wrong with the index in this request, for views to say so, and has jobs mend it. Requests that read
 * queue a job at most once a minute for each reason.
 */
class IndexHealth {

	private bool $hasLooked = false;

	private bool $isFilling = false;

	/** @var array<int,true> Page ids of rows that could not be read */
	private array $garbled = [];

	private bool $lacksTable = false;

	public function __construct(
		private readonly IndexState $state,
		private readonly IndexJobs $jobs,
		private readonly WANObjectCache $cache,
		private readonly Metrics $metrics,
		private readonly LoggerInterface $logger
	) {
	}

	/**
	 * Reads the stored facts, once a request. Has all rows compared with their pages where nobody has for a day, or
	 * where filling has stalled.
	 */
	public function look( IReadableDatabase $db ): void {
		if ( $this->hasLooked ) {
			return;
		}
		$this->hasLooked = true;
		$facts = $this->state->facts( $db );
		$this->isFilling = IndexState::isFilling( $facts );
		if ( IndexState::isDue( $facts ) ) {
			$this->once( 'compare', fn () => $this->jobs->sweepLazily( new Sweep() ) );
		}
	}

	/** Notes why the index cannot be read. One that is empty although there are pages is filled by jobs. */
	public function isUnavailable( IndexUnavailable $error ): void {
		if ( $error->getCode() === IndexUnavailable::IS_EMPTY ) {
			$this->once( 'compare', fn () => $this->jobs->sweepLazily( new Sweep() ) );
		}
	}

	/**
	 * Notes that a table has no rows although the main table has some: its rows are all written again.
	 *
	 * @param string $table
	 */
	public function lacks( string $table ): void {
		$this->lacksTable = true;
		$this->once( $table, function () use ( $table ) {
			$this->logger->error( 'The index of partners has lost the rows of {table}', [ 'table' => $table ] );
			$this->jobs->sweepLazily( new Sweep( isForced: true ) );
		} );
	}

	/**
	 * Notes rows that cannot be read: they are left out, and written again by a job.
	 *
	 * @param int[] $pages Page ids
	 */
	public function isGarbled( array $pages ): void {
		$new = array_diff_key( array_fill_keys( $pages, true ), $this->garbled );
		if ( $new ) {
			$this->garbled += $new;
			$this->metrics->rowsGarbled( count( $new ) );
			$this->logger->error( 'Rows of the index of partners are garbled', [ 'pages' => array_keys( $new ) ] );
			$this->once( implode( ',', array_keys( $new ) ), fn () => $this->jobs->repairLazily( array_keys( $new ) ) );
		}
	}

	/** Whether partners, or parts of them, may be missing in what this request has read. */
	public function isIncomplete(): bool {
		return $this->isFilling || $this->lacksTable || $this->garbled;
	}

	private function once( string $what, callable $do ): void {
		$this->cache->getWithSetCallback( $this->cache->makeKey( 'technicalpartners-mend', sha1( $what ) ),
			WANObjectCache::TTL_MINUTE,
			static function () use ( $do ): bool {
				$do();
				return true;
			} );
	}
}
