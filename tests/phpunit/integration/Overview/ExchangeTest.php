<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;

use MediaWiki\Title\Title;

/**
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\Exchange
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\ExchangeSide
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\ExchangeTable
 */
class ExchangeTest extends OverviewTestCase {

	private function saveOurs(): void {
		$this->editPage( self::FRAMEWORK_PAGE, [
			'needs' => [ [ 'id' => 'review', 'title' => 'Review of tools', 'description' => 'Rendering' ],
				[ 'id' => 'mirror', 'title' => 'Mirrors' ],
				[ 'id' => 'lone', 'title' => 'Something' ],
				[ 'id' => 'old', 'title' => 'Kites', 'retired' => '2020-01-01' ] ],
			'offers' => [ [ 'id' => 'data', 'title' => 'A place for data' ] ]
		], $this->admin() );
	}

	private function saveSome(): void {
		$this->saveOurs();
		$this->savePartner( 'Alpha', [
			'offers' => [ [ 'id' => 'a', 'title' => 'Reviewing tools' ],
				[ 'id' => 'b', 'title' => 'Disks', 'answers' => [ 'mirror' ] ],
				[ 'id' => 'c', 'title' => 'Kites', 'url' => 'https://kites.example/' ] ],
			'needs' => [ [ 'id' => 'd', 'title' => 'Data', 'dismissed' => [ 'data' ] ] ] ] );
		$this->savePartner( 'Beta', [ 'offers' => [
			[ 'id' => 'a', 'title' => 'Mirror' ], [ 'id' => 'b', 'title' => 'Tools' ]
		],
			'needs' => [ [ 'id' => 'd', 'title' => 'Open data' ] ] ] );
		$this->savePartner( 'Gamma' );
		$this->savePartner( 'Declined', [ 'offers' => [ [ 'id' => 'a', 'title' => 'Tools' ] ],
			'decisions' => [ [ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'declined', 'reason' => 'No' ] ] ] );
	}

	public function testMatchesAndSuggestionsBothWays(): void {
		$this->saveSome();
		$page = $this->open( 'exchange' );
		$this->assertSame( [
			[ 'Review of tools', 'Reviewing toolsAlphaSuggested: both say Review and tools', 'MatchDismiss' ],
			[ 'Review of tools', 'ToolsBetaSuggested: both say tools', 'MatchDismiss' ],
			[ 'Mirrors1 more offer', 'DisksAlphaMatched', 'Edit' ],
			[ 'Something', 'Nobody yet', 'Log who you asked' ],
			[ 'Kites retired', '', '' ]
		], $this->rows( $page, 'needs' ) );
		$this->assertSame(
			[ [ 'A place for data', 'Open dataBetaSuggested: both say data', 'MatchDismiss' ] ],
			$this->rows( $page, 'offers' )
		);
		$this->assertSame( [ 'KitesAlpha' ], $this->lines( $page, 'needs' ) );
		$this->assertSame( [ 'DataAlpha' ], $this->lines( $page, 'offers' ) );
		$this->assertSame(
			[ '1 partner has neither offers nor needs yet' ],
			$this->texts( $page, '//div[contains( @class, "tp-empty-state" )]//strong' )
		);
		$match = $page->query( '//a[. = "Match"]' )->item( 0 )->getAttribute( 'href' );
		$this->assertStringEndsWith( 'TechnicalPartners/edit/Alpha#exchange', $match );
		$revision = Title::newFromText( 'Partner:Alpha' )->getLatestRevID();
		$this->assertSame(
			(string)$revision,
			$page->query( '//a[. = "Match"]' )->item( 0 )->getAttribute( 'data-tp-rev' ),
			'what the reader saw'
		);
	}

	public function testSaysOnceThatOneOfOursHasMore(): void {
		$this->saveSome();
		$this->savePartner(
			'Delta',
			[
				'offers' => [
					[ 'id' => 'a', 'title' => 'Disks', 'answers' => [ 'mirror' ] ], [ 'id' => 'b', 'title' => 'Mirror' ]
				]
			]
		);
		$page = $this->open( 'exchange' );
		$this->assertSame( [ [ 'Mirrors', 'DisksAlphaMatched' ], [ 'Mirrors2 more offers', 'DisksDeltaMatched' ] ],
			array_map(
				static fn ( array $row ) => array_slice( $row, 0, 2 ),
				array_slice( $this->rows( $page, 'needs' ), 2, 2 )
			) );
		$this->assertSame( $page->query( '//a[. = "Mirrors"]' )->item( 0 )->getAttribute( 'href' ),
			$page->query( '//a[. = "2 more offers"]' )->item( 0 )->getAttribute( 'href' ) );
	}

