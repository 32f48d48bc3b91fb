<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Merge;
use PHPUnit\Framework\TestCase;

/**
 * Properties of merging any two edits of any record.
 *
 * @coversNothing
 */
class MergePropertiesTest extends TestCase {

	private const CASES = 800;
	/** Triples of the test of merging again: about four seconds. */
	private const AGAIN = 20000;

	/** @var array<string,array[]> Base, latest and yours, by name */
	private static array $cases = [];

	public static function setUpBeforeClass(): void {
		for ( $seed = 1; $seed <= self::CASES; $seed++ ) {
			$random = new RandomRecords( $seed );
			$base = $random->record();
			self::$cases["seed $seed"] = [ $base, $random->edit( $base ), $random->edit( $base ) ];
		}
	}

	public static function tearDownAfterClass(): void {
		self::$cases = [];
	}

	private static function normal( ?array $record ): ?array {
		return $record === null ? null : Record::normalise( $record, 'partner' );
	}

	public function testNothingIsLostWhereOneSideDidNothing(): void {
		foreach ( self::$cases as $name => [ $base, $latest, $yours ] ) {
			$this->assertSame( $yours, self::normal( Merge::threeWay( $base, $base, $yours )->merged ), $name );
			$this->assertSame( $latest, self::normal( Merge::threeWay( $base, $latest, $base )->merged ), $name );
			$this->assertSame( $latest, self::normal( Merge::threeWay( $base, $latest, $latest )->merged ), $name );
		}
	}

	/** Only the order of items that both sides added at one place tells which side was saved first. */
	public function testBothDirectionsGiveTheSameItems(): void {
		foreach ( self::$cases as $name => [ $base, $latest, $yours ] ) {
			[ $one, $other ] = [ Merge::threeWay( $base, $latest, $yours ), Merge::threeWay( $base, $yours, $latest ) ];
			$this->assertSame( self::unordered( $one->merged ), self::unordered( $other->merged ), $name );
			$this->assertEqualsCanonicalizing( $one->conflicts, $other->conflicts, $name );
		}
	}

	/** @return array|null The record with the items of every list ordered by id */
	private static function unordered( ?array $record ): ?array {
		$normal = self::normal( $record );
		$sorted = static function ( mixed $value ) use ( &$sorted ): mixed {
			if ( !is_array( $value ) ) {
				return $value;
			}
			$value = array_map( $sorted, $value );
			if ( array_is_list( $value ) && is_array( $value[0] ?? null ) ) {
				usort( $value, static fn ( array $a, array $b ) => $a['id'] <=> $b['id'] );
			}
			return $value;
		};
		return $sorted( $normal );
	}

	/** An edit that is sent again meets its own merge as the latest revision. */
	public function testMergingAgainChangesNothingAndKeepsOrder(): void {
		$merges = 0;
		for ( $seed = 1; $seed <= self::AGAIN; $seed++ ) {
			$random = new RandomRecords( self::CASES + $seed );
			$base = $random->record();
			[ $latest, $yours ] = [ $random->edit( $base ), $random->edit( $base ) ];
			$merged = Merge::threeWay( $base, $latest, $yours )->merged;
			if ( $merged === null ) {
				continue;
			}
			$merges++;
			$again = [
				'sent again' => [ $merged, $yours ], 'saved again' => [ $latest, $merged ],
				'merged with itself' => [ $merged, $merged ]
			];
			foreach ( $again as $how => $sides ) {
				$this->assertSame( $merged, Merge::threeWay( $base, ...$sides )->merged, "seed $seed, $how" );
			}
			$stored = self::normal( $merged );
			$this->assertSame(
				$stored, Merge::threeWay( $base, $stored, $yours )->merged, "seed $seed, stored and sent again"
			);
			$this->assertSame(
				$latest, Merge::threeWay( $base, $latest, $base )->merged, "seed $seed, nothing to save"
			);
			$this->assertSame(
				$yours, Merge::threeWay( $base, $base, $yours )->merged, "seed $seed, nothing saved before"
			);
		}
		$this->assertGreaterThan( self::AGAIN / 2, $merges, 'Enough edits merge' );
	}

	public function testConflictsExactlyWhereBothChangedOneFieldDifferently(): void {
		$conflicting = 0;
		foreach ( self::$cases as $name => [ $base, $latest, $yours ] ) {
			$expected = Conflicts::of( Changes::between( $base, $latest ), Changes::between( $base, $yours ) );
			$result = Merge::threeWay( $base, $latest, $yours );
			$conflicts = $result->conflicts;
			sort( $conflicts );
			$this->assertSame( $expected, $conflicts, $name );
			$this->assertSame( $expected === [], $result->merged !== null, $name );
			$conflicting += $expected ? 1 : 0;
		}
		$this->assertGreaterThan( self::CASES / 5, $conflicting, 'There are enough that conflict' );
		$this->assertLessThan( self::CASES / 2, $conflicting, 'There are enough that do not' );
	}

	public function testEveryEditOfBothSidesIsKeptAndNothingElseIsSaid(): void {
		foreach ( self::$cases as $name => [ $base, $latest, $yours ] ) {
			$merged = Merge::threeWay( $base, $latest, $yours )->merged;
			if ( $merged !== null ) {
				$expected = Atoms::merge( Atoms::of( $base ), Atoms::of( $latest ), Atoms::of( $yours ) );
				$atoms = Atoms::of( self::normal( $merged ) );
				ksort( $expected );
				ksort( $atoms );
				$this->assertSame( $expected, $atoms, $name );
			}
		}
	}

	/** Order is taken from the side that changed it, and what a side added stays behind its neighbour there. */
	public function testOrderOfListsIsKept(): void {
		foreach ( self::$cases as $name => [ $base, $latest, $yours ] ) {
			$merged = Merge::threeWay( $base, $latest, $yours )->merged;
			[ $old, $theirs, $ours, $both ] = array_map(
				static fn ( ?array $record ) => array_column( $record['conversations'] ?? [], 'id' ),
				[ $base, $latest, $yours, $merged ] );
			$isReordered = array_intersect( $old, $ours, $theirs ) !== [] &&
				array_values( array_intersect( $ours, $old, $theirs ) ) !== array_values(
					array_intersect( $old, $ours, $theirs )
				);
			$addedTwice = array_diff( array_intersect( $theirs, $ours ), $old );
			if ( $merged !== null && !$addedTwice ) {
				$side = $isReordered ? $ours : $theirs;
				$this->assertSame(
					array_values( array_intersect( $side, $both ) ),
					array_values( array_intersect( $both, $side ) ),
					$name
				);
			}
		}
	}

	public function testChangesTellExactlyWhatIsDifferent(): void {
		foreach ( self::$cases as $name => [ $base, $latest ] ) {
			$this->assertSame( [], Changes::between( $latest, $latest ), $name );
			$changes = Changes::between( $base, $latest );
			$this->assertSame( $base === $latest, $changes === [], $name );
			$back = array_map(
				static fn ( $change ) => [ $change->pointer, $change->new, $change->old ],
				Changes::between( $latest, $base )
			);
			$forth = array_map( static fn ( $change ) => [ $change->pointer, $change->old, $change->new ], $changes );
			sort( $back );
			sort( $forth );
			$this->assertSame( $forth, $back, $name );
		}
	}
}
