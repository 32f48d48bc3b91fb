<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Html\Schema;

/** Which columns the matrix has, in which order: what the address asks for, or those of schema/fields.json. */
class MatrixColumns {

	/** @var string[]|null Ids of schema/fields.json, read once */
	private static ?array $known = null;

	/**
	 * @param Framework $framework
	 * @param string[]|null $wanted
	 * @return string[] Column ids; a principle's is p-<id>. The partner always comes first
	 */
	public static function of( Framework $framework, ?array $wanted = null ): array {
		$all = self::all( $framework );
		return $wanted === null
			? $all
			: array_values( array_unique( [ 'partner', ...array_intersect( $wanted, $all ) ] ) );
	}

	/** @return string[] */
	private static function all( Framework $framework ): array {
		$columns = [];
		self::$known ??= array_column( Schema::looks()['columns'], 'id' );
		foreach ( self::$known as $id ) {
			array_push( $columns, ...( $id === 'principles'
				? array_map( static fn ( array $principle ) => 'p-' . $principle['id'], $framework->principles() )
				: [ $id ] ) );
		}
		return $columns;
	}

	/** @return string|null The principle that a column shows */
	public static function principle( string $column ): ?string {
		return str_starts_with( $column, 'p-' ) ? substr( $column, 2 ) : null;
	}
}
