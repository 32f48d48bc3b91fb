<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Kind;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixSql;
use Wikimedia\Rdbms\IReadableDatabase;

/** Text, compared without case and accents. */
final class TextKind extends Kind {

	public function condition( MatrixSql $sql, array $values ): string {
		return $this->equals( $sql, array_map( SearchNormalizer::of( ... ), self::withoutNone( $values ) ) );
	}

	public function order( IReadableDatabase $db, bool $descending ): array {
		// Every partner has a name, and the index of its column is of use without another expression.
		return $this->column->copied ? parent::order( $db, $descending )
			: [ [ $this->expression( $db ), $descending ? 'DESC' : 'ASC' ] ];
	}

	public function stored( Row $row ): array {
		return array_map( SearchNormalizer::of( ... ), parent::stored( $row ) );
	}
}
