<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\Matches;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\StopWords;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\WordIndex;
use PHPUnit\Framework\TestCase;

/**
 * Suggested matches are what schema/vectors/matches.json says, and rest on words that carry meaning.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Domain\Words\Matches
 * @covers \MediaWiki\Extension\TechnicalPartners\Domain\Words\StopWords
 * @covers \MediaWiki\Extension\TechnicalPartners\Domain\Words\WordIndex
 */
class MatchesTest extends TestCase {

	private const EXAMPLE = __DIR__ . '/../../../../maintenance/example/since-2015/';

	public static function provideVectors(): iterable {
		foreach ( Vectors::of( 'matches' ) as $name => $case ) {
			yield $name => [ $case ];
		}
	}

	/**
	 * @param array[] $ours
	 * @param string[] $texts Of all items, ours included
	 */
	private static function matchesOf( array $ours, array $texts ): Matches {
		$index = new WordIndex( array_map( Matches::text( ... ), $ours ) );
		array_map( $index->count( ... ), $texts );
		return new Matches( $ours, $index );
	}

	/** @dataProvider provideVectors */
	public function testVectors( array $case ): void {
		$texts = array_map( Matches::text( ... ), [ ...$case['ours'], $case['item'] ] );
		foreach ( $case['others'] ?? [] as $text => $number ) {
			$texts = [ ...$texts, ...array_fill( 0, $number, $text ) ];
		}
		$this->assertSame( $case['out'], self::matchesOf( $case['ours'], $texts )->of( $case['item'] ) );
	}

	/** Whether they share a word does not depend on who says it. */
	public function testBothWaysAreTheSame(): void {
		$words = [ 'test', 'tests', 'tested', 'testing', 'testable', 'Übersetzung', 'ubersetzungen', 'map', 'maps' ];
		$shares = static fn ( string $ours, string $theirs ) =>
			self::matchesOf(
				[ [ 'id' => 'x', 'title' => $ours ] ], [ $ours, $theirs ]
			)->of( [ 'title' => $theirs ] ) !== [];
		foreach ( $words as $a ) {
			foreach ( $words as $b ) {
				$this->assertSame( $shares( $a, $b ), $shares( $b, $a ), "$a, $b" );
			}
		}
	}

	/** Words of the list that would never be asked for are mistakes. */
	public function testStopWordsAreFoldedAndLongEnough(): void {
		$this->assertTrue( StopWords::has( 'that' ) );
		$this->assertFalse( StopWords::has( 'maps' ) );
		foreach ( [ 'Über', 'für', 'après', 'pequeña', 'también' ] as $word ) {
			$this->assertSame( [], WordIndex::words( $word ), $word );
		}
	}

	/** No suggestion of the example rests on a word that many offers and needs have: counted here word by word. */
	public function testSuggestionsOfTheExampleRestOnTellingWords(): void {
		$read = static fn ( string $file ): array =>
			json_decode( file_get_contents( self::EXAMPLE . $file ), true, 512, JSON_THROW_ON_ERROR );
		[ $partners, $framework ] = [ $read( 'partners.json' ), $read( 'framework.json' ) ];
		$theirs = static fn ( string $list ): array =>
			array_merge( ...array_values( array_map( static fn ( array $one ) => $one[$list] ?? [], $partners ) ) );
		$texts = array_map(
			Matches::text( ... ),
			[ ...$framework['needs'], ...$framework['offers'], ...$theirs( 'offers' ), ...$theirs( 'needs' ) ]
		);
		$having = static fn ( string $word ): int => count( preg_grep( '/(?<![\p{L}\p{N}])' .
			preg_quote( SearchNormalizer::of( $word ), '/' ) . '/u',
			array_map( SearchNormalizer::of( ... ), $texts ) ) );
		$seen = [];
		foreach ( [ 'needs' => 'offers', 'offers' => 'needs' ] as $ours => $list ) {
			$matches = self::matchesOf( $framework[$ours], $texts );
			foreach ( $theirs( $list ) as $item ) {
				$seen = [ ...$seen, ...array_merge( ...array_values( $matches->of( $item ) ) ) ];
			}
		}
		$this->assertGreaterThan( 10, count( $seen ) );
		foreach ( array_unique( $seen ) as $word ) {
			$this->assertNotContains(
				SearchNormalizer::of( $word ), [ 'data', 'free', 'that', 'software', 'small', 'language', 'languages' ]
			);
			$this->assertLessThanOrEqual( 6, $having( $word ), "$word is in more than one of ten" );
		}
	}
}
