<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

use Generator;
use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContent;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Page\PageReferenceValue;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\RevisionStore;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\SelectQueryBuilder;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Records of a past day, by the histories of the wiki's pages: the last revision of each page at the end of the day.
 * Pages that have been deleted since are not among them, nor is what has been hidden. Days are
 * YYYY-MM-DD, UTC.
 */
class PastRecords {

	/** Revisions looked for in one query. */
	private const BATCH = 200;
	/** Bytes of revisions that one part reads at most: more would take longer than a reader waits. */
	private const PART_BYTES = 16000000;

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly RevisionStore $revisions,
		private readonly PartnerPages $pages,
		private readonly Visibility $visibility,
		private readonly FrameworkStore $framework
	) {
	}

	/**
	 * @param string $day YYYY-MM-DD
	 * @param int $from Lowest page id
	 * @param int $limit How many pages at most; fewer where they are large
	 * @return PastPart Of PastRecord
	 */
	public function at( string $day, int $from, int $limit ): PastPart {
		$all = $this->revisionIds( null, $day );
		[ $some, $next, $sizes ] = $this->part( $all, $from, $limit );
		return new PastPart( $this->recordsOf( $some, $sizes ), count( $some ), $next, count( $all ) );
	}

	/**
	 * @param string $after What the pages said at the end of this day
	 * @param string $until And at the end of this one
	 * @param int $from Lowest page id
	 * @param int $limit How many pages at most; fewer where they are large
	 * @return PastPart Of PastChange: pages that were edited in between
	 */
	public function changes( string $after, string $until, int $from, int $limit ): PastPart {
		$all = $this->revisionIds( $after, $until );
		[ $some, $next, $sizes ] = $this->part( $all, $from, $limit );
		return new PastPart( $this->changesOf( $some, $sizes ), count( $some ), $next, count( $all ) );
	}

	/**
	 * @param array<int,array{last:int}> $some By page id
	 * @param array<int,int> $sizes Bytes by page id
	 * @return Generator<int,PastRecord>
	 */
	private function recordsOf( array $some, array $sizes ): Generator {
		foreach ( RevisionSizes::batches( $sizes ) as $batch ) {
			yield from $this->records( array_column( array_intersect_key( $some, $batch ), 'last', 'page' ) );
		}
	}

	/**
	 * @param array<int,array{last:int,before:int}> $some By page id
	 * @param array<int,int> $sizes Bytes by page id
	 * @return Generator<int,PastChange>
	 */
	private function changesOf( array $some, array $sizes ): Generator {
		foreach ( RevisionSizes::batches( $sizes ) as $batch ) {
			$pages = array_intersect_key( $some, $batch );
			$there = array_filter( array_column( $pages, 'before', 'page' ) );
			$before = $this->records( $there );
			foreach ( $this->records( array_column( $pages, 'last', 'page' ) ) as $page => $one ) {
				yield $page => new PastChange( $one, $before[$page]->record ?? null, !isset( $there[$page] ) );
			}
		}
	}

	/**
	 * The framework as it was; empty where there was none, or it has been hidden, or not everybody may read it who
	 * reads partners.
	 */
	public function framework( string $day ): Framework {
		if ( !$this->framework->isShown() ) {
			return new Framework( [] );
		}
		$db = $this->connections->getReplicaDatabase();
		$row = $this->revisions->newSelectQueryBuilder( $db )->joinComment()
			->where(
				[
					'rev_page' => $this->framework->title()->getArticleID(),
					$db->buildComparison( '<=', [ 'rev_timestamp' => $this->end( $day ) ] )
				]
			)
			->orderBy( [ 'rev_timestamp', 'rev_id' ], SelectQueryBuilder::SORT_DESC )->caller( __METHOD__ )->fetchRow();
		$revision = $row ? $this->revisions->newRevisionFromRow( $row ) : null;
		// Core lets everybody read whatever is the latest revision, hidden or not; this does not.
		$content = $revision && !$revision->isDeleted( RevisionRecord::DELETED_TEXT )
			? $revision->getContent( SlotRecord::MAIN )
			: null;
		return new Framework( ( $content instanceof FrameworkContent ? $content->getRecord() : null ) ?? [] );
	}

	/**
	 * @return string YYYY-MM-DD of the earliest revision of a partner that everybody may read; '' where there is none.
	 *   Reads as many index entries as there are partners
	 */
	public function firstDay(): string {
		$db = $this->connections->getReplicaDatabase();
		$first = '(' . $db->newSelectQueryBuilder()->select( 'MIN(rev_timestamp)' )->from( 'revision' )
			->where( 'rev_page = page_id' )->caller( __METHOD__ )->getSQL() . ')';
		$rows = $db->newSelectQueryBuilder()->select( [ 'page_title', 'first' => $first ] )->from( 'page' )
			->where( [ 'page_namespace' => NS_PARTNER, 'page_is_redirect' => 0 ] )->caller( __METHOD__ )
				->fetchResultSet();
		$days = [];
		foreach ( $rows as $row ) {
			if (
				$this->visibility->isShown(
					new PageReferenceValue( NS_PARTNER, $row->page_title, PageReferenceValue::LOCAL )
				)
			) {
				$days[] = ConvertibleTimestamp::convert( TS_MW, $row->first );
			}
		}
		return $days ? gmdate( 'Y-m-d', (int)ConvertibleTimestamp::convert( TS_UNIX, min( $days ) ) ) : '';
	}

	/** @return string The last second of a day, as the database has it */
	private function end( string $day ): string {
		return $this->connections->getReplicaDatabase()->timestamp( strtr( $day, [ '-' => '' ] ) . '235959' );
	}

	/**
	 * Pages whose last revision until the end of a day everybody may read: one look into an index for each page,
	 * however long its history is. Pages that the reader may not read are not even counted.
	 *
	 * @param string|null $after Only pages with a revision after the end of this day; null for all
	 * @param string $until
	 * @return array<int,array{page:int,last:int,before:int}> By page id, ascending: the last revision until the one
	 *   day, and until the other; 0 where there was none
	 */
	private function revisionIds( ?string $after, string $until ): array {
		$db = $this->connections->getReplicaDatabase();
		$rows = $db->newSelectQueryBuilder()->select( [
			'page_id', 'page_title', 'last' => $this->last( 'rev_id', $until ),
			'deleted' => $this->last( 'rev_deleted', $until ),
			'before' => $after === null ? '0' : $this->last( 'rev_id', $after )
		] )->from( 'page' )->where( [ 'page_namespace' => NS_PARTNER, 'page_is_redirect' => 0 ] )->orderBy( 'page_id' )
			->caller( __METHOD__ )->fetchResultSet();
		$found = [];
		foreach ( $rows as $row ) {
			$one = [ 'page' => (int)$row->page_id, 'last' => (int)$row->last, 'before' => (int)$row->before ];
			$isHidden = (bool)( (int)$row->deleted & RevisionRecord::DELETED_TEXT );
			$page = new PageReferenceValue( NS_PARTNER, $row->page_title, PageReferenceValue::LOCAL );
			if ( $one['last'] !== $one['before'] && !$isHidden && $this->visibility->isShown( $page ) ) {
				$found[$one['page']] = $one;
			}
		}
		return $found;
	}

	/** @return string SQL: a field of the last revision of page_id until the end of a day; null where there was none */
	private function last( string $field, string $day ): string {
		$db = $this->connections->getReplicaDatabase();
		return '(' . $db->newSelectQueryBuilder()->select( $field )->from( 'revision' )
			->where( [ 'rev_page = page_id', $db->buildComparison( '<=', [ 'rev_timestamp' => $this->end( $day ) ] ) ] )
			->orderBy( [ 'rev_timestamp', 'rev_id' ], SelectQueryBuilder::SORT_DESC )->limit( 1 )->caller( __METHOD__ )
				->getSQL() .
				')';
	}

	/**
	 * @param array<int,array> $all By page id, ascending
	 * @param int $from Lowest page id
	 * @param int $limit
	 * @return array{array<int,array>,int|null,array<int,int>} So many of them, the page id of the one after them, and
	 *   the bytes of each by page id
	 */
	private function part( array $all, int $from, int $limit ): array {
		$rest = array_filter( $all, static fn ( int $page ) => $page >= $from, ARRAY_FILTER_USE_KEY );
		$some = array_slice( $rest, 0, $limit, true );
		[ $sizes, $cut ] = RevisionSizes::upTo( $this->sizes( $some ), self::PART_BYTES );
		return [ array_intersect_key( $some, $sizes ), $cut ?? array_keys( $rest )[$limit] ?? null, $sizes ];
	}

	/**
	 * @param array<int,array{last:int,before:int}> $some By page id
	 * @return array<int,int> Bytes of both revisions by page id
	 */
	private function sizes( array $some ): array {
		$lengths = [];
		foreach (
			array_chunk(
				[ ...array_column( $some, 'last' ), ...array_filter( array_column( $some, 'before' ) ) ], self::BATCH
			) as $ids
		) {
			$rows = $this->connections->getReplicaDatabase()->newSelectQueryBuilder()->select( [ 'rev_id', 'rev_len' ] )
				->from( 'revision' )
				->where( [ 'rev_id' => $ids ] )->caller( __METHOD__ )->fetchResultSet();
			foreach ( $rows as $row ) {
				$lengths[(int)$row->rev_id] = (int)$row->rev_len;
			}
		}
		return array_map(
			static fn ( array $one ) => ( $lengths[$one['last']] ?? 0 ) + ( $lengths[$one['before']] ?? 0 ), $some
		);
	}

	/**
	 * @param array<int,int> $revisions Revision ids by page id
	 * @return array<int,PastRecord> By page id
	 */
	private function records( array $revisions ): array {
		$records = [];
		foreach ( array_chunk( $revisions, self::BATCH ) as $ids ) {
			foreach ( $this->load( $ids ) as $revision ) {
				$record = $this->pages->record( $revision );
				$page = $revision->getPageId();
				if ( $record !== null ) {
					$name = strtr( $revision->getPage()->getDBkey(), '_', ' ' );
					$records[$page] = new PastRecord( $page, $revision->getId(), $name, $record );
				}
			}
		}
		return $records;
	}

	/**
	 * @param int[] $ids Revision ids
	 * @return iterable<RevisionRecord>
	 */
	private function load( array $ids ): iterable {
		$rows = $this->revisions->newSelectQueryBuilder( $this->connections->getReplicaDatabase() )->joinComment()
			->joinPage()
			->where( [ 'rev_id' => $ids ] )->orderBy( 'page_id' )->caller( __METHOD__ )->fetchResultSet();
		return $this->revisions->newRevisionsFromBatch(
			$rows, [ 'slots' => [ SlotRecord::MAIN ], 'content' => true ]
		)->getValue();
	}
}
