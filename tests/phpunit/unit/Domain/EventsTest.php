<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Event;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Events;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Records\Events */
class EventsTest extends TestCase {

	private const DISPUTE = [
		'id' => 'e1', 'url' => 'https://partner.example/', 'stance' => 'disputes', 'by' => 'Ann', 'note' => 'No role'
	];
	private const SETTLED = [ 'settled' => [ 'on' => '2026-01-02', 'by' => 'Ben', 'reason' => 'Checked' ] ];

	private function disputed( array $more = [], string $steward = 'Steward' ): array {
		return array_filter(
			[
				'steward' => $steward === '' ? null : [ 'user' => $steward ],
				'assessments' => [ 'real' => [ 'evidence' => [ $more + self::DISPUTE ] ] ]
			]
		);
	}

	private function assertTold( array $expected, array $events ): void {
		$this->assertSame(
			$expected,
			array_map(
				static fn ( Event $event ) =>
					[ $event->kind, $event->user, $event->pointers, $event->text, $event->day ],
				$events
			)
		);
	}

	public function testDispute(): void {
		$plain = [ 'steward' => [ 'user' => 'Steward' ] ];
		$told = [ [ 'disputed', 'Steward', [ '/assessments/real' ], 'No role', '' ] ];
		$this->assertTold( $told, Events::between( $plain, $this->disputed() ) );
		$this->assertTold( $told, Events::between( $this->disputed( [ 'stance' => 'supports' ] ), $this->disputed() ) );
		$this->assertTold(
			[], Events::between( $this->disputed(), $this->disputed( [ 'note' => 'Other words' ] ) ), 'it stood before'
		);
		$this->assertTold( [], Events::between( $plain, $this->disputed( self::SETTLED ) ), 'it is over already' );
		$this->assertTold( [], Events::between( $plain, $this->disputed( [ 'by' => 'Steward' ] ) ), 'their own' );
		$this->assertTold( [], Events::between( [], $this->disputed( [], '' ) ), 'nobody to tell' );
		$this->assertTold( [], Events::between( $this->disputed(), $plain ) );
	}

	public function testSeveralDisputesOfOneEditAreOne(): void {
		$old = [ 'steward' => [ 'user' => 'Steward' ] ];
		$statement = [ 'about' => 'website', 'note' => 'Gone' ] + self::DISPUTE;
		$this->assertTold( [ [ 'disputed', 'Steward', [ '/website', '/assessments/real' ], 'Gone', '' ] ],
			Events::between(
				$old, $this->disputed() + [ 'evidence' => [ $statement, [ 'id' => 'e2' ] + $statement ] ]
			) );
	}

	public function testHanding(): void {
		$this->assertTold(
			[ [ 'steward-assigned', 'New', [], '', '' ] ],
			Events::between( [ 'steward' => [ 'user' => 'Old' ] ], [ 'steward' => [ 'user' => 'New' ] ] )
		);
		$this->assertTold(
			[ [ 'steward-assigned', 'Steward', [], '', '' ] ], Events::between( null, $this->disputed() ),
			'once for one edit'
		);
		$this->assertTold( [], Events::between( [ 'steward' => [ 'user' => 'Old' ] ], [] ) );
		$this->assertTold(
			[],
			Events::between(
				[ 'steward' => [ 'user' => 'A' ] ], [ 'steward' => [ 'user' => 'A', 'since' => '2026-01-01' ] ]
			)
		);
	}

	public function testAnswer(): void {
		$this->assertTold(
			[ [ 'dispute-settled', 'Ann', [ '/assessments/real' ], 'Checked', '' ] ],
			Events::between( $this->disputed(), $this->disputed( self::SETTLED ) )
		);
		$this->assertTold( [ [ 'dispute-settled', 'Ann', [ '/assessments/real' ], 'Checked', '' ] ],
			Events::between( $this->disputed(), $this->disputed( [ 'by' => 'Victim' ] + self::SETTLED ) ),
			'who disputed it is what stood there before' );
		$this->assertTold(
			[], Events::between( [ 'steward' => [ 'user' => 'Steward' ] ], $this->disputed( self::SETTLED ) )
		);
		$this->assertTold(
			[],
			Events::between( $this->disputed( [ 'by' => null ] ), $this->disputed( [ 'by' => null ] + self::SETTLED ) )
		);
		$this->assertTold(
			[],
			Events::between( $this->disputed( self::SETTLED ), $this->disputed( [ 'note' => 'x' ] + self::SETTLED ) )
		);
	}

