<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Change;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;

/** Conflicts of two edits, found from what each of them changed. */
final class Conflicts {

	private const ITEM_LISTS = '~/(evidence|conversations)$~';
	private const SETS = '~/(goals|stack)$~';
	/** Also as seen from an item that both added. */
	private const WHOLE = '~^/(steward|identifiedOn|settled)$|/(evidence|conversations)/[^/]+/settled$~';

	/**
	 * @param Change[] $theirs
	 * @param Change[] $ours
	 * @return string[] Pointers, in order
	 */
	public static function of( array $theirs, array $ours ): array {
		$conflicts = [];
		foreach ( $theirs as $a ) {
			foreach ( $ours as $b ) {
				array_push( $conflicts, ...self::ofPair( $a, $b ) );
			}
		}
		$conflicts = array_unique( $conflicts );
		sort( $conflicts );
		return $conflicts;
	}

	private static function ofPair( Change $a, Change $b ): array {
		if ( self::isOrder( $a ) || self::isOrder( $b ) ) {
			return self::isOrder( $a ) && self::isOrder( $b ) && $a->pointer === $b->pointer && self::isTorn( $a, $b )
				? [ $a->pointer ]
				: [];
		}
		if ( $a->pointer === $b->pointer ) {
			return self::ofSame( $a, $b );
		}
		// A change below what the other side removed, unless it removes too.
		foreach ( [ [ $a, $b ], [ $b, $a ] ] as [ $outer, $inner ] ) {
			if ( str_starts_with( $inner->pointer, "$outer->pointer/" ) && !self::isRemoval( $inner ) ) {
				return [ $outer->pointer ];
			}
		}
		return [];
	}

	private static function ofSame( Change $a, Change $b ): array {
		if ( $a->new === $b->new || preg_match( self::SETS, $a->pointer ) ) {
			return [];
		}
		$isAdded = $a->old === null && is_array( $a->new ) && is_array( $b->new ) &&
			!preg_match( self::WHOLE, $a->pointer );
		return $isAdded
			? array_map( static fn ( string $pointer ) => $a->pointer . $pointer,
				self::of( Changes::between( [], $a->new ), Changes::between( [], $b->new ) ) )
			: [ $a->pointer ];
	}

	private static function isRemoval( Change $change ): bool {
		return $change->new === null ||
			( preg_match( self::SETS, $change->pointer ) && array_diff( $change->new, $change->old ?? [] ) === [] );
	}

	private static function isOrder( Change $change ): bool {
		return preg_match( self::ITEM_LISTS, $change->pointer ) && is_string( $change->new[0] ?? null );
	}

	/** Whether two orders differ in what neither side removed. */
	private static function isTorn( Change $a, Change $b ): bool {
		$kept = static fn ( array $ids ) => array_values( array_intersect( $ids, $a->new, $b->new ) );
		[ $old, $theirs, $ours ] = [ $kept( $a->old ), $kept( $a->new ), $kept( $b->new ) ];
		return count( array_unique( [ $old, $theirs, $ours ], SORT_REGULAR ) ) === 3;
	}
}
