<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\AbuseFilter\AbuseFilterServices;
use MediaWiki\Extension\AbuseFilter\Filter\MutableFilter;
use MediaWiki\Extension\TechnicalPartners\Content\FilterText;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;

/**
 * Real filters on edits whose JSON hides what it says.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\FilterText
 * @covers \MediaWiki\Extension\TechnicalPartners\Hooks\FilterHooks
 */
class FilterTest extends IndexTestCase {

	private const PAGE = 'Partner:Maps';
	private const WORD = 'viagra';

	/** Adds a filter that disallows what its rules match. */
	private function addFilter( string $rules ): void {
		$filter = MutableFilter::newDefault();
		$original = clone $filter;
		$filter->setName( 'Test' );
		$filter->setGroup( 'default' );
		$filter->setRules( $rules );
		$filter->setActions( [ 'disallow' => [ 'abusefilter-disallowed' ] ] );
		$this->services()->getUserGroupManager()->addUserToGroup( $this->admin(), 'bureaucrat' );
		$status = AbuseFilterServices::getFilterStore()->saveFilter( $this->admin(), null, $filter, $original );
		$this->assertTrue( $status->isGood(), (string)$status );
		// Filters are remembered for a request.
		$this->restart();
	}

	private function isRefused( string $json, string $page = self::PAGE, array $more = [] ): bool {
		try {
			$this->editPage( $page, $json, null, $more );
			return false;
		} catch ( ApiUsageException $refused ) {
			$this->assertTrue(
				$refused->getStatusValue()->hasMessage( 'abusefilter-disallowed' ), $refused->getMessage()
			);
			return true;
		} finally {
			RequestContext::resetMain();
		}
	}

	/** @return array<string,string> JSON objects whose summary says "buy viagra", by how they write it */
	private static function disguises(): array {
		$units = static fn ( string $text, string $format ) =>
			implode(
				'', array_map( static fn ( string $letter ) => sprintf( $format, ord( $letter ) ), str_split( $text ) )
			);
		return [
			'plain' => '{"summary":"buy viagra"}',
			'one letter escaped' => '{"summary":"buy v\u0069agra"}',
			'all letters escaped' => '{"summary":"' . $units( 'buy viagra', '\u%04x' ) . '"}',
			'capital digits' => '{"summary":"' . $units( 'buy viagra', '\u%04X' ) . '"}',
			'the key escaped' => '{"s\u0075mmary":"buy viagra"}',
			'key and value escaped' => '{"' . $units( 'summary', '\u%04x' ) . '":"' . $units( 'buy viagra', '\u%04x' ) .
				'"}',
			'every short escape beside it' => '{"summary":"\"\\\\ \/ \b\f\n\r\t buy v\u0069agra \n\t"}',
			'white space of JSON' => "\r\n\t {\r\"summary\"\t:\n \"buy vi\\u0061gra\" } \n",
			'a key given twice' => '{"summary":"maps","summary":"buy v\u0069agra"}',
			'a pair of surrogates before it' => '{"summary":"\ud83d\ude00 buy v\u0069agra"}',
			'marks of structure in the text' => '{"summary":"\u0022,\u007d\u000a/website\u000abuy v\u0069agra"}',
			'marks that look like those of JSON' => '{"summary":"＂，｝／website： buy v\u0069agra"}',
			'one line' => '{"kind":"other","summary":"buy v\u0069agra","priority":"low"}',
		];
	}

	/** @return array<string,string[]> */
	public static function provideWordFilters(): array {
		return [
			'added_lines' => [ 'added_lines rlike "viagra"' ],
			'added_lines, a line of its own' => [ 'added_lines rlike "(?m)buy viagra\s*$"' ],
			'new_wikitext' => [ 'new_wikitext contains "buy viagra"' ],
			'edit_diff' => [ 'edit_diff rlike "\n\+[^\n]*buy viagra"' ],
		];
	}

	/** @dataProvider provideWordFilters */
	public function testNoEscapeOfJsonHidesAWord( string $rules ): void {
		$this->savePartner( 'Maps', [ 'summary' => 'Old' ] );
		$this->addFilter( $rules );
		$before = $this->getPage( self::PAGE );
		foreach ( self::disguises() as $name => $json ) {
			$this->assertTrue( $this->isRefused( $json ), "$name, changed" );
			$this->assertTrue( $this->isRefused( $json, 'Partner:New' ), "$name, created" );
		}
		$this->assertSame( $before, $this->getPage( self::PAGE ) );
		$this->assertFalse( $this->isRefused( '{"summary":"buy m\u0061ps"}' ) );
	}

	/** @return array<string,string[]> */
	public static function provideLinks(): array {
		return array_map( static fn ( string $url ) => [ $url ], [
			'plain' => 'https://casino.example/', 'slashes' => 'https:\/\/casino.example\/',
			'letters' => 'https://c\u0061sino.ex\u0061mple/',
			'all of it' => '\u0068\u0074\u0074\u0070\u0073\u003a\u002f\u002f\u0063asino.example/'
		] );
	}

