<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\PartnerPage;

use Action;
use Article;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\PurgeSpy;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Session\SessionManager;
use MediaWiki\Title\Title;
use NotifyDue;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Copies of pages in front caches and browsers, on the last hours of 30 June 2026 and on the day after.
 *
 * @coversNothing
 */
class CachedPageTest extends IndexTestCase {

	private const MAX_AGE = 10 * 86400;
	private const PAUSED = [
		'decisions' => [
			[
				'id' => 'd',
				'on' => '2026-05-01',
				'state' => 'paused',
				'reason' => 'No time',
				'reopenOn' => '2026-07-01'
			]
		]
	];
	private const VIEWS = [
		'',
		'goals',
		'exchange',
		'conversations',
		'objectives',
		'stack',
		'evidence',
		'stewards',
		'ranking',
		'changes',
		'new'
	];

	protected function setUp(): void {
		parent::setUp();
		PurgeSpy::$urls = [];
		$this->configure( [
			'UseCdn' => true, 'CdnMaxAge' => self::MAX_AGE,
			'EventRelayerConfig' => [ 'default' => [ 'class' => PurgeSpy::class ] ]
		] );
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->savePartner( 'Paused', self::PAUSED );
		$this->savePartner( 'Plain' );
		$this->setDay( '20260630220000' );
	}

	private function setDay( string $time ): void {
		ConvertibleTimestamp::setFakeTime( $time );
		$this->restart();
	}

	/**
	 * @return array{int,string,string} What the answer to somebody without an account is: status, Cache-Control, HTML
	 */
	private function view( string $name, string $ifModifiedSince = '' ): array {
		$title = Title::makeTitle( NS_PARTNER, $name );
		$request = new FauxRequest(
			[ 'title' => $title->getPrefixedDBkey() ], false, SessionManager::singleton()->getEmptySession()
		);
		if ( $ifModifiedSince !== '' ) {
			$request->setHeader(
				'If-Modified-Since',
				gmdate( 'D, d M Y H:i:s', (int)ConvertibleTimestamp::convert( TS_UNIX, $ifModifiedSince ) ) . ' GMT'
			);
		}
		// Edits before this began a session for the whole process, which a reader has not.
		RequestContext::getMain()->setRequest( new FauxRequest() );
		SessionManager::getGlobalSession()->unpersist();
		RequestContext::getMain()->setRequest( $request );
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setTitle( $title );
		$context->setUser( $this->anonymous() );
		$context->setLanguage( 'en' );
		$output = new OutputPage( $context );
		$context->setOutput( $output );
		// As core does for each address that it can purge.
		$output->setCdnMaxage( self::MAX_AGE );
		$article = Article::newFromTitle( $title, $context );
		Action::factory( 'view', $article, $context )->show();
		$output->sendCacheControl();
		return [
			$request->response()->getStatusCode() ?? 200,
			$request->response()->getHeader( 'Cache-Control' ),
			$output->getHTML()
		];
	}

	public function testFrontCachesKeepAPageUntilTheDayOnWhichItChanges(): void {
		$header = static fn ( int $seconds ) => "s-maxage=$seconds, must-revalidate, max-age=0";
		$this->assertSame( $header( 2 * 3600 ), $this->view( 'Paused' )[1] );
		$this->setDay( '20260630230000' );
		$this->assertSame( $header( 3600 ), $this->view( 'Paused' )[1], 'out of the parser cache' );
		$this->setDay( '20260630235959' );
		$this->assertSame( $header( 1 ), $this->view( 'Paused' )[1] );
		$this->assertGreaterThan(
			86400, (int)substr( $this->view( 'Plain' )[1], strlen( 's-maxage=' ) ), 'nothing of it changes'
		);
		$this->setDay( '20260701000000' );
		$this->assertGreaterThan( 86400, (int)substr( $this->view( 'Paused' )[1], strlen( 's-maxage=' ) ) );
	}

