<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/**
 * Places in a record: JSON pointers (RFC 6901) such as `/conversations/c1/on`, in which an item of a list goes by its
 * id. Twin of resources/src/domain/pointer.ts.
 */
final class Pointer {

	/** @return string[] Keys and ids on the way; none for the whole record */
	public static function parts( string $pointer ): array {
		return array_map(
			static fn ( string $part ) => str_replace( [ '~1', '~0' ], [ '/', '~' ], $part ),
			array_slice( explode( '/', $pointer ), 1 )
		);
	}

	/** @return string Pointer of keys and ids; '' for none */
	public static function of( string|int ...$parts ): string {
		$pointer = '';
		foreach ( $parts as $part ) {
			$pointer .= '/' . str_replace( [ '~', '/' ], [ '~0', '~1' ], (string)$part );
		}
		return $pointer;
	}

	/** @return string Pointer of what holds the place; '' for the record */
	public static function parent( string $pointer ): string {
		return substr( $pointer, 0, (int)strrpos( $pointer, '/' ) );
	}

	/** @return mixed Null where there is nothing */
	public static function get( array $record, string $pointer ): mixed {
		$value = $record;
		foreach ( self::parts( $pointer ) as $segment ) {
			$value = is_array( $value ) ? $value[self::key( $value, $segment )] ?? null : null;
		}
		return $value;
	}

	/** @return array The record with $value at the pointer; without it where null */
	public static function set( array $record, string $pointer, mixed $value ): array {
		return self::change( $record, self::parts( $pointer ), $value );
	}

	/**
	 * Copies the value at a pointer into another record. If both hold a list there, copies its order only.
	 *
	 * @param array $record
	 * @param array $from
	 * @param string $pointer
	 */
	public static function take( array $record, array $from, string $pointer ): array {
		$list = self::parent( $pointer );
		[ $own, $value ] = [ self::get( $record, $pointer ), self::get( $from, $pointer ) ];
		if ( $own && $value && UntypedJson::isItemList( $own ) && UntypedJson::isItemList( $value ) ) {
			return self::set( $record, $pointer, self::inOrderOf( $own, $value ) );
		}
		$record = self::set( $record, $pointer, $value );
		$siblings = $list === '' ? null : self::get( $record, $list );
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
