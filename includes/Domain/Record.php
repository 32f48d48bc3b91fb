<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;

/** The canonical form of a record, which is what a page stores. */
final class Record {

	/**
	 * Leaves out what is empty, orders keys as the schema does and others by name behind them, and sorts sets.
	 *
	 * @param array $data Decoded JSON of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @return array The same record; nothing that says something is lost
	 */
	public static function normalise( array $data, string $kind ): array {
		return self::normaliseObject( $data, SchemaNode::root( $kind ) );
	}

	private static function normaliseObject( array $data, ?SchemaNode $node ): array {
		$properties = $node?->properties() ?? [];
		$others = array_diff_key( $data, $properties );
		ksort( $others, SORT_STRING );
		$ordered = array_replace(
			array_intersect_key( $properties, $data ), array_intersect_key( $data, $properties )
		) +
			$others;
		$result = [];
		foreach ( $ordered as $key => $value ) {
			$normal = self::normaliseValue( $value, $node?->child( $key ) );
			if ( !UntypedJson::isEmpty( $normal ) ) {
				$result[$key] = $normal;
			}
		}
		return $result;
	}

	private static function normaliseValue( mixed $value, ?SchemaNode $node ): mixed {
		if ( is_string( $value ) ) {
			$text = trim( $value );
			// A text that is no address stays as typed, for the rule that refuses the text.
			return $node?->definition === 'url' ? Address::stored( $text ) ?? $text : $text;
		}
		if ( !is_array( $value ) ) {
			return is_float( $value ) && floor( $value ) === $value && abs( $value ) < PHP_INT_MAX
				? (int)$value
				: $value;
		}
		if ( $node?->type === 'object' ) {
			return self::normaliseObject( $value, $node );
		}
		$items = array_map( static fn ( $one ) => self::normaliseValue( $one, $node?->each() ), $value );
		$items = array_filter( $items, static fn ( $one ) => !UntypedJson::isEmpty( $one ) );
		return array_is_list( $value ) ? self::normaliseList( array_values( $items ) ) : $items;
	}

	private static function normaliseList( array $items ): array {
		if ( !UntypedJson::isSet( $items ) ) {
			return $items;
		}
		$set = array_unique( $items, SORT_STRING );
		sort( $set, SORT_STRING );
		return $set;
	}
}
