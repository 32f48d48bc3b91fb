<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\NumberWords;
use NumberFormatter;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Contacts\NumberWords */
class NumberWordsTest extends TestCase {

	private const LANGUAGES = [ 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'fi', 'hu', 'ru', 'uk' ];

	/** Other versions of ICU may spell a number otherwise; each language's small numbers must be there in any case. */
	public function testHasTheSingleWordsOfIcu(): void {
		$missing = [];
		$digits = NumberWords::digits();
		foreach ( self::LANGUAGES as $language ) {
			$spell = new NumberFormatter( $language, NumberFormatter::SPELLOUT );
			for ( $number = 0; $number < 100; $number++ ) {
				$word = str_replace( "\u{AD}", '', mb_strtolower( (string)$spell->format( $number ), 'UTF-8' ) );
				if ( preg_match( '/^[\p{L}\p{N}]+$/u', $word ) && !isset( $digits[$word] ) ) {
					$missing[] = "$language $number: $word";
				}
			}
		}
		$this->assertSame( [], $missing );
	}

	public function testNoWordStandsForTwoNumbers(): void {
		$words = explode( ' ', implode( ' ', NumberWords::OF ) );
		$this->assertSame( $words, array_values( array_unique( $words ) ) );
		$this->assertCount( 100, NumberWords::OF );
	}
}
