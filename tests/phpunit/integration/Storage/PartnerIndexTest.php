<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use Wikimedia\ObjectCache\HashBagOStuff;

/** @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex */
class PartnerIndexTest extends IndexTestCase {

	private function index( HashBagOStuff $local ): PartnerIndex {
		return new PartnerIndex(
			$this->services()->getConnectionProvider(),
			$this->services()->get( 'TechnicalPartners.PartnerPages' ),
			$local
		);
	}

	public function testLooksForItsTablesOnceAnHour(): void {
		$this->savePartner( 'Alpha' );
		$local = new HashBagOStuff();
		$now = time();
		$local->setMockTime( $now );
		$this->index( $local )->forReading();
		$this->db()->dropTable( PartnerIndex::VALUES, __METHOD__ );
		$this->index( $local )->forReading();
		$now += 3601;
		$this->expectException( IndexUnavailable::class );
		$this->index( $local )->forReading();
	}
}
