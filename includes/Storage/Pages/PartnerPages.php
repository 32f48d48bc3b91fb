<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

use MediaWiki\Extension\TechnicalPartners\Access\Visibility;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\UserNames;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\PageState;
use MediaWiki\Page\PageReference;
use MediaWiki\Page\PageReferenceValue;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\RevisionStore;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\User\UserIdentity;
use Wikimedia\Rdbms\IConnectionProvider;
use Wikimedia\Rdbms\IDBAccessObject;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** The pages that the index is computed from. */
class PartnerPages {

	/** Pages looked at at once. */
	private const TITLES = 1000;
	private const RECORDS = 10;

	public function __construct(
		private readonly IConnectionProvider $connections,
		private readonly RevisionStore $revisions,
		private readonly Visibility $visibility,
		private readonly UserNames $names
	) {
	}

	/**
	 * The record that everybody may read in a revision.
	 *
	 * @return array|null Null where there is none: hidden, not valid JSON, or no partner
	 */
	public function record( RevisionRecord $revision ): ?array {
		// Core lets everybody read whatever is the latest revision, hidden or not; this does not.
		$isHidden = (bool)( $revision->getVisibility() & RevisionRecord::DELETED_TEXT );
		if (
			$revision->getPage()->getNamespace() !== NS_PARTNER || $isHidden ||
				!$this->visibility->isShown( $revision->getPage() )
		) {
			return null;
		}
		$content = $revision->getContent( SlotRecord::MAIN );
		$record = $content instanceof PartnerContent ? $content->getRecord() : null;
		return $record === null ? null : $this->names->inRecord( $record, 'partner', $revision->getTimestamp() );
	}

	/**
	 * State that rows depend on, from one query on the primary database. A page whose latest revision is hidden counts
	 * as gone.
	 *
	 * @param int[] $pages Page ids
	 * @param PageReference $framework The framework's page
	 */
	public function state( array $pages, PageReference $framework ): PageState {
		$db = $this->connections->getPrimaryDatabase();
		$isFramework = $db->expr( 'page_namespace', '=', $framework->getNamespace() )->and(
			'page_title', '=', $framework->getDBkey()
		);
		$rows = $db->newSelectQueryBuilder()->select( [ 'page_id', 'page_namespace', 'page_latest', 'page_len' ] )
			->from( 'page' )
			->join( 'revision', null, 'rev_id = page_latest' )
			->where( [
				$pages ? $db->orExpr( [ $db->expr( 'page_id', '=', $pages ), $isFramework ] ) : $isFramework,
				$db->bitAnd( 'rev_deleted', RevisionRecord::DELETED_TEXT ) => 0
			] )->caller( __METHOD__ )->fetchResultSet();
		[ $latest, $sizes, $revision ] = [ [], [], 0 ];
		foreach ( $rows as $row ) {
			if ( (int)$row->page_namespace === NS_PARTNER ) {
				$latest[(int)$row->page_id] = (int)$row->page_latest;
				$sizes[(int)$row->page_id] = (int)$row->page_len;
			} elseif ( (int)$row->page_namespace === $framework->getNamespace() ) {
				$revision = (int)$row->page_latest;
			}
		}
		return new PageState( $latest, $sizes, $revision );
	}

	/** Whether somebody has made a revision of a page. */
	public function isAuthor( int $page, UserIdentity $user ): bool {
		return (bool)$this->connections->getPrimaryDatabase()->newSelectQueryBuilder()
			->select( '1' )->from( 'revision' )->join( 'actor', null, 'actor_id = rev_actor' )
			->where( [ 'rev_page' => $page, 'actor_name' => $user->getName() ] )
			->caller( __METHOD__ )->fetchField();
	}

	/** Whether there is a page that the index is to have: with a record that everybody may read. */
	public function areExpected(): bool {
		$db = $this->connections->getReplicaDatabase();
		$last = 0;
		do {
			// Hidden ones are left out here: loading thousands of them to find none would take seconds.
			$titles = $db->newSelectQueryBuilder()->select( [ 'page_id', 'page_title' ] )->from( 'page' )
				->join( 'revision', null, 'rev_id = page_latest' )->where( [
					'page_namespace' => NS_PARTNER, $db->buildComparison( '>', [ 'page_id' => $last ] ),
					$db->bitAnd( 'rev_deleted', RevisionRecord::DELETED_TEXT ) => 0
				] )->orderBy( 'page_id' )->limit( self::TITLES )->caller( __METHOD__ )->fetchResultSet();
			$shown = [];
			foreach ( $titles as $row ) {
				$last = (int)$row->page_id;
				if (
					$this->visibility->isShown(
						new PageReferenceValue( NS_PARTNER, $row->page_title, PageReferenceValue::LOCAL )
					)
				) {
					$shown[] = $last;
				}
			}
			if ( $this->haveRecord( $shown ) ) {
				return true;
			}
		} while ( $titles->numRows() === self::TITLES );
		return false;
	}

