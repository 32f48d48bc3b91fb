<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Change;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use PHPUnit\Framework\TestCase;

/** @coversNothing */
class ChangesTest extends TestCase {

	private const ONE = [ 'id' => 'c1', 'on' => '2026', 'about' => 'Maps' ];
	private const TWO = [ 'id' => '2', 'on' => '2026', 'about' => 'APIs' ];

	public static function provideChanges(): array {
		$talks = static fn ( array ...$items ) => [ 'conversations' => $items ];
		return [
			'nothing' => [ [ 'goals' => [] ], [ 'summary' => null ], [] ],
			'a field' => [ [ 'priority' => 'low' ], [ 'priority' => 'high' ], [ [ '/priority', 'low', 'high' ] ] ],
			'in the order of the new record, then what is gone' => [
				[ 'kind' => 'other', 'priority' => 'low' ], [ 'priority' => 'high', 'summary' => 'x' ],
				[ [ '/priority', 'low', 'high' ], [ '/summary', null, 'x' ], [ '/kind', 'other', null ] ] ],
			'a set' => [ [ 'goals' => [ 'a' ] ], [ 'goals' => [ 'a', 'b' ] ], [ [ '/goals', [ 'a' ], [ 'a', 'b' ] ] ] ],
			'a steward is one field' => [
				[ 'steward' => [ 'user' => 'Ada' ] ], [ 'steward' => [ 'user' => 'Bob', 'since' => '2026-01-01' ] ],
				[ [ '/steward', [ 'user' => 'Ada' ], [ 'user' => 'Bob', 'since' => '2026-01-01' ] ] ] ],
			'an assessment that came is one change' => [
				[], [ 'assessments' => [ 'a' => [ 'score' => 1, 'rationale' => 'x' ] ] ],
				[ [ '/assessments/a', null, [ 'score' => 1, 'rationale' => 'x' ] ] ] ],
			'part of an assessment' => [
				[ 'assessments' => [ 'a' => [ 'score' => 1 ] ] ], [ 'assessments' => [ 'a' => [ 'score' => 0 ] ] ],
				[ [ '/assessments/a/score', 1, 0 ] ] ],
			'an item that came' => [ [], $talks( self::ONE ), [ [ '/conversations/c1', null, self::ONE ] ] ],
			'an item that went' => [
				$talks( self::ONE, self::TWO ), $talks( self::ONE ), [ [ '/conversations/2', self::TWO, null ] ]
			],
			'part of an item' => [
				$talks( self::TWO ),
				$talks( [ ...self::TWO, 'on' => '2025' ] ),
				[ [ '/conversations/2/on', '2026', '2025' ] ]
			],
			'order of items' => [
				$talks( self::ONE, self::TWO ), $talks( self::TWO, self::ONE ),
				[ [ '/conversations', [ 'c1', '2' ], [ '2', 'c1' ] ] ] ],
			'another kind of value' => [ [ 'goals' => [ 'a' ] ], [ 'goals' => 'a' ], [ [ '/goals', [ 'a' ], 'a' ] ] ],
			'a dispute settled' => [
				[ 'evidence' => [ [ 'id' => 'e1' ] ] ],
				[ 'evidence' => [ [ 'id' => 'e1', 'settled' => [ 'on' => '2026-01-01', 'reason' => 'x' ] ] ] ],
				[ [ '/evidence/e1/settled', null, [ 'on' => '2026-01-01', 'reason' => 'x' ] ] ] ]
		];
	}

	/** @dataProvider provideChanges */
	public function testChanges( array $old, array $new, array $changes ): void {
		$this->assertSame( $changes, array_map(
			static fn ( Change $change ) => [ $change->pointer, $change->old, $change->new ],
			Changes::between( $old, $new ) ) );
	}
}
