<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;

/** Columns of a table in their order: those of the address, or those of schema/columns.json. */
class MatrixColumns {

	/**
	 * @param Framework $framework
	 * @param string[]|null $wanted
	 * @return string[] Column ids; a principle's is p-<id>. The partner always comes first
	 */
	public static function of( Framework $framework, ?array $wanted = null ): array {
		$all = array_keys( ColumnSchema::get()->shown( $framework ) );
		return $wanted === null ? $all : array_values( array_unique( [ 'partner', ...array_intersect( $wanted, $all ) ] ) );
	}
}
