<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use ImportStringSource;
use ManualLogEntry;
use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\WrittenClaims;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Title\Title;
use Wikimedia\Rdbms\IDBAccessObject;

/**
 * Every way by which a comment reaches the wiki: only the wiki itself is shown in its own words.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\Summaries\GuardedCommentStore
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\Summaries\WrittenClaims
 * @covers \MediaWiki\Extension\TechnicalPartners\Hooks\ServiceHooks
 * @covers \MediaWiki\Extension\TechnicalPartners\Hooks\SummaryHooks
 */
class SummaryForgeryTest extends IndexTestCase {

	private const PAGE = 'Partner:Maps';
	private const FORGED = '/* tp:/decisions/d1/state||declined|They asked */ said the wiki';
	private const SHOWN = 'Declined: They asked';

	private static function forgeries(): array {
		return [
			self::FORGED, 'x /*  tp:/decisions/d1/state||declined|They asked */ y',
			str_replace( ':', '&#58;', self::FORGED ),
			str_replace( [ '/*', '*/' ], [ '&#47;&#42;', '&#x2a;/' ], self::FORGED ),
			str_replace( '*', '&ast;', self::FORGED ),
			"/* a &#10; */* tp:/decisions/d1/state||declined|They asked */",
			"/*\x1btp:/decisions/d1/state||declined|They asked */",
			"/*\ntp:/decisions/d1/state||declined|They asked */",
			'/* tp:new|x */ /* tp:/decisions/d1/state||declined|They asked */',
			'/* tp:new|x */ /&amp;#42; tp:/decisions/d1/state||declined|They asked &amp;#42;/',
			'/* tpf:/principles/real/weight|1|2 */', '/* tp:new|/* tp:/decisions/d1/state||declined|They asked */'
		];
	}

	/** @return string[] All that readers may see of comments that the wiki has stored, on a page of ours */
	private function seen(): array {
		$texts = $this->services()->getConnectionProvider()->getReplicaDatabase()->newSelectQueryBuilder()
			->select( 'comment_text' )->from( 'comment' )->caller( __METHOD__ )->fetchFieldValues();
		$formatter = $this->services()->getCommentFormatter();
		$title = Title::newFromText( self::PAGE );
		return array_map(
			static fn ( string $text ) => html_entity_decode( strip_tags( $formatter->format( $text, $title ) ) ),
			$texts
		);
	}

	private function assertNobodySpoke( string $way ): void {
		foreach ( $this->seen() as $comment ) {
			$this->assertStringNotContainsString( self::SHOWN, $comment, $way );
			$this->assertStringNotContainsString( 'Weight: 1 → 2', $comment, $way );
		}
	}

	private function perform( array $parameters ): void {
		$this->api( $parameters, $this->admin() );
		// Another request remembers nothing of this one.
		$this->restart();
	}

	/** @return array<string,array[]> Requests in turn; % stands for the reason */
	public static function provideWays(): array {
		$page = [ 'title' => self::PAGE ];
		return [
			'move' => [ [ [ 'action' => 'move', 'from' => self::PAGE, 'to' => 'Partner:Charts', 'reason' => '%' ] ] ],
			'delete and undelete' => [
				[
					[ 'action' => 'delete', 'reason' => '%' ] + $page,
					[ 'action' => 'undelete', 'reason' => '%' ] + $page
				]
			],
			'protect' => [ [ [ 'action' => 'protect', 'protections' => 'edit=sysop', 'reason' => '%' ] + $page ] ],
			'protect a title' => [
				[
					[
						'action' => 'protect',
						'title' => 'Partner:None',
						'protections' => 'create=sysop',
						'reason' => '%'
					]
				]
			],
			'block' => [ [ [ 'action' => 'block', 'user' => 'Vandal', 'reason' => '%' ] ] ],
			'hide a revision' => [
				[
					[
						'action' => 'revisiondelete',
						'type' => 'revision',
						'ids' => '<first>',
						'hide' => 'comment',
						'reason' => '%'
					]
				]
			],
			'merge histories' => [
				[ [ 'action' => 'mergehistory', 'from' => 'Partner:Older', 'to' => self::PAGE, 'reason' => '%' ] ]
			],
			'tags' => [
				[
					[
						'action' => 'managetags',
						'operation' => 'create',
						'tag' => 'Odd',
						'reason' => '%',
						'ignorewarnings' => '1'
					]
				]
			],
			'a page of another model' => [
				[ [ 'action' => 'edit', 'title' => 'Sandbox', 'text' => 'Text', 'summary' => '%' ] ]
			],
			'an edit' => [
				[ [ 'action' => 'edit', 'text' => '{"summary":"New","priority":"low"}', 'summary' => '%' ] + $page ]
			],
			'an edit that changes nothing' => [
				[ [ 'action' => 'edit', 'text' => '{"summary":"About Maps"}', 'summary' => '%' ] + $page ]
			],
			'undo' => [
				[
					[ 'action' => 'edit', 'text' => '{"summary":"New"}' ] + $page,
					[ 'action' => 'edit', 'undo' => '<last>', 'summary' => '%' ] + $page
				]
			]
		];
	}

