<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Feed;

use DOMDocument;
use DOMXPath;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use ReflectionProperty;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * The Atom feed of changes.
 *
 * @coversNothing
 */
class FeedTest extends IndexTestCase {

	/**
	 * @return array{0:string,1:FauxRequest,2:OutputPage} What is printed, the request that was answered, the page
	 *   otherwise
	 */
	private function ask(
		array $query = [],
		?User $user = null,
		string $tag = '',
		string $language = 'en',
		?string $subPage = null
	): array {
		$title = Title::newFromText( 'Special:TechnicalPartners' );
		$request = new FauxRequest( [ 'title' => $title->getPrefixedDBkey() ] + $query );
		$request->setHeader( 'If-None-Match', $tag );
		// Core's feed asks this one for its own address.
		$GLOBALS['wgRequest'] = $request;
		$request->setRequestURL( '/w?feed=atom&a=<b>' );
		RequestContext::getMain()->setLanguage( $language );
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( $request );
		$context->setUser( $user ?? $this->anonymous() );
		$context->setTitle( $title );
		$context->setOutput( new OutputPage( $context ) );
		$page = $this->services()->getSpecialPageFactory()->getPage( 'TechnicalPartners' );
		$page->setContext( $context );
		ob_start();
		try {
			$page->run( $subPage );
		} finally {
			$printed = ob_get_clean();
		}
		return [ $printed, $request, $context->getOutput() ];
	}

	private function read( string $xml ): DOMXPath {
		$document = new DOMDocument();
		$this->assertTrue( $document->loadXML( $xml, LIBXML_NOERROR ), $xml );
		$path = new DOMXPath( $document );
		$path->registerNamespace( 'a', 'http://www.w3.org/2005/Atom' );
		return $path;
	}

	/** @return array[] Of each entry: title, summary, author */
	private function entries( array $query = [], ?User $user = null, string $language = 'en' ): array {
		$feed = $this->read( $this->ask( $query + [ 'feed' => 'atom' ], $user, '', $language )[0] );
		return array_map( static fn ( $entry ) => array_map(
			static fn ( string $part ) => $feed->evaluate( "string( $part )", $entry ),
			[ 'a:title', 'a:summary', 'a:author/a:name' ]
		), iterator_to_array( $feed->query( '//a:entry' ), false ) );
	}

