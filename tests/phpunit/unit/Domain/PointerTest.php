<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer */
class PointerTest extends TestCase {

	private const RECORD = [
		'priority' => 'low',
		'assessments' => [ 'real' => [ 'score' => 2 ] ],
		'tasks' => [ [ 'id' => 'T1', 'title' => 'One' ], [ 'id' => 'T2', 'title' => 'Two' ] ]
	];

	public function testEscapesKeysAndReadsThemAgain(): void {
		$this->assertSame( '/a~1b/c~0d/0', Pointer::of( 'a/b', 'c~d', 0 ) );
		$this->assertSame( [ 'a/b', 'c~d', '0' ], Pointer::parts( '/a~1b/c~0d/0' ) );
		$this->assertSame( [ '~1' ], Pointer::parts( Pointer::of( '~1' ) ) );
		$this->assertSame( [], Pointer::parts( '' ) );
		$this->assertSame( '', Pointer::of() );
	}

	public function testNamesTheParent(): void {
		$this->assertSame( '/tasks/T1', Pointer::parent( '/tasks/T1/title' ) );
		$this->assertSame( '', Pointer::parent( '/tasks' ) );
		$this->assertSame( '', Pointer::parent( '' ) );
	}

	public function testFindsItemsByTheirId(): void {
		$this->assertSame( 'Two', Pointer::get( self::RECORD, '/tasks/T2/title' ) );
		$this->assertSame( 2, Pointer::get( self::RECORD, '/assessments/real/score' ) );
		$this->assertNull( Pointer::get( self::RECORD, '/tasks/T3/title' ) );
		$this->assertNull( Pointer::get( self::RECORD, '/priority/part' ) );
		$this->assertSame( self::RECORD, Pointer::get( self::RECORD, '' ) );
	}

	public function testSetsAndRemovesValues(): void {
		$this->assertSame( 'T2', Pointer::set( self::RECORD, '/tasks/T1', null )['tasks'][0]['id'] );
		$this->assertSame( 'New', Pointer::set( self::RECORD, '/tasks/T2/title', 'New' )['tasks'][1]['title'] );
	}

	public function testTakesTheOrderOfAList(): void {
		$from = [ 'tasks' => array_reverse( self::RECORD['tasks'] ) ];
		$taken = Pointer::take( self::RECORD, $from, '/tasks' );
		$this->assertSame( [ 'T2', 'T1' ], array_column( $taken['tasks'], 'id' ) );
	}
}
