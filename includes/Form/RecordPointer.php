<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** Values of a record by pointer: `/conversations/c1/on`, items of lists by their id. */
class RecordPointer {

	/** @return mixed Null where there is nothing */
	public static function get( array $record, string $pointer ): mixed {
		$value = $record;
		foreach ( self::segments( $pointer ) as $segment ) {
			$value = is_array( $value ) ? $value[self::key( $value, $segment )] ?? null : null;
		}
		return $value;
	}

	/** @return array The record with $value at the pointer; without it where null */
	public static function set( array $record, string $pointer, mixed $value ): array {
		return self::change( $record, self::segments( $pointer ), $value );
	}

	/**
	 * Copies the value at a pointer into another record. If both hold a list there, copies its order only.
	 *
	 * @param array $record
	 * @param array $from
	 * @param string $pointer
	 */
	public static function take( array $record, array $from, string $pointer ): array {
		$list = dirname( $pointer );
		[ $own, $value ] = [ self::get( $record, $pointer ), self::get( $from, $pointer ) ];
		if ( $own && $value && UntypedJson::isItemList( $own ) && UntypedJson::isItemList( $value ) ) {
			return self::set( $record, $pointer, self::inOrderOf( $own, $value ) );
		}
		$record = self::set( $record, $pointer, $value );
		$siblings = $list === '/' ? null : self::get( $record, $list );
		return $siblings && UntypedJson::isItemList( $siblings )
			? self::set( $record, $list, self::inOrderOf( $siblings, self::get( $from, $list ) ?? [] ) )
			: $record;
	}

	/**
	 * @param array[] $items With an id each
	 * @param array[] $order Items in the order that is wanted; others follow
	 * @return array[]
	 */
	public static function inOrderOf( array $items, array $order ): array {
		$places = array_flip( array_column( $order, 'id' ) );
		usort(
			$items,
			static fn ( array $a, array $b ) =>
				( $places[$a['id']] ?? PHP_INT_MAX ) <=> ( $places[$b['id']] ?? PHP_INT_MAX )
		);
		return $items;
	}

	/** @return string[] */
	private static function segments( string $pointer ): array {
		return explode( '/', substr( $pointer, 1 ) );
	}

	private static function change( array $value, array $segments, mixed $new ): array {
		$key = self::key( $value, array_shift( $segments ) );
		$isList = array_is_list( $value ) && $value !== [];
		$part = $segments
			? self::change( is_array( $value[$key] ?? null ) ? $value[$key] : [], $segments, $new )
			: $new;
		if ( $part !== null ) {
			$value[$key] = $part;
			return $value;
		}
		unset( $value[$key] );
		return $isList ? array_values( $value ) : $value;
	}

	/** @return int|string Index of the item with that id, or the segment itself */
	private static function key( array $value, string $segment ): int|string {
		$items = array_filter( $value, 'is_array' );
		if ( !array_is_list( $value ) || count( $items ) !== count( $value ) || !$items ) {
			return $segment;
		}
		$index = array_search( $segment, array_column( $value, 'id' ), true );
		return $index === false ? count( $value ) : $index;
	}
}
