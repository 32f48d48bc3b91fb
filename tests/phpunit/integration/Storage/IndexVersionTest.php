<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexVersion;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Trust;
use MediaWiki\Title\Title;
use Wikimedia\ObjectCache\HashBagOStuff;
use Wikimedia\Rdbms\IReadableDatabase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexVersion */
class IndexVersionTest extends IndexTestCase {

	/** Cache that outlives restart(), as memcached does; counts how often it is asked for the version. */
	private HashBagOStuff $kept;

	protected function setUp(): void {
		parent::setUp();
		$this->kept = new class extends HashBagOStuff {
			public int $asked = 0;

			/** @inheritDoc */
			protected function doGet( $key, $flags = 0, &$casToken = null ) {
				$this->asked += (int)str_contains( $key, IndexVersion::KEY );
				return parent::doGet( $key, $flags, $casToken );
			}
		};
		$this->configure(
			[
				'MainCacheType' => 'kept',
				'ObjectCaches' => [ 'kept' => [ 'factory' => fn () => $this->kept ] ] + $GLOBALS['wgObjectCaches']
			]
		);
	}

	private function version(): IndexVersion {
		return $this->services()->get( 'TechnicalPartners.IndexVersion' );
	}

	/** A replica as LoadBalancer hands it out. */
	private function replica( float $since, int|false $lag ): IReadableDatabase {
		$replica = $this->createStub( IReadableDatabase::class );
		$replica->method( 'getSessionLagStatus' )->willReturn( [ 'since' => $since, 'lag' => $lag ] );
		return $replica;
	}

	public static function provideWrites(): iterable {
		yield 'edit' => [ static fn ( self $test ) => $test->savePartner( 'Alpha', [ 'priority' => 'high' ] ) ];
		yield 'creation' => [ static fn ( self $test ) => $test->savePartner( 'Beta' ) ];
		yield 'deletion' => [
			static fn ( self $test ) =>
				$test->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $test->admin() )
		];
		yield 'move' => [
			static fn ( self $test ) =>
				$test->api( [ 'action' => 'move', 'from' => 'Partner:Alpha', 'to' => 'Partner:Omega' ], $test->admin() )
		];
		yield 'framework' => [ static fn ( self $test ) => $test->saveFramework( [ 'real' => [ 'weight' => 7 ] ] ) ];
		yield 'rebuild' => [ static fn ( self $test ) => $test->services()->get(
			'TechnicalPartners.IndexWriter'
		)->converge(
			[ Title::makeTitle( NS_PARTNER, 'Alpha' )->getArticleID() ], Trust::Nothing ) ];
	}

	/** @dataProvider provideWrites */
	public function testChangesWithEveryWrite( callable $write ): void {
		$this->savePartner( 'Alpha', [], [ 'real' => 1 ] );
		$this->settle();
		$version = $this->reader()->version();
		$this->assertIsString( $version );
		$write( $this );
		$this->assertNull( $this->reader()->version(), 'right after it' );
		// Another process, some time later.
		$this->restart();
		$this->settle();
		$this->assertNotContains( $this->reader()->version(), [ null, $version ] );
	}

	public function testStaysWhereNothingChanges(): void {
		$this->savePartner( 'Alpha' );
		$this->settle();
		$version = $this->reader()->version();
		$this->savePartner( 'Alpha' );
		$this->api( [ 'action' => 'purge', 'titles' => 'Partner:Alpha', 'forcelinkupdate' => 1 ] );
		$this->restart();
		$this->settle();
		$this->assertSame( $version, $this->reader()->version() );
	}

	public function testIsNoneWhereAReplicaMayLackTheLastWrite(): void {
		$this->version()->touch( $this->db() );
		$cache = $this->services()->get( 'TechnicalPartners.Cache' );
		$touched = $cache->getCheckKeyTime( $cache->makeKey( IndexVersion::KEY ) );
		foreach (
			[ [ 3, 0, true ], [ 2, 0, false ], [ 63, 60, true ], [ 60, 60, false ], [ 600, false, false ] ] as [
				$after, $lag, $has
			]
		) {
			$this->assertSame(
				$has,
				$this->version()->of( $this->replica( $touched + $after, $lag ) ) !== null,
				"$after seconds, lag $lag"
			);
		}
	}

	public function testIsNoneAfterTheCacheWasEmptied(): void {
		$this->savePartner( 'Alpha' );
		$this->settle();
		$version = $this->reader()->version();
		$this->kept->clear();
		$this->restart();
		$this->assertNull( $this->reader()->version() );
		$this->settle();
		$this->assertNotSame( $version, $this->reader()->version() );
	}

	public function testIsNoneWithACacheThatScriptsDoNotShare(): void {
		$version = new IndexVersion(
			$this->services()->get( 'TechnicalPartners.Cache' ),
			$this->services()->get( 'TechnicalPartners.EdgeCache' ),
			false
		);
		$this->settle();
		$this->assertNull( $version->of( $this->db() ) );
	}

	public function testTellsOthersBeforeTheCommit(): void {
		$this->settle();
		$cache = $this->services()->get( 'TechnicalPartners.Cache' );
		$touched = static fn () => $cache->getCheckKeyTime( $cache->makeKey( IndexVersion::KEY ) );
		$before = $touched();
		$times = [];
		$this->db()->begin( __METHOD__ );
		$this->version()->touch( $this->db() );
		$this->assertSame( $before, $touched(), 'nothing is written yet' );
		$this->db()->onTransactionPreCommitOrIdle( static function () use ( &$times, $touched ): void {
			$times[] = $touched();
		}, __METHOD__ );
		$this->db()->commit( __METHOD__ );
		$this->assertGreaterThan( $before, $times[0] );
	}

	public function testIsAskedOnceARequest(): void {
		$this->savePartner(
			'Alpha',
			[ 'conversations' => [ [ 'id' => 'c', 'on' => '2020', 'about' => 'Tiles', 'direction' => 'outgoing' ] ] ]
		);
		$this->settle();
		foreach ( [ '', 'conversations', 'ranking', 'exchange' ] as $view ) {
			$this->restart();
			$this->kept->asked = 0;
			$this->openSpecialPage( 'TechnicalPartners', $view );
			$this->assertSame( 1, $this->kept->asked, $view );
		}
	}
}
