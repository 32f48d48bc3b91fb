<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use stdClass;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/**
 * A table with many rows a partner: writes what differs from what is stored, in two queries as a rule. The caller has
 * locked the partners' rows of the main table, or inserted them; so rows need no lock here, which would lock the gaps
 * beside them, where other partners' rows belong.
 */
final class IndexParts {

	/**
	 * @param string $table
	 * @param string $page Column of the page's id
	 * @param string[] $key Columns of the primary key
	 * @param string[] $others Other columns
	 */
	private function __construct(
		public readonly string $table,
		public readonly string $page,
		private readonly array $key,
		private readonly array $others
	) {
	}

	/** @return self[] By the property of IndexRow that has their rows */
	public static function all(): array {
		return [
			'values' => new self( PartnerIndex::VALUES, 'tpv_page', [ 'tpv_page', 'tpv_field', 'tpv_value' ], [] ),
			'items' => new self(
				PartnerIndex::ITEMS,
				'tpi_page',
				[ 'tpi_page', 'tpi_kind', 'tpi_item' ],
				[ 'tpi_on', 'tpi_next', 'tpi_sort', 'tpi_keys', 'tpi_json' ]
			)
		];
	}

	/**
	 * @param IDatabase $db
	 * @param int[] $pages
	 */
	public function remove( IDatabase $db, array $pages ): void {
		$db->newDeleteQueryBuilder()->deleteFrom( $this->table )->where( [ $this->page => $pages ] )
			->caller( __METHOD__ )->execute();
	}

	/**
	 * @param IDatabase $db
	 * @param int[] $pages Those that may have rows already
	 * @param array<int,array<string,int|string>> $wanted All rows that these pages, and new ones, are to have
	 */
	public function write( IDatabase $db, array $pages, array $wanted ): void {
		$missing = array_combine( array_map( $this->keyOf( ... ), $wanted ), $wanted );
		$superfluous = [];
		foreach ( $pages ? $this->stored( $db, [ $this->page => $pages ] ) : [] as $key => $row ) {
			if ( isset( $missing[$key] ) && array_map( 'strval', $missing[$key] ) === $row ) {
				unset( $missing[$key] );
			} else {
				$superfluous[] = array_intersect_key( $row, array_flip( $this->key ) );
			}
		}
		foreach ( array_chunk( $superfluous, IndexTables::STATEMENT ) as $some ) {
			$db->newDeleteQueryBuilder()->deleteFrom( $this->table )->where( $db->factorConds( $some ) )
				->caller( __METHOD__ )->execute();
		}
		foreach ( array_chunk( array_values( $missing ), IndexTables::STATEMENT ) as $some ) {
			$db->newInsertQueryBuilder()->insertInto( $this->table )->ignore()->rows( $some )->caller( __METHOD__ )
				->execute();
		}
	}

	/** @return array<string,array<string,string>> Rows by key */
	public function stored( IDatabase $db, array $conditions ): array {
		return $this->read( $this->query( $db, $conditions ) );
	}

	private function query( IDatabase $db, array $conditions ): SelectQueryBuilder {
		return $db->newSelectQueryBuilder()->select( [ ...$this->key, ...$this->others ] )->from( $this->table )
			->where( $conditions )
			->caller( __METHOD__ );
	}

	/** @return array<string,array<string,string>> Rows by key */
	private function read( SelectQueryBuilder $query ): array {
		$rows = iterator_to_array( $query->fetchResultSet(), false );
		$stored = array_map( static fn ( stdClass $row ) => array_map( 'strval', (array)$row ), $rows );
		return array_combine( array_map( $this->keyOf( ... ), $stored ), $stored );
	}

	private function keyOf( array $row ): string {
		return implode( '|', array_map( static fn ( string $column ) => $row[$column], $this->key ) );
	}
}
