<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\FlipPoint;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Scores\FlipPoint */
class FlipPointTest extends TestCase {

	private const SCORES = [ 0, 1, 2, 3, 'notApplicable', null ];

	private function framework( int ...$weights ): Framework {
		return new Framework( [ 'principles' => array_map(
			static fn ( int $weight, int $number ) =>
				[ 'id' => "p$number", 'title' => "P$number", 'weight' => $weight ],
			$weights, array_keys( $weights ) ) ] );
	}

	public function testTheWeightAtWhichBothAreEqual(): void {
		// 3·3 against 3·1 + w·3: equal where w is 2; the other weight would have to go further, from 3 to 1.5.
		$point = FlipPoint::between( [ 'p0' => 3, 'p1' => 0 ], [ 'p0' => 1, 'p1' => 3 ], $this->framework( 3, 1 ) );
		$this->assertSame( [ 'p1', 1.0, 2.0 ], [ $point->principle, $point->from, round( $point->to, 9 ) ] );
	}

	public function testWhoIsAheadInEverythingStaysAhead(): void {
		$this->assertNull(
			FlipPoint::between( [ 'p0' => 3, 'p1' => 3 ], [ 'p0' => 1, 'p1' => 2 ], $this->framework( 3, 2 ) )
		);
	}

	public function testEqualScoresNeverSwap(): void {
		$this->assertNull( FlipPoint::between( [ 'p0' => 2 ], [ 'p0' => 2 ], $this->framework( 3, 2 ) ) );
	}

	/** For random partners: beyond the point they have swapped, and no nearer weight in steps swaps them. */
	public function testNoNearerWeightSwapsThem(): void {
		mt_srand( 2015 );
		$found = 0;
		for ( $run = 0; $run < 300; $run++ ) {
			$framework = $this->framework( mt_rand( 0, 10 ), mt_rand( 0, 10 ), mt_rand( 1, 10 ) );
			[ $ahead, $behind ] = [ $this->scores(), $this->scores() ];
			if ( $this->key( $ahead, $framework ) > $this->key( $behind, $framework ) ) {
				[ $ahead, $behind ] = [ $behind, $ahead ];
			}
			$point = FlipPoint::between( $ahead, $behind, $framework );
			$distance = $point ? abs( $point->to - $point->from ) : INF;
			$found += $point ? 1 : 0;
			foreach ( [ 'p0', 'p1', 'p2' ] as $id ) {
				$from = Framework::weight( $framework->find( 'principles', $id ) );
				for ( $weight = 0.05; $weight < 10; $weight += 0.1 ) {
					$changed = $framework->withWeights( [ $id => $weight ] );
					if ( abs( $weight - $from ) < $distance - 0.001 ) {
						$this->assertLessThanOrEqual( $this->key( $behind, $changed ), $this->key( $ahead, $changed ),
							json_encode( [ $ahead, $behind, $framework->toArray(), $id, $weight, $point ] ) );
					}
				}
			}
		}
		$this->assertGreaterThan( 50, $found );
	}

	private function scores(): array {
		return array_map( static fn () => self::SCORES[mt_rand( 0, 5 )], [ 'p0' => 0, 'p1' => 0, 'p2' => 0 ] );
	}

	/** The low end alone, which weights move: what it leaves undecided is decided by the mean. */
	private function key( array $scores, Framework $framework ): int {
		return -(int)round( Alignment::ofScores( $scores, $framework )->low * 1e6 );
	}
}
