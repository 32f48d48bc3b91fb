<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use InvalidArgumentException;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode */
class SchemaNodeTest extends TestCase {

	public function testFollowsPointersThroughListsMapsAndReferences(): void {
		$this->assertSame( 'object', SchemaNode::at( '', 'partner' )->type );
		$this->assertSame( 'string', SchemaNode::at( '/summary', 'partner' )->type );
		$this->assertSame( 'date', SchemaNode::at( '/conversations/c1/on', 'partner' )->definition );
		$this->assertSame( [ 0, 1, 2, 3, 'notApplicable' ], SchemaNode::at( '/assessments/real/score', 'partner' )->choices );
		$this->assertSame( 'user', SchemaNode::at( '/steward/user', 'partner' )->definition );
		$this->assertSame( 'integer', SchemaNode::at( '/principles/real/weight', 'framework' )->type );
	}

	/** @return iterable<string,array{string}> */
	public static function provideUnknownPlaces(): iterable {
		yield 'no such field' => [ '/nothing' ];
		yield 'below no such field' => [ '/nothing/at/all' ];
		yield 'below a text' => [ '/summary/part' ];
		yield 'no such field of an item' => [ '/conversations/c1/nothing' ];
	}

	/** @dataProvider provideUnknownPlaces */
	public function testKnowsNoNodeOfUnknownPlaces( string $pointer ): void {
		$this->assertNull( SchemaNode::at( $pointer, 'partner' ) );
	}

	public function testAllowsOnlyKeysThatFitAMap(): void {
		$assessments = SchemaNode::at( '/assessments', 'partner' );
		$this->assertTrue( $assessments->isMap() );
		$this->assertNotNull( $assessments->allowedChild( 'real' ) );
		$this->assertNull( $assessments->allowedChild( 'Not an id' ) );
		$this->assertNotNull( $assessments->child( 'Not an id' ) );
		$this->assertNull( SchemaNode::root( 'partner' )->allowedChild( 'nothing' ) );
	}

	public function testTellsListsOfItemsFromLists(): void {
		$this->assertTrue( SchemaNode::at( '/conversations', 'partner' )->isItemList() );
		$this->assertFalse( SchemaNode::at( '/goals', 'partner' )->isItemList() );
		$this->assertFalse( SchemaNode::at( '/assessments', 'partner' )->isItemList() );
	}

	public function testKnowsNoOtherKindOfRecord(): void {
		$this->expectException( InvalidArgumentException::class );
		SchemaNode::root( 'user' );
	}
}