	public function testAnEditThatAnswersManyAnswersNobody(): void {
		$record = static fn ( int $people, array $more ) => [ 'evidence' => array_map( static fn ( int $one ) =>
			[ 'id' => "e$one", 'about' => 'kind', 'by' => "User $one" ] + $more + self::DISPUTE,
			range( 1, $people ) ) ];
		$this->assertCount( 20, Events::between( $record( 20, [] ), $record( 20, self::SETTLED ) ) );
		$this->assertTold( [], Events::between( $record( 21, [] ), $record( 21, self::SETTLED ) ) );
		$this->assertTold( [ [ 'disputed', 'Steward', [ '/assessments/real' ], 'No role', '' ] ],
			Events::between(
				[ 'steward' => [ 'user' => 'Steward' ] ] + $record( 21, [] ),
				$this->disputed() + $record( 21, self::SETTLED )
			),
			'the steward is told' );
	}

	public function testDue(): void {
		$record = [
			'steward' => [ 'user' => 'Steward' ],
			'decisions' => [
				[ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'paused', 'reason' => 'Busy', 'reopenOn' => '2026-03' ]
			],
			'conversations' => [
				[
					'id' => 'old', 'on' => '2025-01-01', 'about' => 'x', 'next' => 'Forgotten', 'nextOn' => '2025-02-01'
				],
				[ 'id' => 'new', 'on' => '2026-01-01', 'about' => 'x', 'next' => 'Write', 'nextOn' => '2026-02-10' ]
			]
		];
		$step = [ 'due', 'Steward', [ '/conversations' ], 'Write', '2026-02-10' ];
		$this->assertTold( [], Events::due( $record, '2026-02-10' ) );
		$this->assertTold( [ $step ], Events::due( $record, '2026-02-11' ) );
		$this->assertSame(
			[ '2026-02-11', null ],
			[ Events::overdueFrom( $record, '2026-02-10' ), Events::overdueFrom( $record, '2026-02-11' ) ]
		);
		$this->assertNull( Events::overdueFrom( [ 'steward' => null ] + $record, '2026-02-01' ) );
		$this->assertTold(
			[ [ 'due', 'Steward', [ '/decisions' ], 'Busy', '2026-03-31' ], $step ],
			Events::due( $record, '2026-03-31' )
		);
		$this->assertTold( [], Events::due( [ 'steward' => null ] + $record, '2026-03-31' ) );
		$record['decisions'][0] = [ 'state' => 'declined', 'reopenOn' => null ] + $record['decisions'][0];
		$this->assertTold( [], Events::due( $record, '2026-02-11' ), 'no step follows where it was declined' );
	}

	/** Imported records may have any shape. */
	public function testAnyShape(): void {
		$odd = [ 'steward' => 'x',
			'assessments' => [
				'real' => [ 'evidence' => 'x' ], 'b' => [ 'evidence' => [ 'x', [ 'stance' => 'disputes' ] ] ]
			],
			'evidence' => [ [ 'id' => 7 ], self::DISPUTE + [ 'about' => [] ] ], 'conversations' => 'x',
			'decisions' => [ 'x' ] ];
		$this->assertTold( [], Events::between( $odd, [] ) );
		$this->assertTold( [], Events::between( [], $odd ) );
		$this->assertTold( [], Events::due( $odd, '2026-01-01' ) );
		$this->assertTold( [ [ 'dispute-settled', '7', [ '/assessments/real' ], '', '' ] ],
			Events::between( $this->disputed( [ 'by' => '7' ] ), $this->disputed( [ 'settled' => 'yes' ] ) ) );
	}
}
