<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;

/** Ids of entries of the framework; rows are sorted and grouped by the first. */
final class IdsKind extends Kind {

	public function accepts( string $value ): bool {
		return ColumnSchema::isId( $value );
	}

	public function options( Framework $framework ): array {
		return array_column( $framework->entries( (string)$this->column->list ), 'id' );
	}

	public function condition( MatrixSql $sql, array $values ): string {
		return $sql->hasValue( $this->column->copied ? $this->column->id : (string)$this->column->filter, $values );
	}

	public function group( Row $row ): string {
		return $row->value( $this->column )[0] ?? '';
	}

	public function stored( Row $row ): array {
		return $row->value( $this->column );
	}
}
