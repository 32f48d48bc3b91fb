<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;

/** Responsiveness, stored as Responsiveness::key() has it. */
final class ResponsivenessKind extends Kind {

	public function accepts( string $value ): bool {
		return false;
	}

	public function condition( MatrixSql $sql, array $values ): string {
		return MatrixSql::NEVER;
	}

	/** Best first is what the key is made for; partners without an approach go last. */
	public function order( IReadableDatabase $db, bool $descending ): array {
		$key = (string)$this->column->index;
		return [ [ "CASE WHEN $key = 0 THEN 1 ELSE 0 END", 'ASC' ], [ $key, $descending ? 'ASC' : 'DESC' ] ];
	}
}
