<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Storage;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\ColumnarEncoder;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain\Vectors;
use PHPUnit\Framework\TestCase;

/**
 * Rows are sent as schema/vectors/columns.json says, as tests/vitest/domain/wire.test.ts reads them.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\ColumnarEncoder
 */
class ColumnarEncoderTest extends TestCase {

	public function testRowsByColumn(): void {
		foreach ( Vectors::of( 'columns' ) as $case ) {
			$this->assertSame( $case['cellColumns'], self::decoded( $case['cells'], false ) );
			$this->assertSame( $case['textColumns'], self::decoded( $case['texts'], true ) );
		}
	}

	public function testNobody(): void {
		$this->assertSame( '[]', ColumnarEncoder::encode( [], false ) );
	}

	private static function decoded( array $rows, bool $isTexts ): array {
		$lines = array_map(
			static fn ( array $row ) => implode( "\n", array_map( static fn ( $cell ) => json_encode( $cell ), $row ) ),
			$rows
		);
		return json_decode( ColumnarEncoder::encode( $lines, $isTexts ), true, 512, JSON_THROW_ON_ERROR );
	}
}
