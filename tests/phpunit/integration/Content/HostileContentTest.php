<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Cost\Meter;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;

/**
 * Pages that were made to do harm: typed, or brought in by import, which validates nothing.
 *
 * @coversNothing
 */
class HostileContentTest extends IndexTestCase {
	use ImportsPages;

	private const MARKUP = '"><script>alert(1)</script>';
	private const SCRIPT = 'javascript:alert(1)';

	public function testNothingImportedBecomesMarkup(): void {
		[ $markup, $script ] = [ self::MARKUP, self::SCRIPT ];
		$evidence = [
			'id' => $markup,
			'url' => $script,
			'stance' => 'disputes',
			'note' => $markup,
			'by' => $markup,
			'about' => 'summary'
		];
		$this->import( self::FRAMEWORK_PAGE, [
			'principles' => [ [ 'id' => $markup, 'title' => $markup, 'weight' => 1, 'source' => $script ] +
				self::LEVELS,
				[ 'id' => 'real', 'title' => [ 'a list' ], 'weight' => [] ] + self::LEVELS ],
			'goals' => [ [ 'id' => $markup, 'title' => $markup, 'url' => $script ] ]
		], 'technical-partners-framework' );
		$this->import( 'Partner:Evil', [
			'summary' => $markup, 'goals' => [ $markup ], 'relations' => [ $markup ],
			'steward' => [ 'user' => $markup ], 'website' => $script,
			'wikidata' => $markup, 'assessments' => [ $markup => [ 'score' => 2, 'evidence' => [ $evidence ] ] ],
			'evidence' => [ $evidence ],
			'conversations' => [
				[
					'id' => $markup,
					'on' => '2020',
					'about' => $markup,
					'url' => $script,
					'with' => $markup,
					'next' => $markup,
					'who' => [ $markup ]
				]
			]
		] );
		$matrix = $this->openSpecialPage( 'TechnicalPartners' );
		$pages = [
			$matrix->getHTML(),
			$this->openSpecialPage( 'TechnicalPartners', 'edit/Evil', [], $this->admin() )->getHTML(),
			...array_map( fn ( string $page ) =>
				$this->api( [ 'action' => 'parse', 'page' => $page ] )['parse']['text']['*'],
				[ 'Partner:Evil', self::FRAMEWORK_PAGE ] )
		];
		foreach ( $pages as $html ) {
			$this->assertStringNotContainsString( '<script', $html );
			$this->assertStringNotContainsStringIgnoringCase( 'href="javascript', $html );
		}
		$this->assertStringNotContainsString(
			'javascript:', json_encode( $matrix->getJsConfigVars()['wgTechnicalPartners']['framework'] )
		);
	}

	public function testTextIsNoTemplate(): void {
		$this->editPage( 'Template:Other', 'EXPANDED', $this->admin() );
		$text = '{{Other}}';
		$this->editPage( 'Partner:Alpha', [ 'summary' => $text, 'conversations' => [
			[ 'id' => 'a', 'on' => '2020', 'about' => $text, 'with' => $text, 'next' => $text, 'nextOn' => '2021' ],
			[ 'id' => 'b', 'on' => '2019', 'about' => $text, 'next' => $text ]
		] ] );
		$this->assertStringNotContainsString(
			'EXPANDED', $this->api( [ 'action' => 'parse', 'page' => 'Partner:Alpha' ] )['parse']['text']['*']
		);
	}

	public static function provideOddRecords(): array {
		return [
			'types' => [
				[
					'website' => [ 'x' ],
					'wikidata' => [ 'x' ],
					'summary' => [],
					'steward' => 'x',
					'assessments' => [ 1 ]
				]
			],
			'lengths' => [ [ 'wikidata' => str_repeat( 'Q', 5000 ), 'relations' => [ str_repeat( 'r', 5000 ) ],
				'goals' => [ str_repeat( 'g', 5000 ) ],
				'assessments' => [ str_repeat( 'p', 5000 ) => [ 'score' => 1 ] ],
				'website' => 'http://' . str_repeat( 'w', 3000 ) ] ],
			'more than a row holds' => [ [ 'summary' => str_repeat( 'x', 200000 ) ] ]
		];
	}

	/**
	 * One odd page does not keep the others out of the index.
	 *
	 * @dataProvider provideOddRecords
	 */
	public function testTheIndexGoesOn( array $record ): void {
		$this->import( 'Partner:Odd', $record );
		$this->savePartner( 'Alpha' );
		$this->saveFramework( [ 'real' => [ 'weight' => 7 ] ] );
		$this->assertContains( 'Alpha', $this->names() );
		$this->assertIndexRight();
	}

	public function testDeepItemsKeepNoViewFromReaders(): void {
		$deep = json_decode( str_repeat( '{"d":', 200 ) . '1' . str_repeat( '}', 200 ), true );
		$this->import( 'Partner:Deep', [
			'conversations' => [
				[ 'id' => 'c1', 'on' => '2020', 'about' => 'x', 'x' => $deep ],
				[ 'id' => 'c2', 'on' => '2021', 'about' => 'Shallow' ]
			],
			'offers' => [ [ 'id' => 'o', 'title' => 'x', 'x' => $deep ] ],
			'collaborations' => [ [ 'id' => 'o', 'title' => 'x', 'x' => $deep ] ]
		] );
		foreach ( [ 'ranking', 'exchange', 'goals', 'objectives', 'evidence', 'conversations' ] as $view ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', $view )->getHTML();
		}
		$this->assertStringContainsString( 'Shallow', $html );
		$this->assertIndexRight();
	}

