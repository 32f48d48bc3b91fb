<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Decision;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Domain\Flags;
use MediaWiki\Extension\TechnicalPartners\Domain\Objectives;
use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Responsiveness;
use MediaWiki\Extension\TechnicalPartners\Domain\Stage;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Address;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\ShownAddress;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use PHPUnit\Framework\TestCase;

/**
 * Every formula gives what schema/vectors/ says, as tests/vitest/domain/vectors.test.ts asks of TypeScript.
 *
 * @coversNothing
 */
class VectorsTest extends TestCase {

	private const ROUNDING = 1e-9;

	private const KINDS = [
		'addresses',
		'dates',
		'fold',
		'stages',
		'decisions',
		'alignment',
		'order',
		'flags',
		'responsiveness',
		'objectives',
		'rows',
		'query'
	];

	public static function provideVectors(): iterable {
		foreach ( self::KINDS as $kind ) {
			foreach ( Vectors::of( $kind ) as $name => $case ) {
				yield "$kind: $name" => [ $kind, $case ];
			}
		}
	}

	/** @dataProvider provideVectors */
	public function testVectors( string $kind, array $case ): void {
		$this->$kind( $case );
	}

	private function addresses( array $case ): void {
		$this->assertSame( $case['stored'], Address::stored( $case['typed'] ) );
		if ( $case['stored'] !== null ) {
			$this->assertSame( $case['stored'], Address::stored( $case['stored'] ), 'What is stored stays as it is' );
			$this->assertSame( $case['shown'], ShownAddress::of( $case['stored'] ) );
			$this->assertSame( $case['shown'], ShownAddress::of( $case['shown'] ), 'What is shown stays as it is' );
		}
	}

	private function dates( array $case ): void {
		$this->assertSame( $case['out'], PartialDate::{$case['call']}( ...$case['in'] ) );
	}

	private function fold( array $case ): void {
		if ( isset( $case['from'] ) ) {
			$characters = array_filter(
				range( $case['from'], $case['from'] + 0xFFF ),
				static fn ( int $code ) => $code < 0xD800 || $code > 0xDFFF
			);
			$folded = array_map(
				static fn ( int $code ) => SearchNormalizer::of( 'a' . mb_chr( $code, 'UTF-8' ) . 'b' ), $characters
			);
			$this->assertSame( $case['sha1'], sha1( implode( "\n", $folded ) ) );
			return;
		}
		$this->assertSame( $case['out'], SearchNormalizer::of( $case['in'] ) );
		$this->assertSame( $case['out'], SearchNormalizer::of( $case['out'] ), 'What is folded stays as it is' );
	}

	private function stages( array $case ): void {
		$this->assertSame( $case['out'], Stage::of( $case['record'], $case['today'] ) );
	}

	private function decisions( array $case ): void {
		$this->assertSame( $case['out'], get_object_vars( Decision::of( $case['record'], $case['today'] ) ) );
	}

	private function alignment( array $case ): void {
		$alignment = Alignment::of( [ 'assessments' => $case['assessments'] ], new Framework( $case['framework'] ) );
		$this->assertEqualsWithDelta( $case['out'], get_object_vars( $alignment ), self::ROUNDING );
		$this->assertSame( $case['out']['score'] === null, $alignment->score === null );
	}

	private function order( array $case ): void {
		if ( isset( $case['isClear'] ) ) {
			[ $a, $b ] = [ new Alignment( ...$case['a'] ), new Alignment( ...$case['b'] ) ];
			$this->assertSame( $case['isClear'], Alignment::isClearOrder( $a, $b ) );
			$this->assertSame( $case['isClear'], Alignment::isClearOrder( $b, $a ) );
			return;
		}
		$framework = new Framework( $case['framework'] );
		$keys = array_map( static fn ( array $partner ) => [
			Alignment::ofScores( $partner['scores'], $framework )->key(), SearchNormalizer::of( $partner['name'] ),
			$partner['page']
		], $case['partners'] );
		sort( $keys );
		$this->assertSame( $case['out'], array_column( $keys, 2 ) );
	}

	private function flags( array $case ): void {
		$framework = new Framework( $case['framework'] );
		$this->assertSame( $case['out']['record'], Flags::ofRecord( $case['record'], $framework, $case['today'] ) );
		foreach ( $case['out']['assessments'] as $id => $flags ) {
			$this->assertSame( $flags, Flags::ofAssessment( $case['record']['assessments'][$id], $case['today'] ) );
		}
	}

	private function responsiveness( array $case ): void {
		$responsiveness = Responsiveness::of( $case['record'], $case['today'] );
		$this->assertSame( $case['key'], $responsiveness->key() );
		$answer = get_object_vars( $responsiveness );
		$this->assertEqualsWithDelta( $case['out'], $answer, self::ROUNDING );
		$this->assertSame( array_map( 'is_null', $case['out'] ), array_map( 'is_null', $answer ) );
	}

	private function objectives( array $case ): void {
		$framework = new Framework( $case['framework'] );
		$this->assertSame( $case['out'], Objectives::counts( $case['partners'], $framework, $case['asOf'] ) );
		$this->assertSame( $case['out'], Spans::progress( $case['partners'], $framework )->counts( $case['asOf'] ) );
	}

	private function rows( array $case ): void {
		$row = Row::of(
			$case['page'],
			$case['rev'],
			$case['title'],
			$case['record'],
			new Framework( $case['framework'] ),
			$case['today']
		);
		$this->assertSame( $case['out']['cells'], json_decode( json_encode( $row->cells() ), true ) );
		$this->assertSame( $case['out']['texts'], $row->texts() );
		$this->assertSame( $case['out']['due'], Row::due( $case['record'], $case['today'] ) );
		$this->assertEquals( $row, Row::fromWire( $case['out']['cells'], $case['out']['texts'] ) );
		$this->assertStaysUntilDue( $case );
	}

	private function assertStaysUntilDue( array $case ): void {
		$cells = static fn ( string $day ) =>
			json_encode( Row::of( 7, 70, 'X', $case['record'], new Framework( $case['framework'] ), $day )->cells() );
		$eve = $case['out']['due'] === null ? '9999-12-31' : PartialDate::addDays( $case['out']['due'], -1 );
		$this->assertSame( $cells( $case['today'] ), $cells( $eve ) );
	}

	private function query( array $case ): void {
		$framework = new Framework( $case['framework'] ?? [] );
		$query = get_object_vars( MatrixQuery::fromParameters( $case['parameters'], $framework ) );
		$this->assertEquals( $case['out'], $query );
		$canonical = get_object_vars( MatrixQuery::fromParameters( $case['canonical'], new Framework( [] ) ) );
		$this->assertEqualsCanonicalizing( [ ...$query, 'ignored' => [] ], $canonical );
	}
}
