<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;

/** Reads the parameters of an address. Everything not understood is noted, and left out. */
class MatrixQueryParser {

	/** Of what is not understood, so much is repeated: letters of each parameter, and how many of them. */
	private const MOST_SAID = 500;
	private const MOST_IGNORED = 50;
	private readonly ColumnSchema $columns;

	/** @var string[] */
	private array $ignored = [];

	/**
	 * @param array<string,mixed> $parameters
	 * @param Framework $framework
	 */
	public function __construct( private readonly array $parameters, private readonly Framework $framework ) {
		$this->columns = ColumnSchema::get();
	}

	public function parse(): MatrixQuery {
		$isOrder = fn ( string $value ) => $this->columns->byId( $value )?->direction !== null;
		$isColumn = fn ( string $value ) => $isOrder( $value ) && !$this->columns->byId( $value )->hidden;
		$filters = $this->filters();
		$natural = MatrixQuery::naturalSortOf( $filters, $this->framework );
		$sort = $this->one( 'sort', $isOrder ) ?? $natural;
		$dir = $this->one( 'dir', static fn ( string $value ) => in_array( $value, [ 'asc', 'desc' ], true ) );
		return new MatrixQuery(
			$this->words(),
			$filters,
			$sort,
			( $dir ?? MatrixQuery::defaultDirection( $sort ) ) === 'desc',
			$this->one( 'group', fn ( string $value ) => $this->columns->byGroup( $value ) !== null ),
			$this->many( 'columns', $isColumn ) ?: null,
			min( $this->number( 'limit', 1 ) ?? $this->columns->limit( 'rows' ), $this->columns->limit( 'mostRows' ) ),
			$this->number( 'offset', 0 ) ?? 0,
			array_map( static fn ( string $one ) => mb_strimwidth( $one, 0, self::MOST_SAID, '…', 'UTF-8' ),
				array_slice( $this->ignored, 0, self::MOST_IGNORED ) ),
			$natural
		);
	}

	/** @return array<string,string[]> */
	private function filters(): array {
		$filters = [];
		$single = array_filter( $this->columns->filters(), static fn ( Column $column ) => $column->each === null );
		$usual = array_intersect_key( $single, $this->columns->usualFilters() );
		foreach ( array_diff_key( $single, $usual ) as $name => $column ) {
			$filters[$name] = $this->many( $name, Kind::of( $column )->accepts( ... ) );
		}
		foreach ( $this->scores() as $name => $column ) {
			$accepts = $column === null ? static fn () => false : Kind::of( $column )->accepts( ... );
			$filters[$name] = $this->many( $name, $accepts );
		}
		foreach ( $usual as $name => $column ) {
			$values = $this->many( $name, Kind::of( $column )->accepts( ... ) ) ?: $column->usual;
			$filters[$name] = in_array( Kind::ANY, $values, true ) ? [] : $values;
		}
		return array_filter( $filters );
	}

	/** @return array<string,?Column> Columns of scores by the parameters of the address; null beyond what is looked at */
	private function scores(): array {
		$scores = [];
		$count = 0;
		foreach ( array_keys( $this->parameters ) as $name ) {
			if ( $this->columns->scoresOf( (string)$name ) ) {
				$column = $this->columns->byFilter( (string)$name );
				$scores[$name] = $column && ++$count <= $this->columns->limit( 'scores' ) ? $column : null;
			}
		}
		return $scores;
	}

	private function words(): string {
		$q = trim( $this->one( 'q' ) ?? '' );
		$words = preg_split( '/\s+/u', $q );
		$most = $this->columns->limit( 'words' );
		if ( count( $words ) <= $most ) {
			return $q;
		}
		$this->ignored[] = 'q=' . implode( ' ', array_slice( $words, $most ) );
		return implode( ' ', array_slice( $words, 0, $most ) );
	}

	/** @return string[] */
	private function many( string $name, ?callable $isValid = null ): array {
		$given = $this->parameters[$name] ?? [];
		$given = is_array( $given ) ? $given : explode( '|', (string)$given );
		$values = [];
		foreach ( $given as $value ) {
			$value = is_string( $value ) && mb_check_encoding( $value, 'UTF-8' ) ? trim( $value ) : '';
			if ( $value !== '' && $isValid && !$isValid( $value ) ) {
				$this->ignored[] = "$name=$value";
			} elseif ( $value !== '' ) {
				$values[] = $value;
			}
		}
		$values = array_values( array_unique( $values ) );
		$most = $this->columns->limit( 'values' );
		foreach ( array_slice( $values, $most ) as $value ) {
			$this->ignored[] = "$name=$value";
		}
		return array_slice( $values, 0, $most );
	}

	private function one( string $name, ?callable $isValid = null ): ?string {
		$value = $this->parameters[$name] ?? null;
		if ( !is_string( $value ) || $value === '' || !mb_check_encoding( $value, 'UTF-8' ) ) {
			return null;
		}
		if ( $isValid && !$isValid( $value ) ) {
			$this->ignored[] = "$name=$value";
			return null;
		}
		return $value;
	}

	private function number( string $name, int $least ): ?int {
		$isValid = static fn ( string $value ) => preg_match( '/^\d{1,9}$/D', $value ) && (int)$value >= $least;
		$value = $this->one( $name, $isValid );
		return $value === null ? null : (int)$value;
	}
}
