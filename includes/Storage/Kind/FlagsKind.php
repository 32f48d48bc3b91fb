<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;

/** Flags of a row, and what the row is to the reader. */
final class FlagsKind extends Kind {

	public function accepts( string $value ): bool {
		return in_array( $value, $this->column->values, true );
	}

	public function options( Framework $framework ): array {
		return $this->column->values;
	}

	public function condition( MatrixSql $sql, array $values ): string {
		return $sql->any( array_map( $sql->flag( ... ), $values ) );
	}
}
