<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

/**
 * Readable form of a stored address: letters in place of percent-encoded bytes and of Punycode. Links and comparisons
 * use the stored form. The same rule as shownAddress.ts, by schema/vectors/addresses.json; see docs/adr/0012.
 */
final class ShownAddress {

	/** Matches characters that nobody sees, or that reorder what is around them: they stay encoded. */
	private const UNSEEN =
		'/[\x{0}-\x{20}\x{7F}-\x{A0}\x{AD}\x{34F}\x{600}-\x{605}\x{61C}\x{6DD}\x{70F}\x{8E2}\x{115F}\x{1160}' .
		'\x{1680}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{2000}-\x{200F}' .
		'\x{2028}-\x{202F}\x{205F}-\x{206F}\x{2800}\x{3000}\x{3164}' .
		'\x{E000}-\x{F8FF}\x{FDD0}-\x{FDEF}\x{FE00}-\x{FE0F}\x{FEFF}\x{FFA0}\x{FFF0}-\x{FFFB}\x{FFFE}\x{FFFF}' .
		'\x{1BCA0}-\x{1BCA3}\x{1D173}-\x{1D17A}\x{E0000}-\x{10FFFF}]/u';

	/**
	 * Matches labels of one script: Latin without look-alikes, Hebrew, Arabic, Devanagari, Thai, Han with kana, Hangul.
	 */
	private const LABEL = '/^(?:[0-9a-z\x{DF}-\x{F6}\x{F8}-\x{130}\x{132}-\x{137}\x{139}-\x{148}\x{14A}-\x{17E}-]+|' .
		'[0-9\x{5D0}-\x{5EA}-]+|[0-9\x{620}-\x{64A}\x{66E}-\x{6D3}-]+|[0-9\x{900}-\x{963}-]+|[0-9\x{E01}-\x{E4E}-]+|' .
		'[0-9\x{3041}-\x{3096}\x{30A1}-\x{30FC}\x{4E00}-\x{9FFF}-]+|[0-9\x{AC00}-\x{D7A3}-]+)$/Du';

	/**
	 * Matches labels of scripts whose letters look like Latin ones. They are shown below a domain of the same script.
	 */
	private const ALIKE = [ '/^[0-9\x{370}-\x{3FF}-]+$/Du', '/^[0-9\x{400}-\x{4FF}-]+$/Du' ];

	/** @return string The same text where it is no http or https address */
	public static function of( string $stored ): string {
		if ( !preg_match( '~^(https?://)([^/?#:\[\]@]+)(.*)$~isD', $stored, $parts ) ) {
			return $stored;
		}
		return $parts[1] . self::host( $parts[2] ) .
			preg_replace_callback( '/(?:%[89a-f][0-9a-f])+/i', self::letters( ... ), $parts[3] );
	}

	/** @param string[] $run Percent-encoded bytes beyond ASCII */
	private static function letters( array $run ): string {
		$text = rawurldecode( $run[0] );
		return mb_check_encoding( $text, 'UTF-8' )
				? preg_replace_callback( self::UNSEEN, static fn ( array $sign ) => rawurlencode( $sign[0] ), $text )
				: $run[0];
	}

	private static function host( string $host ): string {
		$labels = array_map( self::decoded( ... ), explode( '.', $host ) );
		$top = end( $labels );
		foreach ( explode( '.', $host ) as $number => $typed ) {
			if ( $labels[$number] !== $typed && !self::isSafe( $labels[$number], $top ) ) {
				$labels[$number] = $typed;
			}
		}
		return implode( '.', $labels );
	}

	/** @return string The label in letters, if a browser would make the same label of them */
	private static function decoded( string $label ): string {
		if ( stripos( $label, 'xn--' ) !== 0 || strlen( $label ) > 63 ) {
			return $label;
		}
		$text = (string)idn_to_utf8( $label, IDNA_NONTRANSITIONAL_TO_UNICODE, INTL_IDNA_VARIANT_UTS46 );
		$again = $text === '' ? '' : idn_to_ascii( $text, IDNA_NONTRANSITIONAL_TO_ASCII, INTL_IDNA_VARIANT_UTS46 );
		return $again === strtolower( $label ) ? $text : $label;
	}

	private static function isSafe( string $label, string $top ): bool {
		foreach ( self::ALIKE as $script ) {
			if (
				preg_match( $script, $label ) && preg_match( $script, $top ) && !preg_match( '/^[\x00-\x7F]*$/D', $top )
			) {
				return true;
			}
		}
		return (bool)preg_match( self::LABEL, $label );
	}
}
