<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/** Finds telephone numbers that are spelled out in words, and writes them in digits. */
final class SpelledNumber {

	/** Words that dictate a number and that ICU does not list. */
	private const SPOKEN = [ 'oh' => '0', 'nought' => '0', 'zwo' => '2', 'plus' => '', 'double' => '', 'triple' => '' ];
	private const REPEATS = [ 'double' => 2, 'triple' => 3 ];

	private const IDEOGRAPHS = [ '〇' => '0', '零' => '0', '一' => '1', '二' => '2', '三' => '3', '四' => '4', '五' => '5',
		'六' => '6', '七' => '7', '八' => '8', '九' => '9' ];

	/** @var array<string,string>|null Digits by word */
	private static ?array $words = null;

	/** Replaces each run of words that holds the digits of a telephone number; other words of numbers stay. */
	public static function toDigits( string $text ): string {
		$text = preg_replace_callback( '/[〇零一二三四五六七八九](?:[ -]?[〇零一二三四五六七八九]){6,}+/u',
			static fn ( array $run ) => strtr( $run[0], self::IDEOGRAPHS ), $text );
		$parts = preg_split( '/([\p{L}\p{N}]++)/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE );
		$result = '';
		$words = [];
		// Even parts separate words. A run ends at any other word, and where more than a comma or a dash is between.
		for ( $at = 1, $end = count( $parts ); $at < $end; $at += 2 ) {
			$isNext = preg_match( '/^[ ,.-]{1,2}$/D', $parts[$at - 1] );
			if ( !$isNext || self::value( $parts[$at] ) === null ) {
				$result .= self::runToDigits( $words );
				$words = [];
			}
			if ( self::value( $parts[$at] ) !== null ) {
				array_push( $words, $parts[$at - 1], $parts[$at] );
			} else {
				$result .= $parts[$at - 1] . $parts[$at];
			}
		}
		return $result . self::runToDigits( $words ) . end( $parts );
	}

	/** @param string[] $parts Separators and words in turn */
	private static function runToDigits( array $parts ): string {
		$words = array_values( array_filter( $parts, static fn ( int $at ) => $at % 2 === 1, ARRAY_FILTER_USE_KEY ) );
		$spelled = array_filter( $words, static fn ( string $word ) => !ctype_digit( $word ) );
		if ( count( $spelled ) * 2 < count( $words ) || count( $words ) < 4 ) {
			return implode( '', $parts );
		}
		$digits = '';
		foreach ( $words as $at => $word ) {
			$repeat = self::REPEATS[ mb_strtolower( $words[$at - 1] ?? '', 'UTF-8' ) ] ?? 1;
			$value = str_repeat( (string)self::value( $word ), $repeat );
			// "thirty-four" is 34.
			$previous = (string)self::value( $words[$at - 1] ?? '' );
			$isUnit = strlen( $value ) === 1 && $value !== '0' && preg_match( '/^[2-9]0$/D', $previous );
			$digits = ( $isUnit ? substr( $digits, 0, -1 ) : $digits ) . $value;
		}
		$isCounting = str_contains( '01234567891011121314', $digits );
		return strlen( $digits ) < PhoneNumber::FEWEST || $isCounting ? implode( '', $parts ) : "$parts[0]☎ $digits";
	}

	/** @return string|null Digits of a word, '' if it is spoken with digits, null if it is none of a number */
	private static function value( string $word ): ?string {
		return ctype_digit( $word ) ? $word : self::words()[ mb_strtolower( $word, 'UTF-8' ) ] ?? null;
	}

	/** @return array<string,string> */
	private static function words(): array {
		self::$words ??= self::SPOKEN + NumberWords::digits();
		return self::$words;
	}
}
