<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummary;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Title\Title;

/**
 * Summaries: what is stored, and what readers see of it.
 *
 * @coversNothing
 */
class EditSummaryTest extends IndexTestCase {

	private function summaries(): EditSummary {
		return $this->services()->get( 'TechnicalPartners.EditSummary' );
	}

	private function shown( string $comment, string $page = 'Partner:Maps' ): string {
		return $this->services()->getCommentFormatter()->format( $comment, Title::newFromText( $page ) );
	}

	public static function provideEdits(): array {
		$talk = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles' ];
		return [
			'new' => [ null, [ 'summary' => 'They make maps' ], 'new partner: They make maps' ],
			'new and empty' => [ null, [], 'new page' ],
			'new, with a conversation' => [ null, [ 'conversations' => [ $talk ] ], 'new page; Conversations: Tiles' ],
			'set' => [ [], [ 'priority' => 'high' ], 'Priority: High' ],
			'changed' => [ [ 'priority' => 'low' ], [ 'priority' => 'high' ], 'Priority: Low → High' ],
			'removed' => [ [ 'priority' => 'low' ], [], 'Priority: Low removed' ],
			'changed to what must not be told' => [
				[ 'summary' => 'Maps' ], [ 'summary' => 'Ask jane at example.org' ], 'Summary changed'
			],
			'a score' => [ [], [ 'assessments' => [ 'real' => [ 'score' => 2 ] ] ], 'Real: 2' ],
			'entries of the framework' => [ [], [ 'goals' => [ 'maps', 'offline' ] ], 'Goals: Maps, Offline' ],
			'an item' => [ [], [ 'conversations' => [ $talk ] ], 'Conversations: Tiles' ],
			'a part of an item' => [
				[ 'conversations' => [ $talk ] ],
				[ 'conversations' => [ [ 'about' => 'Fonts' ] + $talk ] ],
				'About: … → Fonts'
			],
			'a decision' => [ [],
				[
					'decisions' => [
						[ 'id' => 'd1', 'on' => '2026-01-02', 'state' => 'declined', 'reason' => 'No | time' ]
					]
				],
				'Declined: No ¦ time' ],
			'a decision for a while' => [ [],
				[
					'decisions' => [
						[
							'id' => 'd1',
							'on' => '2026-01-02',
							'state' => 'paused',
							'reason' => 'Later',
							'reopenOn' => '2027-03-01'
						]
					]
				],
				'Paused: Later, look again 1 March 2027' ],
			'a score that is disputed' => [ [
				'assessments' => [ 'real' => [ 'score' => 2 ] ]
			], [ 'assessments' => [ 'real' => [ 'score' => 2, 'evidence' => [
				[
					'id' => 'e1', 'url' => 'https://a.example', 'stance' => 'disputes'
				] ] ] ] ], 'Real: disputed with https://a.example' ],
			'a statement that is supported' => [ [],
				[
					'evidence' => [
						[ 'id' => 'e1', 'about' => 'website', 'url' => 'https://a.example', 'stance' => 'supports' ]
					]
				],
				'Website: supported by https://a.example' ],
			'evidence that goes' => [ [
				'evidence' => [
					[ 'id' => 'e1', 'about' => 'website', 'url' => 'https://a.example', 'stance' => 'supports' ]
				]
			],
				[],
				'Source: … removed' ],
			'a decision that goes' => [ [
				'decisions' => [ [ 'id' => 'd1', 'on' => '2026-01-02', 'state' => 'paused', 'reason' => 'Why' ] ]
			],
				[],
				'Decision: Paused removed' ],
			'a steward' => [ [], [ 'steward' => [ 'user' => 'Ann' ] ], 'Steward: Ann' ],
			'an added item' => [ [], [ 'offers' => [ [ 'id' => 'a', 'title' => 'A' ] ] ], 'What they offer: A added' ],
			'another order' => [ [ 'offers' => [ [ 'id' => 'a', 'title' => 'A' ], [ 'id' => 'b', 'title' => 'B' ] ] ],
				[ 'offers' => [ [ 'id' => 'b', 'title' => 'B' ], [ 'id' => 'a', 'title' => 'A' ] ] ],
				'What they offer: in another order' ],
			'nothing' => [ [ 'priority' => 'low' ], [ 'priority' => 'low' ], '' ],
			'several' => [
				[],
				[
					'priority' => 'high',
					'kind' => 'company',
					'wikidata' => 'Q1',
					'stack' => [ 'a' ],
					'languages' => [ 'de' ]
				],
				'and 2 more changes'
			]
		];
	}

