<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use Normalizer;

/** Text made comparable: without case, accents and needless spaces. The same rule as fold.ts. */
final class Fold {

	private const MARKS = '/[\x{300}-\x{36F}]/u';
	private const SPACES = '/[\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+/u';

	public static function of( string $text ): string {
		$plain = preg_replace( self::MARKS, '', Normalizer::normalize( $text, Normalizer::FORM_D ) ?: '' );
		$lower = str_replace( 'ς', 'σ', mb_strtolower( $plain, 'UTF-8' ) );
		return trim( preg_replace( self::SPACES, ' ', $lower ), ' ' );
	}
}
