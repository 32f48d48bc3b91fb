<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Merge;
use PHPUnit\Framework\TestCase;

/**
 * Examples of the merge that are good to read.
 *
 * @coversNothing
 */
class MergeTest extends TestCase {

	private const CALL = [ 'id' => 'c1', 'on' => '2026-11-01', 'about' => 'APIs' ];
	private const MAIL = [ 'id' => 'c2', 'on' => '2026-11-02', 'about' => 'Maps' ];
	private const TALK = [ 'id' => 'c3', 'on' => '2026-11-03', 'about' => 'Search' ];

	public static function provideMerges(): array {
		$score = static fn ( array $assessment ) => [ 'assessments' => [ 'real-role' => $assessment ] ];
		$talks = static fn ( array ...$items ) => [ 'conversations' => $items ];
		$source = [ 'id' => 'e1', 'url' => 'https://example.org/1', 'stance' => 'supports' ];
		$doubt = [ 'id' => 'e2', 'url' => 'https://example.org/2', 'stance' => 'disputes' ];
		return [
			'different fields' => [
				[ 'priority' => 'low' ], [ 'priority' => 'high' ], [ 'priority' => 'low', 'summary' => 'Maps' ],
				[ 'priority' => 'high', 'summary' => 'Maps' ] ],
			'the same value' => [ [], [ 'priority' => 'high' ], [ 'priority' => 'high' ], [ 'priority' => 'high' ] ],
			'one removes, the other changes something else' => [
				[ 'priority' => 'low', 'summary' => 'Maps' ], [ 'summary' => 'Maps' ],
				[ 'priority' => 'low', 'summary' => 'More' ],
				[ 'summary' => 'More' ] ],
			'sets are merged by member' => [
				[ 'goals' => [ 'a', 'b' ] ], [ 'goals' => [ 'b', 'c' ] ], [ 'goals' => [ 'a', 'b', 'd' ] ],
				[ 'goals' => [ 'b', 'c', 'd' ] ] ],
			'members of a set look like numbers' => [
				[ 'stack' => [ '1', '2' ] ], [ 'stack' => [ '1', '01' ] ], [ 'stack' => [ '1', '2', '1.0' ] ],
				[ 'stack' => [ '01', '1', '1.0' ] ] ],
			'score and rationale of one principle' => [
				$score( [ 'score' => 1 ] ), $score( [ 'score' => 2 ] ),
				$score( [ 'score' => 1, 'rationale' => 'Why' ] ),
				$score( [ 'score' => 2, 'rationale' => 'Why' ] ) ],
			'both assess a principle for the first time, and bring different evidence' => [
				[], $score( [ 'score' => 2, 'evidence' => [ $source ] ] ),
				$score( [ 'score' => 2, 'evidence' => [ $doubt ] ] ),
				$score( [ 'score' => 2, 'evidence' => [ $source, $doubt ] ] ) ],
			'each removes another part of an assessment, and nothing is left' => [
				$score( [ 'score' => 1, 'rationale' => 'Why' ] ), $score( [ 'score' => 1 ] ),
				$score( [ 'rationale' => 'Why' ] ), [] ],
			'one removes an assessment, the other a part of it' => [
				$score( [ 'score' => 1, 'rationale' => 'Why' ] ), [], $score( [ 'rationale' => 'Why' ] ), [] ],
			'one settles a dispute, the other checks it' => [
				$score( [ 'evidence' => [ $doubt ] ] ),
				$score(
					[ 'evidence' => [ $doubt + [ 'settled' => [ 'on' => '2026-11-01', 'reason' => 'Agreed' ] ] ] ]
				),
				$score( [ 'evidence' => [ $doubt + [ 'checked' => '2026-11-02' ] ] ] ),
				$score(
					[
						'evidence' => [
							$doubt +
								[
									'settled' => [ 'on' => '2026-11-01', 'reason' => 'Agreed' ],
									'checked' => '2026-11-02'
								]
						]
					]
				) ],
			'two conversations logged at once' => [
				$talks( self::CALL ), $talks( self::CALL, self::MAIL ), $talks( self::CALL, self::TALK ),
				$talks( self::CALL, self::MAIL, self::TALK ) ],
			'of two items added at once, the one saved first comes first, whatever their ids' => [
				$talks( self::CALL ), $talks( self::CALL, self::TALK ), $talks( self::CALL, self::MAIL ),
				$talks( self::CALL, self::TALK, self::MAIL ) ],
			'one is removed, another changed' => [
				$talks( self::CALL, self::MAIL ), $talks( self::MAIL ),
				$talks( self::CALL, [ ...self::MAIL, 'next' => 'Write' ] ),
				$talks( [ ...self::MAIL, 'next' => 'Write' ] ) ],
			'one side reorders, the other adds' => [
				$talks( self::CALL, self::MAIL ), $talks( self::MAIL, self::CALL ),
				$talks( self::CALL, self::TALK, self::MAIL ),
				$talks( self::MAIL, self::CALL, self::TALK ) ],
			'one reorders, the other changes' => [
				$talks( self::CALL, self::MAIL ), $talks( self::MAIL, self::CALL ),
				$talks( [ ...self::CALL, 'next' => 'Write' ], self::MAIL ),
				$talks( self::MAIL, [ ...self::CALL, 'next' => 'Write' ] ) ],
			'all of a list removed, nothing changed in it' => [ $talks( self::CALL ), [],
				$talks( self::CALL ) + [ 'summary' => 'Maps' ],
				[ 'summary' => 'Maps' ] ],
			'keys in another order say nothing' => [
				[ 'steward' => [ 'user' => 'Ada', 'since' => '2026' ] ],
				[ 'steward' => [ 'since' => '2026', 'user' => 'Ada' ] ],
				[ 'steward' => [ 'user' => 'Bob' ] ], [ 'steward' => [ 'user' => 'Bob' ] ] ],
			'empty is absent' => [
				[ 'goals' => [], 'summary' => '' ],
				[ 'priority' => 'low' ],
				[ 'goals' => null ],
				[ 'priority' => 'low' ]
			],
			'fields that nobody knows' => [
				[ 'x' => [ 'a' => 1 ] ], [ 'x' => [ 'a' => 2 ] ], [ 'x' => [ 'a' => 1, 'b' => 3 ] ],
				[ 'x' => [ 'a' => 2, 'b' => 3 ] ] ]
		];
	}

