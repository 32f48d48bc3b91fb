<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Reads of records that may have any shape: what is rendered has not been validated yet. */
final class Shape {

	/** @return array[] The members of a list, or of a map, that are arrays themselves; keys are kept */
	public static function items( mixed $value ): array {
		return is_array( $value ) ? array_filter( $value, 'is_array' ) : [];
	}

	/** @return string[] The strings of a list */
	public static function strings( mixed $value ): array {
		return is_array( $value ) ? array_values( array_filter( $value, 'is_string' ) ) : [];
	}

	public static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	/** Whether a value is a list of items that carry an id. */
	public static function isItemList( mixed $value ): bool {
		return is_array( $value ) && $value && array_is_list( $value ) &&
			count( array_filter( $value, static fn ( $item ) => is_array( $item ) && is_string( $item['id'] ?? null ) ) ) === count( $value );
	}

	/** Whether a value is a list of texts or numbers: a set. */
	public static function isSet( mixed $value ): bool {
		return is_array( $value ) && $value && array_is_list( $value ) && count( array_filter( $value, 'is_scalar' ) ) === count( $value );
	}
}
