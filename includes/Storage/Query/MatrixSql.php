<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;

/** A MatrixQuery as SQL on the index. */
class MatrixSql {

	private const STAGES = [ 'identified' => [ 0 ], 'contacted' => [ 1 ], 'collaborating' => [ 2 ] ];
	private const DECISIONS = [ 'open' => [ 0, 3 ], 'paused' => [ 1 ], 'declined' => [ 2 ] ];
	private const PRIORITIES = [ 'untriaged' => [ 0 ], 'low' => [ 1 ], 'medium' => [ 2 ], 'high' => [ 3 ] ];
	private const BITS = [ 'contested' => 1, 'unsupported' => 2, 'stale' => 4 ];
	private const NEVER = '1=0';

	/**
	 * @param IReadableDatabase $db
	 * @param string|null $user Name of the reader, null without an account
	 * @param string[] $watched Titles that the reader watches
	 */
	public function __construct(
		private readonly IReadableDatabase $db,
		private readonly ?string $user,
		private readonly array $watched
	) {
	}

	/** @return array<IExpression|string> All of which a row meets */
	public function conditions( MatrixQuery $query ): array {
		$conditions = [];
		foreach ( $query->filters as $name => $values ) {
			$conditions[] = match ( $name ) {
				'stage' => $this->oneOf( 'tp_stage', self::STAGES, $values ),
				'decision' => $this->oneOf( 'tp_decision', self::DECISIONS, $values ),
				'priority' => $this->oneOf( 'tp_priority', self::PRIORITIES, $values ),
				'relation', 'goal' => $this->hasValue( $name, $values ),
				'steward' => $this->db->expr(
					'tp_steward', '=', array_map( static fn ( string $name ) => $name === 'none' ? '' : $name, $values )
				),
				'lastConversation' => $this->when( 'tp_contacted', $values ),
				'next' => $this->when( 'tp_next', $values ),
				'alignment' => $this->any( array_map( self::aligned( ... ), $values ) ),
				'marks' => $this->any( array_map( $this->mark( ... ), $values ) ),
				default => $this->score( 'p-' . substr( $name, strlen( 'score-' ) ), $values )
			};
		}
		foreach ( preg_split( '/\s+/', SearchNormalizer::of( $query->q ), -1, PREG_SPLIT_NO_EMPTY ) as $word ) {
			$conditions[] = $this->db->expr( 'tp_search', IExpression::LIKE,
				new LikeValue( $this->db->anyString(), $word, $this->db->anyString() ) );
		}
		return $conditions;
	}

	/** Condition that a row carries a mark. */
	public function mark( string $mark ): string {
		return match ( $mark ) {
			'nosteward' => $this->sql( 'tp_steward', '' ),
			'mine' => $this->user === null ? self::NEVER : $this->sql( 'tp_steward', $this->user ),
			'watched' => $this->watched ? $this->sql( 'tp_title', $this->watched ) : self::NEVER,
			default => $this->db->bitAnd( 'tp_marks', self::BITS[$mark] ) . ' <> 0'
		};
	}

	private function sql( string $column, string|array $value ): string {
		return $this->db->expr( $column, '=', $value )->toSql( $this->db );
	}

	/** @param string[] $conditions */
	private function any( array $conditions ): string {
		return $this->db->makeList( $conditions, IReadableDatabase::LIST_OR );
	}

	private function oneOf( string $column, array $numbers, array $values ): IExpression {
		return $this->db->expr(
			$column, '=', array_merge( ...array_map( static fn ( string $value ) => $numbers[$value], $values ) )
		);
	}

	/**
	 * @param string $value See MatrixQuery::ALIGNMENTS. What is compared is how far the score is below the highest, in
	 *   millionths
	 */
	private static function aligned( string $value ): string {
		[ $from, $to ] = match ( $value ) {
			'2' => [ 0, 1000000 ],
			'1' => [ 1000001, 2000000 ],
			'0' => [ 2000001, 3000000 ],
			default => [ MatrixOrder::NO_SCORE, MatrixOrder::NO_SCORE ]
		};
		return 'tp_alignment % ' . MatrixOrder::SCORE_PART . " BETWEEN $from AND $to";
	}

	/**
	 * @param string $column
	 * @param string[] $values Years, months, or none
	 */
	private function when( string $column, array $values ): string {
		return $this->any( array_map( fn ( string $value ) => $value === 'none' ? $this->sql( $column, '' )
			: $this->db->expr( $column, IExpression::LIKE, new LikeValue( $value, $this->db->anyString() ) )->toSql(
				$this->db
			),
			$values ) );
	}

	/**
	 * @param string $field
	 * @param string[]|null $values Null for any
	 */
	private function hasValue( string $field, ?array $values ): string {
		return 'tp_page IN (' . $this->db->newSelectQueryBuilder()->select( 'tpv_page' )->from( PartnerIndex::VALUES )
			->where( [ 'tpv_field' => $field ] + ( $values === null ? [] : [ 'tpv_value' => $values ] ) )
			->caller( __METHOD__ )->getSQL() . ')';
	}

	private function score( string $field, array $values ): string {
		$given = array_values( array_diff( $values, [ 'none' ] ) );
		return $this->any( [
			...( $given ? [ $this->hasValue( $field, $given ) ] : [] ),
			...( $given === $values ? [] : [ 'NOT ' . $this->hasValue( $field, null ) ] )
		] );
	}
}
