<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use MediaWiki\Title\Title;

/** @coversNothing */
class ThreadTest extends IntegrationTestCase {

	public function testSavesAndReads(): void {
		$edit = $this->editPage( 'Sandbox', 'One' );
		$this->assertSame( 'Success', $edit['result'] );
		$this->assertSame( 'One', $this->getPage( 'Sandbox' ) );
		$this->editPage( 'Sandbox', 'Two', $this->admin(), [ 'baserevid' => $edit['newrevid'] ] );
		$this->assertSame( 'Two', $this->getPage( 'Sandbox' ) );
	}

	public function testForgets(): void {
		$this->assertNull( $this->getPage( 'Sandbox' ) );
	}

	public function testAnonymous(): void {
		$this->editPage( 'Sandbox', 'One', $this->anonymous() );
		$author = $this->services()->getRevisionLookup()->getRevisionByTitle( Title::newFromText( 'Sandbox' ) )
			->getUser();
		$this->assertTrue( $this->services()->getUserIdentityUtils()->isTemp( $author ) );
	}

	public function testSpecialPage(): void {
		$this->assertStringContainsString(
			'technicalpartners-matrix', $this->openSpecialPage( 'TechnicalPartners' )->getHTML()
		);
	}
}
