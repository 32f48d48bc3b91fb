<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\ItemId;
use PHPUnit\Framework\TestCase;

/** @coversNothing */
class ItemIdTest extends TestCase {

	private const SCHEMA = '/^[a-z][a-z0-9-]{0,39}$/D';

	public static function titles(): array {
		return [
			[ 'Real role', 'real-role' ], [ 'Überblick & Ärger', 'uberblick-arger' ],
			[ '10 partners by June', 'partners-by-june' ],
			[ '  "><b>Bold</b>  ', 'b-bold-b' ], [ str_repeat( 'long ', 30 ), 'long-long-long-long-long-long-long-l' ],
			[ 'Taken', 'taken-3' ]
		];
	}

	/** @dataProvider titles */
	public function testAnIdIsMadeOfTheTitle( string $title, string $id ): void {
		$this->assertSame( $id, ItemId::ofTitle( $title, [ 'taken', 'taken-2' ] ) );
		$this->assertMatchesRegularExpression( self::SCHEMA, $id );
	}

	public function testATitleWithoutLatinLettersHasAnIdToo(): void {
		foreach ( [ '日本語', '2015', '', "\xFF" ] as $title ) {
			$this->assertMatchesRegularExpression( self::SCHEMA, ItemId::ofTitle( $title, [] ) );
		}
	}
}
