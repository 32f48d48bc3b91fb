<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** The order of a MatrixQuery as SQL: by group, then as sorted with what is missing last, then by name and page. */
class MatrixOrder {

	private readonly Kind $sort;
	private readonly ?Kind $group;

	public function __construct( private readonly IReadableDatabase $db, private readonly MatrixQuery $query ) {
		/** @var Column $column The query was read with the same columns */
		$column = ColumnSchema::get()->byId( $query->sort );
		$this->sort = Kind::of( $column );
		$group = $query->group === null ? null : ColumnSchema::get()->byGroup( $query->group );
		$this->group = $group === null ? null : Kind::of( $group );
	}

	public function apply( SelectQueryBuilder $rows ): void {
		$this->join( $rows );
		$order = array_map( static fn ( array $by ) => implode( ' ', $by ), $this->expressions() );
		$rows->orderBy( PartnerIndex::order( $this->db, $order ) );
	}

	/** Joins what a query needs to be ordered by the expressions below. */
	public function join( SelectQueryBuilder $rows ): void {
		$this->sort->join( $rows, $this->db );
	}

	/** @return array<array{string,string}> Expressions, each with ASC or DESC */
	public function expressions(): array {
		return [
			...( $this->group?->groupOrder( $this->db ) ?? [] ),
			...$this->sort->order( $this->db, $this->query->descending ),
			[ 'tp_sort', 'ASC' ], [ 'tp_page', 'ASC' ]
		];
	}
}
