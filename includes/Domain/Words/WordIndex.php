<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

/**
 * The words of our offers or needs, and in how many of all offers and needs each of them occurs. Two words count as the
 * same where one is the other and at most three letters more, as "tool" and "tools".
 */
final class WordIndex {

	/** Letters of the shortest word that is looked at. */
	private const SHORTEST = 4;
	private const LONGER = 3;

	/**
	 * A word is too common to suggest anything where more items have it than this number, and than 1 in SHARE of all.
	 */
	public const COMMON = 4;
	public const SHARE = 20;

	/** Words whose folded form is remembered: texts repeat their words, and folding takes most of the time. */
	private const REMEMBERED = 10000;

	/** @var array<string,string> Folded words by the word as written */
	private static array $folded = [];

	/** @var array<string,string[]> Our words, folded, by a word that is one to three letters shorter */
	private array $longer = [];

	/** @var array<string,int> Number of items by our word, folded */
	private array $counts = [];

	private int $items = 0;

	/** @param string[] $ours Texts of our offers or needs */
	public function __construct( array $ours ) {
		foreach ( $ours as $text ) {
			foreach ( array_keys( self::words( $text ) ) as $word ) {
				if ( !isset( $this->counts[$word] ) ) {
					$this->counts[$word] = 0;
					foreach ( self::beginnings( (string)$word ) as $beginning ) {
						$this->longer[$beginning][] = (string)$word;
					}
				}
			}
		}
	}

	/** Counts an item, ours or theirs, by its text. */
	public function count( string $text ): void {
		$this->items++;
		$found = [];
		foreach ( array_keys( self::words( $text ) ) as $word ) {
			$found += array_fill_keys( $this->similar( (string)$word ), true );
		}
		foreach ( array_keys( $found ) as $word ) {
			$this->counts[$word]++;
		}
	}

	/** @return string[] Those of our words, folded, that count as the same as a folded word */
	public function similar( string $word ): array {
		$shorter = array_filter(
			self::beginnings( $word ), fn ( string $beginning ) => isset( $this->counts[$beginning] )
		);
		return [
			...( isset( $this->counts[$word] ) ? [ $word ] : [] ),
			...( $this->longer[$word] ?? [] ),
			...array_values( $shorter )
		];
	}

	/**
	 * How much it says that an item has one of our words: the fewer items have the word, the more. This is the inverse
	 * document frequency of text retrieval, log( 1 + items / items with the word ).
	 *
	 * @param string $word Folded
	 * @return float 0 for a word that is too common
	 */
	public function weight( string $word ): float {
		$count = $this->counts[$word] ?? 0;
		return $count > max( self::COMMON, $this->items / self::SHARE )
			? 0.0
			: log( 1 + $this->items / max( 1, $count ) );
	}

	/** @return array<string,string> Words that carry meaning as written, by the folded word; in order */
	public static function words( string $text ): array {
		preg_match_all( '/[\p{L}\p{M}\p{N}]+/u', $text, $found );
		$words = [];
		foreach ( $found[0] as $written ) {
			if ( count( self::$folded ) >= self::REMEMBERED ) {
				self::$folded = [];
			}
			$word = self::$folded[$written] ??= SearchNormalizer::of( $written );
			if ( mb_strlen( $word, 'UTF-8' ) >= self::SHORTEST && !StopWords::has( $word ) ) {
				$words += [ $word => $written ];
			}
		}
		return $words;
	}

	/** @return string[] What is left of a word without its last letters */
	private static function beginnings( string $word ): array {
		$length = mb_strlen( $word, 'UTF-8' );
		$lengths = $length > self::SHORTEST ? range( $length - 1, max( self::SHORTEST, $length - self::LONGER ) ) : [];
		return array_map( static fn ( int $length ) => mb_substr( $word, 0, $length, 'UTF-8' ), $lengths );
	}
}
