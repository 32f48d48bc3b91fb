<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost\Meter;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Words\Address */
class AddressTest extends IntegrationTestCase {

	public function testAddressesOfOtherLettersAreSavedEncoded(): void {
		$this->editPage(
			'Partner:Maps', [ 'website' => ' https://düsseldorf.de/ ', 'repository' => 'https://my_host.example/ä–b' ]
		);
		$this->assertSame( [
			'website' => 'https://xn--dsseldorf-q9a.de/', 'repository' => 'https://my_host.example/%C3%A4%E2%80%93b'
		],
			$this->getRecord( 'Partner:Maps' ) );
	}

	public function testAPasswordIsRefused(): void {
		$this->expectException( ApiUsageException::class );
		$this->editPage( 'Partner:Maps', [ 'website' => 'https://user:pw@example.org/' ] );
	}

	public function testAHostWithoutEndTakesNoTime(): void {
		$host = str_repeat( 'ä.', 100000 );
		$seconds = Meter::seconds( fn () => $this->assertNull( Address::stored( "https://{$host}org/" ) ) );
		$this->assertLessThan( 0.1, $seconds );
	}
}
