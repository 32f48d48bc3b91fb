<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;

/** Query of the matrix: filters, order, columns and page. */
final class MatrixQuery {

	/** Most filters whose rows are counted without the other filters. */
	private const MOST_ALONE = 6;
	/** A limit that no address can ask for. */
	public const ALL = PHP_INT_MAX;
	public const BY_ALIGNMENT = 'alignment';
	public const BY_RESPONSIVENESS = 'responsiveness';

	/**
	 * @var array<string,string[]> By the filter of a column: a partner matches that has one of the values of each.
	 *   "none" stands for no value
	 */
	public readonly array $filters;

	public readonly int $limit;

	/**
	 * @param string $q Words, all of which are to be found
	 * @param array<string,string[]>|null $filters Null for the usual ones
	 * @param string $sort Id of a column, shown or not
	 * @param bool $descending
	 * @param string|null $group Filter of a column that rows can be grouped by
	 * @param string[]|null $columns Null for the default ones
	 * @param int|null $limit Null for the default one
	 * @param int $offset
	 * @param string[] $ignored What the address says that is not understood, as parameter=value
	 * @param string $natural What these filters are sorted by where nobody says
	 */
	public function __construct(
		public readonly string $q = '',
		?array $filters = null,
		public readonly string $sort = self::BY_ALIGNMENT,
		public readonly bool $descending = true,
		public readonly ?string $group = null,
		public readonly ?array $columns = null,
		?int $limit = null,
		public readonly int $offset = 0,
		public readonly array $ignored = [],
		private readonly string $natural = self::BY_ALIGNMENT
	) {
		$this->filters = $filters ?? ColumnSchema::get()->usualFilters();
		$this->limit = $limit ?? ColumnSchema::get()->limit( 'rows' );
	}

	/** @return string[] Filters by flags whose meaning depends on the reader: "mine" and "watched" */
	public function ownFlags(): array {
		return array_intersect( $this->filters['flags'] ?? [], ColumnSchema::get()->byFilter( 'flags' )->own );
	}

	/** Whether the filters look in the table of values. */
	public function readsValues(): bool {
		foreach ( array_keys( $this->filters ) as $name ) {
			$column = ColumnSchema::get()->byFilter( $name );
			if ( $column?->copied || in_array( $column?->kind, [ 'ids', 'score' ], true ) ) {
				return true;
			}
		}
		return false;
	}

	/** The same, with fewer rows on a page. */
	public function withLimit( int $limit ): self {
		return new self( $this->q, $this->filters, $this->sort, $this->descending, $this->group, $this->columns, $limit,
			$this->offset,
			$this->ignored, $this->natural );
	}

	/**
	 * @return self[] What is asked for, each filter without the others; none where there is but one, or so many that it
	 *   takes long
	 */
	public function eachAlone(): array {
		$queries = $this->q === '' ? [] : [ new self( $this->q, [], limit: 1 ) ];
		foreach ( $this->filters as $filter => $values ) {
			$queries[] = new self( filters: [ $filter => $values ], limit: 1 );
		}
		return count( $queries ) > 1 && count( $queries ) <= self::MOST_ALONE ? $queries : [];
	}

	/**
	 * @param array<string,string|string[]> $parameters As WebRequest::getQueryValues() has them; others' are left alone
	 * @param Framework $framework Whose kinds of relation say what they are ranked by
	 */
	public static function fromParameters( array $parameters, Framework $framework ): self {
		return ( new MatrixQueryParser( $parameters, $framework ) )->parse();
	}

	/**
	 * @param array<string,string[]> $filters
	 * @param Framework $framework
	 * @return string What these are sorted by where nobody says: one kind of relation alone is ranked as it says itself
	 */
	public static function naturalSortOf( array $filters, Framework $framework ): string {
		$relations = $filters['relation'] ?? [];
		$ranked = count( $relations ) === 1
			? $framework->find( 'relations', reset( $relations ) )['rankedBy'] ?? ''
			: '';
		return $ranked === self::BY_RESPONSIVENESS ? self::BY_RESPONSIVENESS : self::BY_ALIGNMENT;
	}

	/** @return string What is sorted by where nobody says */
	public function naturalSort(): string {
		return $this->natural;
	}

	/** Best, most and latest first; words from a to z. */
	public static function defaultDirection( string $sort ): string {
		return ColumnSchema::get()->byId( $sort )->direction ?? 'desc';
	}
}