	public static function provideUnstorable(): array {
		return [
			'NUL in a key' => [ '{"\u0000a":1,"website":"javascript:alert(1)"}' ],
			'NUL in a value' => [ '{"summary":"a\u0000b"}' ],
			'NUL behind a backslash' => [ '{"summary":"\\\\\u0000"}' ],
			'an infinite number' => [ '{"summary":1e999}' ]
		];
	}

	/** @dataProvider provideUnstorable */
	public function testWhatCannotBeStoredIsRefused( string $json ): void {
		try {
			$this->editPage( 'Partner:Alpha', $json );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertTrue( $refused->getStatusValue()->hasMessage( 'technicalpartners-error-unstorable' ) );
		}
		$this->assertNull( $this->getPage( 'Partner:Alpha' ) );
	}

	public function testABackslashBeforeIsNoNul(): void {
		$this->assertSame(
			[ 'summary' => '\u0000 as text' ], ( new PartnerContent( '{"summary":"\\\\u0000 as text"}' ) )->getRecord()
		);
	}

	public static function provideHuge(): array {
		$many = static fn ( int $count, callable $make ) => array_map( $make, range( 1, $count ) );
		return [
			'fields' => [ array_fill_keys( $many( 60000, static fn ( int $i ) => "k$i" ), 1 ), '/k1', 'unknown' ],
			'set' => [ [ 'stack' => $many( 150000, static fn ( int $i ) => "s$i" ) ], '/stack', 'many' ],
			'map' => [
				[ 'assessments' => array_fill_keys( $many( 40000, static fn ( int $i ) => "k$i" ), [ 'score' => 1 ] ) ],
				'/assessments',
				'many'
			],
			'items' => [
				[
					'conversations' => $many(
						20000, static fn ( int $i ) => [ 'id' => "i$i", 'on' => 'x', 'about' => 7 ]
					)
				],
				'/conversations',
				'many'
			],
			'set in an item' => [ [
				'conversations' => [
					[ 'id' => 'a', 'on' => '2020', 'about' => 'x', 'who' => $many( 90000, 'strval' ) ]
				]
			],
				'/conversations/a/who', 'many' ]
		];
	}

	/** Another record of the same size: only what is no larger than before is looked at in all its parts. */
	private static function asLarge( array $record ): array {
		return [ 'summary' => str_repeat( 'x', strlen( json_encode( $record ) ) ) ];
	}

	/**
	 * Before, these took minutes.
	 *
	 * @dataProvider provideHuge
	 */
	public function testAHugeRecordIsRefusedSoon( array $record, string $pointer, string $code ): void {
		$validator = $this->services()->get( 'TechnicalPartners.RecordValidator' );
		$violations = [];
		$seconds = Meter::seconds( static function () use ( $validator, $record, &$violations ): void {
			$violations = $validator->broken( $record, static fn () => self::asLarge( $record ), 'partner' );
		} );
		$this->assertLessThan( 2, $seconds );
		$this->assertLessThanOrEqual( 50, count( $violations ) );
		$this->assertSame( [ $pointer, $code ], [ $violations[0]->pointer, $violations[0]->code ] );
	}

	public function testARecordGrowsNotWithoutEnd(): void {
		$record = static fn ( int $count ) => [ 'conversations' => array_map( static fn ( int $i ) =>
			[ 'id' => "i$i", 'on' => '2020', 'about' => str_repeat( 'a', 1000 ) ], range( 1, $count ) ) ];
		$this->editPage( 'Partner:Alpha', $record( 250 ) );
		try {
			$this->editPage( 'Partner:Alpha', $record( 300 ) );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertSame( 'All that is said here takes 312 kilobytes; up to 300 are accepted. ' .
				'Move what is long to a page of its own, and link to it.',
				wfMessage( $refused->getStatusValue()->getMessages()[0] )->inLanguage( 'en' )->text() );
		}
		$this->import( 'Partner:Large', $record( 400 ) );
		$this->assertSame(
			'Success', $this->editPage( 'Partner:Large', $record( 399 ) )['result'], 'it may become smaller'
		);
	}

	public function testHugeTextsAreSearchedForContactsSoon(): void {
		$conversation = static fn ( int $i ) => [
			'id' => "i$i",
			'on' => '2020',
			'about' => str_repeat( 'a', 1000 ),
			'outcome' => str_repeat( 'b.', 990 ) . ' x@example.org'
		];
		$validator = $this->services()->get( 'TechnicalPartners.RecordValidator' );
		$record = [ 'conversations' => array_map( $conversation, range( 1, 500 ) ) ];
		$violations = [];
		$seconds = Meter::seconds( static function () use ( $validator, $record, &$violations ): void {
			$violations = $validator->broken( $record, static fn () => self::asLarge( $record ), 'partner' );
		} );
		$this->assertLessThan( 5, $seconds );
		$this->assertSame( 'email', $violations[0]->code, 'however much comes before it' );
	}
}
