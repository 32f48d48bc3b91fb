<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use JobQueueGroup;
use JobSpecification;
use MediaWiki\Page\PageReference;
use MediaWiki\Revision\RevisionRecord;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDatabase;

/** Computes rows again that changed without an edit of their page: by the framework, or by the day. */
class Reindexer {

	public const JOB = 'technicalPartnersReindex';
	/** What comes with a new day beyond the rows, and is no matter of the index. */
	public const DUE_JOB = 'technicalPartnersNotifyDue';
	/** As many rows are computed at once by whoever changed what they depend on; the rest by jobs. */
	public const BATCH = 200;
	/** And by whoever wants to read them: it takes some 30 ms. */
	public const AT_ONCE = 50;

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly IndexWriter $writer,
		private readonly JobQueueGroup $jobs,
		private readonly LoggerInterface $logger,
		private readonly int $batchSize = self::BATCH,
		private readonly int $atOnce = self::AT_ONCE
	) {
	}

	/** After the framework changed. */
	public function all(): void {
		$this->continueFrom( $this->batch( 0 ) );
	}

	/**
	 * @param int $from Lowest page id
	 * @return int|null Where the next batch begins; null at the end
	 */
	public function batch( int $from ): ?int {
		$revisions = $this->pages->batch( $from, $this->batchSize );
		$this->write( $revisions );
		$this->outdate( $revisions );
		return count( $revisions ) < $this->batchSize ? null : array_key_last( $revisions ) + 1;
	}

	/**
	 * The tracking categories of a page follow from its marks: where these change without an edit, its links are refreshed.
	 *
	 * @param array<int,?RevisionRecord> $revisions As IndexWriter::updateAll has them
	 */
	private function write( array $revisions ): void {
		$before = $this->index->marks( array_keys( $revisions ) );
		$this->writer->updateAll( $revisions );
		$after = array_intersect_key( $this->index->marks( array_keys( $before ) ), array_filter( $revisions ) );
		foreach ( array_diff_assoc( $after, $before ) as $page => $unused ) {
			$this->jobs->lazyPush( new JobSpecification( 'refreshLinks', [], [ 'removeDuplicates' => true ], $revisions[$page]->getPage() ) );
		}
	}

	/**
	 * Pages say what the framework says: each is rendered anew when somebody next reads it, not before.
	 *
	 * @param array<int,RevisionRecord> $revisions
	 */
	private function outdate( array $revisions ): void {
		$pages = array_map( static fn ( RevisionRecord $revision ) => $revision->getPage(), $revisions );
		if ( $pages ) {
			$names = array_map( static fn ( PageReference $page ) => [ $page->getNamespace(), $page->getDBkey() ], $pages );
			$this->jobs->lazyPush( new JobSpecification( 'htmlCacheUpdate', [ 'pages' => $names ], [], reset( $pages ) ) );
		}
	}

	public function continueFrom( ?int $next ): void {
		if ( $next !== null ) {
			$this->jobs->lazyPush( new JobSpecification( self::JOB, [ 'from' => $next ], [ 'removeDuplicates' => true ] ) );
		}
	}

	/**
	 * Before somebody reads. Some rows whose day has come are refreshed at once, the rest by a job. Reading neither waits for
	 * somebody else who does so, nor fails with it: then it finds rows as they were.
	 *
	 * @param string $today YYYY-MM-DD
	 */
	public function beforeReading( string $today ): void {
		$due = $this->dueOn( $today, $this->atOnce );
		if ( !$due ) {
			return;
		}
		try {
			$this->refreshUnlessAnother( $due );
		} catch ( DBError $error ) {
			$this->logger->error( 'Rows that are due cannot be refreshed: {error}', [ 'error' => $error->getMessage(), 'exception' => $error ] );
		}
	}

	/** @param int[] $due Page ids */
	private function refreshUnlessAnother( array $due ): void {
		$db = $this->index->forWriting();
		$lock = self::JOB . ':' . $db->getDomainID();
		if ( $db->isReadOnly() || !$db->lock( $lock, __METHOD__, 0 ) ) {
			return;
		}
		try {
			$this->jobs->lazyPush( new JobSpecification( self::DUE_JOB, [], [ 'removeDuplicates' => true ] ) );
			// What fails is taken back, so that the request's transaction goes on.
			$db->doAtomicSection( __METHOD__, fn () => $this->refresh( $due ), IDatabase::ATOMIC_CANCELABLE );
		} finally {
			$db->unlock( $lock, __METHOD__ );
		}
		if ( count( $due ) === $this->atOnce ) {
			$this->continueFrom( 0 );
		}
	}

	/**
	 * Refreshes a batch of rows whose day has come.
	 *
	 * @param string $today YYYY-MM-DD
	 * @return bool Whether there may be more
	 */
	public function due( string $today ): bool {
		$due = $this->dueOn( $today, $this->batchSize );
		if ( $due ) {
			$this->refresh( $due );
		}
		return count( $due ) === $this->batchSize;
	}

	/** @return int[] Page ids */
	private function dueOn( string $today, int $limit ): array {
		$db = $this->index->forReading();
		return array_map( 'intval', $db->newSelectQueryBuilder()->select( 'tp_page' )->from( PartnerIndex::TABLE )
			->where( $db->buildComparison( '<=', [ 'tp_due' => $today ] ) )->limit( $limit )->caller( __METHOD__ )->fetchFieldValues() );
	}

	/** @param int[] $pages */
	private function refresh( array $pages ): void {
		$this->write( array_replace( array_fill_keys( $pages, null ), $this->pages->revisions( $pages ) ) );
	}
}