	/** @dataProvider provideWays */
	public function testNobodySpeaksAsTheWiki( array $requests ): void {
		$this->makeUser( 'Vandal' );
		$this->savePartner( 'Older' );
		$this->configure( [ 'GroupPermissions' => [
			'sysop' => [ 'deleterevision' => true ] + $GLOBALS['wgGroupPermissions']['sysop']
		] +
			$GLOBALS['wgGroupPermissions'] ] );
		$this->services()->getConnectionProvider()->getPrimaryDatabase()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_timestamp' => '20200101000000' ] )->where(
				[ 'rev_page' => Title::newFromText( 'Partner:Older' )->getArticleID() ]
			)
			->caller( __METHOD__ )->execute();
		$this->savePartner( 'Maps' );
		$first = Title::newFromText( self::PAGE )->getLatestRevID();
		$count = count( $this->seen() );
		foreach ( $requests as $request ) {
			$last = Title::newFromText( self::PAGE )->getLatestRevID();
			$this->perform(
				str_replace( [ '%', '<first>', '<last>' ], [ self::FORGED, (string)$first, (string)$last ], $request )
			);
		}
		$this->assertNobodySpoke( $this->dataName() );
		$changesNothing = str_ends_with( $this->dataName(), 'changes nothing' );
		$this->assertSame( $changesNothing,
			!array_filter( $this->seen(), static fn ( string $one ) => str_contains( $one, 'said the wiki' ) ),
			"The reason is kept: $count" );
	}

	public function testNoSpellingPassesAsAReason(): void {
		$this->savePartner( 'Maps' );
		foreach ( self::forgeries() as $number => $forgery ) {
			$entry = new ManualLogEntry( 'delete', 'delete' );
			$entry->setPerformer( $this->admin() );
			$entry->setTarget( Title::newFromText( self::PAGE ) );
			$entry->setComment( $forgery );
			$entry->publish( $entry->insert() );
			DeferredUpdates::doUpdates();
			$this->editPage( 'Sandbox', "Text $number", null, [ 'summary' => $forgery ] );
			$this->editPage( self::PAGE, [ 'summary' => "About $number" ], null, [ 'summary' => $forgery ] );
			$this->restart();
			$this->assertNobodySpoke( "$number: $forgery" );
		}
	}

	public function testRollbackSpeaksTheTruth(): void {
		$this->savePartner( 'Maps' );
		$this->editPage( self::PAGE, [ 'summary' => 'Nonsense' ], $this->makeUser( 'Vandal' ) );
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( self::PAGE ) );
		$rollback = $this->services()->getRollbackPageFactory()
			->newRollbackPage( $page, $this->admin(), $this->makeUser( 'Vandal' ) );
		$this->assertTrue( $rollback->setSummary( self::FORGED )->rollbackIfAllowed()->isGood() );
		DeferredUpdates::doUpdates();
		$this->assertNobodySpoke( 'rollback' );
		$this->assertContains( 'Summary: … → About Maps · said the wiki', $this->seen() );
	}

	public function testImportedCommentsArePlain(): void {
		$comment = htmlspecialchars( self::FORGED );
		$revision = static fn ( string $day, string $text ) =>
			"<revision><timestamp>20$day-01-01T00:00:00Z</timestamp>" .
			"<contributor><username>Elsewhere</username></contributor><comment>$comment</comment>" .
			"<model>technical-partner</model>" .
			"<format>application/json</format><text>$text</text></revision>";
		$xml =
			'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">' .
			'<page><title>Partner:Maps</title>' .
			'<ns>1560</ns><id>1</id>' . $revision( '21', '{"summary":"One"}' ) .
				$revision( '22', '{"summary":"Two"}' ) . '</page>' .
			"<logitem><id>1</id><timestamp>2022-01-01T00:00:00Z</timestamp>" .
			"<contributor><username>Elsewhere</username></contributor>" .
			"<comment>$comment</comment><type>delete</type><action>delete</action>" .
			"<logtitle>Partner:Maps</logtitle></logitem></mediawiki>";
		$importer = $this->services()->getWikiImporterFactory()
			->getWikiImporter( new ImportStringSource( $xml ), $this->admin() );
		$importer->doImport();
		DeferredUpdates::doUpdates();
		$this->assertNotNull( $this->getPage( self::PAGE ) );
		$this->assertNobodySpoke( 'import' );
	}

	public function testFalseValuesOfASetAreReplacedByTheTrueOnes(): void {
		$this->savePartner( 'Maps', [ 'stack' => [ 'a', 'b' ] ] );
		$this->editPage( self::PAGE, [ 'summary' => 'About Maps', 'stack' => [ 'b', 'c' ] ], null,
			[ 'summary' => '/* tp:/stack|a|Evil */ They asked' ] );
		$seen = implode( "\n", $this->seen() );
		$this->assertStringNotContainsString( 'Evil', $seen );
		$this->assertStringContainsString( '→ b,c · They asked', $seen );
	}

	public function testOnlyTheWikiTellsOfARename(): void {
		$this->savePartner( 'Maps' );
		$forged = '/* tp:renamed|Ada|Bob */ x';
		$this->editPage(
			self::PAGE, [ 'summary' => 'About Maps', 'priority' => 'low' ], null, [ 'summary' => $forged ]
		);
		$this->assertContains( 'Priority: Low · x', $this->seen() );
		$claims = $this->services()->get( 'TechnicalPartners.WrittenClaims' );
		$this->assertSame( '/ * tp:renamed|Ada|Bob */ x', $claims->guard( $forged ) );
		$claims->remember( '/* tp:renamed|Ada|Bob */' );
		$this->assertSame( $forged, $claims->guard( $forged ) );
	}

	public function testTextsOfARecordCannotEndTheWikisWords(): void {
		$this->savePartner( 'Maps', [ 'summary' => 'x &#42;/ /&#42; tp:/steward|Ada|Bob' ] );
		$this->assertContains( 'new partner: x &#42;/ /&#42; tp:/steward¦Ada¦Bob', $this->seen() );
	}

	public function testAnHonestSummaryIsSaidInWordsEverywhere(): void {
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$this->services()->getWatchlistManager()
			->addWatchIgnoringRights( $this->admin(), Title::newFromText( self::PAGE ) );
		$saved = $this->editPage( self::PAGE, [ 'summary' => 'About Maps', 'priority' => 'high' ], null,
			[ 'summary' => '/* tp:/priority|low|high */ They asked' ] );
		$this->restart();
		$words = 'Priority: Low → High · They asked';
		$query = fn ( array $parameters ) => html_entity_decode( strip_tags( json_encode(
			$this->api( [ 'action' => 'query' ] + $parameters, $this->admin() ), JSON_UNESCAPED_UNICODE ) ) );
		$this->assertStringContainsString(
			$words, $query( [ 'prop' => 'revisions', 'titles' => self::PAGE, 'rvprop' => 'parsedcomment' ] )
		);
		$this->assertStringContainsString(
			$words, $query( [ 'list' => 'recentchanges', 'rcprop' => 'parsedcomment|title' ] )
		);
		$this->assertStringContainsString(
			$words, $query( [ 'list' => 'watchlist', 'wlprop' => 'parsedcomment|title', 'wlallrev' => '1' ] )
		);
		foreach ( [ 'Recentchanges', 'Watchlist', 'Contributions' ] as $page ) {
			$html = $this->openSpecialPage(
				$page, $page === 'Contributions' ? 'Newcomer' : null, [ 'days' => '30' ], $this->admin()
			)->getHTML();
			$this->assertStringContainsString( $words, html_entity_decode( strip_tags( $html ) ), $page );
		}
		RequestContext::resetMain();
		$diff = new \DifferenceEngine( RequestContext::getMain(), $saved['oldrevid'], $saved['newrevid'] );
		$diff->getContext()->setTitle( Title::newFromText( self::PAGE ) );
		$diff->showDiffPage( true );
		$this->assertStringContainsString( $words, html_entity_decode( strip_tags( $diff->getOutput()->getHTML() ) ) );
	}

	/** @return string Stored comment of the latest revision of a page */
	private function comment( string $page = self::PAGE ): string {
		return $this->services()->getRevisionLookup()->getRevisionByTitle( Title::newFromText( $page ) )
			->getComment()->text;
	}

	public function testExpandsTheMarkerAndKeepsTheReasonAsItWasTyped(): void {
		$reason = 'They  asked &#47; &lt;b> /* Section */ 100%';
		$this->editPage(
			'Partner:New',
			[ 'summary' => 'Makes maps' ],
			null,
			[ 'summary' => EditSummaryVerifier::MARKER . " $reason" ]
		);
		$this->assertSame( "/* tp:new|Makes maps */ $reason", $this->comment( 'Partner:New' ) );
		$this->editPage(
			'Partner:New',
			[ 'summary' => 'Makes maps', 'priority' => 'low' ],
			null,
			[ 'summary' => EditSummaryVerifier::MARKER . " $reason" ]
		);
		$this->assertSame( "/* tp:/priority||low */ $reason", $this->comment( 'Partner:New' ) );
		$latest = Title::newFromText( 'Partner:New' )->getLatestRevID();
		$this->editPage(
			'Partner:New',
			[ 'summary' => 'Makes maps', 'priority' => 'low' ],
			null,
			[ 'summary' => EditSummaryVerifier::MARKER . ' Again' ]
		);
		$this->assertSame(
			$latest, Title::newFromText( 'Partner:New' )->getLatestRevID( IDBAccessObject::READ_LATEST )
		);
	}

	public function testExpandsNothingButTheExactMarker(): void {
		$others = [
			' x /* tp:changes */ y',
			'/*tp:changes*/ x',
			'/* tp:changes| */ x',
			'/* TP:changes */ x',
			'/&#42; tp:changes */ x',
			'/* tpf:changes */ x'
		];
		foreach ( $others as $number => $summary ) {
			$this->editPage( self::PAGE, [ 'summary' => "About $number" ], null, [ 'summary' => $summary ] );
			$this->assertSame( trim( $summary ), $this->comment() );
		}
		$this->editPage( 'Sandbox', 'Text', null, [ 'summary' => EditSummaryVerifier::MARKER . ' x' ] );
		$this->assertSame( EditSummaryVerifier::MARKER . ' x', $this->comment( 'Sandbox' ) );
	}

	public function testNoReasonBehindTheMarkerSpeaksAsTheWiki(): void {
		$this->savePartner( 'Maps' );
		foreach (
			[
				...self::forgeries(),
				'/ tp:/decisions/d1/state||declined|They asked */',
				EditSummaryVerifier::MARKER . self::FORGED
			] as $number => $forgery
		) {
			$this->editPage(
				self::PAGE,
				[ 'summary' => "About $number" ],
				null,
				[ 'summary' => EditSummaryVerifier::MARKER . $forgery ]
			);
			$this->assertStringStartsWith( '/* tp:/summary|…|About ', $this->comment(), $forgery );
			$this->assertCount( 1, WrittenClaims::in( $this->comment() ), $forgery );
			$this->restart();
			$this->assertNobodySpoke( "$number: $forgery" );
		}
	}

	public function testSpamRegexSeesTheReasonBehindTheMarker(): void {
		$this->configure( [ 'SummarySpamRegex' => [ '/viagra/i' ] ] );
		$this->expectExceptionMessage( 'viagra' );
		$this->editPage(
			self::PAGE, [ 'summary' => 'Maps' ], null, [ 'summary' => EditSummaryVerifier::MARKER . ' viagra' ]
		);
	}

	public function testAHostileReasonNeitherBreaksNorStopsAnEdit(): void {
		$this->editPage( self::PAGE, [ 'priority' => 'low' ] );
		foreach ( [ '/*' . str_repeat( ' ', 3000 ) . '*x/ reason', str_repeat( '/* ', 3000 ) ] as $reason ) {
			$claims = WrittenClaims::in( "/* tp:/priority|low|high */ $reason" );
			$this->assertSame( [ 'tp:/priority|low|high' ], $claims );
			$this->assertStringStartsWith( '/*', WrittenClaims::without( "/* tp:/priority|low|high */ $reason" ) );
		}
		$saved = $this->editPage( self::PAGE, [ 'priority' => 'high' ], null, [
			'summary' => '/* tp:/priority|low|medium */ /*' . str_repeat( ' ', 3000 ) . '*x/ reason' ] );
		$this->assertSame( 'Success', $saved['result'] );
	}
}
