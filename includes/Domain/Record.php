<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;

/** The canonical form of a record, which is what a page stores. */
final class Record {

	private const SCHEMAS = [ 'partner', 'framework' ];

	/** @var array<string,array> */
	private static array $schemas = [];

	/**
	 * Leaves out what is empty, orders keys as the schema does and others by name behind them, and sorts sets.
	 *
	 * @param array $data Decoded JSON of any shape
	 * @param string $kind 'partner' or 'framework'
	 * @return array The same record; nothing that says something is lost
	 */
	public static function normalise( array $data, string $kind ): array {
		$schema = self::schema( $kind );
		return self::normaliseObject( $data, $schema, $schema );
	}

	/**
	 * @param string $kind 'partner' or 'framework'
	 * @return array The decoded schema
	 */
	public static function schema( string $kind ): array {
		if ( !in_array( $kind, self::SCHEMAS, true ) ) {
			throw new \InvalidArgumentException( "No schema for $kind" );
		}
		return self::$schemas[$kind] ??= json_decode(
			file_get_contents( dirname( __DIR__, 2 ) . "/schema/$kind.json" ), true, 512, JSON_THROW_ON_ERROR );
	}

	/** @return array The node, or the definition that it refers to */
	public static function resolve( array $node, array $schema ): array {
		return isset( $node['$ref'] ) ? $schema['definitions'][ basename( $node['$ref'] ) ] : $node;
	}

	/**
	 * @return array|null The node of a property of an object, references not resolved; null where it may have none of
	 *   that name
	 */
	public static function property( array $node, string $key ): ?array {
		if ( isset( $node['properties'][$key] ) ) {
			return $node['properties'][$key];
		}
		foreach ( $node['patternProperties'] ?? [] as $pattern => $child ) {
			if ( preg_match( '{' . $pattern . '}uD', $key ) ) {
				return $child;
			}
		}
		return null;
	}

	/**
	 * @return array The node of the schema that a pointer leads to, references not resolved; empty where it leads
	 *   nowhere
	 */
	public static function node( string $pointer, string $kind ): array {
		$schema = $node = self::schema( $kind );
		foreach ( array_slice( explode( '/', $pointer ), 1 ) as $part ) {
			$node = self::resolve( $node, $schema );
			$inner = $node['items'] ?? current( $node['patternProperties'] ?? [] ) ?: [];
			$node = $node['properties'][$part] ?? $inner;
		}
		return $node;
	}

	private static function normaliseObject( array $data, array $node, array $schema ): array {
		$properties = $node['properties'] ?? [];
		$rest = current( $node['patternProperties'] ?? [] ) ?: [];
		$others = array_diff_key( $data, $properties );
		ksort( $others, SORT_STRING );
		$ordered = array_replace(
			array_intersect_key( $properties, $data ), array_intersect_key( $data, $properties )
		) +
			$others;
		$result = [];
		foreach ( $ordered as $key => $value ) {
			$normal = self::normaliseValue( $value, self::resolve( $properties[$key] ?? $rest, $schema ), $schema );
			if ( !UntypedJson::isEmpty( $normal ) ) {
				$result[$key] = $normal;
			}
		}
		return $result;
	}

	private static function normaliseValue( mixed $value, array $node, array $schema ): mixed {
		if ( is_string( $value ) ) {
			$text = trim( $value );
			// A text that is no address stays as typed, for the rule that refuses the text.
			return $node === $schema['definitions']['url'] ? Address::stored( $text ) ?? $text : $text;
		}
		if ( !is_array( $value ) ) {
			return is_float( $value ) && floor( $value ) === $value && abs( $value ) < PHP_INT_MAX
				? (int)$value
				: $value;
		}
		if ( ( $node['type'] ?? null ) === 'object' ) {
			return self::normaliseObject( $value, $node, $schema );
		}
		$item = self::resolve( $node['items'] ?? [], $schema );
		$items = array_map( static fn ( $one ) => self::normaliseValue( $one, $item, $schema ), $value );
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
