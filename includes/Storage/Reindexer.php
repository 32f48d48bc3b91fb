<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use JobQueueGroup;
use JobSpecification;
use MediaWiki\Page\PageReference;
use MediaWiki\Revision\RevisionRecord;

/** Computes rows again that changed without an edit of their page: by the framework, or by the day. */
class Reindexer {

	public const JOB = 'technicalPartnersReindex';
	/** What comes with a new day beyond the rows, and is no matter of the index. */
	public const DUE_JOB = 'technicalPartnersNotifyDue';
	/** As many rows are computed at once by whoever finds them outdated; the rest by jobs. */
	public const BATCH = 200;

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly IndexWriter $writer,
		private readonly JobQueueGroup $jobs,
		private readonly int $batchSize = self::BATCH
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
	 * Refreshes the rows whose day has come: at once where one batch is enough, else by a job as well. While the wiki is
	 * read-only they stay as they are.
	 *
	 * @param string $today YYYY-MM-DD
	 */
	public function due( string $today ): void {
		$db = $this->index->forReading();
		$due = $db->newSelectQueryBuilder()->select( 'tp_page' )->from( PartnerIndex::TABLE )
			->where( $db->buildComparison( '<=', [ 'tp_due' => $today ] ) )->limit( $this->batchSize )->caller( __METHOD__ )->fetchFieldValues();
		if ( !$due || $this->index->forWriting()->isReadOnly() ) {
			return;
		}
		$due = array_map( 'intval', $due );
		$this->jobs->lazyPush( new JobSpecification( self::DUE_JOB, [], [ 'removeDuplicates' => true ] ) );
		$this->write( array_replace( array_fill_keys( $due, null ), $this->pages->revisions( $due ) ) );
		if ( count( $due ) === $this->batchSize ) {
			$this->continueFrom( 0 );
		}
	}
}
