<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Content\TextList;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Title\Title;

/**
 * Separators of a wiki's own are text where a text is made, and escaped once where it becomes HTML.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\TextList
 */
class TextListTest extends IndexTestCase {

	protected function setUp(): void {
		parent::setUp();
		foreach ( [ 'Comma-separator', 'Semicolon-separator' ] as $message ) {
			$this->editPage( "MediaWiki:$message", '·&·', $this->makeUser( 'Interface', 'interface-admin', 'sysop' ) );
		}
	}

	public function testSeparatorsAreText(): void {
		$english = $this->services()->getLanguageFactory()->getLanguage( 'en' );
		$this->assertSame( 'a·&·b', TextList::commas( [ 'a', 'b' ], $english ) );
		$this->assertSame( 'a·&·b', TextList::semicolons( [ 'a', 'b' ], $english ) );
		$this->assertSame( '', TextList::commas( [], $english ) );
	}

	public function testFiltersAndWhatIsIgnoredAreEscapedOnce(): void {
		$query = [ 'priority' => 'low|high', 'stage' => 'nothing', 'decision' => 'nothing' ];
		$html = $this->openSpecialPage( 'TechnicalPartners', '', $query )->getHTML();
		$this->assertStringContainsString( 'Low·&amp;·High', $html );
		$this->assertGreaterThan( 2, substr_count( $html, '·&amp;·' ) );
		$this->assertStringNotContainsString( '&amp;amp;', $html );
	}

	public function testEditSummariesAreEscapedOnce(): void {
		$html = $this->services()->getCommentFormatter()->format(
			'/* tp:/goals||one,two|;|/priority|low|high */', Title::newFromText( 'Partner:Maps' )
		);
		$this->assertSame( 2, substr_count( $html, '·&amp;·' ), $html );
		$this->assertStringNotContainsString( '&amp;amp;', $html );
	}
}
