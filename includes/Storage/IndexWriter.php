<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Revision\RevisionRecord;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDatabase;

/** Writes the index: of each row, what differs from what is stored. */
class IndexWriter {

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly IndexRows $rows,
		private readonly LoggerInterface $logger
	) {
	}

	/**
	 * After a page changed. Does nothing where the page has moved on since: whoever changed it writes.
	 *
	 * @throws DBError Logged; the caller is a deferred update, which core then tries again as a job
	 */
	public function update( RevisionRecord $revision ): void {
		if ( $this->pages->isLatest( $revision ) ) {
			$this->updateAll( [ $revision->getPageId() => $revision ] );
		}
	}

	/**
	 * @param array<int,?RevisionRecord> $revisions Latest revisions by page id; null where the page is gone
	 * @param bool $trustStored Leave a row alone whose checksum is right; false writes it in any case
	 * @throws DBError
	 */
	public function updateAll( array $revisions, bool $trustStored = true ): void {
		$rows = $this->rows->ofAll( $revisions );
		$this->attempt( function ( IDatabase $db ) use ( $rows, $trustStored ) {
			$this->remove( $db, array_keys( $rows, null, true ) );
			$this->write( $db, array_filter( $rows ), $trustStored );
		}, array_keys( $rows ) );
	}

	/** @throws DBError */
	public function delete( int $page ): void {
		$this->updateAll( [ $page => null ] );
	}

	private function attempt( callable $write, array $pages ): void {
		$db = $this->index->forWriting();
		$db->startAtomic( __METHOD__ );
		try {
			$write( $db );
		} catch ( DBError $error ) {
			$this->logger->error( 'The index of partners cannot be written: {error}', [
				'error' => $error->getMessage(), 'pages' => $pages, 'exception' => $error
			] );
			throw $error;
		}
		$db->endAtomic( __METHOD__ );
	}

	private function remove( IDatabase $db, array $pages ): void {
		if ( $pages ) {
			$db->newDeleteQueryBuilder()->deleteFrom( PartnerIndex::TABLE )->where( [ 'tp_page' => $pages ] )
				->caller( __METHOD__ )->execute();
			foreach ( IndexParts::all() as $part ) {
				$part->remove( $db, $pages );
			}
		}
	}

	/** @param array<int,IndexRow> $rows */
	private function write( IDatabase $db, array $rows, bool $trustStored ): void {
		$stored = $this->storedHashes( $db, array_keys( $rows ) );
		if ( $trustStored ) {
			$rows = array_filter( $rows, static fn ( IndexRow $row, int $page ) => ( $stored[$page] ?? null ) !== $row->columns['tp_hash'],
				ARRAY_FILTER_USE_BOTH );
		}
		foreach ( array_intersect_key( $rows, $stored ) as $page => $row ) {
			$db->newUpdateQueryBuilder()->update( PartnerIndex::TABLE )->set( $row->columns )->where( [ 'tp_page' => $page ] )
				->caller( __METHOD__ )->execute();
		}
		$new = array_diff_key( $rows, $stored );
		if ( $new ) {
			$db->newInsertQueryBuilder()->insertInto( PartnerIndex::TABLE )->ignore()
				->rows( array_column( $new, 'columns' ) )->caller( __METHOD__ )->execute();
		}
		foreach ( $rows ? IndexParts::all() : [] as $property => $part ) {
			$part->write( $db, array_keys( $rows ), array_merge( ...array_map( static fn ( IndexRow $row ) => array_values( $row->$property ), array_values( $rows ) ) ) );
		}
	}

	/** @return array<int,int> */
	private function storedHashes( IDatabase $db, array $pages ): array {
		$hashes = [];
		if ( $pages ) {
			$result = $db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_hash' ] )->from( PartnerIndex::TABLE )
				->where( [ 'tp_page' => $pages ] )->forUpdate()->caller( __METHOD__ )->fetchResultSet();
			foreach ( $result as $row ) {
				$hashes[(int)$row->tp_page] = (int)$row->tp_hash;
			}
		}
		return $hashes;
	}
}
