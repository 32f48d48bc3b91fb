<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Content\Dates;
use MediaWiki\MediaWikiServices;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Content\Dates */
class DatesTest extends TestCase {

	public static function provideDates(): array {
		return [
			'a day' => [ 'en', '2027-01-05', '5 January 2027' ],
			'a month' => [ 'en', '2027-01', 'January 2027' ],
			'a year' => [ 'en', '2027', '2027' ],
			'no date' => [ 'en', 'soon', 'soon' ],
			'other digits' => [ 'fa', '2027-01', 'ژانویه ۲۰۲۷' ],
			'a language with a format of its own for days alone' => [ 'sr-ec', '2027-01', 'јануар 2027' ]
		];
	}

	/** @dataProvider provideDates */
	public function testDates( string $language, string $date, string $text ): void {
		$dates = new Dates( MediaWikiServices::getInstance()->getLanguageFactory()->getLanguage( $language ) );
		$this->assertSame( $text, $dates->text( $date ) );
	}
}
