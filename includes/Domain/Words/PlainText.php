<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

use IntlChar;
use Normalizer;

/** Text as a reader sees it: without invisible characters, with ordinary digits, dashes, dots and at signs. */
final class PlainText {

	private const INVISIBLE = '/[\x{AD}\x{34F}\x{61C}\x{115F}\x{1160}\x{17B4}\x{17B5}' .
		'\x{180B}-\x{180F}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{206F}\x{20DD}-\x{20E4}\x{3164}' .
		'\x{FE00}-\x{FE0F}\x{FEFF}\x{FFA0}\x{E0000}-\x{E0FFF}]/u';

	public static function of( string $text ): string {
		$text = preg_replace( '/&#(x[\da-f]{2,8}+|\d{2,9}+)(?!;)/i', '&#$1;', mb_scrub( $text, 'UTF-8' ) );
		// Entities, and those of entities: &amp;#64;.
		$decode = static fn ( string $html ) => html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$text = $decode( $decode( $text ) );
		// Markup that holds no address itself: jane<nowiki>@</nowiki>example.org.
		$text = preg_replace( '~<!--[^<>]*>|</?(?:nowiki|span|[abisu]|em|strong|small|code|tt|font|wbr)\b[^<>@%]*>|' .
			"'{2,}~i", '', $text );
		// Escapes of programs: \u0040, \x40.
		$text = preg_replace_callback( '/\\\\(?:u\{?00|x)([2-7][\da-f])\}?/i',
			static fn ( array $escape ) => chr( (int)hexdec( $escape[1] ) ), $text );
		$text = preg_replace( self::INVISIBLE, '', $text );
		if ( preg_match( '/[^\x00-\x7F]/', $text ) ) {
			$text = strtr( $text, [ 'ⓐ' => '@', 'Ⓐ' => '@' ] );
			$text = Normalizer::normalize( $text, Normalizer::FORM_KC ) ?: $text;
			$signs = [ '-' => '[\p{Pd}\x{2212}]', '.' => '[。·•‧∙⋅٫・]', ',' => '[،、]', '/' => '[⁄∕]' ];
			foreach ( $signs as $sign => $variants ) {
				$text = preg_replace( "/$variants/u", $sign, $text );
			}
			$toAscii = static fn ( array $digit ) => (string)IntlChar::charDigitValue( $digit[0] );
			$text = preg_replace_callback( '/(?![0-9])\p{Nd}/u', $toAscii, $text );
			// 電話は03-…です: scripts without spaces put none beside Latin letters and digits either.
			$unspaced = '[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}ー]';
			$text = preg_replace( "/(?<=$unspaced)(?=[a-z\\d(+])|(?<=[a-z\\d)])(?=$unspaced)/iu", ' ', $text );
		}
		return preg_replace( '/\s/u', ' ', $text );
	}
}
