<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Reindexer;
use MediaWiki\MediaWikiServices;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Rows that change without an edit of their page.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Reindexer
 */
class ReindexerTest extends IndexTestCase {

	private const SERVICE = 'TechnicalPartners.Reindexer';

	private LogSpy $log;

	protected function setUp(): void {
		parent::setUp();
		$this->log = new LogSpy();
	}

	protected function tearDown(): void {
		$this->inBatchesOf( Reindexer::BATCH, Reindexer::AT_ONCE );
		parent::tearDown();
	}

	private function inBatchesOf( int $count, ?int $atOnce = null ): void {
		$this->restart();
		$this->services()->redefineService( self::SERVICE, fn ( MediaWikiServices $services ) => new Reindexer(
			$services->get( 'TechnicalPartners.PartnerIndex' ), $services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.IndexWriter' ), $services->getJobQueueGroup(),
			$services->get( 'TechnicalPartners.Metrics' ), $this->log, $count, $atOnce ?? $count
		) );
	}

	private function alignmentOf( string $title ): int {
		return (int)$this->db()->newSelectQueryBuilder()->select( 'tp_alignment' )->from( 'technical_partners' )
			->where( [ 'tp_title' => $title ] )->caller( __METHOD__ )->fetchField();
	}

	public function testFrameworkChangeWithMoreThanABatch(): void {
		$this->inBatchesOf( 2 );
		foreach ( range( 1, 4 ) as $number ) {
			$this->savePartner( "Partner $number" );
		}
		$this->savePartner( 'Last', [], [ 'real' => 2 ] );
		$before = $this->alignmentOf( 'Last' );
		$this->saveFramework( [ 'real' => [ 'weight' => 9 ] ] );
		$this->assertSame( $before, $this->alignmentOf( 'Last' ), 'left to the job' );
		$this->runJobs();
		$this->assertLessThan( $before, $this->alignmentOf( 'Last' ) );
		$this->assertIndexRight();
	}

	public function testDueRow(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->savePartner( 'Alpha', [ 'decisions' => [
			[ 'id' => 'd1', 'on' => '2026-05-01', 'state' => 'declined', 'reason' => 'Not now', 'reopenOn' => '2026-07-01' ]
		] ] );
		$this->assertSame( [], $this->names() );
		$this->settle();
		$version = $this->reader()->version();
		ConvertibleTimestamp::setFakeTime( '20260701000001' );
		$this->configure( [ 'ReadOnly' => 'Maintenance' ] );
		$this->assertSame( [], $this->names(), 'not refreshed, but readable, while nothing can be written' );
		$this->configure( [ 'ReadOnly' => null ] );
		$this->assertNotSame( $version, $this->reader()->version() );
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->assertSame( 3, $this->cells( 'Alpha' )[4] );
		$this->assertIndexRight();
	}

	/** Partners that come back by themselves on 1 July 2026, which it is now. */
	private function saveDue( string ...$names ): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		foreach ( $names as $name ) {
			$this->savePartner( $name, [ 'decisions' => [ [ 'id' => 'd', 'on' => '2026-05-01', 'state' => 'declined', 'reason' => 'No', 'reopenOn' => '2026-07-01' ] ] ] );
		}
		$this->assertSame( [], $this->names() );
		ConvertibleTimestamp::setFakeTime( '20260701000001' );
	}

	public function testAReaderRefreshesNoMoreThanABatch(): void {
		$this->inBatchesOf( 2 );
		$this->saveDue( 'Alpha', 'Beta', 'Gamma' );
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names(), 'the third is left to the job' );
		$this->runJobs();
		$this->assertSame( [ 'Alpha', 'Beta', 'Gamma' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testAReaderFindsRowsAsTheyWereWhereTheyCannotBeWritten(): void {
		$this->inBatchesOf( 2 );
		$this->saveDue( 'Alpha' );
		[ $break, $mend ] = $this->db()->getType() === 'sqlite' ?
			[ "CREATE TRIGGER broken BEFORE UPDATE ON technical_partners BEGIN SELECT RAISE( ABORT, 'No space left' ); END", 'DROP TRIGGER broken' ] :
			[ 'ALTER TABLE technical_partners ADD CONSTRAINT broken CHECK ( tp_decision <> 3 )', 'ALTER TABLE technical_partners DROP CONSTRAINT broken' ];
		$this->db()->query( $break, __METHOD__ );
		$this->assertSame( [], $this->names() );
		$this->assertSame( [], $this->names(), 'nor is the transaction broken' );
		$this->assertContains( 'Rows that are due cannot be refreshed: {error}', $this->log->errors );
		$this->db()->query( $mend, __METHOD__ );
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testAReaderDoesNotWaitForAnother(): void {
		$this->saveDue( 'Alpha' );
		$other = $this->services()->getDBLoadBalancerFactory()->newMainLB()->getConnection( DB_PRIMARY );
		$lock = PartnerIndex::LOCK . ':' . $other->getDomainID();
		$this->assertTrue( $other->lock( $lock, __METHOD__, 0 ) );
		$this->assertSame( [], $this->names() );
		$other->unlock( $lock, __METHOD__ );
		$this->assertSame( [ 'Alpha' ], $this->names() );
	}

	public function testAReaderWhoHasSomethingElseToCommitLeavesRowsToTheNext(): void {
		$this->saveDue( 'Alpha' );
		$db = $this->wikiDb();
		$db->startAtomic( __METHOD__ );
		$db->newUpdateQueryBuilder()->update( 'site_stats' )->set( [ 'ss_total_edits' => 1 ] )->where( '1=1' )->caller( __METHOD__ )->execute();
		$this->assertSame( [], $this->names() );
		$db->endAtomic( __METHOD__ );
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testAllThatIsDueIsToldHoweverMuchItIs(): void {
		$this->inBatchesOf( 2 );
		$this->saveDue( 'Alpha', 'Beta', 'Gamma' );
		$reindexer = $this->services()->get( self::SERVICE );
		$this->assertTrue( $reindexer->due( '2026-07-01' ) );
		$this->assertFalse( $reindexer->due( '2026-07-01' ) );
		$this->assertSame( [ 'Alpha', 'Beta', 'Gamma' ], $this->names() );
	}
}
