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
	private const KEYS = [ 'summary', 'decisions', 'evidence', 'assessments', 'conversations', 'goals', 'steward', 'identifiedOn', 'id', 'state', 'url',
		'score', 'x', '/', '', '0', 'settled', 'a|b' ];
	private const VALUES = [ null, true, '', 'x', '2026', 'declined', 0, -1, 1.5, 1e300, PHP_INT_MAX, "\u{202E}", "\u{0}", '*/ x', '|;|' ];
	private const TEXTS = [ '', 'x', '-1', '99999999999999999999', "\xFF\xFE", 'cells', 'texts', "a\0b", 'https://example.org', 'Q1', '|', '%' ];

	protected function setUp(): void {
		parent::setUp();
		mt_srand( self::SEED );
		$this->savePartner( 'Maps' );
	}

	public function testNoRequestBreaksTheWiki(): void {
		for ( $number = 1; $number <= self::REQUESTS; $number++ ) {
			$body = $this->body();
			$query = $this->query();
			$response = match ( $number % 3 ) {
				0 => $this->post( '/summary', $body ),
				1 => $this->get( '/matrix', $query ),
				2 => $this->get( '/duplicates', $query )
			};
			$sent = json_encode( [ $number % 3 ? $query : $body ], JSON_PARTIAL_OUTPUT_ON_ERROR );
			$this->assertLessThan( 500, $response->getStatusCode(), "$sent\n" . $response->getBody() );
		}
	}

	private function body(): array {
		return mt_rand( 0, 9 )
			? [ 'before' => $this->value( 4 ), 'after' => mt_rand( 0, 9 ) ? $this->map( 4 ) : $this->value( 1 ) ]
			: $this->map( 2 );
	}

	private function query(): array {
		$query = [];
		foreach ( [ 'part', 'name', 'website', 'wikidata', 'asof' ] as $name ) {
			$value = self::TEXTS[ mt_rand( 0, count( self::TEXTS ) - 1 ) ];
			$query[$name] = mt_rand( 0, 5 ) ? $value : [ $value ];
		}
		return array_filter( $query, static fn () => mt_rand( 0, 3 ) > 0 );
	}

	private function value( int $depth ): mixed {
		return match ( $depth > 0 ? mt_rand( 0, 3 ) : 0 ) {
			0 => self::VALUES[ mt_rand( 0, count( self::VALUES ) - 1 ) ],
			1 => array_values( $this->map( $depth - 1 ) ),
			default => $this->map( $depth - 1 )
		};
	}

	private function map( int $depth ): array {
		$map = [];
		for ( $count = mt_rand( 1, 5 ); $count > 0; $count-- ) {
			$map[ self::KEYS[ mt_rand( 0, count( self::KEYS ) - 1 ) ] ] = $this->value( $depth );
		}
		return $map;
	}
}
