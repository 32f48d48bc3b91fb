<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Objectives;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Progress */
class ProgressTest extends TestCase {

	private function day(): string {
		return mt_rand( 0, 5 ) === 0 ? '' : PartialDate::addDays( '2020-01-01', mt_rand( 0, 90 ) );
	}

	private function randomRecord(): array {
		$collaborations = array_map(
			fn () => array_filter( [ 'since' => $this->day(), 'until' => $this->day() ] ),
			array_fill( 0, mt_rand( 0, 3 ), null )
		);
		$conversations = array_map(
			fn () => array_filter( [ 'on' => $this->day() ] ), array_fill( 0, mt_rand( 0, 2 ), null )
		);
		return [
			'identifiedOn' => [ 'on' => $this->day() ],
			'collaborations' => $collaborations,
			'conversations' => $conversations
		];
	}

	/** Of random records, the spans say what the records say of every day, and so do the steps. */
	public function testSaysTheSameAsObjectives(): void {
		mt_srand( 96013 );
		for ( $run = 0; $run < 30; $run++ ) {
			$partners = array_map(
				fn () => [ 'record' => $this->randomRecord(), 'created' => '2020-02-01' ], range( 1, mt_rand( 1, 8 ) )
			);
			$framework = new Framework(
				[
					'principles' => [
						[ 'id' => 'a', 'since' => $this->day(), 'retired' => $this->day() ?: null ], [ 'id' => 'b' ]
					]
				]
			);
			$progress = Spans::progress( $partners, $framework );
			$steps = $progress->steps( '2020-12-31' );
			for ( $day = '2020-01-01'; $day < '2020-05-01'; $day = PartialDate::addDays( $day, 1 ) ) {
				$expected = Objectives::counts( $partners, $framework, $day );
				$this->assertSame( $expected, $progress->counts( $day ), $day );
				if ( isset( $steps[$day] ) ) {
					$this->assertSame( $expected, $steps[$day], $day );
				}
			}
			$this->assertSame( $progress->counts( '2020-12-31' ), end( $steps ) );
		}
	}

	public function testNothing(): void {
		$progress = new Progress( [], new Framework( [] ) );
		$this->assertSame( [], $progress->steps( '2026-01-01' ) );
		$this->assertSame( [], $progress->principles( '2026-01-01' ) );
	}
}