	private function hide( int $revision, int $what ): void {
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'recentchanges' )->set( [ 'rc_deleted' => $what ] )
			->where( [ 'rc_this_oldid' => $revision ] )->caller( __METHOD__ )->execute();
	}

	public function testEntries(): void {
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$revision =
			$this->editPage( 'Partner:Maps', [ 'summary' => 'About Maps', 'priority' => 'high' ], $this->admin() )['newrevid'];
		$this->editPage( 'Talk:Maps', 'No partner' );
		$this->assertSame(
			[ [ 'Maps', 'Priority: Low → High', 'Admin' ], [ 'Maps', 'new partner: About Maps', 'Newcomer' ] ],
			$this->entries()
		);
		[ $xml, $request ] = $this->ask( [ 'feed' => 'atom' ] );
		$feed = $this->read( $xml );
		$this->assertStringContainsString( "diff=$revision", $feed->evaluate( 'string( //a:entry[1]/a:link/@href )' ) );
		$this->assertMatchesRegularExpression(
			'/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/', $feed->evaluate( 'string( //a:entry[1]/a:updated )' )
		);
		$this->assertSame( 'Partners – changes to technical partners', $feed->evaluate( 'string( /a:feed/a:title )' ) );
		$this->assertSame( 'application/atom+xml; charset=UTF-8', $request->response()->getHeader( 'Content-Type' ) );
		$this->assertSame(
			$this->read( $this->ask( [], null, '', 'en', 'feed' )[0] )->query( '//a:entry' )->length,
			2,
			'the other address'
		);
	}

	public function testFilteredAsTheMatrix(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high', 'goals' => [ 'maps' ] ], [ 'real' => 3 ] );
		$this->savePartner( 'Beta', [ 'priority' => 'low', 'steward' => [ 'user' => 'Admin' ] ] );
		$this->savePartner(
			'Gone', [ 'decisions' => [ [ 'id' => 'd', 'on' => '2020', 'state' => 'declined', 'reason' => 'No' ] ] ]
		);
		$titles = fn ( array $query, ?User $user = null ) => array_column( $this->entries( $query, $user ), 0 );
		$this->assertSame( [ 'Beta', 'Alpha' ], $titles( [] ) );
		$this->assertSame( [ 'Gone', 'Beta', 'Alpha' ], $titles( [ 'decision' => 'any' ] ) );
		$this->assertSame( [ 'Alpha' ], $titles( [ 'goal' => 'maps', 'score-real' => '3' ] ) );
		$this->assertSame( [ 'Alpha' ], $titles( [ 'q' => 'alp' ] ) );
		$this->assertSame( [ 'Beta' ], $titles( [ 'steward' => 'Admin' ] ) );
		$this->api( [ 'action' => 'move', 'from' => 'Partner:Beta', 'to' => 'Partner:Better' ], $this->admin() );
		$this->assertSame( [ 'Better', 'Alpha' ], $titles( [] ), 'as it is called now' );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Better' ], $this->admin() );
		$this->assertSame( [ 'Alpha' ], $titles( [] ) );
	}

	public function testInTheLanguageOfTheReader(): void {
		$this->savePartner( 'Maps', [ 'priority' => 'low' ] );
		$this->editPage( 'Partner:Maps', [ 'summary' => 'About Maps', 'priority' => 'high' ] );
		$this->assertSame(
			'(technicalpartners-summary-from-to: (technicalpartners-field-priority), ' .
			'(technicalpartners-value-priority-low), ' .
			'(technicalpartners-value-priority-high))',
			$this->entries( [], null, 'qqx' )[0][1] );
	}

	public function testHidden(): void {
		$this->savePartner( 'Maps' );
		$revisions = [];
		foreach ( [ 'User', 'Comment', 'Text' ] as $what ) {
			$revisions[$what] =
				$this->editPage( 'Partner:Maps', [ 'summary' => "Secret of $what" ], $this->admin() )['newrevid'];
		}
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Open' ] );
		$this->hide( $revisions['User'], RevisionRecord::DELETED_USER | RevisionRecord::DELETED_RESTRICTED );
		$this->hide( $revisions['Comment'], RevisionRecord::DELETED_COMMENT );
		$this->hide( $revisions['Text'], RevisionRecord::DELETED_TEXT | RevisionRecord::DELETED_COMMENT );
		foreach ( [ null, $this->makeUser( 'Overseer', 'sysop', 'suppress' ) ] as $reader ) {
			[ , $text, $comment, $user ] = $this->entries( [], $reader );
			$this->assertSame( [ 'Maps', '(edit summary removed)', 'Admin' ], $text );
			$this->assertSame( [ 'Maps', '(edit summary removed)', 'Admin' ], $comment );
			$this->assertSame( '(username removed)', $user[2] );
		}
		$feed = $this->read( $this->ask( [ 'feed' => 'atom' ] )[0] );
		$this->assertStringEndsWith( '/wiki/Partner:Maps', $feed->evaluate( 'string( //a:entry[2]/a:link/@href )' ) );
		$this->assertSame(
			5,
			count(
				array_unique(
					array_map(
						static fn ( $id ) => $id->textContent, iterator_to_array( $feed->query( '//a:entry/a:id' ) )
					)
				)
			)
		);
	}

	public function testHostileTextsAreTexts(): void {
		$hostile = "]]> </summary><script>alert(1)</script> &amp; \x01 \u{FFFE} [[Main Page|<b>x</b>]]";
		$title = Title::newFromText( "Partner:A&B \"'" );
		$content = ContentHandler::makeContent( '{"summary":"x"}', $title, 'technical-partner' );
		$this->services()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $this->admin() )
			->setContent( SlotRecord::MAIN, $content )->saveRevision(
				CommentStoreComment::newUnsavedComment( $hostile )
			);
		$this->editPage( $title->getPrefixedText(), [ 'summary' => '<script>alert( 2 )</script>]]>' ] );
		[ [ $name, $generated ], [ , $written ] ] = $this->entries();
		$this->assertSame( "A&B \"'", $name );
		$this->assertSame(
			'Summary: … → <script>alert( 2 )</script>]]>', html_entity_decode( $generated, ENT_QUOTES )
		);
		$this->assertStringNotContainsString( '<', $generated . $written );
		$this->assertStringContainsString( '</summary>', html_entity_decode( $written ) );
	}

	public function testAskedAgain(): void {
		$this->savePartner( 'Maps' );
		[ , $request ] = $this->ask( [ 'feed' => 'atom' ] );
		$tag = $request->response()->getHeader( 'ETag' );
		$this->assertSame( 'public, s-maxage=60, max-age=60', $request->response()->getHeader( 'Cache-Control' ) );
		$this->assertNotNull( $request->response()->getHeader( 'Last-Modified' ) );
		[ $printed, $request ] = $this->ask( [ 'feed' => 'atom' ], null, $tag );
		$this->assertSame( [ '', 304 ], [ $printed, $request->response()->getStatusCode() ] );
		$this->assertNotSame( '', $this->ask( [ 'feed' => 'atom', 'q' => 'm' ], null, $tag )[0] );
		$this->hide( Title::newFromText( 'Partner:Maps' )->getLatestRevID(), RevisionRecord::DELETED_USER );
		$this->assertNotSame(
			'', $this->ask( [ 'feed' => 'atom' ], null, $tag )[0], 'what has been hidden since is another feed'
		);
		$this->assertStringStartsWith(
			'private', $this->ask( [ 'feed' => 'atom' ], $this->admin() )[1]->response()->getHeader( 'Cache-Control' )
		);
	}

	public function testIsNotKeptIntoTheNextDay(): void {
		$this->savePartner( 'Maps' );
		ConvertibleTimestamp::setFakeTime( '20301231235930' );
		$this->assertSame(
			'public, s-maxage=30, max-age=30',
			$this->ask( [ 'feed' => 'atom' ] )[1]->response()->getHeader( 'Cache-Control' )
		);
	}

	public function testWhoMayNotReadGetsNothing(): void {
		$this->savePartner( 'Maps' );
		$rights = $GLOBALS['wgGroupPermissions'];
		$rights['*']['read'] = false;
		$this->configure( [ 'GroupPermissions' => $rights ] );
		[ $printed, , $output ] = $this->ask( [ 'feed' => 'atom' ] );
		$this->assertSame( '', $printed );
		$this->assertStringNotContainsString( 'Maps', $output->getHTML() );
		[ $printed, $request ] = $this->ask( [ 'feed' => 'atom' ], $this->admin() );
		$this->assertStringContainsString( 'Maps', $printed );
		$this->assertStringStartsWith( 'private', $request->response()->getHeader( 'Cache-Control' ) );
	}

	public function testSwitchedOffOrOfAnotherFormat(): void {
		$this->savePartner( 'Maps' );
		[ $printed, , $output ] = $this->ask( [ 'feed' => 'rss' ] );
		$this->assertSame( '', $printed );
		$this->assertStringContainsString( 'Invalid subscription feed type', $output->getHTML() );
		$this->configure( [ 'Feed' => false ] );
		[ $printed, , $output ] = $this->ask( [ 'feed' => 'atom' ] );
		$this->assertSame( '', $printed );
		$this->assertStringContainsString( 'not available', $output->getHTML() );
		$this->assertSame( [], $this->openSpecialPage( 'TechnicalPartners' )->getSyndicationLinks() );
	}

	public function testTheMatrixLinksToItsFeed(): void {
		$links = $this->openSpecialPage(
			'TechnicalPartners', null, [ 'priority' => 'high', 'sort' => 'partner', 'limit' => '100' ]
		)->getSyndicationLinks();
		parse_str( (string)parse_url( $links['atom'], PHP_URL_QUERY ), $query );
		$this->assertEquals(
			[ 'title' => 'Special:TechnicalPartners', 'feed' => 'atom', 'priority' => 'high' ], $query
		);
	}

	public function testLeadsToTheNameOfWhoeverAsksForTheirOwnPartners(): void {
		$this->savePartner( 'Maps', [ 'steward' => [ 'user' => 'Cash$&Co' ] ] );
		$this->savePartner( 'Words' );
		$user = $this->makeUser( 'Cash$&Co' );
		$address = $this->ask(
			[ 'feed' => 'atom', 'flags' => 'mine', 'priority' => 'untriaged' ], $user
		)[2]->getRedirect();
		parse_str( parse_url( $address, PHP_URL_QUERY ), $query );
		$this->assertArrayNotHasKey( 'flags', $query );
		$this->assertSame(
			[ 'atom', 'Cash$&Co', 'untriaged' ], [ $query['feed'], $query['steward'], $query['priority'] ]
		);
		unset( $query['title'] );
		$this->assertSame( [ 'Maps' ], array_column( $this->entries( $query ), 0 ) );
	}

	public static function provideOwn(): array {
		return [ [ 'mine', false ], [ 'watched', false ], [ 'watched', true ], [ 'mine|contested', true ] ];
	}

	/** @dataProvider provideOwn */
	public function testSaysThatAFeedReaderHasNoAccount( string $flags, bool $isLoggedIn ): void {
		[ $printed, , $output ] = $this->ask(
			[ 'feed' => 'atom', 'flags' => $flags ], $isLoggedIn ? $this->admin() : null
		);
		$this->assertSame( '', $printed );
		$this->assertSame( 403, $this->statusOf( $output ) );
		$this->assertStringContainsString( 'steward=Name', $output->getHTML() );
	}

	public function testMatrixOffersNoFeedThatIsAlwaysEmpty(): void {
		$links = fn ( string $flags ) => $this->openSpecialPage(
			'TechnicalPartners', null, [ 'flags' => $flags ], $this->admin()
		)->getSyndicationLinks();
		$this->assertSame( [], $links( 'watched' ) );
		$this->assertStringContainsString( 'steward=Admin', $links( 'mine' )['atom'] );
		$this->assertStringContainsString( 'flags=contested', $links( 'contested' )['atom'] );
	}

	private function statusOf( OutputPage $output ): mixed {
		$property = new ReflectionProperty( OutputPage::class, 'mStatusCode' );
		return $property->getValue( $output );
	}
}
