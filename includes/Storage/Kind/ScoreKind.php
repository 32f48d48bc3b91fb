<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Score under a principle, in the table of values. */
final class ScoreKind extends Kind {

	/** Best first */
	public const VALUES = [ '3', '2', '1', '0', 'na', self::NONE ];

	public function accepts( string $value ): bool {
		return in_array( $value, self::VALUES, true );
	}

	public function options( Framework $framework ): array {
		return self::VALUES;
	}

	public function condition( MatrixSql $sql, array $values ): string {
		$given = array_values( array_diff( $values, [ self::NONE ] ) );
		return $sql->any( [
			...( $given ? [ $sql->hasValue( $this->column->id, $given ) ] : [] ),
			...( $given === $values ? [] : [ 'NOT ' . $sql->hasValue( $this->column->id ) ] )
		] );
	}

	public function join( SelectQueryBuilder $rows, IReadableDatabase $db ): void {
		$rows->leftJoin( PartnerIndex::VALUES, 'score', [
			'score.tpv_page = tp_page', 'score.tpv_field' => $this->column->id,
			$db->expr( 'score.tpv_value', '!=', 'na' )
		] );
	}

	public function order( IReadableDatabase $db, bool $descending ): array {
		return [
			[ 'CASE WHEN score.tpv_value IS NULL THEN 1 ELSE 0 END', 'ASC' ],
			[ 'score.tpv_value', $descending ? 'DESC' : 'ASC' ]
		];
	}
}
