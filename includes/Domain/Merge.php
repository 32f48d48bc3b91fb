<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

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
		foreach ( array_keys( $latest + $yours + $base ) as $key ) {
			$sides = array_map( static fn ( array $side ) => Shape::isEmpty( $side[$key] ?? null ) ? null : $side[$key], [ $base, $latest, $yours ] );
			$value = $this->value( $pointer . '/' . Changes::escape( (string)$key ), ...$sides );
			if ( !Shape::isEmpty( $value ) ) {
				$merged[$key] = $value;
			}
		}
		return $merged;
	}

	private function value( string $pointer, mixed $base, mixed $latest, mixed $yours ): mixed {
		if ( Shape::isSame( $latest, $base ) || Shape::isSame( $latest, $yours ) ) {
			return $yours;
		}
		if ( Shape::isSame( $yours, $base ) ) {
			return $latest;
		}
		$sides = [ $base ?? [], $latest ?? [], $yours ?? [] ];
		return match ( true ) {
			self::areAll( Shape::isItemList( ... ), $sides ) => $this->items( $pointer, ...$sides ),
			self::areAll( Shape::isSet( ... ), $sides ) => self::set( ...$sides ),
			self::isMergedByField( $pointer, $base, $latest, $yours ) => $this->fields( $pointer, ...$sides ),
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
		return !Changes::isWhole( $pointer ) && self::areAll( Shape::isMap( ... ), $given ) && ( $isKept || $pointer === '/assessments' );
	}

	private function conflict( string $pointer ): mixed {
		$this->conflicts[] = $pointer;
		return null;
	}

	private function items( string $pointer, array $base, array $latest, array $yours ): array {
		[ $old, $now, $new ] = array_map( Changes::byId( ... ), [ $base, $latest, $yours ] );
		$merged = $this->fields( $pointer, $old, $now, $new );
		return array_map( static fn ( $id ) => $merged[$id], $this->order( $pointer, array_keys( $merged ), $old, $now, $new ) );
	}

	/** The order of the side that changed it; what a side added stays behind its neighbour there. */
	private function order( string $pointer, array $ids, array $old, array $now, array $new ): array {
		$common = static fn ( array $side ) => array_keys( array_intersect_key( $side, $old, $now, $new ) );
		[ $before, $theirs, $ours ] = [ $common( $old ), $common( $now ), $common( $new ) ];
		if ( $theirs !== $before && $ours !== $before && $theirs !== $ours ) {
			$this->conflict( $pointer );
		}
		$spine = $theirs !== $before ? $theirs : $ours;
		$runs = [ self::added( $now, $spine ), self::added( $new, $spine ) ];
		$order = [];
		foreach ( [ '', ...$spine ] as $id ) {
			$behind = array_filter( [ $runs[0][$id] ?? [], $runs[1][$id] ?? [] ] );
			sort( $behind );
			array_push( $order, $id, ...array_merge( ...$behind ) );
		}
		return array_values( array_intersect( array_unique( $order ), $ids ) );
	}

	/** @return array<int|string,array> What a side added, by the member of the spine that stands before it; '' for none */
	private static function added( array $side, array $spine ): array {
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
