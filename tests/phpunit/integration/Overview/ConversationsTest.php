<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;

/** @covers \MediaWiki\Extension\TechnicalPartners\Overview\Conversations */
class ConversationsTest extends OverviewTestCase {
	use ImportsPages;

	private function conversation( string $id, string $on, array $more = [] ): array {
		return [ 'id' => $id, 'on' => $on, 'about' => "About $id" ] + $more;
	}

	private function saveSome(): void {
		$this->savePartner( 'Alpha', [ 'conversations' => [
			$this->conversation(
				'a1',
				'2026-01-10',
				[ 'direction' => 'outgoing', 'who' => [ 'Newcomer' ], 'next' => 'Gone', 'nextOn' => '2026-02-01' ]
			),
			$this->conversation( 'a2', '2026-05', [ 'goals' => [ 'maps' ], 'with' => 'the editors',
				'direction' => 'incoming', 'outcome' => 'Go on',
				'next' => 'Write', 'nextOn' => '2026-05-29', 'who' => [ 'Admin' ] ] )
		] ] );
		$this->savePartner( 'Beta', [ 'conversations' => [
			$this->conversation(
				'b1', '2026-03-01', [ 'direction' => 'outgoing', 'repliedOn' => '2026-03-02', 'next' => 'Some day' ]
			) ] ] );
		$this->savePartner( 'Gamma', [ 'conversations' => [
			$this->conversation(
				'c1', '2026-05-30', [ 'direction' => 'outgoing', 'goals' => [ 'maps' ], 'nextOn' => '2026-07' ]
			) ] ] );
	}

	public function testNewestFirstWithStepsAndApproaches(): void {
		$this->saveSome();
		$page = $this->open( 'conversations' );
		$this->assertSame(
			[ 'Open next steps (3)', 'Approaches without an answer (2)', 'All conversations, newest first (4)' ],
			$this->texts( $page, '//h2' )
		);
		$this->assertSame( [
			[ 'Alpha', 'Write', '29 May 20263 days late', 'Admin' ],
			[ 'Gamma', '', 'July 2026', '' ],
			[ 'Beta', 'Some day', 'no date', '' ]
		],
			array_map( static fn ( array $row ) => array_slice( $row, 0, 4 ), $this->rows( $page, 'steps' ) ) );
		$this->assertSame( [
			[ 'Alpha', 'About a1', '10 January 2026142 days ago' ], [ 'Gamma', 'About c1', '30 May 20262 days ago' ]
		],
			array_map( static fn ( array $row ) => array_slice( $row, 0, 3 ), $this->rows( $page, 'unanswered' ) ) );
		$lines = $this->lines( $page, 'all' );
		$this->assertSame(
			'May 2026AlphaAbout a2with the editors · by Admin · They wrote first · MapsGo onNext: Write, by 29 May 2026',
			$lines[0]
		);
		$this->assertStringStartsWith( '30 May 2026GammaAbout c1', $lines[1] );
	}

	public function testFilters(): void {
		$this->saveSome();
		foreach ( [ [ [ 'goal' => 'maps' ], 2 ], [ [ 'who' => 'newcomer' ], 1 ], [ [ 'partner' => 'ALPHA' ], 2 ], [
			[ 'goal' => 'maps', 'partner' => 'Gamma' ], 1
		],
			[ [ 'who' => 'come' ], 0 ], [ [ 'goal' => 'map%' ], 0 ], [
				[ 'goal' => self::HOSTILE ], 0
			], [ [ 'partner' => [ 'x' ] ], 4 ] ] as [ $query, $count ] ) {
			$page = $this->open( 'conversations', $query );
			$this->assertCount( $count, $this->lines( $page, 'all' ), json_encode( $query ) );
			$this->assertCount(
				$count === 0 ? 1 : 0, $this->texts( $page, '//strong[. = "No conversation matches"]' )
			);
		}
	}

	public function testPages(): void {
		$days = array_map( static fn ( int $day ) => gmdate( 'Y-m-d', 86400 * $day ), range( 1, 60 ) );
		$this->savePartner(
			'Alpha',
			[
				'conversations' => array_map(
					fn ( string $day ) => $this->conversation( "c$day", $day, [ 'direction' => 'outgoing' ] ), $days
				)
			]
		);
		$page = $this->open( 'conversations', [ 'partner' => 'Alpha' ] );
		$this->assertCount( 50, $this->lines( $page, 'all' ) );
		$this->assertCount( 10, $this->rows( $page, 'unanswered' ) );
		$this->assertEquals(
			[ 'all' => 'unanswered', 'partner' => 'Alpha' ], $this->address( $page, '//a[. = "Show all 60"]' )
		);
		$this->assertCount(
			50, $this->rows( $this->open( 'conversations', [ 'all' => 'unanswered' ] ), 'unanswered' )
		);
		$next = $this->address( $page, '//nav[contains( @class, "tp-pager" )]/a' );
		$this->assertEquals( [ 'offset' => '50', 'partner' => 'Alpha' ], $next );
		$this->assertCount( 10, $this->lines( $this->open( 'conversations', $next ), 'all' ) );
	}

	public function testNothingYetInvites(): void {
		$page = $this->open( 'conversations' );
		$this->assertSame( [ 'No conversation yet' ], $this->texts( $page, '//strong' ) );
		$this->assertNotSame( [], $this->texts( $page, '//a[contains( @href, "TechnicalPartners/log" )]' ) );
	}

	public function testHostileTextsAreTexts(): void {
		$this->import( 'Partner:' . self::NAME, [ 'conversations' => [ $this->conversation( 'c1', '2020', [
			'about' => self::HOSTILE, 'with' => self::HOSTILE, 'who' => [ self::HOSTILE ], 'outcome' => self::HOSTILE,
			'next' => self::HOSTILE, 'direction' => 'outgoing' ] ) ] ] );
		$page = $this->open( 'conversations' );
		$this->assertSame( 4, substr_count( $this->lines( $page, 'all' )[0], '<script>' ) );
		$this->assertContains( self::NAME, $this->texts( $page, '//bdi' ) );
	}

	private const NAME = 'A"onload=\'alert(1)\' & B';

	public function testIndexThatCannotBeReadIsSaid(): void {
		$this->savePartner( 'Alpha' );
		$this->db()->dropTable( 'technical_partners_items', __METHOD__ );
		$this->restart();
		$output = $this->openSpecialPage( 'TechnicalPartners', 'conversations' );
		$this->assertStringContainsString( 'cannot be read just now', $output->getHTML() );
	}
}
