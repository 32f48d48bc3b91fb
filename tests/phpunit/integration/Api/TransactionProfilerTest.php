<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

use JobQueueMemory;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\LogSpy;
use MediaWiki\MainConfigNames;
use MediaWiki\Request\FauxRequest;
use Psr\Log\NullLogger;
use Throwable;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Requests keep to core's limits for transactions, as Wikimedia sets them: those that read neither write nor connect to
 * the primary database, also while rows are due.
 *
 * @coversNothing
 */
class TransactionProfilerTest extends RestTestCase {

	private const VIEWS = [ '', 'ranking', 'goals', 'exchange', 'conversations', 'evidence', 'objectives', 'stack',
		'stewards', 'feed', 'changes', 'help',
		'new', 'log', 'edit/Due', 'framework' ];
	private const PATHS = [ '/matrix' => [ [ 'part' => 'cells' ], [ 'part' => 'texts' ] ],
		'/duplicates' => [ [ 'name' => 'Due' ] ] ];

	protected function setUp(): void {
		parent::setUp();
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->savePartner( 'Due', [ 'relations' => [ 'pool' ], 'stack' => [ 'MediaWiki' ], 'decisions' => [
			[ 'id' => 'd', 'on' => '2026-05-01', 'state' => 'declined', 'reason' => 'No', 'reopenOn' => '2026-07-01' ]
		] ], [ 'real' => 2 ] );
		$this->savePartner( 'Other', [ 'goals' => [ 'maps' ] ] );
		$this->runJobs();
		ConvertibleTimestamp::setFakeTime( '20260701120000' );
		$this->configure( [ 'DBservers' => self::withReplica() ] );
	}

	/** The database as a primary and a replica: connections of two kinds to the same. */
	private static function withReplica(): array {
		$server = $GLOBALS['wgDBservers'][0] ?? [
			'type' => $GLOBALS['wgDBtype'], 'host' => $GLOBALS['wgDBserver'], 'port' => $GLOBALS['wgDBport'],
			'user' => $GLOBALS['wgDBuser'],
			'password' => $GLOBALS['wgDBpassword'], 'dbname' => $GLOBALS['wgDBname'],
			'schema' => $GLOBALS['wgDBmwschema'], 'flags' => 0
		];
		// JobRunner asks SQLite for a host as well.
		$server += [ 'host' => 'localhost' ];
		return [
			[ 'serverName' => 'primary', 'load' => 0 ] + $server,
			[ 'serverName' => 'replica', 'load' => 1, 'max lag' => PHP_INT_MAX ] + $server
		];
	}

	/**
	 * @param string $limits Key of $wgTrxProfilerLimits
	 * @param callable $request
	 * @return string[] What the request does against the limits
	 */
	private function violations( string $limits, callable $request ): array {
		$this->restart();
		$spy = new LogSpy();
		$profiler = $this->services()->getDBLoadBalancerFactory()->getTransactionProfiler();
		$profiler->setLogger( $spy );
		// Seconds depend on what else the machine does.
		$expected = array_diff_key( $this->services()->getMainConfig()
			->get( MainConfigNames::TrxProfilerLimits )[$limits],
			[ 'readQueryTime' => true, 'writeQueryTime' => true ] );
		$profiler->redefineExpectations( $expected, __METHOD__ );
		$request();
		$profiler->resetExpectations();
		$profiler->setLogger( new NullLogger() );
		$violations = array_filter(
			$spy->contexts,
			static fn ( array $context ) => isset( $context['measure'] ) && !self::isOfJobQueue( $context['exception'] )
		);
		return array_map(
			static fn ( array $context ) => "{$context['measure']}: {$context['query']}", array_values( $violations )
		);
	}

	/** A queue in the wiki's own database writes there after the answer; Wikimedia's does not. */
	private static function isOfJobQueue( Throwable $trace ): bool {
		return str_contains( $trace->getTraceAsString(), 'JobQueueDB' );
	}

