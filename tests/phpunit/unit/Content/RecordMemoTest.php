<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Content;

use MediaWiki\Extension\TechnicalPartners\Content\RecordMemo;
use PHPUnit\Framework\TestCase;

/** @covers \MediaWiki\Extension\TechnicalPartners\Content\RecordMemo */
class RecordMemoTest extends TestCase {

	/** @var array[] Records that something was made of */
	private array $made = [];

	private function get( RecordMemo $memo, array $record ): array {
		return $memo->get( $record, function ( array $record ): array {
			$this->made[] = $record;
			ksort( $record );
			return $record;
		} );
	}

	public function testMakesEachRecordOnce(): void {
		$memo = new RecordMemo();
		$record = [ 'b' => 1, 'a' => 2 ];
		$sorted = [ 'a' => 2, 'b' => 1 ];
		$this->assertSame( $sorted, $this->get( $memo, $record ) );
		$this->assertSame( $sorted, $this->get( $memo, $record ) );
		$this->assertSame( $sorted, $this->get( $memo, $sorted ), 'of what was made' );
		$this->assertSame( [ $record ], $this->made );
	}

	public function testForgetsTheOldest(): void {
		$memo = new RecordMemo();
		foreach ( [ 1, 2, 3, 4, 1 ] as $value ) {
			$this->assertSame( [ 'a' => $value ], $this->get( $memo, [ 'a' => $value ] ) );
		}
		$this->assertCount( 5, $this->made );
	}

	public function testTellsNumbersFromTexts(): void {
		$memo = new RecordMemo();
		$this->get( $memo, [ 'a' => 1 ] );
		$this->assertSame( [ 'a' => '1' ], $this->get( $memo, [ 'a' => '1' ] ) );
	}

	public function testForgetsLargeRecordsAtOnce(): void {
		$memo = new RecordMemo();
		$large = [ 'a' => range( 1, 2000 ) ];
		$this->assertSame( $large, $this->get( $memo, $large ) );
		$this->assertSame( $large, $this->get( $memo, $large ) );
		$this->assertCount( 2, $this->made );
	}
}
