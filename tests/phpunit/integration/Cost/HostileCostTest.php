<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost;

use Exception;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Title\Title;

/**
 * Bodies that were made to take long cost little: saved, imported and looked at, compared, sent to the form.
 *
 * @coversNothing
 */
class HostileCostTest extends CostTestCase {
	use ImportsPages;

	/** Bytes: as much as a page may have, see $wgMaxArticleSize. */
	private const PAGE = 2000000;
	/** Part of the largest page that is tried without TP_COST_PARTNERS: a tenth takes a tenth of the time. */
	private const PART = 10;

	/** @return array<string,array{string}> JSON of a record */
	public static function provideRecords(): array {
		$part = getenv( 'TP_COST_PARTNERS' ) ? 1 : self::PART;
		$many = static fn ( int $count, callable $make ) => array_map( $make, range( 1, intdiv( $count, $part ) ) );
		$text = static fn ( string $piece, int $count ) => str_repeat( $piece, intdiv( $count, $part ) );
		$conversation = static fn ( array $more ) => $more + [ 'id' => 'a', 'on' => '2020', 'about' => 'x' ];
		$records = [
			'numbers in a set' => [ 'stack' => $many( 250000, 'intval' ) ],
			'texts in a set' => [ 'goals' => $many( 120000, static fn ( int $i ) => "goal$i" ) ],
			'unknown fields' => array_fill_keys( $many( 150000, static fn ( int $i ) => "k$i" ), 1 ),
			'a map' => [
				'assessments' => array_fill_keys( $many( 60000, static fn ( int $i ) => "k$i" ), [ 'score' => 1 ] )
			],
			'a map of anything' => [
				'assessments' => [ 'real' => array_fill_keys( $many( 150000, static fn ( int $i ) => "k$i" ), 1 ) ]
			],
			'items' => [
				'conversations' => $many( 40000, static fn ( int $i ) => $conversation( [ 'id' => "i$i" ] ) )
			],
			'items of one id' => [ 'conversations' => $many( 40000, static fn () => $conversation( [] ) ) ],
			'items without id' => [ 'tasks' => $many( 200000, static fn () => [ 'title' => 1 ] ) ],
			'a set in an item' => [ 'conversations' => [ $conversation( [ 'who' => $many( 150000, 'strval' ) ] ) ] ],
			'a long key' => [ $text( 'k/~', 600000 ) => 1 ],
			'a long id' => [ 'conversations' => [ $conversation( [ 'id' => $text( 'k/', 900000 ) ] ) ] ],
			'a long text' => [ 'summary' => $text( 'long ', 390000 ) ],
			'a long address' => [ 'website' => 'https://example.org/' . $text( '%41', 600000 ) ],
			'addresses of people' => [ 'summary' => $text( 'a.', 900000 ) . '@' ],
			'numbers of people' => [ 'summary' => $text( '+1 (2', 390000 ) ]
		];
		$json = array_map(
			static fn ( array $record ) => [ json_encode( $record, JSON_UNESCAPED_SLASHES ) ], $records
		);
		$deep = str_repeat( '[', 500 ) . str_repeat( ']', 500 );
		return $json + [
			'deep lists' => [ "{\"stack\":$deep}" ],
			'too deep' => [ '{"stack":' . $text( '[', 900000 ) . $text( ']', 900000 ) . '}' ],
			'deep maps' => [ str_repeat( '{"assessments":', 500 ) . '1' . str_repeat( '}', 500 ) ],
			'many deep items' => [
				'{"conversations":[' .
					implode( ',', array_fill( 0, intdiv( 1800, $part ), "{\"id\":\"a\",\"x\":$deep}" ) ) . ']}'
			],
			'NUL and backslashes' => [ '{"summary":"' . $text( '\\\\', 900000 ) . '\u0000"}' ],
			'escapes' => [ '{"summary":"' . $text( '\u0061', 320000 ) . '"}' ],
			'digits' => [ '{"summary":' . $text( '9', 1900000 ) . '}' ],
			'no JSON' => [ $text( '{"a":', 390000 ) ]
		];
	}

	/** @dataProvider provideRecords */
	public function testAHostileBodyCostsLittle( string $json ): void {
		$this->assertLessThan( self::PAGE, strlen( $json ) );
		$this->measure(
			'save',
			$this->action( [ 'action' => 'edit', 'title' => 'Partner:Alpha', 'text' => $json ] ),
			self::MEGABYTES_OF_ONE
		);
		$this->measure( 'save with a reason', $this->action( [ 'action' => 'edit', 'title' => 'Partner:Alpha',
			'text' => $json,
			'summary' => EditSummaryVerifier::MARKER .
				str_repeat( '/* tp:/x&#42;/', 10000 ) ] ), self::MEGABYTES_OF_ONE );
		$this->editPage( 'Partner:Evil', [ 'summary' => 'Before', 'stack' => [ 'one' ] ] );
		try {
			$this->import( 'Partner:Evil', $json );
		} catch ( Exception ) {
			// Core refuses to import what is no record.
			$this->assertCheap();
			return;
		}
		$latest = Title::newFromText( 'Partner:Evil' )->getLatestRevID();
		foreach ( [
			'page' => $this->action( [ 'action' => 'parse', 'page' => 'Partner:Evil' ] ),
			'difference' => $this->action(
				[
					'action' => 'compare',
					'fromtitle' => 'Partner:Evil',
					'totext-main' => '{}',
					'toslots' => 'main',
					'totitle' => 'Partner:Evil'
				]
			),
			'difference of revisions' => $this->action(
				[ 'action' => 'compare', 'fromrev' => $latest - 1, 'torev' => $latest ]
			),
			'form' => $this->view( 'edit/Evil', [], $this->admin() ),
			'form sent' => $this->view(
				'edit/Evil',
				[ 'complete' => '1', 'base' => (string)$latest, 'r' => [ 'summary' => 'x' ] ],
				$this->admin(),
				true
			),
			'save over it' => $this->action(
				[ 'action' => 'edit', 'title' => 'Partner:Evil', 'text' => '{"summary":"x"}' ]
			),
			'past' => $this->view( '', [ 'asof' => gmdate( 'Y-m-d' ) ] ),
			'changes' => $this->view( 'changes' )
		] as $what => $request ) {
			$this->measure( $what, $request, self::MEGABYTES );
		}
		$this->assertCheap();
	}
}
