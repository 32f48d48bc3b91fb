<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexTables;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\RevisionSizes;
use MediaWiki\Revision\RevisionRecord;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\ILBFactory;

/**
 * Makes rows of the index equal to what their pages say, without a lock for more than the rows of one short
 * transaction: docs/adr/0004 says why this converges. Commits; so the caller must have nothing to commit, and no
 * transaction round.
 */
class IndexWriter {

	/** Times that a page is looked at again at once, because it changed meanwhile. */
	private const ROUNDS = 3;
	/** Rows of all tables that one transaction writes, but for a page that has more by itself. */
	private const TRANSACTION = 400;
	/** Rows that a removed page is taken to have. */
	private const REMOVED = 20;
	/** Seconds to wait for others who hold a row. */
	private const PATIENCE = 2;

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly IndexTables $tables,
		private readonly PartnerPages $pages,
		private readonly FrameworkStore $framework,
		private readonly IndexRows $rows,
		private readonly IndexJobs $jobs,
		private readonly ILBFactory $transactions,
		private readonly Metrics $metrics,
		private readonly LoggerInterface $logger
	) {
	}

	/**
	 * Makes rows follow whatever has become of their pages. A job does what is not settled after some rounds.
	 *
	 * @param int[] $pages Page ids
	 * @param Trust $trust
	 * @param array<int,RevisionRecord> $known Revisions that are likely to be the latest, by page id: they need not be
	 *   loaded
	 * @return array<int,RowChange> What was written, by page id
	 * @throws DBError Logged; what has been written until then stays
	 */
	public function converge( array $pages, Trust $trust = Trust::Checksums, array $known = [] ): array {
		$changes = [];
		try {
			for ( $round = 1; $pages && $round <= self::ROUNDS; $round++ ) {
				$this->metrics->indexRounds( $round === 1, count( $pages ) );
				$pages = $this->round( array_values( array_unique( $pages ) ), $trust, $known, $changes );
			}
		} catch ( DBError $error ) {
			$this->transactions->rollbackPrimaryChanges( __METHOD__ );
			$this->failed( $error, $pages );
			throw $error;
		}
		if ( $pages ) {
			$this->jobs->later( $pages );
		}
		return $changes;
	}

	/**
	 * @param int[] $pages
	 * @param Trust $trust
	 * @param array<int,RevisionRecord> $known
	 * @param array<int,RowChange> &$changes
	 * @return int[] Pages to look at again
	 */
	private function round( array $pages, Trust $trust, array $known, array &$changes ): array {
		// Rows first, then pages, in a new transaction: what is known of a page is later than each row that was read.
		$this->commit();
		$read = $this->index->storedVersions( $pages );
		$state = $this->pages->state( $pages, $this->framework->title() );
		if ( $trust === Trust::Versions ) {
			$pages = array_values( array_filter( $pages, static fn ( int $page ) =>
				!( $read[$page] ?? new StoredVersion( 0, $state->framework, 0, 0 ) )->isOf(
					$state->latest[$page] ?? 0, $state->framework
				) ) );
		}
		$again = [];
		$written = [];
		foreach (
			RevisionSizes::batches(
				array_replace(
					array_fill_keys( $pages, 0 ), array_intersect_key( $state->sizes, array_flip( $pages ) )
				)
			) as $batch
		) {
			[ $done, $lost ] = $this->batch( array_keys( $batch ), $state, $read, $trust, $known, (bool)$written );
			$changes = $done + $changes;
			array_push( $written, ...array_keys( $done ) );
			array_push( $again, ...$lost );
		}
		if ( !$written ) {
			return $again;
		}
		// The last writer also compares last.
		return [
			...$again, ...$state->changed( $written, $this->pages->state( $written, $this->framework->title() ) )
		];
	}

	/**
	 * A method of its own, so that the rows of one batch are out of memory before those of the next are computed.
	 *
	 * @param int[] $pages
	 * @param PageState $state
	 * @param array<int,StoredVersion> $read
	 * @param Trust $trust
	 * @param array<int,RevisionRecord> $known
	 * @param bool $isFurther Whether something has been written before
	 * @return array{array<int,RowChange>,int[]} What was written, by page id; pages to look at again
	 */
	private function batch(
		array $pages,
		PageState $state,
		array $read,
		Trust $trust,
		array $known,
		bool $isFurther
	): array {
		$revisions = $this->revisions( $pages, $state, $known );
		$rows = $this->rows->ofAll( $revisions, $this->framework->latestAt( $state->framework ), $state->framework );
		$again = array_values( array_diff( $pages, array_keys( $rows ) ) );
		$changes = [];
		foreach ( $this->transactions( $this->different( $rows, $read, $trust ), $isFurther ) as $some ) {
			$lost = $this->write( $some, $read, $trust );
			array_push( $again, ...$lost );
			foreach ( array_diff_key( $some, array_flip( $lost ) ) as $page => $row ) {
				$hasOtherFlags = $row && isset( $read[$page] ) && $read[$page]->flags !== $row->columns['tp_flags'];
				$changes[$page] = new RowChange( $revisions[$page]?->getPage(), $hasOtherFlags );
			}
		}
		return [ $changes, $again ];
	}

	/**
	 * @return array<int,?RevisionRecord> Latest revisions; null where the page is gone; without those that changed
	 *   meanwhile
	 */
	private function revisions( array $pages, PageState $state, array $known ): array {
		$there = array_intersect( $pages, array_keys( $state->latest ) );
		$isLatest = static fn ( RevisionRecord $revision ) =>
			$revision->getId() === $state->latest[$revision->getPageId()];
		$found = array_filter( array_intersect_key( $known, array_flip( $there ) ), $isLatest );
		$found += array_filter(
			$this->pages->revisions( array_values( array_diff( $there, array_keys( $found ) ) ) ), $isLatest
		);
		return $found + array_fill_keys( array_diff( $pages, $there ), null );
	}

	/**
	 * @param array<int,?IndexRow> $rows
	 * @param array<int,StoredVersion> $read
	 * @param Trust $trust
	 * @return array<int,?IndexRow> Rows that are not stored as they should be
	 */
	private function different( array $rows, array $read, Trust $trust ): array {
		return $trust === Trust::Nothing ? $rows : array_filter( $rows, static fn ( ?IndexRow $row, int $page ) =>
			// phpcs:ignore Universal.Operators.StrictComparisons -- compares values of two objects
			( $row ? StoredVersion::ofRow( $row ) : null ) != ( $read[$page] ?? null ), ARRAY_FILTER_USE_BOTH );
	}

	/**
	 * @param array<int,?IndexRow> $rows
	 * @param bool $isFurther Whether the caller has written something before
	 * @return iterable<array<int,?IndexRow>> The same, by transaction; waits for replicas in between
	 */
	private function transactions( array $rows, bool $isFurther ): iterable {
		$sizes = array_map(
			static fn ( ?IndexRow $row ) => $row ? 1 + count( $row->values ) + count( $row->items ) : self::REMOVED,
			$rows
		);
		while ( $sizes ) {
			if ( $isFurther ) {
				$this->transactions->waitForReplication();
			}
			[ $some ] = RevisionSizes::upTo( $sizes, self::TRANSACTION );
			yield array_intersect_key( $rows, $some );
			$sizes = array_slice( $sizes, count( $some ), null, true );
			$isFurther = true;
		}
	}

	/** @return int[] Pages that somebody else has written meanwhile */
	private function write( array $rows, array $read, Trust $trust ): array {
		$begin = hrtime( true );
		$this->commit();
		$lost = [];
		$this->index->forWriting()->doAtomicSection( __METHOD__, function ( IDatabase $db ) use (
			$rows, $read, $trust, &$lost
		) {
			$lost = $this->tables->swap( $db, $rows, $read, $trust, self::PATIENCE );
		} );
		$this->commit();
		$this->metrics->indexWritten( ( hrtime( true ) - $begin ) / 1e6 );
		return $lost;
	}

	/**
	 * Removes the rows of a page in the transaction that deletes the page. What fails is left to the job that is queued
	 * in it.
	 */
	public function removeWithPage( int $page ): void {
		$this->removeIf( $page, static fn () => true );
	}

	/**
	 * Removes the rows of a page in a transaction of the caller, if they were computed from certain revisions.
	 *
	 * @param int $page
	 * @param int[] $revisions
	 */
	public function removeHidden( int $page, array $revisions ): void {
		$this->removeIf(
			$page,
			static fn ( StoredVersion $version ) =>
				in_array( $version->revision, array_map( 'intval', $revisions ), true )
		);
	}

	private function removeIf( int $page, callable $isMeant ): void {
		try {
			$this->index->forWriting()->doAtomicSection( __METHOD__, function ( IDatabase $db ) use (
				$page, $isMeant
			) {
				$version = $this->tables->lock( $db, [ $page ], self::PATIENCE )[$page] ?? null;
				if ( $version && $isMeant( $version ) ) {
					$this->tables->remove( $db, [ $page ] );
				}
			}, IDatabase::ATOMIC_CANCELABLE );
		} catch ( DBError $error ) {
			$this->failed( $error, [ $page ] );
		}
	}

	private function failed( DBError $error, array $pages ): void {
		$this->metrics->indexFailed();
		$this->logger->error( 'The index of partners cannot be written: {error}', [
			'error' => $error->getMessage(), 'pages' => $pages, 'exception' => $error
		] );
	}

	private function commit(): void {
		$this->transactions->commitPrimaryChanges( __METHOD__ );
	}
}
