<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content\Validation;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;

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

	private function __construct( private readonly array $schema ) {
	}

	/**
	 * @param array $record
	 * @param string $kind 'partner' or 'framework'
	 */
	public static function of( array $record, string $kind ): bool {
		$schema = Record::schema( $kind );
		return ( new self( $schema ) )->fits( $record, $schema );
	}

	private function fits( mixed $value, array $node ): bool {
		$node = Record::resolve( $node, $this->schema );
		if ( isset( $node['enum'] ) ) {
			return in_array( $value, $node['enum'], true );
		}
		return match ( $node['type'] ?? null ) {
			'string' => is_string( $value ) && self::isText( $value, $node ),
			'integer' => is_int( $value ) && $value >= ( $node['minimum'] ?? $value ) &&
				$value <= ( $node['maximum'] ?? $value ),
			'boolean' => is_bool( $value ),
			'array' => is_array( $value ) && array_is_list( $value ) && $this->isList( $value, $node ),
			'object' => is_array( $value ) && !array_is_list( $value ) && $this->isObject( $value, $node ),
			default => false
		};
	}

	private static function isText( string $value, array $node ): bool {
		$length = mb_strlen( $value );
		return $length >= ( $node['minLength'] ?? 0 ) && $length <= ( $node['maxLength'] ?? $length ) &&
			( !isset( $node['pattern'] ) || preg_match( "~{$node['pattern']}~uD", $value ) );
	}

	private function isList( array $value, array $node ): bool {
		if ( count( $value ) > ( $node['maxItems'] ?? INF ) ) {
			return false;
		}
		foreach ( $value as $item ) {
			if ( !$this->fits( $item, $node['items'] ) ) {
				return false;
			}
		}
		return !isset( $node['uniqueItems'] ) || count( array_unique( $value, SORT_REGULAR ) ) === count( $value );
	}

	private function isObject( array $value, array $node ): bool {
		if (
			count( $value ) > ( $node['maxProperties'] ?? INF ) ||
				array_diff( $node['required'] ?? [], array_keys( $value ) )
		) {
			return false;
		}
		foreach ( $value as $key => $part ) {
			$child = Record::property( $node, (string)$key );
			if ( $child === null || !$this->fits( $part, $child ) ) {
				return false;
			}
		}
		return true;
	}
}