	/** Far ahead: core compares a copy's age with the real time as well, which is no matter here. */
	private function saveInFuture(): void {
		ConvertibleTimestamp::setFakeTime( '20460601120000' );
		$this->savePartner(
			'Later', [ 'decisions' => [ [ 'reopenOn' => '2046-07-01' ] + self::PAUSED['decisions'][0] ] ]
		);
		$this->setDay( '20460630220000' );
	}

	public function testACopyOfYesterdayIsNotConfirmed(): void {
		$this->saveInFuture();
		$yesterday = $this->view( 'Later' )[2];
		$this->setDay( '20460701000001' );
		[ $status, , $html ] = $this->view( 'Later', '20460630220000' );
		$this->assertSame( 200, $status );
		$this->assertNotSame( $yesterday, $html );
	}

	public function testACopyOfTodayIsConfirmedForToday(): void {
		$this->saveInFuture();
		$this->setDay( '20460630230000' );
		// Core ends all buffers of output before a 304, except one of this name.
		if ( !class_exists( 'MediaWikiIntegrationTestCase' ) ) {
			class_alias( self::class, 'MediaWikiIntegrationTestCase' );
		}
		ob_start( 'MediaWikiIntegrationTestCase::wfResetOutputBuffersBarrier' );
		[ $status, $header ] = $this->view( 'Later', '20460630220000' );
		ob_end_clean();
		$this->assertSame( [ 304, 's-maxage=3600, must-revalidate, max-age=0' ], [ $status, $header ] );
	}

	public static function wfResetOutputBuffersBarrier( string $buffer ): string {
		return $buffer;
	}

	public function testViewsOfTheDayAreNotKept(): void {
		foreach ( self::VIEWS as $view ) {
			$output = $this->openSpecialPage( 'TechnicalPartners', $view );
			$output->sendCacheControl();
			$this->assertSame(
				'private, must-revalidate, max-age=0',
				$output->getRequest()->response()->getHeader( 'Cache-Control' ),
				$view
			);
		}
	}

	public function testFilesOfPartnersAreNotKept(): void {
		$this->configure( [ 'UseFileCache' => true ] );
		foreach ( [ 'Partner:Paused' => false, 'Main Page' => true ] as $name => $isKept ) {
			$this->editPage( 'Main Page', 'Text' );
			$this->setDay( '20260630230000' );
			$article = Article::newFromTitle( Title::newFromText( $name ), RequestContext::getMain() );
			$this->assertSame( $isKept, $article->isFileCacheable(), $name );
		}
	}

	/** @return iterable<string,array{string}> */
	public static function provideNotices(): iterable {
		yield 'the daily script' => [ 'runScript' ];
		yield 'the first reader' => [ 'read' ];
	}

	/**
	 * @dataProvider provideNotices
	 * @param string $notice Who notices the new day: a method
	 */
	public function testTheNewDayPurgesWhatItChanges( string $notice ): void {
		$this->runJobs();
		// Core leaves alone what front caches have forgotten by the real time. Jobs of MediaWiki 1.45 go by the time
		// of tests.
		$this->configure( [ 'CdnMaxAge' => 100 * 365 * 86400 ] );
		$this->setDay( '20260701000001' );
		PurgeSpy::$urls = [];
		$this->$notice();
		$this->runJobs();
		$pages = array_values(
			array_unique( array_map( static fn ( string $url ) => parse_url( $url, PHP_URL_PATH ), PurgeSpy::$urls ) )
		);
		$this->assertContains( '/wiki/Partner:Paused', $pages );
		$this->assertNotContains( '/wiki/Partner:Plain', $pages );
		$this->assertIndexRight();
	}

	private function runScript(): void {
		require_once dirname( __DIR__, 4 ) . '/maintenance/notifyDue.php';
		$script = new NotifyDue();
		$script->loadParamsAndArgs( NotifyDue::class );
		$this->expectOutputString( "0 notifications sent.\n" );
		$script->execute();
	}

	private function read(): void {
		$this->openSpecialPage( 'TechnicalPartners' );
	}
}
