<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;

use MediaWiki\Extension\TechnicalPartners\Overview\Goals;

/** @covers \MediaWiki\Extension\TechnicalPartners\Overview\Goals */
class GoalsTest extends OverviewTestCase {

	private const DECLINED = [ [ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'declined', 'reason' => 'No' ] ];

	public function testWhoServesWhatAndByWhat(): void {
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ],
			'collaborations' => [ [ 'id' => 'k', 'title' => 'Tiles', 'goals' => [ 'maps' ] ] ],
			'conversations' => [ [ 'id' => 'a', 'on' => '2020', 'about' => 'x', 'goals' => [ 'maps' ] ],
				[ 'id' => 'b', 'on' => '2021', 'about' => 'x', 'goals' => [ 'maps' ] ] ] ] );
		$this->savePartner(
			'Beta', [ 'conversations' => [ [ 'id' => 'a', 'on' => '2020', 'about' => 'x', 'goals' => [ 'maps' ] ] ] ]
		);
		$this->savePartner( 'Gamma' );
		$this->savePartner( 'Delta', [ 'goals' => [ 'offline' ], 'decisions' => self::DECLINED ] );
		$this->savePartner( 'Epsilon', [ 'decisions' => self::DECLINED ] );
		$page = $this->open( 'goals' );
		$this->assertSame(
			[ 'Goals nobody serves (1)', 'Goals somebody serves (1)', 'Partners that serve no goal (1)' ],
			$this->texts( $page, '//h2' )
		);
		$this->assertSame( 'Offline1 declined partner only', $this->rows( $page, 'unserved' )[0][0] );
		$this->assertSame(
			[ 'Alphagoal named · 1 collaboration · 2 conversations', 'Beta1 conversation' ],
			$this->lines( $page, 'served' )
		);
		$this->assertSame( [ 'Gamma Add a goal' ], $this->lines( $page, 'none' ) );
		$link = $page->query( '//section[@aria-labelledby = "none"]//a[. = "Add a goal"]' )->item( 0 );
		$this->assertStringEndsWith( 'TechnicalPartners/edit/Gamma#work', $link->getAttribute( 'href' ) );

		$row = '//section[@aria-labelledby = "unserved"]';
		$this->assertSame( [ 'goal' => 'offline' ], $this->address( $page, "$row//a[. = 'Log a conversation']" ) );
		$this->assertSame( [ 'goal' => 'offline' ], $this->address( $page, "$row//a[. = 'Add a partner']" ) );

		$page = $this->open( 'goals', [ 'goal' => 'offline' ] );
		$this->assertSame( [ [ 'Delta Declined', 'goal named', 'Add a goal' ] ], $this->rows( $page, 'goal' ) );
	}

	public function testWhatHasBeenRetiredIsKeptApart(): void {
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ] ] );
		$retired = [ 'id' => 'maps', 'title' => 'Maps', 'retired' => '2026-05-01' ];
		$this->editPage( self::FRAMEWORK_PAGE, [ 'goals' => [ $retired ] ], $this->admin() );
		$page = $this->open( 'goals' );
		$this->assertCount( 1, $this->texts( $page, '//*[@class = "tp-empty-state"]' ), 'a goal is invited' );
		$this->assertSame(
			[ 'Maps retired1 partner', 'Alphagoal named' ],
			$this->texts( $page, '//details[@class = "tp-retired"]//tbody/tr/*' )
		);
		$this->assertSame(
			[ [ 'Alpha', 'goal named', 'Add a goal' ] ],
			$this->rows( $this->open( 'goals', [ 'goal' => 'maps' ] ), 'goal' )
		);
		$this->editPage(
			self::FRAMEWORK_PAGE, [ 'goals' => [ $retired, [ 'id' => 'words', 'title' => 'Words' ] ] ], $this->admin()
		);
		$page = $this->open( 'goals' );
		$this->assertSame(
			[ 'Alpha Add a goal' ], $this->lines( $page, 'none' ), 'who serves a retired one alone serves none'
		);
		$this->assertSame( [ '1 retired entry' ], $this->texts( $page, '//details/summary' ) );
	}

	public function testNoPartnersAndNoGoals(): void {
		$this->assertSame(
			[ 'Maps', 'Offline' ],
			array_column( $this->rows( $this->open( 'goals', [ 'goal' => self::HOSTILE ] ), 'unserved' ), 0 )
		);
		$this->editPage(
			self::FRAMEWORK_PAGE,
			[ 'goals' => [ [ 'id' => 'x', 'title' => self::HOSTILE, 'description' => self::HOSTILE ] ] ],
			$this->admin()
		);
		$this->open( 'goals' );
		$this->editPage( self::FRAMEWORK_PAGE, [ 'needs' => [ [ 'id' => 'x', 'title' => 'X' ] ] ], $this->admin() );
		$this->assertSame( [], $this->texts( $this->open( 'goals' ), '//table' ) );
	}
}
