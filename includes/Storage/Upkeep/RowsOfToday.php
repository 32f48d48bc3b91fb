<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;
use Wikimedia\Rdbms\Subquery;

/**
 * Rows of the index as they are today, to select from: stored rows, and computed ones in place of those whose day has
 * come. Queries are made once for each of the two sources, so that filters and orders exist in SQL alone; the second
 * source is a table of literals that has the names of the first. Without computed rows nothing differs from plain
 * queries.
 */
final class RowsOfToday {

	/** Columns by which rows are filtered and sorted. */
	private const COLUMNS = [ 'tp_page', 'tp_rev', 'tp_title', 'tp_sort', 'tp_stage', 'tp_decision', 'tp_priority',
		'tp_alignment', 'tp_responsiveness',
		'tp_flags', 'tp_relation', 'tp_goal', 'tp_steward', 'tp_contacted', 'tp_next', 'tp_search' ];

	/**
	 * @param IReadableDatabase $db
	 * @param array<int,?IndexRow> $due Computed rows by page id; null for pages that readers must not see
	 */
	public function __construct( private readonly IReadableDatabase $db, private readonly array $due ) {
	}

	/** @return array<int,?IndexRow> Computed rows by page id; null for pages that readers must not see */
	public function computed(): array {
		return $this->due;
	}

	/** @return SelectQueryBuilder[] One for each source: from the table of rows */
	public function queries( string $caller ): array {
		$stored = $this->db->newSelectQueryBuilder()->from( PartnerIndex::TABLE )->caller( $caller );
		if ( $this->due ) {
			$stored->where( $this->db->expr( 'tp_page', '!=', array_keys( $this->due ) ) );
		}
		$rows = array_filter( $this->due );
		return $rows
			? [ $stored, $this->from( $this->table( $rows ), PartnerIndex::TABLE )->caller( $caller ) ]
			: [ $stored ];
	}

	/** @return SelectQueryBuilder[] The same, of the rows that meet all conditions */
	public function matching( array $conditions, string $caller ): array {
		return array_map(
			static fn ( SelectQueryBuilder $query ) => $query->where( $conditions ), $this->queries( $caller )
		);
	}

	private function from( Subquery $table, string $alias ): SelectQueryBuilder {
		// from() of MediaWiki 1.43 declares no Subquery; rawTables() takes what select() takes.
		return $this->db->newSelectQueryBuilder()->rawTables( [ $alias => $table ] );
	}

	/** @param IndexRow[] $rows */
	private function table( array $rows ): Subquery {
		return $this->literals( array_map( static fn ( IndexRow $row ) => array_map( static fn ( string $column ) =>
			$row->columns[$column],
			array_combine( self::COLUMNS, self::COLUMNS ) ), $rows ) );
	}

	/** @param array<string,int|string>[] $rows At most 500, which is as much as SQLite takes */
	private function literals( array $rows ): Subquery {
		$selects = array_map( fn ( array $row ) => 'SELECT ' . implode( ',', array_map(
			fn ( int|string $value, string $name ) =>
				( is_int( $value ) ? $value : $this->db->addQuotes( $value ) ) . " AS $name",
			$row, array_keys( $row )
		) ), $rows );
		return new Subquery( implode( ' UNION ALL ', $selects ) );
	}

	/**
	 * Ids of rows in order, of both sources.
	 *
	 * @param SelectQueryBuilder[] $queries As queries() makes them, with the same conditions and joins
	 * @param string $id Column
	 * @param array<array{string,string}> $order Expressions, with ASC or DESC
	 * @param int $limit
	 * @param int $offset
	 * @return int[]
	 */
	public function ids( array $queries, string $id, array $order, int $limit, int $offset ): array {
		$by = [];
		foreach ( $order as $number => [ $expression, $direction ] ) {
			$by[] = "o$number $direction";
			foreach ( $queries as $query ) {
				$query->field( PartnerIndex::order( $this->db, [ $expression ] )[0], "o$number" );
			}
		}
		$parts = array_map( static fn ( SelectQueryBuilder $query ) => '(' . $query->field( $id )->orderBy( $by )
			->limit( min( $limit, PHP_INT_MAX - $offset ) + $offset )->getSQL() . ')', $queries );
		$both = new Subquery( implode( ' UNION ALL ', array_map( static fn ( string $part, int $number ) =>
			"SELECT * FROM $part part$number", $parts, array_keys( $parts ) ) ) );
		return array_map( 'intval', $this->from( $both, 'both_parts' )->field( $id )->orderBy( $by )
			->limit( $limit )->offset( $offset )->caller( __METHOD__ )->fetchFieldValues() );
	}

	/**
	 * Sums of numbers over both sources.
	 *
	 * @param SelectQueryBuilder[] $queries With one row each
	 * @return array<string,int> By field
	 */
	public static function sums( array $queries ): array {
		$sums = [];
		foreach ( $queries as $query ) {
			foreach ( (array)$query->fetchRow() as $field => $number ) {
				$sums[$field] = ( $sums[$field] ?? 0 ) + (int)$number;
			}
		}
		return $sums;
	}
}
