<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Form\RecordFormReader;
use PHPUnit\Framework\TestCase;

/** @coversNothing */
class RecordFormReaderTest extends TestCase {

	private function read( array $posted, array $base = [] ): array {
		return ( new RecordFormReader( SchemaNode::root( 'partner' ), static fn () => 'made' ) )->read( $posted, $base );
	}

	public function testWhatIsNotPostedStays(): void {
		$base = Examples::partner();
		$this->assertSame( $base, $this->read( [], $base ) );
		$this->assertSame(
			[ 'summary' => 'Other' ] + $base,
			[ 'summary' => 'Other' ] + $this->read( [ 'summary' => ' Other ' ], $base )
		);
	}

	public function testEmptyTextsAndChoicesRemove(): void {
		$base = [
			'summary' => 'A',
			'goals' => [ 'maps' ],
			'selfNominated' => true,
			'steward' => [ 'user' => 'X' ],
			'kind' => 'other'
		];
		$posted = [
			'summary' => '', 'goals' => [ '' ], 'selfNominated' => '', 'steward' => [ 'user' => ' ' ], 'kind' => ''
		];
		$this->assertSame( [], $this->read( $posted, $base ) );
	}

	public function testScoresAreNumbers(): void {
		$record = $this->read(
			[
				'assessments' => [
					'a' => [ 'score' => '0' ], 'b' => [ 'score' => 'notApplicable' ], 'c' => [ 'score' => '' ]
				]
			]
		);
		$this->assertSame( [ 'a' => [ 'score' => 0 ], 'b' => [ 'score' => 'notApplicable' ] ], $record['assessments'] );
	}

	public function testItemsAreAddedChangedAndRemoved(): void {
		$base = [
			'conversations' => [
				[ 'id' => 'c1', 'about' => 'One' ],
				[ 'id' => 'c2', 'about' => 'Two' ],
				[ 'id' => 'c3', 'about' => 'Three' ]
			]
		];
		$posted = [ 'conversations' => [
			'c1' => [ 'about' => 'Uno' ], 'c2' => [ 'about' => 'Two', '_remove' => '1' ],
			'new3' => [ 'about' => 'Four', 'who' => "A\r\nB\r\n" ], 'new4' => [ 'about' => '' ]
		] ];
		$this->assertEquals( [
			[ 'id' => 'c1', 'about' => 'Uno' ], [ 'id' => 'c3', 'about' => 'Three' ],
			[ 'id' => 'made', 'about' => 'Four', 'who' => [ 'A', 'B' ] ]
		], $this->read( $posted, $base )['conversations'] );
	}

	public function testAnEmptyNewItemWithAChoiceIsNone(): void {
		$this->assertSame(
			[],
			$this->read( [ 'evidence' => [ 'new0' => [ 'stance' => 'supports', 'about' => 'summary', 'url' => '' ] ] ] )
		);
	}

	public function testAnItemThatIsShownAgainKeepsItsId(): void {
		$posted = [ 'offers' => [ 'i123' => [ 'title' => 'Again' ] ] ];
		$this->assertEquals( [ [ 'id' => 'i123', 'title' => 'Again' ] ], $this->read( $posted )['offers'] );
	}

	public function testTheIdOfATaskIsTyped(): void {
		$this->assertEquals( [ [ 'id' => 'T5', 'title' => 'Five' ], [ 'title' => 'None' ] ], $this->read( [ 'tasks' => [
			'new0' => [ 'id' => 'T5', 'title' => 'Five' ], 'new1' => [ 'id' => '', 'title' => 'None' ]
		] ] )['tasks'] );
	}

	public function testWhatFitsNoFieldIsKeptAsTyped(): void {
		$this->assertSame( [ 'kind' => 'pirates' ], $this->read( [ 'kind' => 'pirates' ] ) );
		$this->assertSame(
			[ 'decisions' => [ [ 'on' => 'tomorrow', 'id' => 'made' ] ] ],
			$this->read( [ 'decisions' => [ 'new0' => [ 'on' => 'tomorrow' ] ] ] )
		);
	}

	public function testHostileShapesDoNoHarm(): void {
		$this->assertSame(
			[],
			$this->read(
				[
					'summary' => [ 'x' ],
					'goals' => [ [ 'y' ] ],
					'conversations' => 'z',
					'steward' => 'w',
					'unknown' => '1'
				]
			)
		);
	}
}