	/** @dataProvider provideMerges */
	public function testMerges( array $base, array $latest, array $yours, array $merged ): void {
		$result = Merge::threeWay( $base, $latest, $yours );
		$this->assertSame( [], $result->conflicts );
		$this->assertEquals( $merged, $result->merged );
	}

	public static function provideConflicts(): array {
		$talks = static fn ( array ...$items ) => [ 'conversations' => $items ];
		return [
			'one field' => [
				[ 'priority' => 'low' ], [ 'priority' => 'high' ], [ 'priority' => 'medium' ], [ '/priority' ]
			],
			'one removes what the other changes' => [ [ 'summary' => 'a' ], [], [ 'summary' => 'b' ], [ '/summary' ] ],
			'two fields' => [
				[],
				[ 'summary' => 'a', 'kind' => 'other' ],
				[ 'summary' => 'b', 'kind' => 'company' ],
				[ '/summary', '/kind' ]
			],
			'a steward is one value' => [
				[ 'steward' => [ 'user' => 'Ada', 'since' => '2026-01-01' ] ],
				[ 'steward' => [ 'user' => 'Bob', 'since' => '2026-01-01' ] ],
				[ 'steward' => [ 'user' => 'Ada', 'since' => '2026-02-01' ] ], [ '/steward' ] ],
			'a score' => [
				[], [ 'assessments' => [ 'a' => [ 'score' => 1 ] ] ],
				[ 'assessments' => [ 'a' => [ 'score' => 2, 'rationale' => 'x' ] ] ],
				[ '/assessments/a/score' ] ],
			'a principle may be called as a field is' => [
				[ 'assessments' => [ 'settled' => [ 'score' => 0, 'rationale' => 'x' ] ] ],
				[ 'assessments' => [ 'settled' => [ 'score' => 1, 'rationale' => 'x' ] ] ],
				[ 'assessments' => [ 'settled' => [ 'score' => 2, 'rationale' => 'y' ] ] ],
				[ '/assessments/settled/score' ] ],
			'one removes the item that the other changes' => [
				$talks( self::CALL, self::MAIL ), $talks( self::MAIL ),
				$talks( [ ...self::CALL, 'next' => 'Write' ], self::MAIL ), [ '/conversations/c1' ] ],
			'one removes the whole list' => [
				$talks( self::CALL ), [], $talks( [ ...self::CALL, 'next' => 'Write' ] ), [ '/conversations/c1' ]
			],
			'one removes the assessment that the other changes' => [
				[ 'assessments' => [ 'a' => [ 'score' => 1 ] ] ], [], [ 'assessments' => [ 'a' => [ 'score' => 2 ] ] ],
				[ '/assessments/a' ] ],
			'both reorder' => [
				$talks( self::CALL, self::MAIL, self::TALK ), $talks( self::MAIL, self::CALL, self::TALK ),
				$talks( self::CALL, self::TALK, self::MAIL ),
				[ '/conversations' ] ],
			'an id that needs escaping' => [ [ 'a/b' => 1 ], [ 'a/b' => 2 ], [ 'a/b' => 3 ], [ '/a~1b' ] ],
			'a list whose items share an id is one field' => [
				$talks( self::CALL, self::CALL ), $talks( self::CALL ), $talks( self::CALL, self::CALL, self::MAIL ),
				[ '/conversations' ] ],
			'a change of what it is' => [
				[ 'goals' => [ 'a' ] ], [ 'goals' => 'a' ], [ 'goals' => [ 'a', 'b' ] ], [ '/goals' ]
			]
		];
	}

	/** @dataProvider provideConflicts */
	public function testConflicts( array $base, array $latest, array $yours, array $pointers ): void {
		$result = Merge::threeWay( $base, $latest, $yours );
		$this->assertSame( $pointers, $result->conflicts );
		$this->assertNull( $result->merged );
	}
}
