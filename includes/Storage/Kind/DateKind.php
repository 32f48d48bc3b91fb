<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;

/** Day, month or year, which counts from its last day; filtered by month or year, grouped by year. */
final class DateKind extends Kind {

	private const WHEN = '/^(?:none|\d{4}(?:-\d\d)?)$/D';
	private const YEAR = 4;

	public function accepts( string $value ): bool {
		return (bool)preg_match( self::WHEN, $value );
	}

	public function condition( MatrixSql $sql, array $values ): string {
		return $sql->any( array_map( fn ( string $value ) => match ( true ) {
			$value === self::NONE => $this->equals( $sql, [ '' ] ),
			$this->column->copied => $sql->hasValue( $this->column->id, $sql->begins( 'tpv_value', $value ) ),
			default => $sql->begins( (string)$this->column->index, $value )
		}, $values ) );
	}

	public function groupOrder( IReadableDatabase $db ): array {
		[ $missing, [ $value ] ] = $this->order( $db, false );
		return [ $missing, [ "SUBSTR($value,1," . self::YEAR . ')', 'ASC' ] ];
	}

	public function group( Row $row ): string {
		return substr( PartialDate::lastDay( $row->value( $this->column ) ), 0, self::YEAR );
	}

	public function stored( Row $row ): array {
		return array_filter( [ PartialDate::lastDay( $row->value( $this->column ) ) ] );
	}
}
