<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Reindexer;
use MediaWiki\MediaWikiServices;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Rows that change without an edit of their page.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Reindexer
 */
class ReindexerTest extends IndexTestCase {

	/** Makes services that write no more than some rows at once. */
	private function inBatchesOf( int $count ): void {
		$this->restart();
		$this->services()->redefineService( 'TechnicalPartners.Reindexer', static fn (
			MediaWikiServices $services
		) => new Reindexer(
			$services->get( 'TechnicalPartners.PartnerIndex' ), $services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ), $services->get( 'TechnicalPartners.IndexWriter' ),
			$services->get( 'TechnicalPartners.IndexJobs' ), $services->get( 'TechnicalPartners.IndexState' ),
			$services->get( 'TechnicalPartners.Metrics' ), $count
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

	public function testAllThatIsDueIsWrittenInBatches(): void {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		foreach ( [ 'Alpha', 'Beta', 'Gamma' ] as $name ) {
			$this->savePartner(
				$name,
				[
					'decisions' => [
						[
							'id' => 'd',
							'on' => '2026-05-01',
							'state' => 'declined',
							'reason' => 'No',
							'reopenOn' => '2026-07-01'
						]
					]
				]
			);
		}
		ConvertibleTimestamp::setFakeTime( '20260701000001' );
		$this->inBatchesOf( 2 );
		$reindexer = $this->services()->get( 'TechnicalPartners.Reindexer' );
		$this->assertTrue( $reindexer->due( '2026-07-01' ) );
		$this->assertFalse( $reindexer->due( '2026-07-01' ) );
		$this->assertIndexRight();
	}
}
