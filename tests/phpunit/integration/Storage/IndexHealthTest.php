<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\Logger\Spi;
use MediaWiki\Output\OutputPage;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * A damaged index says so, shows the rest, and is mended by jobs without anybody's doing.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\RowFormat
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Sweep
 */
class IndexHealthTest extends IndexTestCase {

	private const NOTICE = 'list of partners is being completed';

	private Spi $logging;

	private LogSpy $log;

	protected function setUp(): void {
		$this->logging = LoggerFactory::getProvider();
		parent::setUp();
		foreach ( [ 'Alpha', 'Beta', 'Gamma' ] as $name ) {
			$this->savePartner(
				$name,
				[ 'relations' => [ 'synergy' ], 'offers' => [ [ 'id' => 'o', 'title' => "Maps of $name" ] ] ],
				[ 'real' => 2 ]
			);
		}
		$this->runJobs();
		$this->log = new LogSpy();
		LoggerFactory::registerProvider( $this->log );
		$this->restart();
	}

	protected function tearDown(): void {
		LoggerFactory::registerProvider( $this->logging );
		parent::tearDown();
	}

	private function open( string $view = '' ): OutputPage {
		$this->restart();
		return $this->openSpecialPage( 'TechnicalPartners', $view );
	}

	private function assertMended(): void {
		$this->runJobs();
		$this->assertIndexRight();
		$this->assertStringNotContainsString( self::NOTICE, $this->open()->getHTML() );
	}

	private function delete( string $table, array|string $conditions ): void {
		$this->db()->newDeleteQueryBuilder()->deleteFrom( $table )->where( $conditions )->caller( __METHOD__ )
			->execute();
	}

	/** @return iterable<string,array{array<string,string>}> What stands in the row of Beta */
	public static function provideGarbled(): iterable {
		yield 'no JSON' => [ [ 'tp_cells' => 'x' ] ];
		yield 'JSON that ends early' => [
			[ 'tp_cells' => "2\n3\n\"Beta\"\n0\n0\n0\n[]\n{}\n[]\n\"\"\n\"\"\n\"\"\n0\n[" ]
		];
		yield 'a column too many' => [ [ 'tp_texts' => "2\n3\n\"Beta\"\n\"\"\n\"\"" ] ];
		yield 'nothing' => [ [ 'tp_texts' => '' ] ];
		yield 'another page' => [ [ 'tp_texts' => "99\n3\n\"Beta\"\n\"\"" ] ];
	}

	/**
	 * @dataProvider provideGarbled
	 * @param array<string,string> $columns
	 */
	public function testGarbledRowIsLeftOutAndWrittenAgain( array $columns ): void {
		$this->db()->newUpdateQueryBuilder()->update( 'technical_partners' )->set( $columns )
			->where( [ 'tp_title' => 'Beta' ] )->caller( __METHOD__ )->execute();
		$output = $this->open();
		$this->assertStringContainsString( self::NOTICE, $output->getHTML() );
		$this->assertStringContainsString( 'Gamma', $output->getHTML() );
		$this->assertContains( 'Rows of the index of partners are garbled', $this->log->errors );
		$this->assertSame( [ 'Alpha', 'Gamma' ], $this->names() );
		foreach ( [ PartnerReader::CELLS, PartnerReader::TEXTS ] as $part ) {
			$this->assertIsArray( json_decode( $this->reader()->all( $part ), true ) );
		}
		$this->assertMended();
	}

	public function testGarbledItemIsLeftOutAndWrittenAgain(): void {
		$this->db()->newUpdateQueryBuilder()->update( 'technical_partners_items' )->set( [ 'tpi_json' => '{' ] )
			->where(
				[
					'tpi_kind' => 'offer',
					'tpi_json' . $this->db()->buildLike( $this->db()->anyString(), 'Beta', $this->db()->anyString() )
				]
			)
			->caller( __METHOD__ )->execute();
		$html = $this->open( 'exchange' )->getHTML();
		$this->assertStringContainsString( 'Maps of Gamma', $html );
		$this->assertStringNotContainsString( 'Maps of Beta', $html );
		$this->assertStringContainsString( self::NOTICE, $html );
		$this->assertMended();
	}

	public function testLostItemsAreSaidAndWrittenAgain(): void {
		$this->delete( PartnerIndex::ITEMS, '1=1' );
		$output = $this->open( 'conversations' );
		$this->assertStringContainsString( self::NOTICE, $output->getHTML() );
		$this->assertContains( 'The index of partners has lost the rows of {table}', $this->log->errors );
		$this->assertCount( 3, $this->names() );
		$this->assertMended();
	}

	public function testLostValuesAreSaidAndWrittenAgain(): void {
		$this->delete( PartnerIndex::VALUES, '1=1' );
		$this->restart();
		$output = $this->openSpecialPage( 'TechnicalPartners', '', [ 'relation' => 'synergy' ] );
		$this->assertStringContainsString( self::NOTICE, $output->getHTML() );
		$this->assertMended();
	}

	public function testLostRowsAreWrittenAgainByTheDailyComparison(): void {
		$this->delete( PartnerIndex::TABLE, [ 'tp_title' => 'Beta' ] );
		$this->assertSame( [ 'Alpha', 'Gamma' ], $this->names() );
		ConvertibleTimestamp::setFakeTime( time() + 2 * 86400 );
		$this->open();
		$this->assertMended();
	}

	public function testEmptiedIndexIsFilledByJobs(): void {
		foreach ( PartnerIndex::TABLES as $table ) {
			$this->delete( $table, '1=1' );
		}
		$this->restart();
		try {
			$this->find();
			$this->fail( 'It is taken for a wiki without partners' );
		} catch ( IndexUnavailable ) {
			$this->assertMended();
		}
	}

	public function testViewsSaySoWhileTheIndexIsFilled(): void {
		$this->services()->get( 'TechnicalPartners.IndexState' )->progress( 2 );
		foreach ( [ '', 'ranking', 'goals', 'stack' ] as $view ) {
			$output = $this->open( $view );
			$this->assertStringContainsString( self::NOTICE, $output->getHTML(), $view );
			$this->assertStringContainsString( 'Alpha', $this->open()->getHTML() );
		}
		$this->runJobs();
		$this->assertStringContainsString( self::NOTICE, $this->open()->getHTML(), 'somebody is at it' );
		ConvertibleTimestamp::setFakeTime( time() + 3600 );
		$this->open();
		$this->assertMended();
	}
}
