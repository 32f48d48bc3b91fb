<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Tells two records apart by field. */
final class Changes {

	/** Small objects whose parts belong together are one field. */
	public const WHOLE = [ 'steward', 'identifiedOn', 'settled' ];

	/**
	 * @param array $old
	 * @param array $new
	 * @return Change[] In the order of the new record, then what is gone. An item or assessment that came or went whole
	 *  is one change; where the order of items differs, the pointer is the list's and the values are the ids in order
	 */
	public static function between( array $old, array $new ): array {
		return self::ofFields( '', $old, $new );
	}

	/**
	 * Whether a field is one even where its value has parts. A field stands at an odd place of a pointer, an id at an
	 * even one.
	 */
	public static function isWhole( string $pointer ): bool {
		$parts = Pointer::parts( $pointer );
		return count( $parts ) % 2 === 1 && in_array( end( $parts ), self::WHOLE, true );
	}

	/** Fields of the object at a pointer. */
	private static function ofFields( string $pointer, array $old, array $new ): array {
		$changes = [];
		foreach ( array_keys( $new + $old ) as $key ) {
			array_push(
				$changes,
				...self::ofValue(
					$pointer . Pointer::of( $key ), $old[$key] ?? null, $new[$key] ?? null
				)
			);
		}
		return $changes;
	}

	/** @return Change[] */
	private static function ofValue( string $pointer, mixed $old, mixed $new ): array {
		[ $old, $new ] = array_map(
			static fn ( $value ) => UntypedJson::isEmpty( $value ) ? null : $value, [ $old, $new ]
		);
		if ( UntypedJson::isSame( $old, $new ) ) {
			return [];
		}
		if ( UntypedJson::isItemList( $old ?? [] ) && UntypedJson::isItemList( $new ?? [] ) ) {
			return self::ofItems( $pointer, self::byId( $old ?? [] ), self::byId( $new ?? [] ) );
		}
		$isMap = UntypedJson::isMap( $old ?? $new ) && UntypedJson::isMap( $new ?? $old ) && !self::isWhole( $pointer );
		if ( $isMap && ( ( $old !== null && $new !== null ) || $pointer === '/assessments' ) ) {
			return self::ofFields( $pointer, $old ?? [], $new ?? [] );
		}
		return [ new Change( $pointer, $old, $new ) ];
	}

	/**
	 * @param string $pointer
	 * @param array<string,array> $old
	 * @param array<string,array> $new
	 * @return Change[]
	 */
	private static function ofItems( string $pointer, array $old, array $new ): array {
		$changes = self::ofFields( $pointer, $old, $new );
		$before = array_keys( array_intersect_key( $old, $new ) );
		$after = array_keys( array_intersect_key( $new, $old ) );
		if ( $before !== $after ) {
			$changes[] = new Change( $pointer, array_map( 'strval', $before ), array_map( 'strval', $after ) );
		}
		return $changes;
	}

	/** @return array<string,array> The items of a list by their ids */
	public static function byId( array $items ): array {
		return array_column( $items, null, 'id' );
	}
}
