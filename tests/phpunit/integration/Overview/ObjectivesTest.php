<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;


/**
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\Objectives
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\ObjectiveChart
 */
class ObjectivesTest extends OverviewTestCase {

	private const STATUS = '//td[@data-label = "Status"]';

	private function saveObjectives( array ...$objectives ): void {
		$this->editPage( self::FRAMEWORK_PAGE, [
			'principles' => [
				[ 'id' => 'real', 'title' => 'Real', 'weight' => 1, 'since' => '2026-01-01' ] + self::LEVELS
			],
			'objectives' => array_map(
				static fn ( array $one ) => $one + [ 'id' => 'top', 'title' => 'Top partners' ], $objectives
			)
		], $this->admin() );
	}

	/** Saves the objectives of the founding task. */
	private function saveFoundingTask(): void {
		$this->saveObjectives( [
			'impact' => 'Ten and five', 'dependency' => 'Strategy', 'eta' => '2015-06', 'task' => 'T96013', 'targets' => [
			[ 'id' => 'p', 'count' => 'principles', 'number' => 1 ],
			[ 'id' => 'i', 'count' => 'identified', 'number' => 10 ],
			[ 'id' => 'c', 'count' => 'contacted', 'number' => 5 ] ] ] );
		foreach ( range( 1, 6 ) as $number ) {
			$this->savePartner( "Partner $number", [ 'identifiedOn' => [ 'on' => '2015-04' ] ] );
		}
		$this->savePartner( 'Seventh', [ 'identifiedOn' => [ 'on' => '2015-06' ],
			'conversations' => [ [ 'id' => 'c', 'on' => '2016', 'about' => 'Maps' ] ],
			'collaborations' => [
				[ 'id' => 'k', 'title' => 'Maps', 'since' => '2017-01-01', 'until' => '2017-12-31' ]
			] ] );
		$this->savePartner( 'Late' );
	}

	public function testCountsAsOfTodayAndAsOfTheEta(): void {
		$this->saveFoundingTask();
		$page = $this->open( 'objectives' );
		$this->assertSame(
			[ 'Objective', 'Impact on goal', 'Dependency', 'ETA', 'Status' ],
			$this->texts( $page, '(//table)[1]//th[@scope = "col"]' )
		);
		$this->assertSame(
			[ '1 of 1 principle defined', '8 of 10 identified', '1 of 5 contacted, 1 answered' ],
			$this->texts( $page, self::STATUS . '/ul/li' )
		);
		$this->assertSame( [
			'As of the ETA, 30 June 2015: 0 of 1 principle defined · 7 of 10 identified · 0 of 5 contacted, 0 answered'
		],
			$this->texts( $page, self::STATUS . '/div' ) );
		$page = $this->open( 'objectives', [ 'asof' => '2015-05-31' ] );
		$this->assertSame(
			[ '0 of 1 principle defined', '6 of 10 identified', '0 of 5 contacted, 0 answered' ],
			$this->texts( $page, self::STATUS . '/ul/li' )
		);
		$this->assertStringContainsString(
			'what had happened by 31 May 2015',
			implode( $this->texts( $page, '//div[contains( @class, "cdx-message" )]' ) )
		);
	}

	public function testEveryNumberLeadsToThePartnersBehindIt(): void {
		$this->saveFoundingTask();
		$page = $this->open( 'objectives' );
		$this->assertEquals(
			[ 'objective' => 'top', 'target' => 'i', 'asof' => '2015-06-30' ],
			$this->address( $page, '//a[. = "7 of 10 identified"]' )
		);
		$behind = fn ( array $query ) =>
			$this->lines( $this->open( 'objectives', [ 'objective' => 'top' ] + $query ), 'behind' );
		$this->assertSame(
			[ 'Partner 1', 'Partner 2', 'Partner 3', 'Partner 4', 'Partner 5', 'Partner 6', 'Seventh' ],
			$behind( [ 'target' => 'i', 'asof' => '2015-06-30' ] )
		);
		$this->assertSame( [ 'Seventh' ], $behind( [ 'target' => 'c' ] ) );
		$this->assertSame( [ 'Real' ], $behind( [ 'target' => 'p' ] ) );
		$this->assertSame( [], $behind( [ 'target' => 'p', 'asof' => '2015' ] ) );
		$this->assertSame( [], $behind( [ 'target' => self::HOSTILE ] ) );
		$this->assertSame( [ 'Behind “1 of 5 contacted, 1 answered”', 'How the counts grew: Top partners' ],
			$this->texts( $this->open( 'objectives', [ 'objective' => 'top', 'target' => 'c' ] ), '//h2' ),
			'right below the table' );
		$this->assertSame(
			[ 'Behind “1 of 5 contacted, 1 answered”' ],
			$this->texts(
				$this->open( 'objectives', [ 'objective' => 'top', 'target' => 'c' ] ), '//h2[@id = "behind"]'
			)
		);
	}

