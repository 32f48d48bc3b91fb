<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\LogSpy;
use MediaWiki\Logger\LoggerFactory;
use Wikimedia\Rdbms\IDatabase;

/**
 * A page that names many people is rendered with few queries, in whatever language.
 *
 * @coversNothing
 */
class ManyLinksTest extends IndexTestCase {

	private static function record( int $conversations ): array {
		return [ 'summary' => 'x', 'conversations' => array_map( static fn ( int $i ) => [
			'id' => "c$i", 'on' => '2020-01-01', 'about' => "About $i.",
			'who' => array_map( static fn ( int $j ) => "U$i-$j", range( 1, 20 ) )
		], range( 1, $conversations ) ) ];
	}

	private function html( string $language ): string {
		return $this->api( [ 'action' => 'parse', 'page' => 'Partner:Alpha', 'uselang' => $language ] )['parse']['text']['*'];
	}

	public function testUsersAreLookedUpTogether(): void {
		$this->editPage( 'User:U1-1', 'Me' );
		$this->editPage( 'Partner:Alpha', self::record( 40 ) );
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$this->restart();
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		$this->html( 'de' );
		LoggerFactory::registerProvider( $before );
		$queries = array_column( $spy->contexts, 'method' );
		$this->assertNotSame( [], preg_grep( '/LinkBatch/', $queries ), 'the spy sees queries' );
		$this->assertLessThan( 60, count( $queries ) );
		$html = $this->html( 'en' );
		$this->assertSame( 1, substr_count( $html, 'title="User:U1-1"' ) );
		$this->assertSame( 799, substr_count( $html, 'redlink=1' ) );
	}

	public function testOlderConversationsAreFoundElsewhere(): void {
		$this->editPage( 'Partner:Alpha', self::record( 53 ) );
		$html = $this->html( 'en' );
		$this->assertStringContainsString( 'About 53.', $html );
		$this->assertStringContainsString( 'About 4.', $html );
		$this->assertStringNotContainsString( 'About 3.', $html );
		$this->assertMatchesRegularExpression(
			'{<a href="[^"]*TechnicalPartners/conversations&amp;partner=Alpha"[^>]*>3 older conversations</a>}', $html
		);
	}
}
