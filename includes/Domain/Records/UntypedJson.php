<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Reads of records that may have any shape: what is rendered has not been validated yet. */
final class UntypedJson {

	/** @return array[] The members of a list, or of a map, that are arrays themselves; keys are kept */
	public static function items( mixed $value ): array {
		return is_array( $value ) ? array_filter( $value, 'is_array' ) : [];
	}

	/** @return string[] The strings of a list */
	public static function strings( mixed $value ): array {
		return is_array( $value ) && array_is_list( $value ) ? array_values( array_filter( $value, 'is_string' ) ) : [];
	}

	public static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	/** Whether a value is a list of items that each carry an id of their own. */
	public static function isItemList( mixed $value ): bool {
		if ( !is_array( $value ) || !array_is_list( $value ) ) {
			return false;
		}
		$ids = array_filter( array_column( self::items( $value ), 'id' ), 'is_string' );
		return count( array_unique( $ids ) ) === count( $value );
	}

	/** Whether a value is a list of texts or numbers: a set. */
	public static function isSet( mixed $value ): bool {
		return is_array( $value ) && array_is_list( $value ) && array_filter( $value, 'is_scalar' ) === $value;
	}

	/** Whether a value is a map. */
	public static function isMap( mixed $value ): bool {
		return is_array( $value ) && !array_is_list( $value );
	}

	/** Whether a value says nothing, so that its field may be left out. */
	public static function isEmpty( mixed $value ): bool {
		return $value === null || $value === '' || $value === [];
	}

	/** Whether two values say the same; the order of a map's keys says nothing. */
	public static function isSame( mixed $a, mixed $b ): bool {
		if ( $a === $b || !is_array( $a ) || !is_array( $b ) ) {
			return $a === $b;
		}
		return count( $a ) === count( $b ) && array_is_list( $a ) === array_is_list( $b ) && array_filter( array_keys( $a ),
			static fn ( $key ) => !array_key_exists( $key, $b ) || !self::isSame( $a[$key], $b[$key] ) ) === [];
	}
}