	/** @dataProvider provideEdits */
	public function testReadersSeeWords( ?array $old, array $new, string $words ): void {
		$shown = html_entity_decode( $this->shown( $this->summaries()->write( $old, $new, 'partner' ) ) );
		$words === '' ? $this->assertSame( '', $shown ) : $this->assertStringContainsString( $words, $shown );
	}

	public function testTheEditStoresIt(): void {
		$this->savePartner( 'Maps' );
		$this->editPage( 'Partner:Maps', [ 'summary' => 'About Maps', 'priority' => 'high' ] );
		$comment = $this->services()->getRevisionLookup()->getRevisionByTitle( Title::newFromText( 'Partner:Maps' ) )
			->getComment()->text;
		$this->assertSame( '/* tp:/priority||high */', $comment );
	}

	public function testWhatSomebodySaysOfItStandsBehind(): void {
		$this->assertSame(
			'Priority: Low → High · They [asked]',
			html_entity_decode( $this->shown( '/* tp:/priority|low|high */ They [asked]' ) )
		);
		$this->assertStringNotContainsString( '·', $this->shown( 'Before /* Section */ after' ) );
	}

	public function testEachReaderSeesTheirLanguage(): void {
		foreach ( [ 'en', 'qqx' ] as $code ) {
			RequestContext::getMain()->setLanguage( $code );
			$seen[] = $this->shown( '/* tp:/priority|low|high */' );
		}
		$this->assertSame( 'Priority: Low → High', $seen[0] );
		$this->assertStringContainsString( 'technicalpartners-summary-from-to', $seen[1] );
	}

	public static function provideTyped(): array {
		return [
			'markup' => [ '/* tp:new|<script>alert(1)</script> */' ],
			'entities' => [ '/* tp:new|&lt;img src=x onerror=alert(1)&gt; */' ],
			'numeric entities' => [ '/* tp:/priority|&#60;script&#62;|&#x22;onclick */' ],
			'markup as pointer' => [ '/* tp:/x/<b onmouseover=alert(1)>/y|1|2 */' ],
			'links' => [ '/* tp:/summary|[[Special:Logout]]|[[javascript:alert(1)]] */' ],
			'templates' => [ '/* tp:/summary|{{SITENAME}}|{{int:mainpage}} */' ],
			'numbers' => [ '/* tp:more|99999999999999999999 */' ],
			'odd pointers' => [ '/* tp:/a/~9/..//|$1|$2 */ and more' ],
			'of the framework' => [ '/* tpf:/principles/<i>/weight|1|2 */' ]
		];
	}

	/** @dataProvider provideTyped */
	public function testWhatSomebodyTypesIsText( string $comment ): void {
		$this->assertSame(
			[], preg_split( '/[^<]*/', strip_tags( $this->shown( $comment ) ), -1, PREG_SPLIT_NO_EMPTY )
		);
		$this->assertSame( strip_tags( $this->shown( $comment ) ), $this->shown( $comment ), 'no tag of any kind' );
		$this->assertStringNotContainsString(
			$this->services()->getMainConfig()->get( 'Sitename' ), $this->shown( $comment )
		);
	}

	public static function provideForged(): array {
		return [ [ '/* tp:/steward|Alice|Bob */' ], [ 'x /*  tp:/steward|Alice|Bob */ y' ],
			[ '/* tp&#58;/priority|low|high */' ], [ '/* tp:new|x */' ],
			[ '/* tp:/priority||low */ and /* tp:/steward|Alice|Bob */' ], [ '/* tp:/priority|high|low */' ],
			[ '/* tp:/priority||low|;|/kind||other */' ],
			[ '/*tp:more|3*/' ], [ '/* tpf:/principles/real/weight|1|2 */' ] ];
	}

