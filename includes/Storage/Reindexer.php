<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use JobQueueGroup;
use JobSpecification;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Page\PageReference;
use MediaWiki\Revision\RevisionRecord;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\DBError;

/** Computes rows again that changed without an edit of their page: by the framework, or by the day. */
class Reindexer {

	public const JOB = 'technicalPartnersReindex';
	/** Job that does what a new day brings, see DueNotifier. Queued here because a new day is first noticed here. */
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
		private readonly Metrics $metrics,
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
		$revisions = $this->write( fn () => $this->pages->batch( $from, $this->batchSize ) );
		$this->metrics->rebuilt( Metrics::BY_FRAMEWORK, count( $revisions ) );
		$this->outdate( $revisions );
		return $this->pages->after( $revisions );
	}

	/**
	 * The tracking categories of a page follow from its marks: where these change without an edit, its links are refreshed.
	 *
	 * @param callable $find As IndexWriter::updateAll has it
	 * @param int $patience
	 * @return array<int,?RevisionRecord> What was found
	 */
	private function write( callable $find, int $patience = PartnerIndex::PATIENCE ): array {
		$before = [];
		$revisions = $this->writer->updateAll( function () use ( $find, &$before ) {
			$found = $find();
			$before = $this->index->marks( array_keys( $found ) );
			return $found;
		}, patience: $patience );
		$after = array_intersect_key( $this->index->marks( array_keys( $before ) ), array_filter( $revisions ) );
		foreach ( array_diff_assoc( $after, $before ) as $page => $unused ) {
			$this->jobs->lazyPush( new JobSpecification( 'refreshLinks', [], [ 'removeDuplicates' => true ], $revisions[$page]->getPage() ) );
		}
		return $revisions;
	}

	/**
	 * Pages say what the framework says, and what is so today: each is rendered anew when somebody next reads it, not
	 * before. Front caches are purged.
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
	 * somebody else who writes, nor fails with it: then it finds rows as they were.
	 *
	 * @param string $today YYYY-MM-DD
	 */
	public function beforeReading( string $today ): void {
		[ $due ] = $this->dueOn( $today, $this->atOnce );
		if ( !$due || $this->index->forWriting()->isReadOnly() ) {
			return;
		}
		try {
			$this->refresh( $due, 0 );
		} catch ( IndexUnavailable ) {
			return;
		} catch ( DBError $error ) {
			$this->logger->error( 'Rows that are due cannot be refreshed: {error}', [ 'error' => $error->getMessage(), 'exception' => $error ] );
			return;
		}
		$this->jobs->lazyPush( new JobSpecification( self::DUE_JOB, [], [ 'removeDuplicates' => true ] ) );
	}

	/**
	 * Refreshes a batch of rows whose day has come.
	 *
	 * @param string $today YYYY-MM-DD
	 * @return bool Whether there may be more
	 */
	public function due( string $today ): bool {
		[ $due, $isMore ] = $this->dueOn( $today, $this->batchSize );
		if ( $due ) {
			$this->refresh( $due );
		}
		return $isMore;
	}

	/** @return array{int[],bool} Page ids, as many as may be read at once; and whether there may be more */
	private function dueOn( string $today, int $limit ): array {
		$db = $this->index->forReading();
		$due = array_map( 'intval', $db->newSelectQueryBuilder()->select( 'tp_page' )->from( PartnerIndex::TABLE )
			->where( $db->buildComparison( '<=', [ 'tp_due' => $today ] ) )->limit( $limit )->caller( __METHOD__ )->fetchFieldValues() );
		[ $now ] = RevisionSizes::upTo( $this->pages->sizes( $due ) );
		return [ array_keys( $now ), count( $due ) === $limit || count( $now ) < count( $due ) ];
	}

	/**
	 * Front caches keep pages longer than until the next day where an administrator tells them to: they are purged.
	 *
	 * @param int[] $pages
	 * @param int $patience
	 */
	private function refresh( array $pages, int $patience = PartnerIndex::PATIENCE ): void {
		$this->outdate( array_filter( $this->write( fn () => $this->pages->latest( $pages ), $patience ) ) );
		$this->metrics->rebuilt( Metrics::BY_DAY, count( $pages ) );
	}
}
