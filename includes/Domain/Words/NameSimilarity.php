<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

/**
 * Whether two names may be those of one organisation. Typos are counted as V. I. Levenshtein counts them ("Binary codes
 * capable of correcting deletions, insertions and reversals", Soviet Physics Doklady 10, 1966, 707–710). Comparing by
 * words, and how many typos a word may have, are this project's own rules: names are shortened by leaving out words
 * ("Open Knowledge"), and short words that differ in a letter are mostly different words.
 */
final class NameSimilarity {

	/** One letter in so many may be another. */
	private const LETTERS_A_TYPO = 4;
	private const TYPOS = 2;

	/** @return string[] Words of a name, each once */
	public static function words( string $name ): array {
		return array_values( array_unique( preg_split( '/[^\p{L}\p{N}]+/u', $name, -1, PREG_SPLIT_NO_EMPTY ) ?: [] ) );
	}

	/**
	 * The words of the shorter name are all in the longer one, but for typos; or they differ in where words are parted.
	 *
	 * @param string $name Folded
	 * @param string $other Folded
	 */
	public static function isAlike( string $name, string $other ): bool {
		$both = [ self::words( $name ), self::words( $other ) ];
		usort( $both, static fn ( array $a, array $b ) => count( $a ) <=> count( $b ) );
		[ $few, $many ] = $both;
		return $few !== [] && ( self::hasAll( $few, $many ) ||
			(
				count( $few ) < count( $many ) &&
					self::isSame( implode( '', self::words( $name ) ), implode( '', self::words( $other ) ) )
			) );
	}

	/**
	 * @param string[] $words
	 * @param string[] $among
	 */
	private static function hasAll( array $words, array $among ): bool {
		foreach ( $words as $word ) {
			if ( !array_filter( $among, static fn ( string $other ) => self::isSame( $word, $other ) ) ) {
				return false;
			}
		}
		return true;
	}

	/** Numbers have no typos: another number means another thing. */
	private static function isSame( string $word, string $other ): bool {
		$typos = preg_match( '/\d/', "$word$other" )
			? 0
			: min( self::TYPOS, intdiv( min( strlen( $word ), strlen( $other ) ), self::LETTERS_A_TYPO ) );
		return $word === $other ||
			( abs( strlen( $word ) - strlen( $other ) ) <= $typos && levenshtein( $word, $other ) <= $typos );
	}
}
