<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Title\Title;

/**
 * A wiki's own language names the namespaces; links with the English names keep working.
 *
 * @coversNothing
 */
class NamespaceNamesTest extends IntegrationTestCase {

	public static function provideLanguages(): array {
		return [
			'da' => [ 'da', 'Partnerdiskussion' ],
			'de' => [ 'de', 'Partner_Diskussion' ],
			'German of Austria' => [ 'de-at', 'Partner_Diskussion' ],
			'en' => [ 'en', 'Partner_talk' ],
			'no name of its own' => [ 'fr', 'Partner_talk' ],
			'hu' => [ 'hu', 'Partnervita' ],
			'nb' => [ 'nb', 'Partnerdiskusjon' ],
			'nl' => [ 'nl', 'Overleg_partner' ],
			'pl' => [ 'pl', 'Dyskusja_partnera' ],
			'sv' => [ 'sv', 'Partnerdiskussion' ]
		];
	}

	/** @dataProvider provideLanguages */
	public function testNamesTalkInLanguageOfWikiAndReadsEnglishName( string $language, string $talk ): void {
		$this->configure( [ 'LanguageCode' => $language ] );
		$page = Title::newFromText( 'Partner:HHVM' );
		$this->assertSame( [ NS_PARTNER, 'Partner:HHVM' ], [ $page->getNamespace(), $page->getPrefixedDBkey() ] );
		foreach ( [ 'Partner_talk:HHVM', "$talk:HHVM" ] as $name ) {
			$title = Title::newFromText( $name );
			$this->assertSame(
				[ NS_PARTNER_TALK, "$talk:HHVM" ], [ $title->getNamespace(), $title->getPrefixedDBkey() ]
			);
		}
	}

	public function testPartnerIsSavedUnderEnglishNameOnGermanWiki(): void {
		$this->configure( [ 'LanguageCode' => 'de' ] );
		$this->editPage( 'Partner:HHVM', [ 'summary' => 'A runtime' ] );
		$this->assertSame( 'A runtime', $this->getRecord( 'Partner:HHVM' )['summary'] );
		$this->assertSame( 'technical-partner', Title::newFromText( 'Partner:HHVM' )->getContentModel() );
	}
}
