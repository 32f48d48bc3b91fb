<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\DueRows;
use MediaWiki\MediaWikiServices;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Rows whose day has come are read as they are today, before anybody has stored them.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\DueRows
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\RowsOfToday
 */
class DueRowsTest extends IndexTestCase {

	private const DECLINED = [
		[ 'id' => 'd', 'on' => '2026-05-01', 'state' => 'declined', 'reason' => 'No', 'reopenOn' => '2026-07-01' ]
	];

	private const APPROACH = [ 'id' => 'c', 'about' => 'Tiles', 'direction' => 'outgoing' ];
	private const SORTS = [ 'alignment', 'partner', 'stage', 'decision', 'priority', 'relations', 'goals', 'steward',
		'lastConversation', 'next',
		'responsiveness', 'p-real' ];
	private const FILTERS = [ 'q' => 'two', 'goal' => 'maps', 'relation' => 'pool', 'decision' => 'open',
		'flags' => 'nosteward|unsupported',
		'score-real' => '2', 'steward' => 'Newcomer' ];

	/**
	 * @param array<string,array> $records By name: partners that come back by themselves on 1 July 2026, which it is
	 *   afterwards
	 */
	private function saveDue( array $records ): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		foreach ( $records as $name => $record ) {
			$this->savePartner( $name, $record + [ 'decisions' => self::DECLINED ] );
		}
		ConvertibleTimestamp::setFakeTime( '20260701000001' );
		$this->restart();
	}

	private function storedDecision( string $title ): int {
		return (int)$this->db()->newSelectQueryBuilder()->select( 'tp_decision' )->from( 'technical_partners' )
			->where( [ 'tp_title' => $title ] )->caller( __METHOD__ )->fetchField();
	}

	public function testReaderSeesTodaysRowWhichAJobStores(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->saveDue( [ 'Alpha' => [] ] );
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->assertSame( 3, $this->cells( 'Alpha' )[4] );
		$this->assertSame( 2, $this->storedDecision( 'Alpha' ), 'not stored by a reader' );
		$this->runJobs();
		$this->assertSame( 3, $this->storedDecision( 'Alpha' ) );
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testVersionChangesWithTheDay(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->savePartner( 'Alpha', [ 'decisions' => self::DECLINED ] );
		$this->settle();
		$version = $this->reader()->version();
		ConvertibleTimestamp::setFakeTime( '20260701000001' );
		$this->assertNotSame( $version, $this->reader()->version() );
	}

	public function testReaderSeesTodaysRowWhereNothingCanBeWritten(): void {
		$this->saveDue( [ 'Alpha' => [] ] );
		$this->configure( [ 'ReadOnly' => 'Maintenance' ] );
		$this->assertSame( [ 'Alpha' ], $this->names() );
	}

	/** @return iterable<string,array<string,string>> */
	private static function addresses(): iterable {
		yield 'as it is' => [];
		foreach ( self::SORTS as $sort ) {
			yield "by $sort" => [ 'sort' => $sort, 'dir' => 'asc' ];
			yield "by $sort, the other way" => [ 'sort' => $sort, 'dir' => 'desc', 'decision' => 'any' ];
		}
		foreach ( [ 'stage', 'priority', 'relation', 'steward' ] as $group ) {
			yield "in groups of $group" => [ 'group' => $group ];
		}
		foreach ( self::FILTERS as $name => $value ) {
			yield "filtered by $name" => [ $name => $value ];
		}
		foreach ( [ '0', '1', '2', '3', '5', '9' ] as $offset ) {
			yield "a page from $offset" => [
				'sort' => 'partner', 'limit' => '3', 'offset' => $offset, 'decision' => 'any'
			];
		}
	}

	/** Six partners of which three are due, which differ in everything that is filtered or sorted by. */
	private function saveSix(): void {
		$this->saveDue( [
			'Alpha one' => [
				'priority' => 'high', 'goals' => [ 'maps' ], 'assessments' => [ 'real' => [ 'score' => 2 ] ]
			],
			'Beta two' => [ 'relations' => [ 'pool' ], 'steward' => [ 'user' => 'Newcomer' ], 'decisions' => [] ],
			'Gamma two' => [
				'relations' => [ 'synergy' ],
				'goals' => [ 'offline', 'maps' ],
				'assessments' => [ 'real' => [ 'score' => 1 ] ]
			],
			'delta three' => [
				'priority' => 'low', 'decisions' => [], 'assessments' => [ 'real' => [ 'score' => 2 ] ]
			],
			'Ångström' => [
				'relations' => [ 'pool' ],
				'conversations' => [ [ 'on' => '2026-05', 'nextOn' => '2026-08' ] + self::APPROACH ]
			],
			'Zeta two' => [
				'steward' => [ 'user' => 'Newcomer' ],
				'decisions' => [],
				'conversations' => [ [ 'on' => '2026-02' ] + self::APPROACH ]
			]
		] );
	}

	public function testFiltersOrdersPagesAndCountsAreTheSameBeforeRowsAreStoredAndAfter(): void {
		$this->saveSix();
		$read = fn () => array_map( $this->find( ... ), iterator_to_array( self::addresses() ) );
		$before = $read();
		$this->runJobs();
		$this->restart();
		$this->assertSame( 3, $this->storedDecision( 'Alpha_one' ) );
		$this->assertEquals( $read(), $before );
		$this->assertSame( 6, $before['as it is']->matching );
	}

	public function testNamesAndAllRowsAreTheSameBeforeRowsAreStoredAndAfter(): void {
		$this->saveSix();
		$read = fn () => [
			$this->reader()->all( PartnerReader::CELLS ),
			$this->reader()->all( PartnerReader::TEXTS ),
			$this->namesByPage()
		];
		$before = $read();
		$this->runJobs();
		$this->restart();
		$this->assertSame( 3, $this->storedDecision( 'Alpha_one' ) );
		$this->assertSame( $read(), $before );
	}

	/** @return array<int,string> */
	private function namesByPage(): array {
		$framework = $this->services()->get( 'TechnicalPartners.FrameworkStore' )->current();
		$names = $this->reader()->names(
			MatrixQuery::fromParameters( [], $framework ), $this->anonymous(), range( 1, 20 )
		);
		ksort( $names );
		return $names;
	}

	private function computeAtOnce( int $most, int $atOnce ): void {
		$this->services()->redefineService( 'TechnicalPartners.DueRows', static fn (
			MediaWikiServices $services
		) => new DueRows(
			$services->get( 'TechnicalPartners.PartnerPages' ), $services->get( 'TechnicalPartners.FrameworkStore' ),
			$services->get( 'TechnicalPartners.IndexRows' ), $services->get( 'TechnicalPartners.IndexJobs' ),
			$services->get( 'TechnicalPartners.Cache' ), $most, $atOnce
		) );
	}

	public function testEachRequestComputesSomeAndKeepsThem(): void {
		$this->saveDue( [ 'Alpha' => [], 'Beta' => [], 'Gamma' => [], 'Omega' => [] ] );
		$this->computeAtOnce( 3, 2 );
		$another = fn () => $this->services()->get( 'TechnicalPartners.IndexVersion' )->forget();
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names() );
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names(), 'the same request' );
		$another();
		$this->assertSame( [ 'Alpha', 'Beta', 'Gamma' ], $this->names() );
		$another();
		$this->assertSame( [ 'Alpha', 'Beta', 'Gamma' ], $this->names(), 'the others wait for the job' );
		$this->runJobs();
		$this->assertSame( [ 'Alpha', 'Beta', 'Gamma', 'Omega' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testHiddenPageIsLeftOut(): void {
		$this->saveDue( [ 'Alpha' => [], 'Beta' => [] ] );
		$revision = $this->services()->getPageStore()->getPageByText( 'Partner:Alpha' )->getLatest();
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )->set( [ 'rev_deleted' => 1 ] )
			->where( [ 'rev_id' => $revision ] )
			->caller( __METHOD__ )->execute();
		$this->assertSame( [ 'Beta' ], $this->names() );
		$this->assertSame( 1, $this->find()->total );
	}

	public function testRowOfARevisionThatHasNotArrivedStaysAsItWas(): void {
		$this->saveDue( [ 'Alpha' => [], 'Beta' => [] ] );
		$this->db()->newUpdateQueryBuilder()->update( 'technical_partners' )->set( [ 'tp_rev' => 99999 ] )
			->where( [ 'tp_title' => 'Alpha' ] )
			->caller( __METHOD__ )->execute();
		$this->assertSame( [ 'Beta' ], $this->names() );
		$this->assertSame( [ 'Alpha' ], $this->names( [ 'decision' => 'declined' ] ) );
	}
}
