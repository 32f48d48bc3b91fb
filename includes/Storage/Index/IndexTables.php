<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\StoredVersion;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Trust;
use Wikimedia\Rdbms\IDatabase;

/**
 * Writes rows within a transaction of the caller. Each row is compared and swapped: it is written only over the row
 * that the caller read before it read the page, so that no write goes over one that knew the page later.
 */
class IndexTables {

	/** Rows written by one statement. */
	public const STATEMENT = 100;

	public function __construct( private readonly IndexVersion $version ) {
	}

	/**
	 * Writes or removes rows, and locks the rows of these pages until the transaction ends. Whoever locks a page's row
	 * of the main table, or inserts it, may write its rows in the others.
	 *
	 * @param IDatabase $db
	 * @param array<int,?IndexRow> $rows By page id; null removes
	 * @param array<int,StoredVersion> $read Rows as the caller read them, by page id
	 * @param Trust $trust
	 * @param int $patience Seconds to wait for others who hold a row
	 * @return int[] Pages whose row somebody else has written since: left alone
	 */
	public function swap( IDatabase $db, array $rows, array $read, Trust $trust, int $patience ): array {
		ksort( $rows );
		$expected = array_intersect_key( $read, $rows );
		$locked = $this->lock( $db, array_keys( $expected ), $patience );
		$lost = array_keys( array_filter( $expected, static fn ( StoredVersion $version, int $page ) =>
			// phpcs:ignore Universal.Operators.StrictComparisons -- compares values of two objects
			( $locked[$page] ?? null ) != $version, ARRAY_FILTER_USE_BOTH ) );
		$rows = array_diff_key( $rows, array_flip( $lost ) );
		$this->remove( $db, array_keys( $rows, null, true ) );
		$wanted = array_filter( $rows );
		if ( $wanted ) {
			$this->version->touch( $db );
		}
		$this->update( $db, array_intersect_key( $wanted, $expected ), $expected, $trust );
		return [ ...$lost, ...$this->insert( $db, array_diff_key( $wanted, $expected ), $trust, $patience ) ];
	}

	/**
	 * Locks rows in the order of their pages. Only rows that exist: looking for others would lock the gaps in which
	 * somebody else is about to insert.
	 *
	 * @param IDatabase $db
	 * @param int[] $pages
	 * @param int $patience Seconds
	 * @return array<int,StoredVersion> By page id
	 */
	public function lock( IDatabase $db, array $pages, int $patience ): array {
		if ( !$pages ) {
			return [];
		}
		if ( $db->getType() === 'postgres' ) {
			$db->query( "SET LOCAL lock_timeout = '{$patience}s'", __METHOD__ );
		}
		$rows = $db->newSelectQueryBuilder()->select( StoredVersion::FIELDS )->from( PartnerIndex::TABLE )
			->where( [ 'tp_page' => $pages ] )
			->orderBy( 'tp_page' )->forUpdate()->setMaxExecutionTime( $patience * 1000 )->caller( __METHOD__ )
				->fetchResultSet();
		return PartnerIndex::versions( $rows );
	}

	/**
	 * @param IDatabase $db
	 * @param int[] $pages
	 */
	public function remove( IDatabase $db, array $pages ): void {
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
	 * @param array<int,StoredVersion> $stored
	 * @param Trust $trust
	 */
	private function update( IDatabase $db, array $rows, array $stored, Trust $trust ): void {
		$isSame = static fn ( IndexRow $row, int $page ) =>
			$trust !== Trust::Nothing && $row->columns['tp_hash'] === $stored[$page]->hash;
		$same = array_filter( $rows, $isSame, ARRAY_FILTER_USE_BOTH );
		foreach ( array_chunk( array_keys( $same ), self::STATEMENT ) as $pages ) {
			$db->newUpdateQueryBuilder()->update( PartnerIndex::TABLE )
				->set( [ 'tp_framework' => $rows[$pages[0]]->columns['tp_framework'] ] )
				->where( [ 'tp_page' => $pages ] )->caller( __METHOD__ )->execute();
		}
		$changed = array_diff_key( $rows, $same );
		foreach ( $changed as $page => $row ) {
			$db->newUpdateQueryBuilder()->update( PartnerIndex::TABLE )->set( $row->columns )
				->where( [ 'tp_page' => $page ] )
				->caller( __METHOD__ )->execute();
		}
		$this->writeParts( $db, array_keys( $changed ), $changed );
	}

	/**
	 * @param IDatabase $db
	 * @param array<int,IndexRow> $rows
	 * @param Trust $trust
	 * @param int $patience
	 * @return int[] Pages for which somebody else has inserted another row
	 */
	private function insert( IDatabase $db, array $rows, Trust $trust, int $patience ): array {
		$inserted = 0;
		foreach ( array_chunk( array_column( $rows, 'columns' ), self::STATEMENT ) as $some ) {
			$db->newInsertQueryBuilder()->insertInto( PartnerIndex::TABLE )->ignore()->rows( $some )
				->caller( __METHOD__ )->execute();
			$inserted += $db->affectedRows();
		}
		if ( $inserted === count( $rows ) ) {
			$this->writeParts( $db, $trust === Trust::Nothing ? array_keys( $rows ) : [], $rows );
			return [];
		}
		$now = $this->lock( $db, array_keys( $rows ), $patience );
		$own = array_filter( $rows, static fn ( IndexRow $row, int $page ) =>
			// phpcs:ignore Universal.Operators.StrictComparisons -- compares values of two objects
			( $now[$page] ?? null ) == StoredVersion::ofRow( $row ), ARRAY_FILTER_USE_BOTH );
		$this->writeParts( $db, array_keys( $own ), $own );
		return array_keys( array_diff_key( $rows, $own ) );
	}

	/**
	 * @param IDatabase $db
	 * @param int[] $known Pages that may have rows in the other tables
	 * @param array<int,IndexRow> $rows
	 */
	private function writeParts( IDatabase $db, array $known, array $rows ): void {
		foreach ( $rows ? IndexParts::all() : [] as $property => $part ) {
			$part->write(
				$db,
				$known,
				array_merge(
					...array_map(
						static fn ( IndexRow $row ) => array_values( $row->$property ), array_values( $rows )
					)
				)
			);
		}
	}
}
