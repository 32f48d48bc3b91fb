<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Column;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Kind of a column: its filter values, filter, order and groups in SQL. kinds.ts says the same of rows. */
abstract class Kind {

	private const CLASSES = [
		'text' => TextKind::class, 'enumeration' => EnumerationKind::class, 'ids' => IdsKind::class,
		'user' => UserKind::class, 'date' => DateKind::class, 'score' => ScoreKind::class,
		'alignment' => AlignmentKind::class,
		'responsiveness' => ResponsivenessKind::class, 'flags' => FlagsKind::class
	];
	/** Value of filters that stands for rows without one */
	public const NONE = 'none';
	/** Value of a filter with usual values: lets every row pass */
	public const ANY = 'any';

	final protected function __construct( protected readonly Column $column ) {
	}

	final public static function of( Column $column ): self {
		$class = self::CLASSES[$column->kind];
		return new $class( $column );
	}

	/** Whether an address may ask for a value. */
	public function accepts( string $value ): bool {
		return true;
	}

	/** @return string[]|null Values that the filter offers; null where they are typed, as there is no end of them */
	public function options( Framework $framework ): ?array {
		return null;
	}

	/**
	 * @param MatrixSql $sql
	 * @param string[] $values
	 * @return string Condition that a row has one of the values
	 */
	abstract public function condition( MatrixSql $sql, array $values ): string;

	/** Joins what the expressions of order() need. */
	public function join( SelectQueryBuilder $rows, IReadableDatabase $db ): void {
	}

	/** @return array<array{string,string}> Expressions, each with ASC or DESC; what is missing goes last either way */
	public function order( IReadableDatabase $db, bool $descending ): array {
		$value = $this->expression( $db );
		$isMissing = $this->column->copied ? "$value IS NULL" : "$value = ''";
		return [ [ "CASE WHEN $isMissing THEN 1 ELSE 0 END", 'ASC' ], [ $value, $descending ? 'DESC' : 'ASC' ] ];
	}

	/** @return array<array{string,string}> Expressions that order rows by their groups */
	public function groupOrder( IReadableDatabase $db ): array {
		return $this->order( $db, false );
	}

	/** @return string What the rows of one group have in common; '' for those without a value */
	public function group( Row $row ): string {
		return (string)$row->value( $this->column );
	}

	/** @return string[] Copied value as the table of values has it; none for none */
	public function stored( Row $row ): array {
		$value = (string)$row->value( $this->column );
		return $value === '' ? [] : [ $value ];
	}

	/** Expression that rows are sorted by; of several copied values, the first. */
	protected function expression( IReadableDatabase $db ): string {
		if ( !$this->column->copied ) {
			return (string)$this->column->index;
		}
		return '(' . $db->newSelectQueryBuilder()->select( 'MIN(tpv_value)' )->from( PartnerIndex::VALUES )
			->where( [ 'tpv_page = tp_page', 'tpv_field' => $this->column->id ] )->caller( __METHOD__ )->getSQL() . ')';
	}

	/**
	 * @param MatrixSql $sql
	 * @param string[] $values As stored; '' for none
	 */
	protected function equals( MatrixSql $sql, array $values ): string {
		if ( !$this->column->copied ) {
			return $sql->equals( (string)$this->column->index, $values );
		}
		$given = array_values( array_diff( $values, [ '' ] ) );
		return $sql->any( [
			...( $given ? [ $sql->hasValue( $this->column->id, $given ) ] : [] ),
			...( $given === $values ? [] : [ 'NOT ' . $sql->hasValue( $this->column->id ) ] )
		] );
	}

	/**
	 * @param string[] $values
	 * @return string[] The same, with '' in place of NONE
	 */
	protected static function withoutNone( array $values ): array {
		return array_map( static fn ( string $value ) => $value === self::NONE ? '' : $value, $values );
	}
}
