<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\JsonFault;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Records\JsonFault */
class JsonFaultTest extends TestCase {

	public static function provideFaults(): iterable {
		// "¦" stands before the first character that is wrong.
		foreach ( [ '{ "a": 1¦ "b": 2 }', '{ "a"¦ 1 }', '{ "a": 1, ¦}', '[ 1, ¦]', '{ ¦a: 1 }',
			"{ \"a\": \"x\"\n\t¦\"b\": 2 }", '{ "a": ¦tru }', '{ "a": ¦01 }',
			'{ "a": ¦"\x" }', '{ "a": [ 1, 2 ¦} ]', '{}¦ }', '{ "a": 1 ¦', '{ "a": ¦', '[ ¦', '¦', "{ \"a\": ¦'b' }",
			'{ ¦, }', '{ "a": ¦"open }' ] as $case ) {
			yield $case => [ $case ];
		}
	}

	/** @dataProvider provideFaults */
	public function testFindsTheFirstWrongCharacter( string $case ): void {
		$text = str_replace( '¦', '', $case );
		$this->assertNull( json_decode( $text ) );
		$found = JsonFault::offset( $text );
		$this->assertNotNull( $found );
		// Spaces before a wrong character are no part of it.
		$this->assertSame( ltrim( explode( '¦', $case )[1] ), substr( $text, $found ) );
	}

	public function testFindsNothingWhereTheSyntaxIsRight(): void {
		$deep = str_repeat( '[', 3000 ) . str_repeat( ']', 3000 );
		foreach (
			[
				'{}', '[]', ' { "a" : [ 1, -2.5e+3, true, null, "\u00e4\n", {} ], "b": "" } ', '"x"', '"\ud800"', $deep
			] as $text
		) {
			$this->assertNull( JsonFault::offset( $text ), $text );
		}
	}

	public function testCountsLinesFromOne(): void {
		$this->assertSame( 1, JsonFault::line( "{\n}", 0 ) );
		$this->assertSame( 2, JsonFault::line( "{\n}", 2 ) );
	}

	public function testTakesLinearTime(): void {
		$start = hrtime( true );
		JsonFault::offset( '[' . str_repeat( '"some text", ', 100000 ) . '"' . str_repeat( '\\', 1000000 ) );
		$this->assertLessThan( 2e9, hrtime( true ) - $start );
	}
}
