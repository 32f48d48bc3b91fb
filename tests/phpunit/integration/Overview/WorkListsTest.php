<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Overview;

use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * The map of the software, and what waits for somebody: evidence, and partners without steward.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\Stack
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\Evidence
 * @covers \MediaWiki\Extension\TechnicalPartners\Overview\Stewards
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Pages\LastEdits
 */
class WorkListsTest extends OverviewTestCase {

	private const DECLINED = [ [ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'declined', 'reason' => 'No' ] ];

	private function source( string $stance, ?string $checked = null ): array {
		return [ 'id' => "e$stance", 'url' => 'https://partner.example/', 'stance' => $stance ] +
			( $checked ? [ 'checked' => $checked ] : [] );
	}

	public function testMapOfTheSoftware(): void {
		$this->assertSame( [ 'No map of our software yet' ], $this->texts( $this->open( 'stack' ), '//strong' ) );
		$this->savePartner(
			'Alpha',
			[
				'stack' => [ 'Search', 'Maps' ],
				'repository' => 'https://alpha.example/git',
				'steward' => [ 'user' => 'Newcomer' ]
			]
		);
		$this->savePartner( 'Beta', [ 'stack' => [ 'maps', self::HOSTILE ] ] );
		$this->savePartner( 'Gone', [ 'stack' => [ 'Maps' ], 'decisions' => self::DECLINED ] );
		$rows = array_map( fn ( $row ) => array_slice( $row, 0, 4 ), $this->tableRows( 'stack' ) );
		$this->assertSame( [ [ self::HOSTILE, 'Beta', '', 'Claim' ], [ 'Maps', 'Alpha', 'Repository', 'Newcomer' ],
			[ 'maps', 'Beta', '', 'Claim' ],
			[ 'Search', 'Alpha', 'Repository', 'Newcomer' ] ], $rows );
		$this->assertSame( [ 'Alpha', 'Beta' ], array_column( $this->tableRows( 'stack', [ 'part' => 'MAPS' ] ), 1 ) );
		$this->assertSame( [], $this->tableRows( 'stack', [ 'part' => 'map' ] ) );
	}

	public function testEvidenceOldestFirst(): void {
		$this->savePartner( 'Calm', [ 'summary' => 'Nothing scored' ] );
		$this->assertStringContainsString(
			'Every score has evidence', $this->texts( $this->open( 'evidence' ), '//p' )[0]
		);
		$this->savePartner( 'Alpha', [ 'assessments' => [
			'real' => [ 'score' => 1, 'evidence' => [ $this->source( 'supports', '2025-03-01' ) ] ],
			'light' => [ 'score' => 2, 'evidence' => [ $this->source( 'supports', '2026-03-01' ) ] ] ] ] );
		$this->savePartner( 'Beta', [
			'assessments' => [
				'mutual' => [ 'score' => 3 ],
				'real' => [ 'evidence' => [ $this->source( 'supports', '2024-03-01' ), $this->source( 'disputes' ) ] ]
			],
			'evidence' => [ [ 'about' => 'website' ] + $this->source( 'disputes' ) ] ] );
		$this->savePartner(
			'Gone', [ 'assessments' => [ 'mutual' => [ 'score' => 3 ] ], 'decisions' => self::DECLINED ]
		);
		$this->assertSame( [
			[ 'Beta', 'Website', 'contested', 'never' ],
			[ 'Beta', 'Mutual3', 'no evidence', 'never' ],
			[ 'Beta', 'Real', 'contested, evidence not checked for a year', '1 March 2024' ],
			[ 'Alpha', 'Real1', 'evidence not checked for a year', '1 March 2025' ]
		], array_map( static fn ( array $row ) => array_slice( $row, 0, 4 ), $this->tableRows( 'evidence' ) ) );
		$this->assertSame( [ 'Look at the dispute', 'Add a source', 'Look at the dispute', 'Check it again' ],
			$this->texts( $this->open( 'evidence' ), '//td[last()]/span/a[1]' ) );
		$this->assertSame( [ 'Contested (2)', 'No evidence (1)', 'Not checked for a year (2)' ],
			$this->texts( $this->open( 'evidence' ), '//a[contains( @class, "tp-toggle" )]' ) );
		$this->assertCount( 1, $this->tableRows( 'evidence', [ 'flag' => 'unsupported' ] ) );
		$this->assertCount( 4, $this->tableRows( 'evidence', [ 'flag' => self::HOSTILE ] ) );
		$link = $this->open( 'evidence' )->query( '//a[. = "Check it again"]' )->item( 0 );
		$this->assertStringEndsWith( 'TechnicalPartners/edit/Alpha#assessments', $link->getAttribute( 'href' ) );
		$this->assertSame( 'p-real', $link->getAttribute( 'data-tp-column' ) );
	}

	public function testPartnersThatNobodyLooksAfter(): void {
		$this->savePartner( 'A', [ 'steward' => [ 'user' => 'Newcomer' ] ] );
		$this->assertStringContainsString(
			'Every partner has a steward', $this->texts( $this->open( 'stewards' ), '//p' )[0]
		);
		$this->savePartner( 'D' );
		$this->assertSame(
			'Every steward has edited within a year.', $this->texts( $this->open( 'stewards' ), '//p' )[0]
		);
		ConvertibleTimestamp::setFakeTime( '20240110120000' );
		$this->editPage( 'Sandbox', 'Long ago', $this->makeUser( 'Sleeper' ) );
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		foreach (
			[
				'A' => 'Newcomer', 'B' => 'Sleeper', 'C' => 'Nobody of that name', 'D' => '', 'E' => ''
			] as $name => $steward
		) {
			$this->savePartner(
				$name,
				( $steward === '' ? [] : [ 'steward' => [ 'user' => $steward ] ] ) +
					( $name === 'E' ? [ 'priority' => 'high' ] : [] )
			);
		}
		$this->savePartner( 'Gone', [ 'decisions' => self::DECLINED ] );
		$page = $this->open( 'stewards' );
		$this->assertSame( [
			[ 'Nobody of that name', 'none found', 'C Hand over' ], [ 'Sleeper', '10 January 2024', 'B Hand over' ]
		],
			$this->rows( $page, 'away' ) );
		$this->assertSame(
			[ [ 'E', 'High', 'Claim' ], [ 'D', 'Untriaged', 'Claim' ] ], $this->rows( $page, 'without' )
		);
	}

	public function testManyAreShownWhenAskedFor(): void {
		foreach ( range( 1, 11 ) as $number ) {
			$this->savePartner( "Partner $number", [ 'steward' => [ 'user' => "Absent $number" ] ] );
		}
		$page = $this->open( 'stewards' );
		$this->assertCount( 10, $this->rows( $page, 'away' ) );
		$this->assertSame( [ 'all' => 'away' ], $this->address( $page, '//a[. = "Show all 11"]' ) );
		$this->assertCount( 11, $this->rows( $this->open( 'stewards', [ 'all' => 'away' ] ), 'away' ) );
	}

	/** @return string[][] Texts of the only table of a view */
	private function tableRows( string $view, array $query = [] ): array {
		$page = $this->open( $view, $query );
		return array_map( static fn ( $row ) => array_map( static fn ( $cell ) => trim( $cell->textContent ),
			iterator_to_array( $page->query( 'th | td', $row ), false ) ), iterator_to_array(
				$page->query( '//tbody/tr' ), false
			) );
	}
}
