<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;

/**
 * REST requests that no client of ours sends: each is answered or refused, and none is an error of the server.
 *
 * @coversNothing
 */
class RandomRequestsTest extends RestTestCase {

	private const REQUESTS = 300;
	private const SEED = 14;
	private const TEXTS = [
		'',
		'x',
		'-1',
		'99999999999999999999',
		"\xFF\xFE",
		'cells',
		'texts',
		"a\0b",
		'https://example.org',
		'Q1',
		'|',
		'%'
	];

	protected function setUp(): void {
		parent::setUp();
		mt_srand( self::SEED );
		$this->savePartner( 'Maps' );
	}

	public function testNoRequestBreaksTheWiki(): void {
		for ( $number = 1; $number <= self::REQUESTS; $number++ ) {
			$query = $this->query();
			$response = $this->get( $number % 2 ? '/matrix' : '/duplicates', $query );
			$sent = json_encode( $query, JSON_PARTIAL_OUTPUT_ON_ERROR );
			$this->assertLessThan( 500, $response->getStatusCode(), "$sent\n" . $response->getBody() );
		}
	}

	private function query(): array {
		$query = [];
		foreach ( [ 'part', 'name', 'website', 'wikidata', 'asof' ] as $name ) {
			$value = self::TEXTS[ mt_rand( 0, count( self::TEXTS ) - 1 ) ];
			$query[$name] = mt_rand( 0, 5 ) ? $value : [ $value ];
		}
		return array_filter( $query, static fn () => mt_rand( 0, 3 ) > 0 );
	}
}
