<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemTable;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows */
class ItemRowsTest extends IndexTestCase {

	private const CONVERSATIONS = [
		[
			'id' => 'c1',
			'on' => '2015-04',
			'about' => 'APIs',
			'next' => 'Old step',
			'nextOn' => '2015-05',
			'direction' => 'outgoing'
		],
		[
			'id' => 'c2',
			'on' => '2015-06-01',
			'who' => [ 'Ann Example' ],
			'about' => 'Maps',
			'goals' => [ 'maps' ],
			'next' => 'Write',
			'direction' => 'incoming'
		]
	];

	/** @return array<string,array<string,string>> Of a page, by kind and item */
	private function stored( int $page ): array {
		$rows = [];
		$result = $this->db()->newSelectQueryBuilder()->select( '*' )->from( 'technical_partners_items' )
			->where( [ 'tpi_page' => $page ] )
			->orderBy( [ 'tpi_kind', 'tpi_item' ] )->caller( __METHOD__ )->fetchResultSet();
		foreach ( $result as $row ) {
			$rows[trim( "$row->tpi_kind $row->tpi_item" )] = [
				$row->tpi_on, $row->tpi_next, trim( $row->tpi_keys ), json_decode( $row->tpi_json, true )
			];
		}
		return $rows;
	}

	public function testItemsFollowThePage(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$page = $this->savePartner( 'Alpha', [ 'conversations' => self::CONVERSATIONS, 'stack' => [ 'Maps' ] ] );
		$this->assertSame( [
			'answered' => [ '2015-06-01', '', '', null ],
			'contacted' => [ '2015-04-30', '', '', null ],
			'conversation c1' => [ '2015-04-30', '', 'unanswered', self::CONVERSATIONS[0] ],
			'conversation c2' => [
				'2015-06-01', '9999-12-31', "goal maps\nwho ann example\nopen", self::CONVERSATIONS[1]
			],
			'conversation goal maps c2' => [ '2015-06-01', '9999-12-31', '', null ],
			'conversation open c2' => [ '2015-06-01', '9999-12-31', '', null ],
			'conversation unanswered c1' => [ '2015-04-30', '', '', null ],
			'conversation who ann example c2' => [ '2015-06-01', '9999-12-31', '', null ],
			'identified' => [ '2015-04-30', '', '', null ],
			'responsiveness all' => [ '', '', '', [ 'approaches' => 1, 'answered' => 0, 'medianDays' => null ] ],
			'service maps all' => [ '', '', '', [ 'goals' => 0, 'collaborations' => 0, 'conversations' => 1 ] ],
			'stack ' . sha1( 'Maps' ) => [ '', '', '', [ 'part' => 'Maps' ] ],
			'without exchange' => [ '', '', '', null ],
			'without steward' => [ '', '', '', null ]
		], $this->canonical( $this->stored( $page ) ) );
		$this->assertIndexRight();

		$this->savePartner(
			'Alpha', [ 'identifiedOn' => [ 'on' => '2015-03' ], 'conversations' => [ self::CONVERSATIONS[0] ] ]
		);
		$this->assertSame(
			[ '2015-04-30', '2015-05-31' ], array_slice( $this->stored( $page )['conversation open c1'], 0, 2 )
		);
		$this->assertSame( '2015-03-31', $this->stored( $page )['identified'][0] );
		$before = $this->stored( $page );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->assertSame( [], $this->stored( $page ) );
		$this->api( [ 'action' => 'undelete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->assertSame( $before, $this->stored( $page ) );
		$this->assertIndexRight();
	}

	/** Keys in the order of the schema. */
	private function canonical( array $rows ): array {
		foreach ( $rows as $name => $row ) {
			$expected = array_column( self::CONVERSATIONS, null, 'id' )[$row[3]['id'] ?? ''] ?? $row[3];
			$this->assertEquals( $expected, $row[3] );
			$rows[$name][3] = $expected;
		}
		return $rows;
	}

	public function testDoubtfulScoresFollowTheDayAndTheFramework(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$evidence = [
			[ 'id' => 'e1', 'url' => 'https://partner.example/', 'stance' => 'supports', 'checked' => '2025-08-01' ]
		];
		$page = $this->savePartner( 'Alpha', [ 'assessments' => [
			'real' => [ 'score' => 2, 'evidence' => $evidence ], 'mutual' => [ 'score' => 1 ]
		],
			'evidence' => [
				[ 'id' => 's1', 'about' => 'summary', 'url' => 'https://other.example/', 'stance' => 'disputes' ]
			] ] );
		$doubtful = fn () => array_map( static fn ( array $row ) => [ $row[0], $row[2] ],
			array_filter( $this->stored( $page ),
			static fn ( string $name ) => preg_match( '/^evidence \S+$/', $name ), ARRAY_FILTER_USE_KEY ) );
		$this->assertSame(
			[ 'evidence /summary' => [ '', 'contested' ], 'evidence mutual' => [ '', 'unsupported' ] ], $doubtful()
		);
		ConvertibleTimestamp::setFakeTime( '20260802000000' );
		$this->services()->get( 'TechnicalPartners.Reindexer' )->due( '2026-08-02' );
		$this->assertSame( [ '2025-08-01', 'stale' ], $doubtful()['evidence real'] );
		$this->saveFramework( [ 'mutual' => [ 'retired' => '2026-08-01' ] ] );
		$this->assertArrayNotHasKey( 'evidence mutual', $doubtful() );
		$this->assertIndexRight();
	}

	public function testCountsUndatedCollaborationFromThePagesCreation(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$page = $this->savePartner( 'Alpha', [
			'identifiedOn' => [ 'on' => '2015' ], 'collaborations' => [ [ 'id' => 'k1', 'title' => 'Maps' ] ]
		] );
		$this->assertSame( [ '2015-12-31', '', '', null ], $this->stored( $page )['identified'] );
		$this->assertSame( [ '2026-06-01', '', '', null ], $this->stored( $page )['collaborating'] );
	}

	public function testWhateverCameByImport(): void {
		$record = [ 'conversations' => [
			'x',
			[ 'id' => 5 ],
			[ 'id' => 'same', 'on' => [] ],
			[ 'id' => 'same', 'on' => '2015' ],
			[ 'id' => str_repeat( 'i', 41 ) ]
		],
			'collaborations' => 'x', 'stack' => [ 1, 'a' ],
			'offers' => [ [ 'id' => 'big', 'title' => str_repeat( 'x', 70000 ) ] ],
			'evidence' => [ [ 'stance' => 'disputes', 'about' => [] ] ], 'assessments' => 5, 'identifiedOn' => 'x' ];
		$this->assertSame( [ '7|identified|', '7|contacted|', '7|answered|', '7|without goal|', '7|without steward|',
			'7|conversation|same', '7|stack|' . sha1( 'a' ),
			'7|evidence|/', '7|evidence contested|/' ], array_keys( $this->rowsOf( $record ) ) );
	}

	/** @return array<string,array> Rows of page 7, called Alpha */
	private function rowsOf( array $record ): array {
		$row = Row::of( 7, 8, 'Alpha', $record, new Framework( [] ), '2026-06-01' );
		return ItemRows::of( $row, $record, new Framework( [] ), '2026-06-01', '2020-01-01' );
	}

	public function testSortsByDayOrPriorityThenByName(): void {
		$rows = $this->rowsOf( [ 'priority' => 'high', 'stack' => [ 'Tile Server' ], 'conversations' => [
			[ 'id' => 'c1', 'on' => '2020', 'about' => 'Maps', 'next' => 'Ask', 'nextOn' => '2027-03' ] ] ] );
		$sorts = array_map( static fn ( array $row ) => $row['tpi_sort'], $rows );
		$this->assertSame( [ '2020-12-31 alpha', '2027-03-31 alpha', '1 alpha', "tile server\nalpha" ], [ $sorts[
			'7|conversation|c1'
		],
			$sorts['7|conversation open|c1'], $sorts['7|without steward|'],
			$sorts['7|stack|' . sha1( 'Tile Server' )] ] );
	}

	public function testDeclinedPartnersStandInNoListOfWhatIsToDo(): void {
		$record = [ 'stack' => [ 'Maps' ], 'goals' => [ 'maps' ], 'offers' => [
			[ 'id' => 'o', 'title' => 'Tiles' ]
		], 'evidence' => [ [ 'id' => 'e',
			'about' => 'summary',
			'stance' => 'disputes',
			'url' => 'https://a.example' ] ], 'decisions' => [
				[ 'id' => 'd', 'on' => '2020', 'state' => 'declined', 'reason' => 'No' ]
			] ];
		$this->assertSame(
			[ '7|identified|', '7|service maps|all', '7|declined service maps|', '7|declined offer|o' ],
			array_keys( $this->rowsOf( $record ) )
		);
	}

	public function testCutsNamesAndSplitsNoLetter(): void {
		$table = new ItemTable( 7, str_repeat( 'ü', 300 ) );
		$table->point( 'x', '', '2020-01-01' );
		$this->assertTrue( mb_check_encoding( $table->rows['7|x|']['tpi_sort'], 'UTF-8' ) );
		$this->assertLessThanOrEqual( 255, strlen( $table->rows['7|x|']['tpi_sort'] ) );
	}
}