	public function testChartAndTableSayTheSame(): void {
		$this->saveFoundingTask();
		$page = $this->open( 'objectives' );
		$this->assertSame( [ [ '30 April 2015', '0', '6', '0' ], [ '30 June 2015', '0', '7', '0' ],
			[ '31 December 2016', '0', '7', '1' ],
			[ '1 January 2026', '1', '7', '1' ], [ '1 June 2026', '1', '8', '1' ] ], $this->rows( $page, 'grew-top' ) );
		$line = $page->query( '//*[contains( @class, "line--contacted" )]' )->item( 0 )->getAttribute( 'd' );
		$this->assertMatchesRegularExpression(
			'/^M0 100H[\d.]+V100H[\d.]+V90.5H[\d.]+V90.5H952.4V90.5H952.4$/', $line
		);
		$this->assertSame(
			[ [ '30 April 2015', '0', '6', '0' ] ],
			$this->rows( $this->open( 'objectives', [ 'asof' => '2015-05' ] ), 'grew-top' )
		);
	}

	public function testWhatHasBeenRetiredIsKeptApartWithItsCounts(): void {
		$targets = [ 'targets' => [ [ 'id' => 'i', 'count' => 'identified', 'number' => 2 ] ] ];
		$this->saveObjectives( $targets, [ 'id' => 'old', 'title' => 'Of old', 'retired' => '2020-03-01' ] + $targets );
		$this->savePartner( 'Maps', [ 'identifiedOn' => [ 'on' => '2019' ] ] );
		$retired = '//details[contains( @class, "tp-retired" )]';
		$titles = "/table[1]/tbody/tr/th/span";
		$page = $this->open( 'objectives' );
		$this->assertSame( [ '1 retired entry' ], $this->texts( $page, "$retired/summary" ) );
		$this->assertSame( [ 'Of old' ], $this->texts( $page, $retired . $titles ) );
		$this->assertSame( [ 'retired on 1 March 2020' ], $this->texts( $page, "$retired/table[1]/tbody/tr/th/div" ) );
		$this->assertSame(
			[ '1 of 2 identified' ], $this->texts( $page, "$retired/table[1]//td[@data-label = 'Status']/ul/li" )
		);
		$this->assertSame( [ 'Top partners', 'Of old' ], $this->texts( $page, '//tbody/tr/th/span' ) );
		$this->assertSame(
			[ 'Maps' ], $this->lines( $this->open( 'objectives', [ 'objective' => 'old', 'target' => 'i' ] ), 'behind' )
		);
		$before = $this->open( 'objectives', [ 'asof' => '2020-02-29' ] );
		$this->assertSame( [], $this->texts( $before, $retired ), 'it was not retired then' );
		$this->assertSame( [ 'Top partners', 'Of old' ], $this->texts( $before, '//tbody/tr/th/span' ) );
	}

	public function testWhereAllAreRetiredAnotherIsInvited(): void {
		$this->saveObjectives( [ 'retired' => '2020-01-01' ] );
		$page = $this->open( 'objectives' );
		$this->assertSame( [ 'Top partners' ], $this->texts( $page, '//details//tbody/tr/th/span' ) );
		$this->assertCount( 1, $this->texts( $page, '//*[@class = "tp-empty-state"]' ) );
	}

	public function testOddAddressesAndObjectives(): void {
		$this->assertSame( [], $this->texts( $this->open( 'objectives' ), '//table' ), 'no objective yet' );
		$this->saveObjectives(
			[
				'title' => self::HOSTILE,
				'eta' => '2030',
				'targets' => [ [ 'id' => 'k', 'count' => 'collaborating', 'number' => 1 ] ]
			]
		);
		$page = $this->open( 'objectives', [ 'asof' => '2099' ] );
		$this->assertStringContainsString(
			'asof=2099', implode( $this->texts( $page, '//div[contains( @class, "cdx-message" )]' ) )
		);
		$this->assertSame( [ '0 of 1 collaborating' ], $this->texts( $page, self::STATUS . '/ul/li' ) );
		$this->assertSame( [ 'The ETA is still to come' ], $this->texts( $page, self::STATUS . '/div' ) );
		$this->open( 'objectives', [ 'asof' => self::HOSTILE ] );
	}
}
