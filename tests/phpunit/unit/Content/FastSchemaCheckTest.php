<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Content;

use MediaWiki\Extension\TechnicalPartners\Content\Validation\FastSchemaCheck;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\SchemaValidator;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Tests\Bench\RecordGenerator;
use PHPUnit\Framework\TestCase;

/**
 * A record that FastSchemaCheck accepts is valid for the library as well.
 *
 * @coversNothing
 */
class FastSchemaCheckTest extends TestCase {

	/** Values that a person might put anywhere. */
	private const JUNK = [ null, '', ' ', 'x', "x\n", '0', 0, -1, 1, 3, 4, 100001, 1.5, 2.0, true, false, [], [ 'x' ],
		[ 'x', 'x' ], [ [] ], [ 'a' => 1 ], [ '0' => 'x' ],
		[ 'id' => 'x' ], [ 'id' => 'X y' ], '2015', '2015-02', '2015-02-30', "2015-02-03\n", 'javascript:alert(1)',
		'http://a.example', 'HTTPS://a.example/ä', 'http://',
		'https://a.example/"x', 'T1', 'T0', 'Q42', 'Q0', 'de', 'DE', 'supports', 'open', 'notApplicable' ];

	public static function provideKinds(): array {
		return [ 'partner' => [ 'partner' ], 'framework' => [ 'framework' ] ];
	}

	/** @dataProvider provideKinds */
	public function testEveryKeywordOfTheSchemasIsKnown( string $kind ): void {
		$this->assertSame(
			[], array_values( array_diff( self::keywords( SchemaNode::read( $kind ) ), FastSchemaCheck::KEYWORDS ) )
		);
	}

	/** @return string[] */
	private static function keywords( array $node ): array {
		$below = array_filter( [ $node['items'] ?? null, ...array_values( $node['properties'] ?? [] ),
			...array_values( $node['patternProperties'] ?? [] ),
			...array_values( $node['definitions'] ?? [] ) ] );
		return array_unique(
			[ ...array_keys( $node ), ...array_merge( [], ...array_map( self::keywords( ... ), $below ) ) ]
		);
	}

	/** @dataProvider provideKinds */
	public function testWhatConformsIsRight( string $kind ): void {
		$library = new SchemaValidator();
		mt_srand( 2015 );
		$found = [ 'right' => 0, 'wrong' => 0 ];
		for ( $number = 1; $number <= 4000; $number++ ) {
			$record = self::spoiled( self::record( $kind, $number % 20 + 1 ) );
			$conforms = FastSchemaCheck::of( $record, $kind );
			$found[$conforms ? 'right' : 'wrong']++;
			if ( $conforms ) {
				$this->assertSame( [], $library->explain( $record, $kind ), json_encode( $record ) );
			}
		}
		$this->assertGreaterThan( 100, min( $found ) );
	}

	public static function provideRareFaults(): array {
		$target = [
			'id' => 'a', 'title' => 'Ten', 'targets' => [ [ 'id' => 't', 'count' => 'identified', 'number' => 0 ] ]
		];
		$names = array_map( static fn ( int $number ) => "p$number", range( 1, 101 ) );
		return [
			'more scores than there are principles' => [
				'partner', [ 'assessments' => array_fill_keys( $names, [ 'score' => 1 ] ) ]
			],
			'too low a number' => [ 'framework', [ 'objectives' => [ $target ] ] ]
		];
	}

	/** @dataProvider provideRareFaults */
	public function testWhatChanceSeldomFindsDoesNotConform( string $kind, array $record ): void {
		$this->assertNotSame( [], ( new SchemaValidator() )->explain( $record, $kind ) );
		$this->assertFalse( FastSchemaCheck::of( $record, $kind ) );
	}

	/** @dataProvider provideKinds */
	public function testWhatIsSavedEveryDayConforms( string $kind ): void {
		for ( $number = 1; $number <= 20; $number++ ) {
			$this->assertTrue( FastSchemaCheck::of( self::record( $kind, $number ), $kind ) );
		}
	}

	private static function record( string $kind, int $number ): array {
		return Record::normalise(
			json_decode(
				json_encode( $kind === 'partner' ? RecordGenerator::record( $number ) : RecordGenerator::framework() ),
				true
			),
			$kind
		);
	}

	/** Somewhere in a value, something is another one, or missing, or too much. */
	private static function spoiled( array $value ): array {
		$key = array_keys( $value )[ mt_rand( 0, count( $value ) - 1 ) ];
		if ( is_array( $value[$key] ) && $value[$key] && mt_rand( 0, 2 ) ) {
			return array_replace( $value, [ $key => self::spoiled( $value[$key] ) ] );
		}
		$junk = self::JUNK[ mt_rand( 0, count( self::JUNK ) - 1 ) ];
		return match ( mt_rand( 0, 5 ) ) {
			0 => array_diff_key( $value, [ $key => 1 ] ),
			1 => array_is_list( $value ) ? [ ...$value, $value[$key] ] : $value + [ 'unheard' => $junk ],
			2 => array_replace( $value, [ $key => self::more( $value[$key] ) ] ),
			3 => array_replace(
				$value,
				[
					$key => is_string( $value[$key] )
						? str_repeat( 'ä', [ 100, 255, 256, 500, 1000, 1001 ][ mt_rand( 0, 5 ) ] )
						: $junk
				]
			),
			default => array_replace( $value, [ $key => $junk ] )
		};
	}

	/** As much as nothing may have of it. */
	private static function more( mixed $value ): mixed {
		if ( !is_array( $value ) ) {
			return is_string( $value ) ? str_repeat( "{$value}ä", 200 ) : $value + 100000;
		}
		$one = current( $value );
		$many = [];
		foreach ( range( 1, 600 ) as $number ) {
			$many["x$number"] = is_string( $one ) ? "x$number" : $one;
		}
		return array_is_list( $value ) ? array_values( $many ) : $many;
	}
}
