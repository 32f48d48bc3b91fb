<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/**
 * Which of our needs an offer of theirs could answer, or which of our offers a need of theirs: those that share a word. Two
 * words are the same where one is the other and at most three letters more, as "tool" and "tools"; words of three letters or
 * less say nothing.
 */
final class Matches {

	private const SHORTEST = 4;
	private const LONGER = 3;

	/** @var array<string,array<string,string[]>> Words as we write them, by what is left of them without up to three letters, by id */
	private array $shortened = [];

	/** @var array<string,array<string,string[]>> Words as we write them, by the folded word, by id */
	private array $exact = [];

	/** @var string[] In the order of the framework */
	private array $ids = [];

	/** @param array[] $ours Needs or offers of the framework */
	public function __construct( array $ours ) {
		foreach ( $ours as $entry ) {
			$id = $this->ids[] = $entry['id'];
			foreach ( self::words( Shape::text( $entry['title'] ?? null ) . ' ' . Shape::text( $entry['description'] ?? null ) ) as $word => $written ) {
				$this->exact[$word][$id][] = $written;
				foreach ( self::beginnings( (string)$word ) as $beginning ) {
					$this->shortened[$beginning][$id][] = $written;
				}
			}
		}
	}

	/**
	 * @param array $item An offer or a need of theirs
	 * @return array<string,string[]> By id of ours: the words they share, as we write them. Most words first; without those that
	 *   people matched or turned down
	 */
	public function of( array $item ): array {
		$shared = [];
		foreach ( array_keys( self::words( Shape::text( $item['title'] ?? null ) ) ) as $word ) {
			$found = [ $this->exact[$word] ?? [], $this->shortened[$word] ?? [],
				...array_map( fn ( string $beginning ) => $this->exact[$beginning] ?? [], self::beginnings( (string)$word ) ) ];
			foreach ( $found as $each ) {
				foreach ( $each as $id => $words ) {
					$shared[$id] = array_values( array_unique( [ ...( $shared[$id] ?? [] ), ...$words ] ) );
				}
			}
		}
		$decided = [ ...Shape::strings( $item['answers'] ?? null ), ...Shape::strings( $item['dismissed'] ?? null ) ];
		$shared = array_diff_key( $shared, array_flip( $decided ) );
		$place = array_flip( array_reverse( $this->ids ) );
		uksort( $shared, static fn ( string|int $a, string|int $b ) => [ count( $shared[$b] ), $place[$b] ] <=> [ count( $shared[$a] ), $place[$a] ] );
		return $shared;
	}

	/** @return array<string,string> Words as written, by the folded word; in order */
	public static function words( string $text ): array {
		preg_match_all( '/[\p{L}\p{M}\p{N}]+/u', $text, $found );
		$words = [];
		foreach ( $found[0] as $written ) {
			$word = Fold::of( $written );
			if ( mb_strlen( $word, 'UTF-8' ) >= self::SHORTEST ) {
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
