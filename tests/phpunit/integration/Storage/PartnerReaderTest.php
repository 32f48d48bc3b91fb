<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Title\Title;

/** @coversNothing */
class PartnerReaderTest extends IndexTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->savePartner( 'Ångström', [ 'priority' => 'low', 'relations' => [ 'pool', 'synergy' ],
			'goals' => [ 'maps' ],
			'steward' => [ 'user' => 'Newcomer' ],
			'conversations' => [ $this->conversation( '2020-03', '2030' ) ] ], [ 'mutual' => 3, 'real' => 1 ] );
		$this->savePartner( 'Beta', [ 'priority' => 'high', 'relations' => [ 'synergy' ],
			'collaborations' => [ [ 'id' => 'k1', 'title' => 'Shared work' ] ],
			'decisions' => [ [ 'id' => 'd1', 'on' => '2020', 'state' => 'declined', 'reason' => 'No' ] ] ], [
				'mutual' => 'notApplicable', 'real' => 3
			] );
		$this->savePartner( 'Gamma', [ 'steward' => [ 'user' => 'Admin' ],
			'conversations' => [ $this->conversation( '2021-01-01', '2029-05' ) ],
			'decisions' => [ [ 'id' => 'd1', 'on' => '2020', 'state' => 'paused', 'reason' => 'Later' ] ] ],
			[ 'mutual' => 0, 'real' => 1, 'light' => 2 ] );
		$this->savePartner( 'delta', [ 'summary' => 'Maps and 100 % of_tiles',
			'assessments' => [ 'mutual' => [ 'score' => 1, 'evidence' => [
			[ 'id' => 'e1', 'url' => 'https://partner.example/', 'stance' => 'disputes' ]
		] ] ] ] );
	}

	private function conversation( string $on, string $nextOn ): array {
		return [
			'id' => 'c1',
			'on' => $on,
			'direction' => 'outgoing',
			'about' => 'Maps',
			'next' => 'Ask',
			'nextOn' => $nextOn
		];
	}

	public static function provideFilters(): array {
		return [
			'without' => [ [], [ 'Ångström', 'Gamma', 'Delta' ] ],
			'any decision' => [ [ 'decision' => 'any' ], [ 'Beta', 'Ångström', 'Gamma', 'Delta' ] ],
			'declined' => [ [ 'decision' => 'declined' ], [ 'Beta' ] ],
			'paused or declined, as a plain form sends it' => [
				[ 'decision' => [ 'paused', 'declined' ] ], [ 'Beta', 'Gamma' ]
			],
			'stage' => [ [ 'stage' => 'contacted' ], [ 'Ångström', 'Gamma' ] ],
			'priority' => [ [ 'priority' => 'untriaged' ], [ 'Gamma', 'Delta' ] ],
			'relation' => [ [ 'relation' => 'pool|synergy' ], [ 'Ångström' ] ],
			'goal' => [ [ 'goal' => 'maps' ], [ 'Ångström' ] ],
			'steward or nobody' => [ [ 'steward' => 'Admin|none' ], [ 'Gamma', 'Delta' ] ],
			'year of the last conversation' => [ [ 'lastConversation' => '2020|2019' ], [ 'Ångström' ] ],
			'alignment of two and more' => [ [ 'alignment' => '2', 'decision' => 'any' ], [ 'Beta', 'Ångström' ] ],
			'of one and more, or none' => [ [ 'alignment' => '1|none' ], [ 'Gamma', 'Delta' ] ],
			'month, or none' => [ [ 'lastConversation' => '2021-01|none' ], [ 'Gamma', 'Delta' ] ],
			'next step' => [ [ 'next' => '2030-12' ], [ 'Ångström' ] ],
			'score' => [ [ 'score-mutual' => '0|1' ], [ 'Gamma', 'Delta' ] ],
			'does not apply' => [ [ 'score-mutual' => 'na', 'decision' => 'any' ], [ 'Beta' ] ],
			'not scored' => [ [ 'score-light' => 'none' ], [ 'Ångström', 'Delta' ] ],
			'not scored, or 2' => [ [ 'score-light' => 'none|2' ], [ 'Ångström', 'Gamma', 'Delta' ] ],
			'contested' => [ [ 'flags' => 'contested' ], [ 'Delta' ] ],
			'nobody\'s' => [ [ 'flags' => 'nosteward' ], [ 'Delta' ] ],
			'name, folded' => [ [ 'q' => 'angstrom' ], [ 'Ångström' ] ],
			'words in any order' => [ [ 'q' => '  MAPS delta' ], [ 'Delta' ] ],
			'wildcards are text' => [ [ 'q' => '100 % of_t' ], [ 'Delta' ] ],
			'and no wildcards' => [ [ 'q' => 'a%a' ], [] ],
			'quotes' => [ [ 'q' => "'; DROP TABLE page; --", 'steward' => "O'Neil" ], [] ],
		];
	}

	/** @dataProvider provideFilters */
	public function testFilters( array $parameters, array $names ): void {
		$this->assertSame( $names, $this->names( $parameters ) );
		$this->assertSame( count( $names ), $this->find( $parameters )->matching );
		$this->assertSame( 4, $this->find( $parameters )->total );
	}

	public static function provideOrders(): array {
		$any = [ 'decision' => 'any' ];
		return [
			'alignment, worst first' => [ [ 'dir' => 'asc' ] + $any, [ 'Delta', 'Gamma', 'Ångström', 'Beta' ] ],
			'name' => [ [ 'sort' => 'partner' ] + $any, [ 'Ångström', 'Beta', 'Delta', 'Gamma' ] ],
			'name, from z' => [
				[ 'sort' => 'partner', 'dir' => 'desc' ] + $any, [ 'Gamma', 'Delta', 'Beta', 'Ångström' ]
			],
			'principle, missing last' => [
				[ 'sort' => 'p-mutual', 'dir' => 'asc' ] + $any, [ 'Gamma', 'Delta', 'Ångström', 'Beta' ]
			],
			'principle, best first, missing last' => [
				[ 'sort' => 'p-mutual', 'dir' => 'desc' ] + $any, [ 'Ångström', 'Delta', 'Gamma', 'Beta' ]
			],
			'steward' => [ [ 'sort' => 'steward', 'dir' => 'asc' ] + $any, [ 'Gamma', 'Ångström', 'Beta', 'Delta' ] ],
			'steward, from z' => [
				[ 'sort' => 'steward', 'dir' => 'desc' ] + $any, [ 'Ångström', 'Gamma', 'Beta', 'Delta' ]
			],
			'last conversation' => [
				[ 'sort' => 'lastConversation', 'dir' => 'desc' ], [ 'Gamma', 'Ångström', 'Delta' ]
			],
			'next step' => [ [ 'sort' => 'next', 'dir' => 'asc' ], [ 'Gamma', 'Ångström', 'Delta' ] ],
			'grouped' => [
				[ 'group' => 'stage', 'sort' => 'partner', 'dir' => 'desc' ] + $any,
				[ 'Beta', 'Gamma', 'Ångström', 'Delta' ]
			],
			'a page' => [ [ 'sort' => 'partner', 'limit' => '2', 'offset' => '1' ] + $any, [ 'Beta', 'Delta' ] ],
		];
	}

	/** @dataProvider provideOrders */
	public function testOrder( array $parameters, array $names ): void {
		$this->assertSame( $names, $this->names( $parameters ) );
	}

	public function testAPoolIsInTheOrderOfHowItAnswers(): void {
		$asked = fn ( string ...$replies ) => [ 'relations' => [ 'pool' ], 'conversations' => array_map( fn (
			string $reply,
			int $number
		) =>
			[ 'id' => "c$number" ] + ( $reply === '' ? [] : [ 'repliedOn' => $reply ] ) +
				$this->conversation( '2020-01-01', '' ),
			$replies, array_keys( $replies ) ) ];
		$this->savePartner( 'Half', $asked( '2020-01-02', '' ) );
		$this->savePartner( 'Slow', $asked( '2020-02-01' ) );
		$this->savePartner( 'Quick', $asked( '2020-01-03' ) );
		$this->savePartner( 'Tried', $asked( '2020-01-03', '2020-01-03' ) );
		$this->savePartner( 'Unasked', [ 'relations' => [ 'pool' ] ] );
		$this->assertSame(
			[ 'Tried', 'Quick', 'Slow', 'Half', 'Ångström', 'Unasked' ], $this->names( [ 'relation' => 'pool' ] )
		);
		$this->assertSame(
			[ 'Ångström', 'Half', 'Slow', 'Quick', 'Tried', 'Unasked' ],
			$this->names( [ 'relation' => 'pool', 'dir' => 'asc' ] )
		);
		$this->assertSame( 'Ångström', $this->names( [ 'relation' => 'pool', 'sort' => 'alignment' ] )[0] );
		$this->assertIndexRight();
	}

	/** As the script sorts them, whatever a database takes for the order of words. */
	public function testWordsAreInTheOrderOfTheirBytes(): void {
		$names = [ 'A & B', 'A-b', 'A1', 'Ab', 'Ab c', 'Abc', 'B-a', 'Ba', 'ΩMEGA', '東京' ];
		foreach ( array_reverse( $names ) as $name ) {
			$this->savePartner( "A$name", [ 'kind' => 'company', 'priority' => 'medium' ] );
		}
		$this->assertSame(
			array_map( static fn ( string $name ) => "A$name", $names ),
			$this->names( [ 'priority' => 'medium', 'sort' => 'partner' ] )
		);
		foreach ( [ 'Zed', 'alice', 'Al-ice', 'al', 'AZ' ] as $user ) {
			$this->savePartner(
				$user, [ 'priority' => 'medium', 'kind' => 'other', 'steward' => [ 'user' => $user ] ]
			);
		}
		$this->assertSame(
			[ 'AZ', 'Al', 'Al-ice', 'Alice', 'Zed' ],
			array_slice( $this->names( [ 'priority' => 'medium', 'sort' => 'steward' ] ), 0, 5 )
		);
	}

	public function testWhatHasNoScoreIsLastBothWays(): void {
		$this->savePartner( 'Unscored' );
		foreach ( [ 'asc', 'desc' ] as $dir ) {
			$names = $this->names( [ 'dir' => $dir, 'decision' => 'any' ] );
			$this->assertSame( 'Unscored', end( $names ), $dir );
		}
	}

	public function testMineAndWatched(): void {
		$user = $this->makeUser( 'Newcomer' );
		$this->services()->getWatchedItemStore()->addWatch( $user, Title::makeTitle( NS_PARTNER, 'Gamma' ) );
		$this->assertSame( [ 'Ångström' ], $this->names( [ 'flags' => 'mine' ], $user ) );
		$this->assertContains( 'Gamma', $this->names( [ 'flags' => 'watched' ], $user ) );
		$this->assertNotContains( 'Ångström', $this->names( [ 'flags' => 'watched' ], $this->admin() ) );
		$this->assertSame( [], $this->names( [ 'flags' => 'mine|watched' ] ), 'without an account' );
		$this->assertSame( 1, $this->find( [], $user )->flags['mine']['total'] );
		$this->assertSame( 0, $this->find()->flags['mine']['total'] );
	}

	public function testCountsOfFlags(): void {
		$flags = $this->find( [ 'priority' => 'low' ] )->flags;
		$this->assertSame( [ 'total' => 1, 'matching' => 0 ], $flags['contested'] );
		$this->assertSame( [ 'total' => 2, 'matching' => 0 ], $flags['nosteward'] );
		$this->savePartner( 'Epsilon', [ 'priority' => 'low' ] );
		$this->assertSame(
			[ 'total' => 3, 'matching' => 1 ], $this->find( [ 'priority' => 'low' ] )->flags['nosteward']
		);
	}

	public function testDuplicates(): void {
		$page = $this->savePartner(
			'OpenMaps', [ 'website' => 'https://www.maps.example/about', 'wikidata' => 'Q42' ]
		);
		$is = static fn ( string ...$by ) => [ [ 'page' => $page, 'name' => 'OpenMaps', 'by' => $by ] ];
		$this->assertSame( $is( 'name' ), $this->reader()->duplicates( 'openmáps' ) );
		$this->assertSame(
			$is( 'website', 'wikidata' ), $this->reader()->duplicates( 'Other', 'http://maps.example', 'Q42' )
		);
		$this->assertSame( [], $this->reader()->duplicates( 'Open', 'https://example', 'Q4' ) );
		$this->assertSame( [], $this->reader()->duplicates( '' ) );
	}

	public function testNamesThatAreAlike(): void {
		foreach ( [ 'OpenStreetMap Foundation', 'Open Knowledge Foundation', 'Apertium', 'Zulip 1' ] as $name ) {
			$this->savePartner( $name );
		}
		$alike = fn ( string $name ) => array_column( $this->reader()->duplicates( $name ), 'name' );
		$this->assertSame( [ 'OpenStreetMap Foundation' ], $alike( 'OpenStreetMap Foundaton' ) );
		$this->assertSame( [ 'OpenStreetMap Foundation' ], $alike( 'The foundation of OpenStreetMap' ) );
		$this->assertSame( [ 'OpenStreetMap Foundation' ], $alike( 'openstreetmap' ) );
		$this->assertSame( [ 'OpenStreetMap Foundation' ], $alike( 'Open Street Map Foundation' ) );
		$this->assertSame( [ 'Open Knowledge Foundation' ], $alike( 'Knowledge Foundation' ) );
		$this->assertSame( [ 'Apertium' ], $alike( 'Apertum' ) );
		$this->assertSame( [], $alike( 'Wikimedia Foundation' ) );
		$this->assertSame( [], $alike( 'Zulip 2' ) );
	}
}
