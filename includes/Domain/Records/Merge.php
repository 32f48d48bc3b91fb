<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/**
 * Merges two edits of one record by field: fields, assessments by principle, list items by id, plain lists as sets.
 * They conflict exactly where both changed the same field differently.
 */
final class Merge {

	/** @var string[] */
	private array $conflicts = [];

	/**
	 * @param array $base What both saw
	 * @param array $latest What is there now
	 * @param array $yours What is to be saved
	 * @return MergeResult
	 */
	public static function threeWay( array $base, array $latest, array $yours ): MergeResult {
		$merge = new self();
		$merged = $merge->fields( '', $base, $latest, $yours );
		return new MergeResult( $merge->conflicts ? null : $merged, $merge->conflicts );
	}

	private function fields( string $pointer, array $base, array $latest, array $yours ): array {
		$merged = [];
		$keys = UntypedJson::isSame( $latest, $base ) ? $yours : $latest + $yours;
		foreach ( array_keys( $keys ) as $key ) {
			$sides = array_map(
				static fn ( array $side ) => UntypedJson::isEmpty( $side[$key] ?? null ) ? null : $side[$key],
				[ $base, $latest, $yours ]
			);
			$value = $this->value( $pointer . Pointer::of( $key ), ...$sides );
			if ( !UntypedJson::isEmpty( $value ) ) {
				$merged[$key] = $value;
			}
		}
		return $merged;
	}

	private function value( string $pointer, mixed $base, mixed $latest, mixed $yours ): mixed {
		if ( UntypedJson::isSame( $latest, $yours ) || UntypedJson::isSame( $yours, $base ) ) {
			return $latest;
		}
		if ( UntypedJson::isSame( $latest, $base ) ) {
			return $yours;
		}
		$sides = [ $base ?? [], $latest ?? [], $yours ?? [] ];
		return match ( true ) {
			self::areAll( UntypedJson::isItemList( ... ), $sides ) => $this->items( $pointer, ...$sides ),
			self::areAll( UntypedJson::isSet( ... ), $sides ) => self::set( ...$sides ),
			self::isMergedByField( $pointer, $base, $latest, $yours ) => $this->fields( $pointer, ...$sides ),
			self::isRemovedInParts( $pointer, $base, $latest ?? $yours, $latest === null || $yours === null ) => null,
			default => $this->conflict( $pointer )
		};
	}

	private static function areAll( callable $test, array $values ): bool {
		return array_filter( $values, $test ) === $values;
	}

	/**
	 * A map that both changed, or that both added, is merged by its fields. Removing it on one side is one edit, which
	 * does not go with a change on the other; except for all assessments, each of which is removed by itself.
	 */
	private static function isMergedByField( string $pointer, mixed $base, mixed $latest, mixed $yours ): bool {
		$given = array_filter( [ $base, $latest, $yours ], static fn ( $value ) => $value !== null );
		$isKept = $latest !== null && $yours !== null;
		return !Changes::isWhole( $pointer ) && self::areAll( UntypedJson::isMap( ... ), $given ) &&
			( $isKept || $pointer === '/assessments' );
	}

	/**
	 * Whether one side removed a map, of which the other only removed parts: both removals are done. Without this rule,
	 * a merge that leaves nothing of a map would conflict when the edit is sent again.
	 */
	private static function isRemovedInParts( string $pointer, mixed $base, mixed $left, bool $isGone ): bool {
		return $isGone && UntypedJson::isMap( $base ) && !Changes::isWhole( $pointer ) &&
			self::isPartOf( $left, $base );
	}

	private static function isPartOf( mixed $part, mixed $whole ): bool {
		if ( UntypedJson::isItemList( $part ) && UntypedJson::isItemList( $whole ) ) {
			[ $part, $whole ] = [ Changes::byId( $part ), Changes::byId( $whole ) ];
		} elseif ( UntypedJson::isSet( $part ) && UntypedJson::isSet( $whole ) ) {
			return array_diff( $part, $whole ) === [];
		} elseif ( !UntypedJson::isMap( $part ) || !UntypedJson::isMap( $whole ) ) {
			return UntypedJson::isSame( $part, $whole );
		}
		foreach ( $part as $key => $value ) {
			$isWhole = in_array( $key, Changes::WHOLE, true );
			$old = $whole[$key] ?? null;
			if ( $isWhole ? !UntypedJson::isSame( $value, $old ) : !self::isPartOf( $value, $old ) ) {
				return false;
			}
		}
		return true;
	}

	private function conflict( string $pointer ): mixed {
		$this->conflicts[] = $pointer;
		return null;
	}

	private function items( string $pointer, array $base, array $latest, array $yours ): array {
		[ $old, $now, $new ] = array_map( Changes::byId( ... ), [ $base, $latest, $yours ] );
		$merged = $this->fields( $pointer, $old, $now, $new );
		return array_map(
			static fn ( $id ) => $merged[$id], $this->order( $pointer, array_keys( $merged ), $old, $now, $new )
		);
	}

	/**
	 * Keeps the order of the side that reordered. An added item follows the item it followed on its side; of two items
	 * added at one place, the one that was saved first comes first, so the order of a list is the order of saving.
	 *
	 * @param string $pointer
	 * @param array<int|string> $ids Of the merged items
	 * @param array<array> $old Items by id
	 * @param array<array> $now Items by id
	 * @param array<array> $new Items by id
	 * @return array<int|string> The same ids in order
	 */
	private function order( string $pointer, array $ids, array $old, array $now, array $new ): array {
		$common = static fn ( array $side ) => array_keys( array_intersect_key( $side, $old, $now, $new ) );
		[ $before, $theirs, $ours ] = [ $common( $old ), $common( $now ), $common( $new ) ];
		if ( $theirs !== $before && $ours !== $before && $theirs !== $ours ) {
			$this->conflict( $pointer );
		}
		$spine = $theirs !== $before ? $theirs : $ours;
		[ $saved, $added ] = [ self::runs( $now, $spine ), self::runs( $new, $spine ) ];
		$order = [];
		foreach ( [ '', ...$spine ] as $id ) {
			array_push( $order, $id, ...$saved[$id] ?? [], ...$added[$id] ?? [] );
		}
		return array_values( array_intersect( array_unique( $order ), $ids ) );
	}

	/**
	 * @return array<int|string,array> Other ids of a side, by the id of the spine that stands before them; '' for none
	 */
	private static function runs( array $side, array $spine ): array {
		$runs = [];
		$before = '';
		foreach ( array_keys( $side ) as $id ) {
			if ( in_array( $id, $spine, true ) ) {
				$before = $id;
			} else {
				$runs[$before][] = $id;
			}
		}
		return $runs;
	}

	private static function set( array $base, array $latest, array $yours ): array {
		$kept = array_intersect( $base, $latest, $yours );
		$added = array_diff( [ ...$latest, ...$yours ], $base );
		$set = array_values( array_unique( [ ...$kept, ...$added ] ) );
		sort( $set, SORT_STRING );
		return $set;
	}
}
