<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Content\Metrics;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\Title\Title;
use Psr\Log\NullLogger;
use RebuildIndex;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Stats\Emitters\NullEmitter;
use Wikimedia\Stats\StatsCache;
use Wikimedia\Stats\StatsFactory;

/**
 * Metrics and logs for operators, as docs/operating.md describes them.
 *
 * @coversNothing
 */
class MetricsTest extends IndexTestCase {

	private StatsCache $cache;

	protected function setUp(): void {
		parent::setUp();
		$this->startCounting();
	}

	/** Begins to count. Services that count are made anew. */
	private function startCounting(): void {
		$this->restart();
		$this->cache = new StatsCache();
		$stats = new StatsFactory( $this->cache, new NullEmitter(), new NullLogger() );
		$this->services()->redefineService( 'TechnicalPartners.Metrics', static fn () => new Metrics( $stats ) );
	}

	/** @return array<string,float> Sums of what was counted of the extension, by name and labels */
	private function counted(): array {
		$sums = [];
		foreach ( $this->cache->getAllMetrics() as $metric ) {
			foreach ( $metric->getComponent() === Metrics::COMPONENT ? $metric->getSamples() : [] as $sample ) {
				$name = implode( ' ', [ $metric->getName(), ...$sample->getLabelValues() ] );
				$sums[$name] = ( $sums[$name] ?? 0 ) + $sample->getValue();
			}
		}
		return $sums;
	}

	private function assertCounted( array $expected ): void {
		$counted = $this->counted();
		$this->assertEquals( $expected, array_intersect_key( $counted, $expected ), json_encode( $counted ) );
	}

	private function assertRefused( callable $edit ): void {
		try {
			$edit();
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException ) {
			$this->addToAssertionCount( 1 );
		}
	}

	public function testCountsSaves(): void {
		$this->savePartner( 'Maps' );
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$this->saveFramework( [ 'real' => [ 'weight' => 2 ] ] );
		$this->assertCounted( [
			'saves_total partner creation' => 1, 'saves_total partner change' => 1, 'saves_total framework change' => 1,
			'index_rebuilt_rows_total framework' => 1
		] );
		$counted = $this->counted();
		$this->assertGreaterThanOrEqual( 3, $counted['index_writes_total written'] );
		$this->assertGreaterThan( 0, $counted['index_write_seconds'] );
		$this->assertLessThan( 1000, $counted['index_write_seconds'], 'in milliseconds' );
		$this->assertGreaterThanOrEqual( 3, $counted['index_compared_pages_total first'] );
		$this->assertArrayNotHasKey( 'index_compared_pages_total again', $counted );
	}

	public function testCountsMergesAndConflicts(): void {
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$base = Title::newFromText( 'Partner:Maps' )->getLatestRevID();
		$save = fn ( array $record, string $user ) => $this->editPage( 'Partner:Maps',
			$record + [ 'summary' => 'About Maps' ],
			$this->makeUser( $user ), [ 'baserevid' => $base ] );
		$save( [ 'priority' => 'high' ], 'Newcomer' );
		$save( [ 'priority' => 'low', 'kind' => 'company' ], 'Another' );
		$this->assertRefused( static fn () => $save( [ 'priority' => 'medium' ], 'Third' ) );
		$this->assertCounted( [ 'merges_total partner merged' => 1, 'merges_total partner conflict' => 1 ] );
	}

	public function testCountsAndLogsRefusalsByReason(): void {
		$log = new LogSpy();
		LoggerFactory::registerProvider( $log );
		$this->startCounting();
		$this->assertRefused(
			fn () => $this->editPage( 'Partner:Maps', [ 'priority' => 'typed words', 'goals' => [ 'no-such-goal' ] ] )
		);
		$this->assertRefused( fn () => $this->editPage( 'Partner:Maps', '[' ) );
		$this->assertCounted(
			[
				'refusals_total partner enum' => 1,
				'refusals_total partner unknown_id' => 1,
				'refusals_total partner unreadable' => 1
			]
		);
		$refusals = array_values(
			array_filter( $log->contexts, static fn ( array $context ) => isset( $context['codes'] ) )
		);
		$this->assertSame( [ 'enum', 'unknown-id' ], $refusals[0]['codes'] );
		$this->assertSame( [ '/priority', '/goals' ], $refusals[0]['pointers'] );
		$this->assertStringNotContainsString(
			'typed words', json_encode( $refusals ), 'what was refused may be private'
		);
	}

	public function testCountsWhatFails(): void {
		$this->savePartner( 'Maps' );
		$this->startCounting();
		$this->db()->dropTable( 'technical_partners', __METHOD__ );
		try {
			$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		} catch ( DBError ) {
			// In tests, core rethrows what a deferred update threw: the save has happened before.
			$this->addToAssertionCount( 1 );
		}
		try {
			$this->reader()->version();
			$this->fail( 'It was read' );
		} catch ( IndexUnavailable ) {
			$this->assertCounted( [ 'index_read_failures_total' => 1 ] );
		}
		$this->assertGreaterThan( 0, $this->counted()['index_writes_total failed'] );
	}

	public function testCountsRowsThatAScriptComputesAgain(): void {
		$this->savePartner( 'Maps' );
		require_once dirname( __DIR__, 4 ) . '/maintenance/rebuildIndex.php';
		$script = new RebuildIndex();
		$script->loadParamsAndArgs( RebuildIndex::class, [ 'batch-size' => 2 ] );
		$this->expectOutputRegex( '/1 partners/' );
		$script->execute();
		$this->assertCounted( [ 'index_rebuilt_rows_total script' => 1 ] );
	}
}
