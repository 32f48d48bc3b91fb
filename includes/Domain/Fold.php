<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use Normalizer;

/** Text made comparable: without case, accents and needless spaces. The same rule as fold.ts. */
final class Fold {

	public static function fold( string $text ): string {
		$plain = preg_replace( '/[\x{300}-\x{36F}]/u', '', Normalizer::normalize( $text, Normalizer::FORM_D ) ?: '' );
		$lower = str_replace( 'ς', 'σ', mb_strtolower( $plain ?? '', 'UTF-8' ) );
		return trim( preg_replace( '/\s+/u', ' ', $lower ) ?? '' );
	}
}