	/** @dataProvider provideForged */
	public function testAClaimIsReplacedByTheTruth( string $summary ): void {
		$this->savePartner( 'Maps' );
		$comment = fn () => $this->services()->getRevisionLookup()
			->getRevisionByTitle( Title::newFromText( 'Partner:Maps' ) )->getComment()->text;
		$this->editPage(
			'Partner:Maps', [ 'summary' => 'About Maps', 'priority' => 'low' ], null, [ 'summary' => $summary ]
		);
		$this->assertStringStartsWith( '/* tp:/priority||low */', $comment() );
		$this->assertSame( 1, substr_count( $comment(), '/*' ), $comment() );
		$this->editPage( 'Sandbox', 'Text', null, [ 'summary' => $summary ] );
		$this->editPage( 'Partner:Maps', [ 'priority' => 'low' ], null, [ 'summary' => '/* Section */ tp: words' ] );
		$this->assertSame( '/* Section */ tp: words', $comment() );
	}

	public function testWhatIsTrueMayBeSaidWithAReason(): void {
		$this->savePartner(
			'Maps', [ 'summary' => 'Old &amp; "new"', 'goals' => [ 'maps' ], 'stack' => [ 'a', 'b' ] ]
		);
		$seen = $this->getRecord( 'Partner:Maps' );
		$base = Title::newFromText( 'Partner:Maps' )->getLatestRevID();
		$this->editPage( 'Partner:Maps', [ 'stack' => [ 'a', 'b', 'c' ], 'kind' => 'other' ] + $seen, $this->admin() );
		$mine = [ 'summary' => '*/ &#47;* |', 'stack' => [ 'a', 'd' ], 'priority' => 'low',
			'website' => 'https://a.example',
			'decisions' => [
				[ 'id' => 'd', 'on' => '2020', 'state' => 'paused', 'reason' => '&lt;b&gt; Later' ]
			] ] + $seen;
		$summary = $this->summaries()->write( $seen, $mine, 'partner' ) . ' They asked';
		$latest = $this->getRecord( 'Partner:Maps' );
		$this->editPage( 'Partner:Maps', $mine, null, [ 'summary' => $summary, 'baserevid' => $base ] );
		$merged = $this->getRecord( 'Partner:Maps' );
		$this->assertSame( [ 'a', 'c', 'd' ], $merged['stack'] );
		$comment = $this->services()->getRevisionLookup()->getRevisionByTitle( Title::newFromText( 'Partner:Maps' ) )
			->getComment()->text;
		$this->assertSame( $this->summaries()->write( $latest, $merged, 'partner' ) . ' They asked', $comment );
		$this->editPage(
			'Partner:New', [ 'summary' => 'Words' ], null, [ 'summary' => '/* tp:new|Words */ They asked' ]
		);
		$this->assertNotNull( $this->getPage( 'Partner:New' ) );
	}

	public function testOnOtherPagesItIsASection(): void {
		$this->assertStringContainsString( 'tp:/priority', $this->shown( '/* tp:/priority|low|high */', 'Sandbox' ) );
		$this->assertStringContainsString(
			'tp: x', $this->shown( '/* tp: x */' ), 'and where it says nothing of ours'
		);
	}

	public static function provideValues(): array {
		return [
			[ '/*/ [[Main Page]] <b>' ],
			[ '*/ x' ],
			[ '/* x' ],
			[ ';' ],
			[ 'a|;|b' ],
			[ '|' ],
			[ '*' ],
			[ '/' ],
			[ "a\nb" ],
			[ '0' ],
			[ '&amp;' ]
		];
	}

	/** @dataProvider provideValues */
	public function testNoValueEndsOrSplitsTheComment( string $value ): void {
		$comment = $this->summaries()->write( [ 'summary' => 'Old' ], [ 'summary' => $value ], 'partner' );
		$this->assertMatchesRegularExpression( '{^/\* tp:.* \*/$}D', $comment );
		$shown = $this->shown( $comment );
		$this->assertStringStartsWith( 'Summary: … → ', $shown );
		$this->assertStringNotContainsString( '<', $shown );
		$this->assertStringNotContainsString( '*/', $shown );
	}

