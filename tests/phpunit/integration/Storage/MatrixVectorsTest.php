<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain\Vectors;

/**
 * The wiki's database filters, sorts and groups as schema/vectors/matrix.json says, and as matrixVectors.test.ts asks
 * of the script.
 *
 * @coversNothing
 */
class MatrixVectorsTest extends IndexTestCase {
	use SavesVectors;

	public static function provideWorlds(): array {
		return array_map( static fn ( string $name ) => [ $name ], array_keys( Vectors::of( 'matrix' ) ) );
	}

	/** @dataProvider provideWorlds */
	public function testAnswersEachQuery( string $name ): void {
		$this->assertAnswers( Vectors::of( 'matrix' )[$name] );
	}
}
