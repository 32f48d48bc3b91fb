<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Matrix;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain\Vectors;

/**
 * The server's table draws each cell as schema/vectors/cells.json says, and as cells.test.ts asks of the grid.
 *
 * @coversNothing
 */
class CellsTest extends IntegrationTestCase {
	use DrawsCells;

	public static function provideRows(): array {
		return array_map( static fn ( string $name ) => [ $name ], array_keys( Vectors::of( 'cells' ) ) );
	}

	/** @dataProvider provideRows */
	public function testDrawsEachCell( string $name ): void {
		$case = Vectors::of( 'cells' )[$name];
		$this->assertEquals( $case['cells'], $this->drawn( $case ) );
	}
}
