<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Api;

use MediaWiki\Title\Title;
use MediaWiki\User\User;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Wikis where not everybody may read every partner, by the hook that extensions restrict reading with. */
#[CoversNothing]
class VisibilityTest extends RestTestCase {

	private const WORDS = 'words that few may read';
	private const SECRET = [ 'summary' => self::WORDS, 'website' => 'https://secret.example', 'stack' => [ self::WORDS ], 'goals' => [ 'maps' ],
		'conversations' => [ [ 'id' => 'c', 'on' => '2020', 'about' => self::WORDS, 'next' => self::WORDS, 'direction' => 'outgoing' ] ],
		'offers' => [ [ 'id' => 'o', 'title' => self::WORDS ] ], 'assessments' => [ 'real' => [ 'score' => 1 ] ] ];
	private const VIEWS = [ 'goals', 'exchange', 'conversations', 'objectives', 'stack', 'evidence', 'stewards' ];

	/** Only administrators may read what $isClosed says. */
	private function close( callable $isClosed ): void {
		$hook = fn ( Title $title, User $user, string $action, mixed &$result ) => $this->decide(
			$action === 'read' && $isClosed( $title ) && !$this->services()->getPermissionManager()->userHasRight( $user, 'delete' ), $result );
		$this->services()->getHookContainer()->register( 'getUserPermissionsErrors', $hook );
	}

	private function decide( bool $isRefused, mixed &$result ): bool {
		$result = $isRefused ? [ 'badaccess-group0' ] : $result;
		return !$isRefused;
	}

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
		$this->assertStringContainsString( self::WORDS, $this->openSpecialPage( 'TechnicalPartners', 'edit/Secret', [], $this->admin() )->getHTML() );
		$this->assertIndexRight();
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
				$this->assertStringContainsString( '<bdi>Secret', $this->openSpecialPage( 'TechnicalPartners', $view, [], $this->admin() )->getHTML(), $view );
			}
		}
		$allowed = $this->get( '/matrix', [], [], $this->admin() );
		$this->assertStringContainsString( 'Secret', (string)$allowed->getBody() );
		$this->assertStringStartsWith( 'private,', $allowed->getHeaderLine( 'Cache-Control' ) );
	}

	public function testAPostDoesNotReadAHiddenRevision(): void {
		$base = $this->editPage( 'Partner:Alpha', [ 'summary' => self::WORDS ], $this->admin() )['newrevid'];
		$this->editPage( 'Partner:Alpha', [ 'summary' => 'Harmless' ], $this->admin() );
		$this->api( [ 'action' => 'revisiondelete', 'type' => 'revision', 'ids' => $base, 'target' => 'Partner:Alpha', 'hide' => 'content|comment|user' ],
			$this->makeUser( 'Hider', 'suppress', 'sysop' ) );
		$html = $this->openSpecialPage( 'TechnicalPartners', 'edit/Alpha', [ 'base' => (string)$base, 'complete' => '1' ], $this->makeUser( 'Newcomer' ), true )->getHTML();
		$this->assertStringNotContainsString( self::WORDS, $html );
	}
}
