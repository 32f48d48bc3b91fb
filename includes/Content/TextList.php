<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Language\Language;

/** Lists of texts as text: those of core's Language have their separators escaped, for HTML alone. */
final class TextList {

	/**
	 * @param string[] $texts
	 * @param Language $language
	 */
	public static function commas( array $texts, Language $language ): string {
		return self::join( $texts, 'comma-separator', $language );
	}

	/**
	 * @param string[] $texts
	 * @param Language $language
	 */
	public static function semicolons( array $texts, Language $language ): string {
		return self::join( $texts, 'semicolon-separator', $language );
	}

	private static function join( array $texts, string $separator, Language $language ): string {
		return implode( wfMessage( $separator )->inLanguage( $language )->text(), $texts );
	}
}
