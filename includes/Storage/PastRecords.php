<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContent;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Page\PageReferenceValue;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\RevisionStore;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\SelectQueryBuilder;

/**
 * What this wiki said on a past day, by the histories of its pages: the last revision of each that there was at the
 * end of the day. Pages that have been deleted since are not among them, nor is what has been hidden. Days are
 * YYYY-MM-DD, UTC.
 */
class PastRecords {

	private const BATCH = 200;

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly RevisionStore $revisions,
		private readonly PartnerPages $pages,
		private readonly Visibility $visibility,
		private readonly FrameworkStore $framework
	) {
	}

	/**
	 * @param string $day
	 * @param int $from Lowest page id
	 * @param int $limit How many pages at most
	 * @return PastPart Of PastRecord
	 */
	public function at( string $day, int $from, int $limit ): PastPart {
		$all = $this->revisionIds( null, $day );
		[ $some, $next ] = self::part( $all, $from, $limit );
		return new PastPart( $this->records( array_column( $some, 'last', 'page' ) ), count( $some ), $next, count( $all ) );
	}

	/**
	 * @param string $after What the pages said at the end of this day
	 * @param string $until And at the end of this one
	 * @param int $from Lowest page id
	 * @param int $limit How many pages at most
	 * @return PastPart Of PastChange: pages that were edited in between
	 */
	public function changes( string $after, string $until, int $from, int $limit ): PastPart {
		$all = $this->revisionIds( $after, $until );
		[ $some, $next ] = self::part( $all, $from, $limit );
		$there = array_filter( array_column( $some, 'before', 'page' ) );
		$before = $this->records( $there );
		$changes = array_map(
			static fn ( PastRecord $one ) =>
				new PastChange( $one, $before[$one->page]->record ?? null, !isset( $there[$one->page] ) ),
			$this->records( array_column( $some, 'last', 'page' ) ) );
		return new PastPart( $changes, count( $some ), $next, count( $all ) );
	}

	/** The framework as it was; empty where there was none, or it has been hidden, or not everybody may read it who reads partners. */
	public function framework( string $day ): Framework {
		if ( !$this->framework->isShown() ) {
			return new Framework( [] );
		}
		$db = $this->connections->getReplicaDatabase();
		$row = $this->revisions->newSelectQueryBuilder( $db )->joinComment()
			->where( [ 'rev_page' => $this->framework->title()->getArticleID(), $db->buildComparison( '<=', [ 'rev_timestamp' => $this->end( $day ) ] ) ] )
			->orderBy( [ 'rev_timestamp', 'rev_id' ], SelectQueryBuilder::SORT_DESC )->caller( __METHOD__ )->fetchRow();
		$revision = $row ? $this->revisions->newRevisionFromRow( $row ) : null;
		// Core lets everybody read whatever is the latest revision, hidden or not; this does not.
		$content = $revision && !$revision->isDeleted( RevisionRecord::DELETED_TEXT ) ? $revision->getContent( SlotRecord::MAIN ) : null;
		return new Framework( ( $content instanceof FrameworkContent ? $content->getRecord() : null ) ?? [] );
	}

	/** @return string The last second of a day, as the database has it */
	private function end( string $day ): string {
		return $this->connections->getReplicaDatabase()->timestamp( strtr( $day, [ '-' => '' ] ) . '235959' );
	}

	/**
	 * Pages whose last revision until the end of a day everybody may read: one look into an index for each page, however
	 * long its history is. Pages that the reader may not read are not even counted.
	 *
	 * @param string|null $after Only pages with a revision after the end of this day; null for all
	 * @param string $until
	 * @return array<int,array{page:int,last:int,before:int}> By page id, ascending: the last revision until the one day, and
	 *   until the other; 0 where there was none
	 */
	private function revisionIds( ?string $after, string $until ): array {
		$db = $this->connections->getReplicaDatabase();
		$rows = $db->newSelectQueryBuilder()->select( [
			'page_id', 'page_title', 'last' => $this->last( 'rev_id', $until ), 'deleted' => $this->last( 'rev_deleted', $until ),
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
			->orderBy( [ 'rev_timestamp', 'rev_id' ], SelectQueryBuilder::SORT_DESC )->limit( 1 )->caller( __METHOD__ )->getSQL() . ')';
	}

	/**
	 * @param array<int,array> $all By page id, ascending
	 * @param int $from Lowest page id
	 * @param int $limit
	 * @return array{array<int,array>,int|null} So many of them, and the page id of the one after them
	 */
	private static function part( array $all, int $from, int $limit ): array {
		$rest = array_filter( $all, static fn ( int $page ) => $page >= $from, ARRAY_FILTER_USE_KEY );
		return [ array_slice( $rest, 0, $limit, true ), array_keys( $rest )[$limit] ?? null ];
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
		$rows = $this->revisions->newSelectQueryBuilder( $this->connections->getReplicaDatabase() )->joinComment()->joinPage()
			->where( [ 'rev_id' => $ids ] )->orderBy( 'page_id' )->caller( __METHOD__ )->fetchResultSet();
		return $this->revisions->newRevisionsFromBatch( $rows, [ 'slots' => [ SlotRecord::MAIN ], 'content' => true ] )->getValue();
	}
}
