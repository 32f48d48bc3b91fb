<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Revision\RevisionRecord;
use Psr\Log\LoggerInterface;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\ScopedCallback;

/** Writes the index: of each row, what differs from what is stored. */
class IndexWriter {

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerPages $pages,
		private readonly IndexRows $rows,
		private readonly IndexVersion $version,
		private readonly Metrics $metrics,
		private readonly LoggerInterface $logger
	) {
	}

	/**
	 * After a page changed. Does nothing where the page has moved on since: whoever changed it writes.
	 *
	 * @throws DBError|IndexUnavailable The former logged; the caller is a deferred update, which core then tries again as a job
	 */
	public function update( RevisionRecord $revision ): void {
		$this->updateAll( fn () => $this->pages->isLatest( $revision ) ? [ $revision->getPageId() => $revision ] : [] );
	}

	/**
	 * Makes rows follow whatever has become of their pages.
	 *
	 * @param int[] $pages Page ids
	 * @throws DBError|IndexUnavailable
	 */
	public function refresh( array $pages ): void {
		$this->updateAll( fn () => $this->pages->latest( $pages ) );
	}

	/**
	 * @param callable():array<int,?RevisionRecord> $find What is to be written, asked when nobody else writes: latest revisions
	 *   by page id; null where the page is gone
	 * @param bool $trustStored Leave a row alone whose checksum is right; false writes it in any case
	 * @param int $patience Seconds to wait for others who write
	 * @return array<int,?RevisionRecord> What was found
	 * @throws DBError|IndexUnavailable
	 */
	public function updateAll( callable $find, bool $trustStored = true, int $patience = PartnerIndex::PATIENCE ): array {
		$lock = $this->lock( $patience );
		$revisions = $find();
		$rows = $this->rows->ofAll( $revisions );
		$this->attempt( function ( IDatabase $db ) use ( $rows, $trustStored ) {
			$this->remove( $db, array_keys( $rows, null, true ) );
			$this->write( $db, array_filter( $rows ), $trustStored );
		}, array_keys( $rows ) );
		return $revisions;
	}

	/** @throws IndexUnavailable */
	private function lock( int $patience ): ScopedCallback {
		$begin = hrtime( true );
		$lock = null;
		try {
			return $lock = $this->index->lock( $patience );
		} catch ( IndexUnavailable $error ) {
			// A reader does not wait, and leaves the work to whoever has the lock.
			if ( $patience > 0 ) {
				$this->logger->warning( 'The index of partners is locked by others', [ 'patience' => $patience, 'exception' => $error ] );
			}
			throw $error;
		} finally {
			$this->metrics->indexWaited( ( hrtime( true ) - $begin ) / 1e6, $lock !== null );
		}
	}

	private function attempt( callable $write, array $pages ): void {
		try {
			// What fails is taken back, so that a reader's transaction goes on.
			$this->index->forWriting()->doAtomicSection( __METHOD__, $write, IDatabase::ATOMIC_CANCELABLE );
			$this->metrics->indexWritten( true );
		} catch ( DBError $error ) {
			$this->metrics->indexWritten( false );
			$this->logger->error( 'The index of partners cannot be written: {error}', [
				'error' => $error->getMessage(), 'pages' => $pages, 'exception' => $error
			] );
			throw $error;
		}
	}

	private function remove( IDatabase $db, array $pages ): void {
		if ( $pages ) {
			$this->version->touch( $db );
			$db->newDeleteQueryBuilder()->deleteFrom( PartnerIndex::TABLE )->where( [ 'tp_page' => $pages ] )
				->caller( __METHOD__ )->execute();
			foreach ( IndexParts::all() as $part ) {
				$part->remove( $db, $pages );
			}
		}
	}

	/**
	 * @param IDatabase $db
	 * @param array<int,IndexRow> $rows
	 * @param bool $trustStored
	 */
	private function write( IDatabase $db, array $rows, bool $trustStored ): void {
		$stored = $this->storedHashes( $db, array_keys( $rows ) );
		if ( $trustStored ) {
			$rows = array_filter( $rows, static fn ( IndexRow $row, int $page ) => ( $stored[$page] ?? null ) !== $row->columns['tp_hash'],
				ARRAY_FILTER_USE_BOTH );
		}
		if ( $rows ) {
			$this->version->touch( $db );
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
		$known = array_keys( $trustStored ? array_diff_key( $rows, $new ) : $rows );
		foreach ( $rows ? IndexParts::all() : [] as $property => $part ) {
			$part->write( $db, $known, array_merge( ...array_map( static fn ( IndexRow $row ) => array_values( $row->$property ), array_values( $rows ) ) ) );
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
