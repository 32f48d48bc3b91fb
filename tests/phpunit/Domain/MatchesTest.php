<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Matches;
use PHPUnit\Framework\TestCase;

/**
 * Suggested matches are what schema/vectors/matches.json says.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Domain\Matches
 */
class MatchesTest extends TestCase {

	public static function provideVectors(): iterable {
		foreach ( Vectors::of( 'matches' ) as $name => $case ) {
			yield $name => [ $case ];
		}
	}

	/** @dataProvider provideVectors */
	public function testVectors( array $case ): void {
		$this->assertSame( $case['out'], ( new Matches( $case['ours'] ) )->of( $case['item'] ) );
	}

	/** Whether they share a word does not depend on who says it. */
	public function testBothWaysAreTheSame(): void {
		$words = [ 'test', 'tests', 'tested', 'testing', 'testable', 'Übersetzung', 'ubersetzungen', 'map', 'maps' ];
		foreach ( $words as $a ) {
			foreach ( $words as $b ) {
				$shares = static fn ( string $ours, string $theirs ) => ( new Matches( [ [ 'id' => 'x', 'title' => $ours ] ] ) )->of( [ 'title' => $theirs ] ) !== [];
				$this->assertSame( $shares( $a, $b ), $shares( $b, $a ), "$a, $b" );
			}
		}
	}
}
