<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use JobQueueGroup;
use JobSpecification;
use MediaWiki\Page\PageReference;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** Queues the jobs that keep the index right. */
class IndexJobs {

	public const REINDEX = 'technicalPartnersReindex';
	/** Job that does what a new day brings, see DueNotifier. */
	public const DUE = 'technicalPartnersNotifyDue';
	/** Seconds after which something that did not work is tried again, where the queue can wait. */
	private const DELAY = 15;
	/** Times that a job is queued again. */
	private const ATTEMPTS = 10;

	public function __construct( private readonly JobQueueGroup $jobs ) {
	}

	/**
	 * To be called in the transaction that makes a revision: the job does what a process that ends after the commit
	 * leaves undone, and nothing otherwise. Not lazily: jobs that are pushed lazily are lost with the process.
	 *
	 * @param int $page
	 * @param int $revision
	 */
	public function follow( int $page, int $revision ): void {
		$this->jobs->push( new JobSpecification( self::REINDEX, [ 'pages' => [ $page ], 'revision' => $revision ] ) );
	}

	/** @param int[] $pages Page ids, whose rows are compared with the pages after a while */
	public function later( array $pages ): void {
		$this->push( [ 'pages' => $pages ], self::DELAY );
	}

	/**
	 * To be called in the transaction that deletes a page.
	 *
	 * @param int $page Page id
	 */
	public function confirmDeletion( int $page ): void {
		$this->jobs->push( new JobSpecification( self::REINDEX, [ 'pages' => [ $page ], 'deleted' => true ] ) );
	}

	/** @param Sweep|null $sweep Null for nothing to do */
	public function sweep( ?Sweep $sweep ): void {
		if ( $sweep ) {
			$this->push( $sweep->toParameters(), $sweep->from === 0 && $sweep->pass > 1 ? self::DELAY : 0 );
		}
	}

	/**
	 * Queues a job again that could not do its work.
	 *
	 * @param array $parameters Of the job
	 * @return bool False where this has been done too often
	 */
	public function again( array $parameters ): bool {
		$attempt = ( $parameters['attempt'] ?? 0 ) + 1;
		if ( $attempt > self::ATTEMPTS ) {
			return false;
		}
		unset( $parameters['jobReleaseTimestamp'] );
		$this->push( [ 'attempt' => $attempt ] + $parameters, self::DELAY * $attempt );
		return true;
	}

	/** Does what a new day brings. */
	public function dueLazily(): void {
		$this->lazily( self::DUE, [] );
	}

	public function sweepLazily( Sweep $sweep ): void {
		$this->lazily( self::REINDEX, $sweep->toParameters() );
	}

	/** @param int[] $pages Page ids whose rows are written again in any case */
	public function repairLazily( array $pages ): void {
		$this->lazily( self::REINDEX, [ 'pages' => $pages, 'forced' => true ] );
	}

	/** For requests that read: the job is queued after the answer, and not at all while jobs cannot be queued. */
	private function lazily( string $type, array $parameters ): void {
		if ( $this->jobs->get( $type )->getReadOnlyReason() === false ) {
			$this->jobs->lazyPush( new JobSpecification( $type, $parameters, [ 'removeDuplicates' => true ] ) );
		}
	}

	/**
	 * The tracking categories of a page follow from its flags: where these change without an edit, its links are
	 * refreshed.
	 */
	public function refreshLinks( PageReference $page ): void {
		$this->jobs->lazyPush( new JobSpecification( 'refreshLinks', [], [ 'removeDuplicates' => true ], $page ) );
	}

	/**
	 * Has pages rendered anew when somebody next reads them, and their copies in front caches purged.
	 *
	 * @param array<int,PageReference> $pages By page id
	 */
	public function outdate( array $pages ): void {
		if ( $pages ) {
			$names = array_map(
				static fn ( PageReference $page ) => [ $page->getNamespace(), $page->getDBkey() ], $pages
			);
			$this->jobs->lazyPush(
				new JobSpecification( 'htmlCacheUpdate', [ 'pages' => $names ], [], reset( $pages ) )
			);
		}
	}

	private function push( array $parameters, int $delay = 0 ): void {
		if ( $delay && $this->jobs->get( self::REINDEX )->delayedJobsEnabled() ) {
			$parameters['jobReleaseTimestamp'] = ConvertibleTimestamp::time() + $delay;
		}
		$this->jobs->push( new JobSpecification( self::REINDEX, $parameters, [ 'removeDuplicates' => true ] ) );
	}
}
