<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/**
 * Wikis where not everybody may read every partner, by the hook that extensions restrict reading with.
 *
 * @coversNothing
 */
class VisibilityTest extends RestTestCase {

	use ClosesPages;

	private const WORDS = 'words that few may read';
	private const SECRET = [ 'summary' => self::WORDS, 'website' => 'https://secret.example',
		'stack' => [ self::WORDS ], 'goals' => [ 'maps' ],
		'conversations' => [
			[ 'id' => 'c', 'on' => '2020', 'about' => self::WORDS, 'next' => self::WORDS, 'direction' => 'outgoing' ]
		],
		'offers' => [ [ 'id' => 'o', 'title' => self::WORDS ] ], 'assessments' => [ 'real' => [ 'score' => 1 ] ] ];
	private const VIEWS = [ 'goals', 'exchange', 'conversations', 'objectives', 'stack', 'evidence', 'stewards' ];

	/** @return string Everything that somebody can read of the partners without opening a page */
	private function seenBy( User $user ): string {
		$rest = [ [ '/matrix', [] ], [ '/matrix', [ 'part' => 'texts' ] ],
			[ '/duplicates', [ 'name' => 'Secret' ] ], [ '/duplicates', [ 'website' => 'https://secret.example' ] ] ];
		$bodies = array_map( fn ( array $one ) => (string)$this->get( $one[0], $one[1], [], $user )->getBody(), $rest );
		foreach ( [ null, 'edit/Secret', ...self::VIEWS ] as $page ) {
			$output = $this->openSpecialPage( 'TechnicalPartners', $page, [ 'decision' => 'any' ], $user );
			array_push( $bodies, $output->getHTML(), json_encode( $output->getJsConfigVars() ) );
		}
		return implode( "\n", $bodies );
	}

	public function testAPageThatNotEverybodyMayReadIsInNoList(): void {
		$this->close( static fn ( Title $title ) => $title->getText() === 'Secret' );
		$this->savePartner( 'Open' );
		$this->editPage( 'Partner:Secret', self::SECRET, $this->admin() );
		$seen = $this->seenBy( $this->makeUser( 'Newcomer' ) );
		$this->assertStringContainsString( 'Open', $seen );
		$this->assertStringNotContainsString( self::WORDS, $seen );
		$this->assertStringNotContainsString( '"Secret"', $seen );
		$this->assertStringNotContainsString( '<bdi>Secret', $seen );
		$this->assertStringContainsString(
			self::WORDS, $this->openSpecialPage( 'TechnicalPartners', 'edit/Secret', [], $this->admin() )->getHTML()
		);
		$this->assertIndexRight();
	}

	public function testNoPageDecidesForAll(): void {
		$names = [ 'New', 'Any partner', 'X', str_repeat( 'X', 255 ) ];
		$this->close( static fn ( Title $title ) => in_array( $title->getText(), $names, true ) );
		$this->savePartner( 'Open' );
		foreach ( $names as $name ) {
			$this->editPage( "Partner:$name", self::SECRET, $this->admin() );
		}
		$this->assertSame( 200, $this->get( '/matrix' )->getStatusCode() );
		$seen = $this->seenBy( $this->anonymous() );
		$this->assertStringContainsString( 'Open', $seen );
		$this->assertStringNotContainsString( self::WORDS, $seen );
	}

	public function testAClosedNamespaceIsSeenByThoseWhoMayReadIt(): void {
		$this->close( static fn ( Title $title ) => $title->getNamespace() === NS_PARTNER );
		$this->editPage( 'Partner:Secret', self::SECRET, $this->admin() );
		$seen = $this->seenBy( $this->makeUser( 'Newcomer' ) );
		$this->assertStringNotContainsString( self::WORDS, $seen );
		$this->assertStringNotContainsString( '"Secret"', $seen );
		$this->assertSame( 403, $this->get( '/matrix' )->getStatusCode() );
		$this->assertSame( 403, $this->get( '/duplicates', [ 'name' => 'Secret' ] )->getStatusCode() );
		foreach ( self::VIEWS as $view ) {
			if ( $view !== 'objectives' ) {
				$this->assertStringContainsString(
					'<bdi>Secret',
					$this->openSpecialPage( 'TechnicalPartners', $view, [], $this->admin() )->getHTML(),
					$view
				);
			}
		}
		$allowed = $this->get( '/matrix', [], [], $this->admin() );
		$this->assertStringContainsString( 'Secret', (string)$allowed->getBody() );
		$this->assertStringStartsWith( 'private,', $allowed->getHeaderLine( 'Cache-Control' ) );
	}

