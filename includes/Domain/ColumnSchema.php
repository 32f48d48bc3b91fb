<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Columns of the matrix, as schema/columns.json has them. The script reads the same file, see column.ts. */
final class ColumnSchema {

	private const ID = '/^[a-z][a-z0-9-]{0,39}$/D';

	private static ?self $current = null;

	/** @var array<string,Column> By id */
	private readonly array $columns;

	/** @var array<string,Column> By filter */
	private readonly array $filters;

	/** @var array<string,int> */
	private readonly array $limits;

	/** @param array $schema Decoded schema/columns.json */
	public function __construct( array $schema ) {
		$columns = array_map( static fn ( array $column ) => new Column( $column ), $schema['columns'] );
		$this->columns = array_combine( array_column( $columns, 'id' ), $columns );
		$filters = array_filter( $columns, static fn ( Column $column ) => $column->filter !== null );
		$this->filters = array_combine( array_column( $filters, 'filter' ), $filters );
		$this->limits = $schema['limits'];
	}

	public static function get(): self {
		self::$current ??= new self( self::read() );
		return self::$current;
	}

	/** @return array Decoded schema/columns.json */
	public static function read(): array {
		$json = file_get_contents( dirname( __DIR__, 2 ) . '/schema/columns.json' );
		return json_decode( $json, true, 16, JSON_THROW_ON_ERROR );
	}

	/** Takes another schema in place of the file's, for tests; null takes the file's again. */
	public static function set( ?self $schema ): void {
		self::$current = $schema;
	}

	/** @return array<string,Column> By filter; one stands for all principles */
	public function filters(): array {
		return $this->filters;
	}

	/** @return Column[] Columns whose fields are copied into rows as they are */
	public function copied(): array {
		return array_values( array_filter( $this->columns, static fn ( Column $column ) => $column->copied ) );
	}

	/** @return string Form of the stored rows: another one where other columns are copied into them */
	public function rowForm(): string {
		return implode( ',', array_column( $this->copied(), 'id' ) );
	}

	/** @return array<string,Column> Columns that one table can have, by id in their order, with one for each principle */
	public function shown( Framework $framework ): array {
		$shown = array_filter( $this->columns, static fn ( Column $column ) => !$column->hidden );
		return self::each( $shown, $framework, 'id' );
	}

	/** @return array<string,Column> By filter, with one for each principle */
	public function filtersOf( Framework $framework ): array {
		return self::each( $this->filters, $framework, 'filter' );
	}

	/**
	 * @param Column[] $columns
	 * @param Framework $framework
	 * @param string $key Property that each is found by
	 * @return array<string,Column>
	 */
	private static function each( array $columns, Framework $framework, string $key ): array {
		$found = [];
		foreach ( $columns as $column ) {
			if ( $column->each === null ) {
				$found[$column->$key] = $column;
				continue;
			}
			foreach ( $framework->entries( $column->each ) as $entry ) {
				$one = $column->ofPrinciple( $entry['id'] );
				$found[$one->$key] = $one;
			}
		}
		return $found;
	}

	/** The column with an id, shown or not; null where there is none. */
	public function byId( string $id ): ?Column {
		return $this->columns[$id] ?? self::ofPattern( $this->columns, $id );
	}

	/** The column that a parameter of the address filters by; null where there is none. */
	public function byFilter( string $filter ): ?Column {
		return $this->filters[$filter] ?? self::ofPattern( $this->filters, $filter );
	}

	/** The column that rows can be grouped by; null where there is none. */
	public function byGroup( string $name ): ?Column {
		$column = $this->filters[$name] ?? null;
		return $column?->group ? $column : null;
	}

	/** The column of scores that a parameter is meant for, whether its principle can be one or not. */
	public function scoresOf( string $filter ): ?Column {
		foreach ( $this->filters as $pattern => $column ) {
			if ( $column->each !== null && str_starts_with( $filter, rtrim( $pattern, '*' ) ) ) {
				return $column;
			}
		}
		return null;
	}

	/**
	 * @param array<string,Column> $columns By what is named: the star of a pattern stands for a principle's id
	 * @param string $name
	 */
	private static function ofPattern( array $columns, string $name ): ?Column {
		foreach ( $columns as $pattern => $column ) {
			$begin = rtrim( $pattern, '*' );
			if ( $column->each !== null && str_starts_with( $name, $begin ) ) {
				$principle = substr( $name, strlen( $begin ) );
				return self::isId( $principle ) ? $column->ofPrinciple( $principle ) : null;
			}
		}
		return null;
	}

	public static function isId( string $value ): bool {
		return (bool)preg_match( self::ID, $value );
	}

	/** @return array<string,string[]> What filters have where the address says nothing */
	public function usualFilters(): array {
		return array_filter( array_map( static fn ( Column $column ) => $column->usual, $this->filters ) );
	}

	/** @param string $name rows, mostRows, values, scores or words */
	public function limit( string $name ): int {
		return $this->limits[$name];
	}
}