	public function testViewsNeitherWriteNorAskThePrimary(): void {
		$violations = [];
		foreach ( self::VIEWS as $view ) {
			$violations[$view] = $this->violations( 'GET', function () use ( $view ) {
				// The feed asks this one for its own address.
				$GLOBALS['wgRequest'] = new FauxRequest();
				$GLOBALS['wgRequest']->setRequestURL( '/w?feed=atom' );
				ob_start();
				$output = $this->openSpecialPage( 'TechnicalPartners', $view );
				ob_end_clean();
				$this->assertStringNotContainsString( 'mw-message-box-error', $output->getHTML(), $view );
			} );
		}
		$violations['page'] = $this->violations(
			'GET',
			fn () => $this->api(
				[ 'action' => 'query', 'titles' => 'Partner:Due', 'prop' => 'extracts' ], $this->anonymous()
			)
		);
		$this->assertSame( [], array_filter( $violations ) );
	}

	public function testPathsNeitherWriteNorAskThePrimary(): void {
		$violations = [];
		foreach ( self::PATHS as $path => $queries ) {
			foreach ( $queries as $query ) {
				$violations[$path . json_encode( $query )] = $this->violations(
					'GET', fn () => $this->assertSame( 200, $this->get( $path, $query )->getStatusCode() )
				);
			}
		}
		$this->assertSame( [], array_filter( $violations ) );
	}

	public function testTodaysRowIsReadFromTheReplica(): void {
		$names = [];
		$this->assertSame( [], $this->violations( 'GET', function () use ( &$names ) {
			$names = $this->names( [ 'sort' => 'partner' ] );
		} ) );
		$this->assertSame( [ 'Due', 'Other' ], $names );
	}

	public function testReadersAreAnsweredWhileThePrimaryIsDown(): void {
		[ $primary, $replica ] = self::withReplica();
		$nowhere = $primary['type'] === 'sqlite'
			? [ 'dbDirectory' => '/nonexistent' ]
			: [ 'host' => '127.0.0.1', 'port' => 1 ];
		// On the command line, core queues lazy jobs at once, which the database's queue cannot.
		$this->configure( [ 'DBservers' => [ $nowhere + $primary, $replica ],
			'JobTypeConf' => [ 'default' => [ 'class' => JobQueueMemory::class ] ] ] );
		$this->assertSame( [ 'Due', 'Other' ], $this->names( [ 'sort' => 'partner' ] ) );
		$this->assertSame( 200, $this->get( '/matrix' )->getStatusCode() );
		DeferredUpdates::clearPendingUpdates();
	}

	public function testPrimaryAndWritesWouldBeSeen(): void {
		$touch = fn () => $this->wikiDb()->newUpdateQueryBuilder()->update( 'site_stats' )->set( [ 'ss_users' => 9 ] )
			->where( '1=1' )->caller( __METHOD__ )->execute();
		$this->assertCount( 2, $this->violations( 'GET', $touch ) );
	}

	public function testEditsKeepToTheLimits(): void {
		$conversations = array_map(
			static fn ( int $number ) =>
				[ 'id' => "c$number", 'on' => '2025', 'about' => "Number $number", 'direction' => 'outgoing' ],
			range( 1, 80 )
		);
		$violations = [
			'edit' => $this->violations(
				'POST', fn () => $this->savePartner( 'Other', [ 'conversations' => $conversations ] )
			),
			'deletion' => $this->violations(
				'POST', fn () => $this->api( [ 'action' => 'delete', 'title' => 'Partner:Due' ], $this->admin() )
			),
			'framework' => $this->violations(
				'POST', fn () => $this->saveFramework( [ 'real' => [ 'weight' => 3 ] ] )
			),
			'jobs' => $this->violations( 'JobRunner', fn () => $this->runJobs() )
		];
		$this->assertSame( [], array_filter( $violations ) );
	}
}