	/** @return string Everything that somebody can read of the framework without opening its page */
	private function seenOfFramework( User $user ): string {
		$today = gmdate( 'Y-m-d' );
		$bodies = [
			$this->seenBy( $user ),
			$this->api( [ 'action' => 'parse', 'page' => 'Partner:Alpha' ], $user )['parse']['text']['*']
		];
		foreach (
			[
				[ 'ranking', [] ],
				[ '', [ 'asof' => $today ] ],
				[ 'changes', [ 'from' => '2010-01-01', 'to' => $today ] ]
			] as [ $view, $query ]
		) {
			$output = $this->openSpecialPage( 'TechnicalPartners', $view, $query, $user );
			array_push( $bodies, $output->getHTML(), json_encode( $output->getJsConfigVars() ) );
		}
		try {
			$this->editPage( 'Partner:Alpha', [ 'goals' => [ 'nonsense' ] ], $user );
		} catch ( ApiUsageException $refused ) {
			$bodies[] = json_encode( $refused->getStatusValue()->getMessages() ) . $refused->getMessage();
		}
		return implode( "\n", $bodies );
	}

	public function testAFrameworkThatNotEverybodyMayReadIsOnItsPageAlone(): void {
		$this->saveFramework(
			[ 'real' => [ 'title' => self::WORDS, 'statement' => self::WORDS, 'level1' => self::WORDS ] ]
		);
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ] ], [ 'real' => 1 ] );
		$this->assertStringContainsString( self::WORDS, $this->seenOfFramework( $this->makeUser( 'Newcomer' ) ) );
		$this->restart();
		$this->close( static fn ( Title $title ) => $title->getNamespace() === NS_PROJECT );
		$this->api( [ 'action' => 'purge', 'titles' => 'Partner:Alpha' ], $this->admin() );
		$seen = $this->seenOfFramework( $this->makeUser( 'Newcomer' ) );
		$this->assertStringContainsString( 'Alpha', $seen );
		$this->assertStringNotContainsString( self::WORDS, $seen );
		$this->assertStringNotContainsString( 'offline', $seen, 'no refusal tells ids' );
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ] ], [ 'real' => 2 ] );
		$this->assertIndexRight();
	}

	public function testAHiddenFrameworkIsForgotten(): void {
		$this->saveFramework( [ 'real' => [ 'title' => self::WORDS ] ] );
		$this->savePartner( 'Alpha', [], [ 'real' => 1 ] );
		$title = Title::newFromText( self::FRAMEWORK_PAGE );
		$this->assertStringContainsString( self::WORDS, $this->seenBy( $this->anonymous() ) );
		// As a script does: by hand, the latest revision cannot be hidden.
		$revision = $title->getLatestRevID();
		$touched = '20200101000000';
		$this->db()->newUpdateQueryBuilder()->update( 'page' )
			->set( [ 'page_touched' => $this->db()->timestamp( $touched ) ] )
			->where( [ 'page_namespace' => NS_PARTNER ] )->caller( __METHOD__ )->execute();
		$this->db()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )
			->where( [ 'rev_id' => $revision ] )->caller( __METHOD__ )->execute();
		$this->services()->getHookContainer()->run( 'ArticleRevisionVisibilitySet', [ $title, [ $revision ], [] ] );
		DeferredUpdates::doUpdates();
		$this->assertStringNotContainsString( self::WORDS, $this->seenBy( $this->anonymous() ) );
		$this->runJobs();
		$this->assertGreaterThan(
			$touched, Title::newFromText( 'Partner:Alpha' )->getTouched(), 'pages of partners are rendered anew'
		);
	}

	public function testAPostDoesNotReadAHiddenRevision(): void {
		$base = $this->editPage( 'Partner:Alpha', [ 'summary' => self::WORDS ], $this->admin() )['newrevid'];
		$this->editPage( 'Partner:Alpha', [ 'summary' => 'Harmless' ], $this->admin() );
		$this->api( [
			'action' => 'revisiondelete',
			'type' => 'revision',
			'ids' => $base,
			'target' => 'Partner:Alpha',
			'hide' => 'content|comment|user'
		],
			$this->makeUser( 'Hider', 'suppress', 'sysop' ) );
		$html = $this->openSpecialPage(
			'TechnicalPartners',
			'edit/Alpha',
			[ 'base' => (string)$base, 'complete' => '1' ],
			$this->makeUser( 'Newcomer' ),
			true
		)->getHTML();
		$this->assertStringNotContainsString( self::WORDS, $html );
	}
}