	/** Words that many offers and needs have suggest nothing, whichever partners a view shows. */
	public function testCommonWordsSuggestNothing(): void {
		$this->saveOurs();
		foreach ( [ 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon' ] as $name ) {
			$this->savePartner( $name, [ 'offers' => [ [ 'id' => 'a', 'title' => "Tools of $name" ] ] ] );
		}
		$this->savePartner( 'Zeta', [ 'offers' => [ [ 'id' => 'a', 'title' => 'Tools for a review' ] ] ] );
		$this->assertSame( [ 'Review of tools', 'Tools for a reviewZetaSuggested: both say Review' ],
			array_slice( $this->rows( $this->open( 'exchange' ), 'needs' )[0], 0, 2 ) );
		$this->assertSame( 'Review', $this->texts( $this->open( 'exchange', [ 'partner' => 'Zeta' ] ), '//td//b' )[0] );
		$this->assertSame( [], $this->texts( $this->open( 'exchange', [ 'partner' => 'Alpha' ] ), '//td//b' ) );
	}

	public function testWhoCouldHelpWithOneAndWhatCouldWeAskOfOne(): void {
		$this->saveSome();
		$page = $this->open( 'exchange' );
		$this->assertEquals( [ 'need' => 'mirror' ], $this->address( $page, '//th/a[. = "Mirrors"]' ) );
		$this->assertSame( [ 'DisksAlphaMatched', 'MirrorBetaSuggested: both say Mirrors' ],
			array_column( $this->rows( $this->open( 'exchange', [ 'need' => 'mirror' ] ), 'one' ), 0 ) );
		$page = $this->open( 'exchange', [ 'offer' => 'data' ] );
		$this->assertSame( [ 'Who could use “A place for data” (1)' ], $this->texts( $page, '//h2' ) );

		$page = $this->open( 'exchange', [ 'partner' => 'alpha' ] );
		$this->assertSame(
			[ 'What could we ask of Alpha', 'What could we do for Alpha' ], $this->texts( $page, '//h2' )
		);
		$this->assertSame( [
			[ 'Review of tools', 'Reviewing toolsAlphaSuggested: both say Review and tools' ],
			[ 'Mirrors', 'DisksAlphaMatched' ]
		],
			array_map( static fn ( array $row ) => array_slice( $row, 0, 2 ), $this->rows( $page, 'needs' ) ) );
		$this->assertCount(
			1,
			$this->rows( $this->open( 'exchange', [ 'partner' => 'Declined' ] ), 'needs' ),
			'asked for by name, it is there'
		);
		$this->assertStringEndsWith(
			'edit/Alpha#exchange', $page->query( '//a[. = "Edit"]' )->item( 0 )->getAttribute( 'href' )
		);
		$page = $this->open( 'exchange', [ 'partner' => 'Alph' ] );
		$this->assertSame( [ 'No partner is called “Alph”.' ], $this->texts( $page, '//p[@class = "tp-empty-state"]' ) );
		$this->assertSame( [ 'partner' => 'Alpha' ], $this->address( $page, '//li/a' ) );
		$this->open( 'exchange', [ 'partner' => self::HOSTILE ] );
		$this->open( 'exchange', [ 'need' => self::HOSTILE ] );
	}

	public function testWhatHasBeenRetiredKeepsItsMatchesAndGetsNoMore(): void {
		$this->saveSome();
		$this->savePartner( 'Beta', [ 'offers' => [ [ 'id' => 'a', 'title' => 'Rope', 'answers' => [ 'old' ] ] ] ] );
		$page = $this->open( 'exchange' );
		$this->assertSame(
			[ 'Kites retired' ], $this->texts( $page, '//details[@class = "tp-retired"]//tbody/tr/th' )
		);
		$this->assertSame(
			[ 'RopeBetaMatched' ], $this->texts( $page, '//details[@class = "tp-retired"]//tbody/tr/td[1]' )
		);
		$this->assertCount( 1, $this->rows( $this->open( 'exchange', [ 'need' => 'old' ] ), 'one' ) );
	}

	public function testNothingInvites(): void {
		$page = $this->open( 'exchange' );
		$this->assertSame( [ 'No needs yet', 'Nothing offered yet' ], $this->texts( $page, '//strong' ) );
		$this->saveOurs();
		$this->savePartner( 'Alpha', [ 'offers' => [ [ 'id' => 'a', 'title' => self::HOSTILE . ' review' ] ] ] );
		$this->assertStringContainsString( '<script>', $this->rows( $this->open( 'exchange' ), 'needs' )[0][1] );
	}
}
