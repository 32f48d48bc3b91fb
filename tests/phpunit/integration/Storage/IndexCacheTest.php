<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\PoolCounter\PoolCounter;
use Wikimedia\Rdbms\IDatabase;

/**
 * Slow overviews are computed once, whatever addresses ask for, until anything changes.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexCache
 */
class IndexCacheTest extends IndexTestCase {

	private function cache(): IndexCache {
		return $this->services()->get( 'TechnicalPartners.IndexCache' );
	}

	/** A wiki with a pool counter that answers each request to compute alike. */
	private function pool( int $state ): void {
		$this->configure(
			[ 'PoolCounterConf' => [ IndexCache::POOL => [ 'class' => PoolStub::class, 'state' => $state ] ] ]
		);
		PoolStub::$others = null;
		PoolStub::$released = 0;
		$this->settle();
	}

	public function testComputedOnceUntilAnythingChanges(): void {
		$this->savePartner( 'Alpha' );
		$times = 0;
		$compute = static function () use ( &$times ): array {
			$times++;
			return [ 'nothing' => null ];
		};
		$this->settle();
		foreach ( [ 1, 1 ] as $expected ) {
			$this->assertSame( [ 'nothing' => null ], $this->cache()->get( 'x', $compute ) );
			$this->assertSame( $expected, $times );
		}
		$this->savePartner( 'Beta' );
		foreach ( [ 2, 3 ] as $expected ) {
			$this->cache()->get( 'x', $compute );
			$this->assertSame( $expected, $times, 'not kept while a server may lack the edit' );
		}
		foreach (
			[ fn () => null, fn () => $this->saveFramework( [ 'real' => [ 'weight' => 7 ] ] ) ] as $n => $change
		) {
			$change();
			$this->settle();
			$this->cache()->get( 'x', $compute );
			$this->cache()->get( 'x', $compute );
			$this->assertSame( 4 + $n, $times );
		}
	}

	public function testKeepsWhatIsFalse(): void {
		$this->settle();
		$this->assertFalse( $this->cache()->get( 'x', static fn () => false ) );
		$this->assertFalse( $this->cache()->get( 'x', static fn () => true ) );
	}

	public function testComputesInThePool(): void {
		$this->pool( PoolCounter::LOCKED );
		$this->assertSame( 0, $this->cache()->get( 'x', static fn () => PoolStub::$released ), 'the lock is held' );
		$this->assertSame( 1, PoolStub::$released );
	}

	public function testTakesWhatAnotherRequestHasComputed(): void {
		$this->pool( PoolCounter::DONE );
		$cache = $this->cache();
		$wan = $this->services()->get( 'TechnicalPartners.Cache' );
		PoolStub::$others = fn () =>
			$wan->set( $wan->makeKey( 'technicalpartners-x', $this->reader()->version() ), [ 'theirs' ] );
		$this->assertSame( 'theirs', $cache->get( 'x', static fn () => 'ours' ) );
	}

	public function testSaysWhereTooManyWait(): void {
		$this->pool( PoolCounter::QUEUE_FULL );
		$this->expectException( IndexUnavailable::class );
		$this->cache()->get( 'x', static fn () => 'ours' );
	}

	public function testViewsReadNoItemsTwice(): void {
		$this->savePartner( 'Alpha', [ 'offers' => [ [ 'id' => 'o', 'title' => 'Maps' ] ],
			'conversations' => [ [ 'id' => 'c', 'on' => '2020', 'about' => 'Tiles', 'direction' => 'outgoing' ] ] ], [
				'real' => 1
			] );
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$this->restart();
		$this->settle();
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		foreach (
			[
				'ranking' => [ [], [ 'w-real' => '3' ], [ 'relation' => 'pool' ] ],
				'exchange' => [ [], [ 'uselang' => 'de' ] ]
			] as $view => $addresses
		) {
			$read[$view] = array_map( function ( array $query ) use ( $spy, $view ) {
				$spy->contexts = [];
				$this->openSpecialPage( 'TechnicalPartners', $view, $query );
				return count(
					preg_grep(
						'/PartnerReader::(select|queries)|ItemReader::find/', array_column( $spy->contexts, 'method' )
					)
				);
			}, $addresses );
		}
		LoggerFactory::registerProvider( $before );
		$this->assertSame( [ 'ranking' => [ 4, 1, 3 ], 'exchange' => [ 4, 0 ] ], $read );
	}

	public function testManyFiltersAreNotLookedAtAlone(): void {
		$filters = static fn ( int $count ) =>
			array_fill_keys( array_map( static fn ( int $i ) => "score-p$i", range( 1, $count ) ), [ '1' ] );
		$this->assertCount( 6, ( new MatrixQuery( filters: $filters( 6 ) ) )->eachAlone() );
		$this->assertSame( [], ( new MatrixQuery( filters: $filters( 7 ) ) )->eachAlone() );
	}
}