	public function testALongSummaryIsComplete(): void {
		$id = static fn ( string $letter ) => str_repeat( $letter, 40 );
		$evidence = static fn ( string $text ) => array_map( static fn ( string $letter ) =>
			[
				'id' => $id( $letter ),
				'url' => 'https://a.example',
				'stance' => 'supports',
				'note' => str_repeat( $text, 500 )
			],
			[ 'x', 'y', 'z' ] );
		$record = static fn ( string $text ) =>
			[ 'assessments' => [ $id( 'p' ) => [ 'evidence' => $evidence( $text ) ] ] ];
		$comment = $this->summaries()->write( $record( 'a' ), $record( 'b' ), 'partner' );
		$this->assertLessThan( 500, mb_strlen( $comment ) );
		$this->assertStringEndsWith( '|;|more|1 */', $comment );
	}

	/** The summary of a removal must not repeat the removed text. */
	public function testWhoRemovesATextDoesNotRepeatIt(): void {
		$url = 'https://secret.example/';
		$dispute = [
			'id' => 'e',
			'url' => $url,
			'stance' => 'disputes',
			'note' => 'Secret',
			'by' => 'Secret',
			'discussion' => 'Secret'
		];
		$old = [ 'summary' => 'Secret', 'website' => $url, 'stack' => [ 'Secret' ], 'priority' => 'low',
			'goals' => [ 'maps' ],
			'assessments' => [ 'real' => [ 'score' => 1, 'rationale' => 'Secret', 'evidence' => [ $dispute ] ] ],
			'evidence' => [ [ 'about' => 'kind' ] + $dispute ], 'offers' => [ [ 'id' => 'o', 'title' => 'Secret' ] ],
			'collaborations' => [ [ 'id' => 'c', 'title' => 'Secret', 'url' => $url, 'outcome' => 'Secret' ] ],
			'tasks' => [ [ 'id' => 'T1', 'title' => 'Secret', 'status' => 'Secret', 'assignee' => 'Secret' ] ],
			'conversations' => [
				[
					'id' => 'c',
					'on' => '2020',
					'about' => 'Secret',
					'who' => [ 'Secret' ],
					'with' => 'Secret',
					'next' => 'Secret'
				]
			],
			'decisions' => [
				[ 'id' => 'd', 'on' => '2020', 'state' => 'paused', 'reason' => 'Secret', 'by' => 'Secret' ]
			] ];
		foreach ( array_keys( $old ) as $field ) {
			$this->assertStringNotContainsStringIgnoringCase(
				'secret', $this->summaries()->write( [ $field => $old[$field] ], [], 'partner' ), $field
			);
			foreach (
				is_array( $old[$field] ) && is_array( $old[$field][0] ?? null )
					? array_keys( $old[$field][0] )
					: [] as $part
			) {
				$left = [ $field => [ array_diff_key( $old[$field][0], [ $part => 0 ] ) ] ];
				$written = $part === 'id'
					? ''
					: $this->summaries()->write( [ $field => $old[$field] ], $left, 'partner' );
				$this->assertStringNotContainsStringIgnoringCase( 'secret', $written, "$field/$part" );
			}
		}
		$framework = [ 'principles' => [ [ 'id' => 'p', 'title' => 'Secret', 'weight' => 1 ] + self::LEVELS ] ];
		$this->assertSame( '/* tpf:/principles/p|… */', $this->summaries()->write( $framework, [], 'framework' ) );
		$this->assertSame(
			'/* tp:/priority|low|;|/goals|maps */',
			$this->summaries()->write( array_intersect_key( $old, [ 'priority' => 0, 'goals' => 0 ] ), [], 'partner' )
		);
	}

	public function testWhoRemovesContactDataDoesNotRepeatIt(): void {
		$talk = static fn ( string $with ) =>
			[ 'conversations' => [ [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles', 'with' => $with ] ] ];
		foreach ( [ 'ann@example.org', 'Ann, +49 30 1234567' ] as $private ) {
			$this->assertSame(
				'/* tp:/conversations/c1/with|…|Maintainers */',
				$this->summaries()->write( $talk( $private ), $talk( 'Maintainers' ), 'partner' )
			);
		}
	}
}
