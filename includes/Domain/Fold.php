<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use Normalizer;

/** Text made comparable: without case, accents and needless spaces. The same rule as fold.ts. */
final class Fold {

	private const MARKS = '/[\x{300}-\x{36F}]/u';
	private const SPACES = '/[\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+/u';
	/** Where Unicode still adds letters: servers and browsers do not know the same ones, so they stay as they are. */
	private const OTHERS_THAN_NEW = '/[^\x{1C89}-\x{1C8F}\x{A7CB}-\x{A7FF}\x{10000}-\x{10FFFF}]+/u';

	public static function of( string $text ): string {
		// What is no UTF-8 is no text.
		$folded = preg_replace_callback( self::OTHERS_THAN_NEW, static fn ( array $part ) => self::part( $part[0] ), $text ) ?? '';
		return trim( preg_replace( self::SPACES, ' ', $folded ), ' ' );
	}

	private static function part( string $text ): string {
		$plain = preg_replace( self::MARKS, '', Normalizer::normalize( $text, Normalizer::FORM_D ) ?: '' );
		return str_replace( 'ς', 'σ', mb_strtolower( $plain, 'UTF-8' ) );
	}
}
