<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Content\FrameworkContent;
use MediaWiki\Extension\TechnicalPartners\Content\FrameworkStore;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\RevisionStore;
use MediaWiki\Revision\SlotRecord;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\IReadableDatabase;
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
		[ $latest, $next ] = $this->part( null, $day, $from, $limit );
		return new PastPart( $this->records( $latest ), count( $latest ), $next );
	}

	/**
	 * @param string $after What the pages said at the end of this day
	 * @param string $until And at the end of this one
	 * @param int $from Lowest page id
	 * @param int $limit How many pages at most
	 * @return PastPart Of PastChange: pages that were edited in between
	 */
	public function changes( string $after, string $until, int $from, int $limit ): PastPart {
		[ $latest, $next ] = $this->part( $after, $until, $from, $limit );
		$there = $latest ? $this->latest( $this->between( null, $after )->andWhere( [ 'page_id' => array_keys( $latest ) ] ) ) : [];
		$before = $this->records( $there );
		$changes = array_map( static fn ( PastRecord $one ) => new PastChange( $one, $before[$one->page]->record ?? null, !isset( $there[$one->page] ) ),
			$this->records( $latest ) );
		return new PastPart( $changes, count( $latest ), $next );
	}

	/**
	 * @param string|null $after
	 * @param string $until
	 * @return int How many pages there are in all parts: those edited after a day, and until another
	 */
	public function count( ?string $after, string $until ): int {
		return (int)$this->between( $after, $until )->select( 'COUNT(DISTINCT page_id)' )->fetchField();
	}

	/** The framework as it was; empty where there was none, or it has been hidden, or not everybody may read it who reads partners. */
	public function framework( string $day ): Framework {
		if ( !$this->framework->isShown() ) {
			return new Framework( [] );
		}
		$db = $this->connections->getReplicaDatabase();
		$row = $db->newSelectQueryBuilder()->queryInfo( $this->revisions->getQueryInfo() )
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

	/** @return SelectQueryBuilder Of revisions of partners */
	private function between( ?string $after, string $until ): SelectQueryBuilder {
		$db = $this->connections->getReplicaDatabase();
		$query = $db->newSelectQueryBuilder()->from( 'page' )->join( 'revision', null, 'rev_page = page_id' )
			->where( [ 'page_namespace' => NS_PARTNER, 'page_is_redirect' => 0, $db->buildComparison( '<=', [ 'rev_timestamp' => $this->end( $until ) ] ) ] )
			->caller( __METHOD__ );
		return $after === null ? $query : $query->andWhere( $db->buildComparison( '>', [ 'rev_timestamp' => $this->end( $after ) ] ) );
	}

	/** @return array<int,string> The time of the last of the revisions, by page */
	private function latest( SelectQueryBuilder $revisions ): array {
		$rows = $revisions->fields( [ 'page_id', 'latest' => 'MAX(rev_timestamp)' ] )->groupBy( 'page_id' )->orderBy( 'page_id' )->fetchResultSet();
		return array_column( iterator_to_array( $rows ), 'latest', 'page_id' );
	}

	/** @return array{array<int,string>,int|null} What latest() says of so many pages, and the page after them */
	private function part( ?string $after, string $until, int $from, int $limit ): array {
		$atLeast = $this->connections->getReplicaDatabase()->buildComparison( '>=', [ 'page_id' => $from ] );
		$latest = $this->latest( $this->between( $after, $until )->andWhere( $atLeast )->limit( $limit + 1 ) );
		return [ array_slice( $latest, 0, $limit, true ), array_keys( $latest )[$limit] ?? null ];
	}

	/**
	 * @param array<int,string> $latest See latest()
	 * @return array<int,PastRecord> By page; of two revisions of the same second, the later
	 */
	private function records( array $latest ): array {
		$records = [];
		foreach ( array_chunk( $latest, self::BATCH, true ) as $some ) {
			foreach ( $this->load( $this->connections->getReplicaDatabase(), $some ) as $page => $revision ) {
				$record = $this->pages->record( $revision );
				if ( $record !== null ) {
					$records[$page] = new PastRecord( $page, $revision->getId(), strtr( $revision->getPage()->getDBkey(), '_', ' ' ), $record );
				}
			}
		}
		return $records;
	}

	/**
	 * @param IReadableDatabase $db
	 * @param array<int,string> $latest
	 * @return array<int,RevisionRecord>
	 */
	private function load( IReadableDatabase $db, array $latest ): array {
		$either = [];
		foreach ( $latest as $page => $timestamp ) {
			$either[] = $db->andExpr( [ 'rev_page' => $page, 'rev_timestamp' => $timestamp ] );
		}
		$rows = $this->revisions->newSelectQueryBuilder( $db )->joinComment()->joinPage()
			->where( $db->orExpr( $either ) )->orderBy( 'rev_id' )->caller( __METHOD__ )->fetchResultSet();
		$options = [ 'slots' => [ SlotRecord::MAIN ], 'content' => true ];
		$found = [];
		foreach ( $this->revisions->newRevisionsFromBatch( $rows, $options )->getValue() as $revision ) {
			$found[$revision->getPageId()] = $revision;
		}
		return $found;
	}
}