	/** @dataProvider provideLinks */
	public function testNoEscapeOfJsonHidesAnAddress( string $url ): void {
		$this->savePartner( 'Maps' );
		$this->addFilter( 'added_links rlike "casino\.example"' );
		$this->assertTrue( $this->isRefused( "{\"website\":\"$url\"}" ) );
		$this->assertTrue(
			$this->isRefused(
				"{\"evidence\":[{\"id\":\"e\",\"about\":\"kind\",\"stance\":\"supports\",\"url\":\"$url\"}]}"
			)
		);
	}

	/** @return array<string,string[]> Rules, the stored summary, and the JSON that they refuse */
	public static function provideOldTexts(): array {
		return [
			'removed_lines' => [ 'removed_lines rlike "^Makes maps$"', '{"summary":"Other"}' ],
			'old_wikitext' => [ 'old_wikitext contains "/summary\nMakes maps"', '{"summary":"Other"}' ],
			'added_lines holds the line alone' => [
				'added_lines[0] == "Other" & length( added_lines ) == 1', '{"summary":"\u004fther"}'
			],
			'new_size' => [ 'new_size == 14 & old_size == 19', '{"summary":"\u004fther"}' ],
		];
	}

	/** @dataProvider provideOldTexts */
	public function testFiltersSeeWhatIsStored( string $rules, string $json ): void {
		$this->editPage( self::PAGE, '{"summary":"M\u0061kes maps"}' );
		$this->addFilter( $rules );
		$this->assertTrue( $this->isRefused( $json ) );
	}

	public function testAnEditThatChangesNothingIsNotFiltered(): void {
		$this->savePartner( 'Maps', [ 'summary' => 'buy viagra' ] );
		$this->addFilter( 'new_wikitext contains "viagra"' );
		$this->assertFalse( $this->isRefused( '{ "summary" : "buy v\u0069agra" }' ) );
	}

	/** Core cleans what is typed; JSON's escapes must not bring past it what core would have cleaned. */
	public function testEscapesAreCleanedAsTypedTextIs(): void {
		$this->editPage( self::PAGE, '{"summary":"vi\u0008agra cafe\u0301 \uFFFE"}' );
		$this->assertSame( "vi\u{FFFD}agra caf\u{E9} \u{FFFD}", $this->getRecord( self::PAGE )['summary'] );
	}

	public function testUndoIsFiltered(): void {
		$this->editPage( self::PAGE, [ 'summary' => 'buy viagra' ] );
		$undone = $this->editPage( self::PAGE, [ 'summary' => 'Maps' ] )['newrevid'];
		$this->addFilter( 'added_lines contains "viagra"' );
		try {
			$this->api( [ 'action' => 'edit', 'title' => self::PAGE, 'undo' => $undone ] );
			$this->fail( 'It was undone' );
		} catch ( ApiUsageException $refused ) {
			$this->assertTrue( $refused->getStatusValue()->hasMessage( 'abusefilter-disallowed' ) );
		}
	}

	public function testSpamRegexSeesTheStoredText(): void {
		$this->savePartner( 'Maps' );
		$this->configure( [ 'SpamRegex' => [ '/viagra/i' ] ] );
		foreach ( self::disguises() as $name => $json ) {
			try {
				$this->editPage( self::PAGE, $json );
				$this->fail( $name );
			} catch ( ApiUsageException $refused ) {
				$this->assertTrue(
					$refused->getStatusValue()->hasMessage( 'spamprotectionmatch' ), "$name: {$refused->getMessage()}"
				);
			}
		}
	}

	public function testSpamRegexIsQuotedAsItMatched(): void {
		$this->configure( [ 'SpamRegex' => [ '/"viagra"/' ] ] );
		try {
			$this->editPage( self::PAGE, [ 'summary' => 'a "viagra"' ] );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$formatter = $this->services()->getFormatterFactory()->getStatusFormatter( RequestContext::getMain() );
			$wikitext = $formatter->getWikiText( $refused->getStatusValue() );
			$this->assertStringContainsString( '"viagra"', html_entity_decode( $wikitext ) );
		}
	}

	public function testFiltersSeeTheReasonBehindTheMarker(): void {
		$this->addFilter( 'summary contains "They asked"' );
		$this->assertTrue(
			$this->isRefused(
				'{"summary":"Maps"}', self::PAGE, [ 'summary' => EditSummaryVerifier::MARKER . ' They asked' ]
			)
		);
	}

	public function testEveryFieldIsNamedAndEachTextHasALine(): void {
		$record = [
			'summary' => "Two\r\nlines", 'goals' => [ 'a', 'b' ],
			'assessments' => [ 'real' => [ 'score' => 2, 'rationale' => '"Why"' ] ],
			'conversations' => [ [ 'id' => 'c1', 'about' => 'Tiles' ] ], 'selfNominated' => true
		];
		$this->assertSame( [
			'/summary', 'Two', 'lines', '/goals', 'a', 'b', '/assessments/real/score', '2',
			'/assessments/real/rationale', '"Why"',
			'/conversations/c1/about', 'Tiles', '/selfNominated', 'true'
		], explode( "\n", FilterText::of( $record ) ) );
		$this->assertSame( '', FilterText::of( [] ) );
	}
}
