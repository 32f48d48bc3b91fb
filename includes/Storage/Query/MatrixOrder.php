<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** The order of a MatrixQuery as SQL: by group, then as sorted with what is missing last, then by name and page. */
class MatrixOrder {

	private const COLUMNS = [ 'partner' => 'tp_sort', 'stage' => 'tp_stage', 'priority' => 'tp_priority',
		'relations' => 'tp_relation',
		'goals' => 'tp_goal', 'steward' => 'tp_steward', 'lastConversation' => 'tp_contacted', 'next' => 'tp_next' ];
	/** The last part of Alignment::key() is the score: below this, and the other where there is none. */
	public const SCORE_PART = 10000000;
	public const NO_SCORE = 4000000;
	/** Where the empty string is "missing". */
	private const TEXTS = [ 'tp_relation', 'tp_goal', 'tp_steward', 'tp_contacted', 'tp_next' ];
	private const GROUPS = [ 'stage' => [ 'tp_stage', true ], 'priority' => [ 'tp_priority', true ],
		'relation' => [ 'tp_relation', false ], 'steward' => [ 'tp_steward', false ] ];

	public function __construct( private readonly IReadableDatabase $db, private readonly MatrixQuery $query ) {
	}

	public function apply( SelectQueryBuilder $rows ): void {
		$this->join( $rows );
		$rows->orderBy(
			PartnerIndex::order(
				$this->db, array_map( static fn ( array $by ) => implode( ' ', $by ), $this->expressions() )
			)
		);
	}

	/** Joins what a query needs to be ordered by the expressions below. */
	public function join( SelectQueryBuilder $rows ): void {
		if ( str_starts_with( $this->query->sort, 'p-' ) ) {
			$rows->leftJoin( PartnerIndex::VALUES, 'score', [
				'score.tpv_page = tp_page', 'score.tpv_field' => $this->query->sort,
				$this->db->expr( 'score.tpv_value', '!=', 'na' )
			] );
		}
	}

	/** @return array<array{string,string}> Expressions, each with ASC or DESC */
	public function expressions(): array {
		$order = $this->query->group === null ? [] : $this->by( ...self::GROUPS[$this->query->group] );
		array_push( $order, ...match ( true ) {
			$this->query->sort === 'alignment' => $this->byAlignment(),
			$this->query->sort === 'responsiveness' => $this->byResponsiveness(),
			$this->query->sort === 'decision' => $this->by(
				'CASE WHEN tp_decision = 3 THEN 0 ELSE tp_decision END', $this->query->descending
			),
			str_starts_with( $this->query->sort, 'p-' ) => $this->byPrinciple(),
			default => $this->by( self::COLUMNS[$this->query->sort], $this->query->descending )
		} );
		return [ ...$order, [ 'tp_sort', 'ASC' ], [ 'tp_page', 'ASC' ] ];
	}

	/** @return array<array{string,string}> */
	private function by( string $column, bool $descending ): array {
		return [
			...(
				in_array( $column, self::TEXTS, true ) ? [ [ "CASE WHEN $column = '' THEN 1 ELSE 0 END", 'ASC' ] ] : []
			),
			[ $column, $descending ? 'DESC' : 'ASC' ]
		];
	}

	/**
	 * @return array<array{string,string}> Best first as the key is made for; worst first, what has no score goes last
	 */
	private function byAlignment(): array {
		$hasNone = 'tp_alignment % ' . self::SCORE_PART . ' = ' . self::NO_SCORE;
		return $this->query->descending
			? [ [ 'tp_alignment', 'ASC' ] ]
			: [ [ "CASE WHEN $hasNone THEN 1 ELSE 0 END", 'ASC' ], [ 'tp_alignment', 'DESC' ] ];
	}

	/** @return array<array{string,string}> Best first as the key is made for; whom nobody has approached goes last */
	private function byResponsiveness(): array {
		return [
			[ 'CASE WHEN tp_responsiveness = 0 THEN 1 ELSE 0 END', 'ASC' ],
			[ 'tp_responsiveness', $this->query->descending ? 'ASC' : 'DESC' ]
		];
	}

	/** @return array<array{string,string}> */
	private function byPrinciple(): array {
		return [
			[ 'CASE WHEN score.tpv_value IS NULL THEN 1 ELSE 0 END', 'ASC' ],
			[ 'score.tpv_value', $this->query->descending ? 'DESC' : 'ASC' ]
		];
	}
}
