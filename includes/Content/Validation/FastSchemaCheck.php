<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;

/**
 * Whether a record is as its schema wants it. It does not say what is wrong, and may say no to what is right, where
 * JSON and PHP mean different things by an array: then the library is asked. Why not always: docs/adr/0010.
 */
final class FastSchemaCheck {

	/**
	 * The keywords of JSON Schema that it knows, those that demand nothing included. The schemas must have no others.
	 */
	public const KEYWORDS = [
		'$schema', '$ref', 'additionalProperties', 'definitions', 'description', 'enum', 'items', 'maxItems',
		'maxLength', 'maxProperties',
		'maximum', 'minLength', 'minimum', 'pattern', 'patternProperties', 'properties', 'required', 'title', 'type',
		'uniqueItems'
	];

	/**
	 * @param array $record
	 * @param string $kind 'partner' or 'framework'
	 */
	public static function of( array $record, string $kind ): bool {
		return self::fits( $record, SchemaNode::root( $kind ) );
	}

	private static function fits( mixed $value, SchemaNode $node ): bool {
		if ( $node->choices !== null ) {
			return in_array( $value, $node->choices, true );
		}
		return match ( $node->type ) {
			'string' => is_string( $value ) && self::isText( $value, $node ),
			'integer' => is_int( $value ) && $value >= ( $node->limit( 'minimum' ) ?? $value ) &&
				$value <= ( $node->limit( 'maximum' ) ?? $value ),
			'boolean' => is_bool( $value ),
			'array' => is_array( $value ) && array_is_list( $value ) && self::isList( $value, $node ),
			'object' => is_array( $value ) && !array_is_list( $value ) && self::isObject( $value, $node ),
			default => false
		};
	}

	private static function isText( string $value, SchemaNode $node ): bool {
		$length = mb_strlen( $value );
		$pattern = $node->pattern();
		return $length >= ( $node->limit( 'minLength' ) ?? 0 ) &&
			$length <= ( $node->limit( 'maxLength' ) ?? $length ) &&
			( $pattern === '' || preg_match( "~$pattern~uD", $value ) );
	}

	private static function isList( array $value, SchemaNode $node ): bool {
		if ( count( $value ) > ( $node->most() ?? INF ) ) {
			return false;
		}
		foreach ( $value as $item ) {
			if ( !self::fits( $item, $node->each() ) ) {
				return false;
			}
		}
		return !$node->isUnique() || count( array_unique( $value, SORT_REGULAR ) ) === count( $value );
	}

	private static function isObject( array $value, SchemaNode $node ): bool {
		if ( count( $value ) > ( $node->most() ?? INF ) || array_diff( $node->required(), array_keys( $value ) ) ) {
			return false;
		}
		foreach ( $value as $key => $part ) {
			$child = $node->allowedChild( $key );
			if ( $child === null || !self::fits( $part, $child ) ) {
				return false;
			}
		}
		return true;
	}
}
