<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Objectives;
use MediaWiki\Extension\TechnicalPartners\Domain\Progress;
use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Changes;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Merge;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use PHPUnit\Framework\TestCase;

/**
 * Nothing here breaks on JSON that is no record: pages are drawn before they are valid.
 *
 * @coversNothing
 */
class AnyShapeTest extends TestCase {

	private const CASES = 500;
	private const TODAY = '2026-11-23';
	private const KEYS = [ 'summary', 'relations', 'goals', 'steward', 'identifiedOn', 'assessments', 'evidence',
		'collaborations', 'conversations',
		'decisions', 'principles', 'id', 'on', 'since', 'until', 'score', 'stance', 'settled', 'checked', 'state',
		'reopenOn', 'direction', 'repliedOn',
		'user', 'weight', 'retired', 'redLine', 'a', '0', '7', '' ];
	private const VALUES = [ null, true, false, 0, 2, -1, 1.5, 1e300, '', 'a', '2015', '2015-02-30',
		'supports', 'disputes', 'outgoing', 'declined', 'notApplicable' ];

	private static function value( int $depth ): mixed {
		$pick = static fn ( array $from ) => $from[ mt_rand( 0, count( $from ) - 1 ) ];
		if ( $depth === 0 || mt_rand( 0, 3 ) === 0 ) {
			return $pick( self::VALUES );
		}
		return mt_rand( 0, 1 )
			? self::object( $depth - 1 )
			: array_map( static fn () => self::value( $depth - 1 ), array_fill( 0, mt_rand( 0, 3 ), 0 ) );
	}

	private static function object( int $depth ): array {
		$object = [];
		foreach ( array_rand( self::KEYS, mt_rand( 2, 12 ) ) as $key ) {
			$object[ self::KEYS[$key] ] = self::value( $depth );
		}
		return $object;
	}

	public function testNothingBreaks(): void {
		mt_srand( 1 );
		for ( $case = 0; $case < self::CASES; $case++ ) {
			[ $record, $other, $third ] = [ self::object( 3 ), self::object( 3 ), self::object( 2 ) ];
			$framework = new Framework(
				$case % 2
					? $other
					: [ 'principles' => [ [ 'id' => 'a', 'weight' => 1 ], [ 'id' => '7', 'weight' => 1 ] ] ]
			);
			$row = Row::of( 1, 1, 'Any', $record, $framework, self::TODAY );
			$this->assertEquals(
				$row,
				Row::fromWire( json_decode( json_encode( $row->cells(), JSON_THROW_ON_ERROR ), true ), $row->texts() )
			);
			$alignment = Alignment::of( $record, $framework );
			$this->assertTrue( 0 <= $alignment->low && $alignment->low <= $alignment->high && $alignment->high <= 3 );
			$this->assertContains( Decision::of( $record, self::TODAY )->state, Decision::STATES );
			$this->assertLessThanOrEqual( 1, Responsiveness::of( $record, self::TODAY )->share ?? 0 );
			$counts = Objectives::counts(
				[ [ 'record' => $record, 'created' => self::TODAY ] ], $framework, self::TODAY
			);
			$this->assertEqualsCanonicalizing( Progress::COUNTS, array_keys( $counts ) );
			$this->assertMatchesRegularExpression( '/^(\d{4}-\d\d-\d\d)?$/', (string)Row::due( $record, self::TODAY ) );
			$normal = Record::normalise( $record, 'partner' );
			$this->assertSame( $normal, Record::normalise( $normal, 'partner' ) );
			$this->assertSame( [], Changes::between( $record, $record ) );
			$this->assertSame(
				Merge::threeWay( $record, $other, $third )->merged === null,
				Merge::threeWay( $record, $third, $other )->merged === null
			);
		}
	}
}