	/** @param int[] $pages Page ids. Few are loaded at once: the first has a record as a rule, and all may be large */
	private function haveRecord( array $pages ): bool {
		foreach ( array_chunk( $pages, self::RECORDS ) as $some ) {
			foreach ( $this->revisions( $some ) as $revision ) {
				if ( $this->record( $revision ) !== null ) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * @param int $from Lowest page id
	 * @param int $limit How many at most; fewer where they are large
	 * @return array<int,RevisionRecord> Latest revisions by page id, ascending
	 */
	public function batch( int $from, int $limit ): array {
		$db = $this->connections->getPrimaryDatabase();
		[ $sizes ] = RevisionSizes::upTo(
			$this->lengths( [ $db->buildComparison( '>=', [ 'page_id' => $from ] ) ], $limit )
		);
		return $this->revisions( array_keys( $sizes ) );
	}

	/** @return int|null The next page id after one; null at the end */
	public function after( int $page ): ?int {
		$db = $this->connections->getPrimaryDatabase();
		return array_key_first( $this->lengths( [ $db->buildComparison( '>', [ 'page_id' => $page ] ) ], 1 ) );
	}

	/**
	 * @param int $from Lowest page id
	 * @param int $limit
	 * @return array<int,int> Latest revisions by page id, ascending; without hidden ones
	 */
	public function range( int $from, int $limit ): array {
		$db = $this->connections->getPrimaryDatabase();
		$rows = $db->newSelectQueryBuilder()->select( [ 'page_id', 'page_latest' ] )->from( 'page' )
			->join( 'revision', null, 'rev_id = page_latest' )
			->where( [
				'page_namespace' => NS_PARTNER, $db->buildComparison( '>=', [ 'page_id' => $from ] ),
				$db->bitAnd( 'rev_deleted', RevisionRecord::DELETED_TEXT ) => 0
			] )->orderBy( 'page_id' )->limit( $limit )->caller( __METHOD__ )->fetchResultSet();
		return array_map( 'intval', array_column( iterator_to_array( $rows ), 'page_latest', 'page_id' ) );
	}

	/** @return int How many pages of partners there are */
	public function count(): int {
		return (int)$this->connections->getPrimaryDatabase()->newSelectQueryBuilder()->select( 'COUNT(*)' )
			->from( 'page' )
			->where( [ 'page_namespace' => NS_PARTNER ] )->caller( __METHOD__ )->fetchField();
	}

	/** Whether the primary database has a revision: not before its transaction is committed. */
	public function hasRevision( int $revision ): bool {
		return (bool)$this->connections->getPrimaryDatabase()->newSelectQueryBuilder()
			->select( '1' )->from( 'revision' )->where( [ 'rev_id' => $revision ] )->caller( __METHOD__ )->fetchField();
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,int> Bytes of the latest revision by page id, in the order given; 0 where the page is gone
	 */
	public function sizes( array $pages ): array {
		return array_replace(
			array_fill_keys( $pages, 0 ), $pages ? $this->lengths( [ 'page_id' => $pages ], count( $pages ) ) : []
		);
	}

	/** @return array<int,int> */
	private function lengths( array $conditions, int $limit ): array {
		$rows = $this->connections->getPrimaryDatabase()->newSelectQueryBuilder()->select( [ 'page_id', 'page_len' ] )
			->from( 'page' )
			->where( [ 'page_namespace' => NS_PARTNER, ...$conditions ] )->orderBy( 'page_id' )->limit( $limit )
			->caller( __METHOD__ )->fetchResultSet();
		return array_map( 'intval', array_column( iterator_to_array( $rows ), 'page_len', 'page_id' ) );
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,RevisionRecord> Latest revisions by page id; those that exist
	 */
	public function revisions( array $pages ): array {
		$revisions = $pages
			? $this->select(
				$this->connections->getPrimaryDatabase(),
				[ 'page_id' => $pages, 'rev_id=page_latest' ],
				IDBAccessObject::READ_LATEST
			)
			: [];
		return array_combine(
			array_map( static fn ( RevisionRecord $revision ) => $revision->getPageId(), $revisions ), $revisions
		);
	}

	/**
	 * @param int[] $revisions Ids
	 * @return array<int,RevisionRecord> By id, those that a replica has; of very large ones the first
	 */
	public function replicated( array $revisions ): array {
		$db = $this->connections->getReplicaDatabase();
		$rows = $revisions ? $db->newSelectQueryBuilder()->select( [ 'rev_id', 'rev_len' ] )->from( 'revision' )
			->where( [ 'rev_id' => $revisions ] )
			->orderBy( 'rev_id' )->caller( __METHOD__ )->fetchResultSet() : [];
		[ $sizes ] = RevisionSizes::upTo(
			array_map( 'intval', array_column( iterator_to_array( $rows ), 'rev_len', 'rev_id' ) )
		);
		return $sizes ? $this->select( $db, [ 'rev_id' => array_keys( $sizes ) ], IDBAccessObject::READ_NORMAL ) : [];
	}

	/**
	 * @param int[] $pages Page ids
	 * @return array<int,string> The day that each was made, YYYY-MM-DD, UTC
	 */
	public function created( array $pages ): array {
		$rows = $pages ? $this->connections->getPrimaryDatabase()->newSelectQueryBuilder()
			->select( [ 'rev_page', 'first' => 'MIN(rev_timestamp)' ] )->from( 'revision' )
				->where( [ 'rev_page' => $pages ] )
			->groupBy( 'rev_page' )->caller( __METHOD__ )->fetchResultSet() : [];
		$days = [];
		foreach ( $rows as $row ) {
			$days[(int)$row->rev_page] = substr(
				ConvertibleTimestamp::convert( TS_ISO_8601, $row->first ), 0, strlen( 'YYYY-MM-DD' )
			);
		}
		return $days;
	}

	/** @return array<int,RevisionRecord> By id, in the order of their pages */
	private function select( IReadableDatabase $db, array $conditions, int $flags ): array {
		$rows = $this->revisions->newSelectQueryBuilder( $db )->joinComment()->joinPage()
			->where( [ 'page_namespace' => NS_PARTNER, ...$conditions ] )->orderBy( 'page_id' )->caller( __METHOD__ )
				->fetchResultSet();
		$found = [];
		$options = [ 'slots' => [ SlotRecord::MAIN ], 'content' => true ];
		foreach ( $this->revisions->newRevisionsFromBatch( $rows, $options, $flags )->getValue() as $revision ) {
			$found[$revision->getId()] = $revision;
		}
		return $found;
	}
}
