<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

use Normalizer;

/**
 * Text made comparable: without case, accents, invisible characters and needless spaces; compatibility forms, such as
 * those of full width, are those that are typed. Letters that Arabic and Persian keyboards write differently are one.
 * The same rule as searchNormalizer.ts; rows of the index that were written with another rule need
 * TechnicalPartners:rebuildIndex.
 */
final class SearchNormalizer {

	/**
	 * Accents and vowel signs, tatweel, and what nobody sees: joiners, soft hyphens, marks of direction, variation
	 * selectors.
	 */
	private const MARKS = '/[\x{300}-\x{36F}\x{AD}\x{61C}\x{640}\x{64B}-\x{65F}\x{670}\x{180E}\x{200B}-\x{200F}' .
		'\x{202A}-\x{202E}\x{2060}-\x{206F}\x{FE00}-\x{FE0F}\x{FEFF}]/u';
	/** One letter for another: final sigma; yeh, kaf and heh as Persian and Urdu write them; digits. */
	private const LETTERS = [
		'ς' => 'σ', 'ى' => 'ي', 'ی' => 'ي', 'ک' => 'ك', 'ہ' => 'ه', 'ە' => 'ه',
		'٠' => '0', '١' => '1', '٢' => '2', '٣' => '3', '٤' => '4', '٥' => '5', '٦' => '6', '٧' => '7', '٨' => '8',
		'٩' => '9',
		'۰' => '0', '۱' => '1', '۲' => '2', '۳' => '3', '۴' => '4', '۵' => '5', '۶' => '6', '۷' => '7', '۸' => '8',
		'۹' => '9'
	];
	private const SPACES = '/[\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+/u';
	/** Ranges to which Unicode still adds letters. Servers and browsers know different ones, so they stay unchanged. */
	private const OTHERS_THAN_NEW = '/[^\x{1C89}-\x{1C8F}\x{A7CB}-\x{A7FF}\x{10000}-\x{10FFFF}]+/u';

	public static function of( string $text ): string {
		// Invalid UTF-8 becomes ''.
		$folded = preg_replace_callback(
			self::OTHERS_THAN_NEW, static fn ( array $part ) => self::part( $part[0] ), $text
		)
			?? '';
		return trim( preg_replace( self::SPACES, ' ', $folded ), ' ' );
	}

	private static function part( string $text ): string {
		$plain = preg_replace( self::MARKS, '', Normalizer::normalize( $text, Normalizer::FORM_KD ) ?: '' );
		return strtr( mb_strtolower( $plain, 'UTF-8' ), self::LETTERS );
	}
}
