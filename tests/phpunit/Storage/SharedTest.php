<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\MatrixQuery;
use MediaWiki\Extension\TechnicalPartners\Storage\Shared;
use MediaWiki\Logger\LoggerFactory;
use Wikimedia\Rdbms\IDatabase;

/**
 * Slow overviews are computed once, whatever addresses ask for, until anything changes.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Shared
 */
class SharedTest extends IndexTestCase {

	private function shared(): Shared {
		return $this->services()->get( 'TechnicalPartners.Shared' );
	}

	public function testComputedOnceUntilAnythingChanges(): void {
		$this->savePartner( 'Alpha' );
		$times = 0;
		$compute = static function () use ( &$times ): array {
			$times++;
			return [ 'nothing' => null ];
		};
		foreach ( [ 1, 1 ] as $expected ) {
			$this->assertSame( [ 'nothing' => null ], $this->shared()->get( 'x', $compute ) );
			$this->assertSame( $expected, $times );
		}
		$this->savePartner( 'Beta' );
		$this->shared()->get( 'x', $compute );
		$this->assertSame( 2, $times );
		$this->saveFramework( [ 'real' => [ 'weight' => 7 ] ] );
		$this->shared()->get( 'x', $compute );
		$this->assertSame( 3, $times );
	}

	public function testOneComputesAndOthersWait(): void {
		$locks = $this->services()->getObjectCacheFactory()->getLocalClusterInstance();
		$key = $this->services()->get( 'TechnicalPartners.Cache' )->makeKey( 'technicalpartners-x', $this->reader()->version() );
		$isFree = $this->shared()->get( 'x', static fn () => $locks->lock( $key, 0 ) ? 'free' : 'locked' );
		$this->assertSame( 'locked', $isFree );
		$this->assertTrue( $locks->lock( $key, 0 ), 'and no longer' );
	}

	public function testViewsReadNoItemsTwice(): void {
		$this->savePartner( 'Alpha', [ 'offers' => [ [ 'id' => 'o', 'title' => 'Maps' ] ],
			'conversations' => [ [ 'id' => 'c', 'on' => '2020', 'about' => 'Tiles', 'direction' => 'outgoing' ] ] ], [ 'real' => 1 ] );
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$this->restart();
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		foreach ( [ 'ranking' => [ [], [ 'w-real' => '3' ], [ 'relation' => 'pool' ] ], 'exchange' => [ [], [ 'uselang' => 'de' ] ] ] as $view => $addresses ) {
			$read[$view] = array_map( function ( array $query ) use ( $spy, $view ) {
				$spy->contexts = [];
				$this->openSpecialPage( 'TechnicalPartners', $view, $query );
				return count( preg_grep( '/ItemReader::(query|pages|partners)/', array_column( $spy->contexts, 'method' ) ) );
			}, $addresses );
		}
		LoggerFactory::registerProvider( $before );
		$this->assertSame( [ 'ranking' => [ 1, 0, 0 ], 'exchange' => [ 4, 0 ] ], $read );
	}

	public function testManyFiltersAreNotLookedAtAlone(): void {
		$filters = static fn ( int $count ) => array_fill_keys( array_map( static fn ( int $i ) => "score-p$i", range( 1, $count ) ), [ '1' ] );
		$this->assertCount( 6, ( new MatrixQuery( filters: $filters( 6 ) ) )->eachAlone() );
		$this->assertSame( [], ( new MatrixQuery( filters: $filters( 7 ) ) )->eachAlone() );
	}
}
