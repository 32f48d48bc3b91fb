<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;

/**
 * Record as lines for AbuseFilter and $wgSpamRegex: the pointer of a field, then its text as readers see it, without
 * JSON's quotes and escapes. See docs/filters.md.
 */
final class FilterText {

	/** @return string '' for an empty record */
	public static function of( array $record ): string {
		return implode( "\n", iterator_to_array( self::lines( '', $record ), false ) );
	}

	/** @return iterable<string> */
	private static function lines( string $pointer, array $value ): iterable {
		// A set is one field; its members share the line that names it.
		if ( $pointer !== '' && array_is_list( $value ) && array_filter( $value, 'is_array' ) === [] ) {
			yield from [ $pointer, ...array_map( self::text( ... ), $value ) ];
			return;
		}
		foreach ( $value as $key => $part ) {
			$id = is_array( $part ) && is_int( $key ) ? $part['id'] ?? null : null;
			$name = is_string( $id ) ? $id : (string)$key;
			$at = $pointer . preg_replace( '/\R/u', ' ', Pointer::of( $name ) );
			if ( is_array( $part ) ) {
				yield from self::lines( $at, is_string( $id ) ? array_diff_key( $part, [ 'id' => $id ] ) : $part );
			} else {
				yield from [ $at, self::text( $part ) ];
			}
		}
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? preg_replace( '/\R/u', "\n", $value ) : json_encode( $value, JSON_THROW_ON_ERROR );
	}
}
