<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api;


/** @coversNothing */
class SummaryHandlerTest extends RestTestCase {

	public function testSaysWhatAnEditChanges(): void {
		$reply = $this->post( '/summary', [ 'before' => [ 'priority' => 'low' ], 'after' => [ 'priority' => 'medium', 'goals' => [ 'words', 'maps' ] ] ] );
		$this->assertSame( [ 'summary' => '/* tp:/goals||maps,words|;|/priority|low|medium */' ], $this->json( $reply ) );
	}

	public function testNothingChanged(): void {
		$this->assertSame( [ 'summary' => '' ], $this->json( $this->post( '/summary', [ 'before' => [], 'after' => [ 'summary' => ' ' ] ] ) ) );
	}

	public function testAnythingElseIsRefused(): void {
		$this->assertSame( 400, $this->post( '/summary', [ 'before' => 'low', 'after' => [] ] )->getStatusCode() );
	}
}
