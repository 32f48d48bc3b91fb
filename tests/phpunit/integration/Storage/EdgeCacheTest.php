<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\PurgeSpy;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Session\SessionManager;
use MediaWiki\User\User;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\EdgeCache */
class EdgeCacheTest extends RestTestCase {

	private const PRIVATE = 'private, must-revalidate, max-age=0';
	private const REST = 'public,max-age=0,must-revalidate';

	protected function setUp(): void {
		parent::setUp();
		$this->savePartner( 'Alpha' );
		ConvertibleTimestamp::setFakeTime( '20300601120000' );
		$this->keep( 600 );
	}

	private function keep( int $seconds, array $settings = [] ): void {
		PurgeSpy::$urls = [];
		$this->configure( $settings + [ 'TechnicalPartnersSharedMaxAge' => $seconds, 'UseCdn' => true,
			'EventRelayerConfig' => [ 'default' => [ 'class' => PurgeSpy::class ] ] ] );
		$this->settle();
	}

	private function view( string $view, array $query = [], ?User $user = null ): string {
		// Edits before this began a session for the whole process, which a reader has not.
		RequestContext::getMain()->setRequest( new FauxRequest() );
		SessionManager::getGlobalSession()->unpersist();
		$output = $this->openSpecialPage( 'TechnicalPartners', $view, $query, $user );
		$output->sendCacheControl();
		return $output->getRequest()->response()->getHeader( 'Cache-Control' );
	}

	private function rest( array $headers = [], ?User $user = null ): string {
		return $this->get( '/matrix', [], $headers, $user )->getHeaderLine( 'Cache-Control' );
	}

	public function testKeepsViewsAndRowsForAMinuteAtMost(): void {
		foreach ( [ '', 'goals', 'ranking', 'changes', 'stack' ] as $view ) {
			$this->assertSame( 's-maxage=60, must-revalidate, max-age=0', $this->view( $view ), $view );
		}
		$this->assertSame( 'public,s-maxage=60,max-age=0,must-revalidate', $this->rest() );
		$this->assertStringContainsString( 'Cookie', $this->get( '/matrix' )->getHeaderLine( 'Vary' ) );
		ConvertibleTimestamp::setFakeTime( '20300601235950' );
		$this->assertSame( 's-maxage=10, must-revalidate, max-age=0', $this->view( 'goals' ), 'not into the next day' );
	}

	public function testKeepsNothingOfReadersWithAnAccountOrCookies(): void {
		$reader = $this->makeUser( 'Newcomer' );
		$this->assertSame( self::PRIVATE, $this->view( '', [], $reader ) );
		$this->assertSame( self::REST, $this->rest( [], $reader ) );
		$this->assertSame( self::REST, $this->rest( [ 'Cookie' => 'a=b' ] ) );
	}

	public function testKeepsNothingOfFormsOrErrors(): void {
		foreach ( [ 'new', 'log', 'framework', 'nonsense' ] as $view ) {
			$this->assertSame( self::PRIVATE, $this->view( $view ), $view );
		}
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( '1=1' )->caller( __METHOD__ )
			->execute();
		foreach ( [ '', 'goals', 'ranking' ] as $view ) {
			$this->assertSame( self::PRIVATE, $this->view( $view ), $view );
		}
	}

	public function testKeepsNothingRightAfterAWriteNorByDefault(): void {
		$this->savePartner( 'Beta' );
		$this->assertSame( self::PRIVATE, $this->view( '' ) );
		$this->assertSame( self::REST, $this->rest() );
		$this->keep( 0 );
		$this->assertSame( self::PRIVATE, $this->view( '' ) );
		$this->assertSame( self::REST, $this->rest() );
		$this->savePartner( 'Gamma' );
		DeferredUpdates::doUpdates();
		$this->assertSame( [], preg_grep( '/TechnicalPartners|technical-partners/', PurgeSpy::$urls ) );
	}

	public function testKeepsNothingOfAClosedWiki(): void {
		$this->keep(
			60,
			[
				'GroupPermissions' => array_replace_recursive(
					$GLOBALS['wgGroupPermissions'], [ '*' => [ 'read' => false ], 'user' => [ 'read' => true ] ]
				)
			]
		);
		$this->assertStringStartsWith( 'private', $this->rest( [], $this->makeUser( 'Newcomer' ) ) );
	}

	public function testPurgesWhatIsDeleted(): void {
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() );
		DeferredUpdates::doUpdates();
		$urls = implode( "\n", PurgeSpy::$urls );
		foreach (
			[
				'Special:TechnicalPartners',
				'Special:TechnicalPartners/goals',
				'technical-partners/v1/matrix?part=cells'
			] as $url
		) {
			$this->assertMatchesRegularExpression( '{' . preg_quote( $url ) . '$}m', $urls );
		}
	}
}
