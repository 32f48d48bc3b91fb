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
 * end of the day. Pages that have been deleted since are not among them, nor is what has been hidden.
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
	 * @param string $day YYYY-MM-DD, UTC
	 * @param int $from Lowest page id
	 * @param int $limit How many partners at most
	 * @return PastRecord[] By page id, ascending
	 */
	public function at( string $day, int $from, int $limit ): array {
		$db = $this->connections->getReplicaDatabase();
		$latest = $this->select( $db, $day )->fields( [ 'page_id', 'latest' => 'MAX(rev_timestamp)' ] )->from( 'page' )
			->join( 'revision', null, 'rev_page = page_id' )
			->where( [ 'page_namespace' => NS_PARTNER, 'page_is_redirect' => 0, $db->buildComparison( '>=', [ 'page_id' => $from ] ) ] )
			->groupBy( 'page_id' )->orderBy( 'page_id' )->limit( $limit )->fetchResultSet();
		$records = [];
		foreach ( array_chunk( iterator_to_array( $latest ), self::BATCH ) as $rows ) {
			foreach ( $this->load( $db, array_column( $rows, 'latest', 'page_id' ) ) as $revision ) {
				$record = $this->pages->record( $revision );
				if ( $record !== null ) {
					$name = strtr( $revision->getPage()->getDBkey(), '_', ' ' );
					$records[$revision->getPageId()] = new PastRecord( $revision->getPageId(), $revision->getId(), $name, $record );
				}
			}
		}
		return $records;
	}

	/** The framework as it was; empty where there was none, or it has been hidden. */
	public function framework( string $day ): Framework {
		$db = $this->connections->getReplicaDatabase();
		$page = $this->framework->title()->getArticleID();
		$row = $this->select( $db, $day )->queryInfo( $this->revisions->getQueryInfo() )
			->where( [ 'rev_page' => $page ] )->orderBy( [ 'rev_timestamp', 'rev_id' ], SelectQueryBuilder::SORT_DESC )->fetchRow();
		$content = $row ? $this->revisions->newRevisionFromRow( $row )->getContent( SlotRecord::MAIN, RevisionRecord::FOR_PUBLIC ) : null;
		return new Framework( ( $content instanceof FrameworkContent ? $content->getRecord() : null ) ?? [] );
	}

	private function select( IReadableDatabase $db, string $day ): SelectQueryBuilder {
		$end = $db->timestamp( str_replace( '-', '', $day ) . '235959' );
		return $db->newSelectQueryBuilder()->where( $db->buildComparison( '<=', [ 'rev_timestamp' => $end ] ) )->caller( __METHOD__ );
	}

	/**
	 * @param IReadableDatabase $db
	 * @param array<int,string> $latest Timestamps by page
	 * @return RevisionRecord[] By page; of two of the same second, the later
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
