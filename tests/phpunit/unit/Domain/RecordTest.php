<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use PHPUnit\Framework\TestCase;

/** @coversNothing */
class RecordTest extends TestCase {

	public static function provideRecords(): array {
		return [
			'keys as the schema has them, others behind' => [
				[ 'zeal' => 1, 'priority' => 'low', 'alpha' => 2, 'summary' => 'Maps' ],
				[ 'summary' => 'Maps', 'priority' => 'low', 'alpha' => 2, 'zeal' => 1 ] ],
			'keys of items' => [
				[ 'conversations' => [ [ 'about' => 'x', 'on' => '2026', 'id' => 'c1' ] ] ],
				[ 'conversations' => [ [ 'id' => 'c1', 'on' => '2026', 'about' => 'x' ] ] ] ],
			'principles by name' => [
				[ 'assessments' => [ 'b' => [ 'score' => 0 ], 'a' => [ 'rationale' => 'x', 'score' => 1 ] ] ],
				[ 'assessments' => [ 'a' => [ 'score' => 1, 'rationale' => 'x' ], 'b' => [ 'score' => 0 ] ] ] ],
			'what is empty is left out' => [
				[ 'summary' => ' ', 'kind' => null, 'goals' => [ '', ' ' ], 'steward' => [ 'user' => '' ],
					'assessments' => [ 'a' => [ 'evidence' => [] ] ],
					'tasks' => [ [] ], 'identifiedOn' => [] ], [] ],
			'zero and false say something' => [
				[ 'assessments' => [ 'a' => [ 'score' => 0 ] ], 'selfNominated' => false ],
				[ 'selfNominated' => false, 'assessments' => [ 'a' => [ 'score' => 0 ] ] ] ],
			'spaces around texts' => [ [ 'summary' => " Maps\n" ], [ 'summary' => 'Maps' ] ],
			'sets are sorted, each member once' => [
				[ 'goals' => [ 'b', 'a', 'b' ], 'stack' => [ '10', '9', '1e1' ] ],
				[ 'stack' => [ '10', '1e1', '9' ], 'goals' => [ 'a', 'b' ] ] ],
			'items keep their order, blank ones go' => [
				[ 'tasks' => [ [ 'id' => 'T9' ], [ 'id' => '', 'title' => ' ' ], [ 'id' => 'T1' ] ] ],
				[ 'tasks' => [ [ 'id' => 'T9' ], [ 'id' => 'T1' ] ] ] ],
			'whole numbers' => [
				[ 'assessments' => [ 'a' => [ 'score' => 2.0 ], 'b' => [ 'score' => 1.5 ] ] ],
				[ 'assessments' => [ 'a' => [ 'score' => 2 ], 'b' => [ 'score' => 1.5 ] ] ] ],
			'what is wrong is kept, to be told' => [
				[
					'summary' => [ 'x' ],
					'goals' => 'g',
					'conversations' => [ 'c' => 5 ],
					'assessments' => [ 'text' ],
					7
				],
				[
					'summary' => [ 'x' ],
					'goals' => 'g',
					'assessments' => [ 'text' ],
					'conversations' => [ 'c' => 5 ],
					7
				] ]
		];
	}

	/** @dataProvider provideRecords */
	public function testNormalises( array $record, array $normal ): void {
		$this->assertSame( $normal, Record::normalise( $record, 'partner' ) );
		$this->assertSame( $normal, Record::normalise( $normal, 'partner' ), 'What is canonical stays so' );
	}

	public function testNormalisesAFramework(): void {
		$this->assertSame(
			[
				'principles' => [
					[ 'id' => 'b', 'title' => 'B', 'weight' => 0 ], [ 'id' => 'a', 'title' => 'A', 'redLine' => true ]
				]
			],
			Record::normalise( [ 'goals' => [], 'principles' => [ [
				'weight' => 0, 'title' => 'B', 'id' => 'b', 'level0' => ''
			],
				[ 'redLine' => true, 'id' => 'a', 'title' => 'A' ] ] ], 'framework' )
		);
	}

	public function testKnowsTwoKinds(): void {
		$this->expectException( \InvalidArgumentException::class );
		Record::normalise( [], 'user' );
	}
}
