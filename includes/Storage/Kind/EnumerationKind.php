<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;

/** One of a few values, stored as its number in their order. */
final class EnumerationKind extends Kind {

	public function accepts( string $value ): bool {
		return in_array( $value, $this->column->values, true ) ||
			( $value === self::ANY && $this->column->usual !== [] );
	}

	public function options( Framework $framework ): array {
		return $this->column->values;
	}

	public function condition( MatrixSql $sql, array $values ): string {
		$numbers = array_map( $this->number( ... ), $values );
		if ( $this->column->reopened !== null && in_array( 0, $numbers, true ) ) {
			$numbers[] = count( $this->column->values );
		}
		return $this->equals( $sql, $numbers );
	}

	public function order( IReadableDatabase $db, bool $descending ): array {
		$value = $this->expression( $db );
		if ( $this->column->copied ) {
			return parent::order( $db, $descending );
		}
		if ( $this->column->reopened !== null ) {
			$value = "CASE WHEN $value = " . count( $this->column->values ) . " THEN 0 ELSE $value END";
		}
		return [ [ $value, $descending ? 'DESC' : 'ASC' ] ];
	}

	public function groupOrder( IReadableDatabase $db ): array {
		return $this->order( $db, true );
	}

	public function stored( Row $row ): array {
		return array_map( $this->number( ... ), parent::stored( $row ) );
	}

	/** @return int|string Two digits as a text in the table of values, where nothing else is sorted rightly */
	private function number( string $value ): int|string {
		$number = array_search( $value, $this->column->values, true );
		return $this->column->copied ? sprintf( '%02d', $number ) : $number;
	}
}
