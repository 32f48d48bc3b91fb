<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;

/** A MatrixQuery as SQL on the index. */
class MatrixSql {

	public const NEVER = '1=0';

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
			/** @var Column $column The query was read with the same columns */
			$column = ColumnSchema::get()->byFilter( $name );
			$conditions[] = Kind::of( $column )->condition( $this, $values );
		}
		foreach ( preg_split( '/\s+/', SearchNormalizer::of( $query->q ), -1, PREG_SPLIT_NO_EMPTY ) as $word ) {
			$conditions[] = $this->db->expr( 'tp_search', IExpression::LIKE,
				new LikeValue( $this->db->anyString(), $word, $this->db->anyString() ) );
		}
		return $conditions;
	}

	/** Condition that a row carries a flag. */
	public function flag( string $flag ): string {
		return match ( $flag ) {
			'nosteward' => $this->equals( 'tp_steward', '' ),
			'mine' => $this->user === null ? self::NEVER : $this->equals( 'tp_steward', $this->user ),
			'watched' => $this->watched ? $this->equals( 'tp_title', $this->watched ) : self::NEVER,
			default => $this->db->bitAnd( 'tp_flags', array_search( $flag, Flags::NAMES, true ) ) . ' <> 0'
		};
	}

	/**
	 * @param string $column
	 * @param string|non-empty-array<string|int> $value One of several
	 */
	public function equals( string $column, string|array $value ): string {
		return $this->db->expr( $column, '=', $value )->toSql( $this->db );
	}

	/** Condition that a column begins with a text. */
	public function begins( string $column, string $text ): string {
		$like = new LikeValue( $text, $this->db->anyString() );
		return $this->db->expr( $column, IExpression::LIKE, $like )->toSql( $this->db );
	}

	/** @param string[] $conditions */
	public function any( array $conditions ): string {
		return $this->db->makeList( $conditions, IReadableDatabase::LIST_OR );
	}

	/**
	 * Condition that the table of values has a row of a partner.
	 *
	 * @param string $field
	 * @param string[]|string|null $values Values, or a condition of them; null for any
	 */
	public function hasValue( string $field, array|string|null $values = null ): string {
		$query = $this->db->newSelectQueryBuilder()->select( 'tpv_page' )->from( PartnerIndex::VALUES )
			->where( [ 'tpv_field' => $field ] );
		if ( $values !== null ) {
			$query->where( is_array( $values ) ? [ 'tpv_value' => $values ] : $values );
		}
		return 'tp_page IN (' . $query->caller( __METHOD__ )->getSQL() . ')';
	}
}
