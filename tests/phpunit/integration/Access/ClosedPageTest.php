<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Access;

use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Content\Summaries\EditSummaryVerifier;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Api\RestTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\SentForm;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/**
 * Words of pages that not everybody may read: core shows summaries, logs, page properties and link tables to everybody.
 *
 * @coversNothing
 */
class ClosedPageTest extends RestTestCase {

	use ClosesPages;

	private const WORDS = 'words that few may read';
	private const RECORD = [
		'summary' => self::WORDS, 'priority' => 'high', 'website' => 'https://secret.example/',
		'steward' => [ 'user' => 'Admin' ],
		'goals' => [ 'maps' ],
		'offers' => [ [ 'id' => 'words-as-id', 'title' => self::WORDS ] ],
		'decisions' => [ [ 'id' => 'd1', 'on' => '2020-01-01', 'state' => 'declined', 'reason' => self::WORDS ] ],
		'assessments' => [ 'real' => [ 'score' => 2, 'evidence' => [
			[ 'id' => 'e1', 'url' => 'https://secret.example/e', 'stance' => 'disputes' ] ] ] ]
	];
	/** Values of RECORD that tables tell of an open page. */
	private const TOLD = [ 'words', 'secret', 'high', 'maps', 'Admin' ];
	/** Values of RECORD that no table may tell of a closed page. */
	private const TELLTALES = [ ...self::TOLD, 'declined', 'disputes' ];

	/** @return array<string,array{callable(Title):bool}> */
	public static function provideClosed(): array {
		return [
			'the namespace' => [ static fn ( Title $title ) => $title->getNamespace() === NS_PARTNER ],
			'one page' => [ static fn ( Title $title ) => $title->getText() === 'Closed' ]
		];
	}

	/** Makes, changes and deletes a page, with and without a reason. */
	private function editInEveryWay( string $page ): void {
		$admin = $this->admin();
		$this->editPage( $page, [ 'summary' => 'words first' ], $admin );
		$this->editPage( $page, self::RECORD, $admin );
		$this->editPage( $page, [ 'priority' => 'low' ] + self::RECORD, $admin );
		$form = 'edit/' . Title::newFromText( $page )->getText();
		$fields = (
			new SentForm( $this->openSpecialPage( 'TechnicalPartners', $form, [], $admin )->getHTML() )
		)->fields();
		$fields['r']['priority'] = 'high';
		unset( $fields['wpEditToken'] );
		$this->openSpecialPage( 'TechnicalPartners', $form, [ 'editsummary' => 'A reason' ] + $fields, $admin, true );
		$this->api( [ 'action' => 'delete', 'title' => $page ], $admin );
		$this->editPage( $page, self::RECORD, $admin );
		DeferredUpdates::doUpdates();
		$this->runJobs();
	}

	/** @return string All that core shows of a page without asking who may read it */
	private function shownByCore( string $page ): string {
		$db = $this->wikiDb();
		$id = Title::newFromText( $page )->getArticleID();
		$tables = [ 'page_props' => [ 'pp_page' => $id ], 'pagelinks' => [ 'pl_from' => $id ],
			'categorylinks' => [ 'cl_from' => $id ],
			'externallinks' => [ 'el_from' => $id ], 'comment' => [] ];
		$shown = [];
		foreach ( $tables as $table => $conditions ) {
			$rows = $db->newSelectQueryBuilder()->select( '*' )->from( $table )->where( $conditions )
				->caller( __METHOD__ )->fetchResultSet();
			$shown[$table] = array_map( static fn ( object $row ) => (array)$row, iterator_to_array( $rows ) );
		}
		// Categories are link targets too since MediaWiki 1.45.
		$links = [
			...array_column( $shown['pagelinks'], 'pl_target_id' ),
			...array_filter( array_column( $shown['categorylinks'], 'cl_target_id' ) )
		];
		$shown['linktarget'] = $links ? $db->newSelectQueryBuilder()->select( 'lt_title' )->from( 'linktarget' )
			->where( [ 'lt_id' => $links ] )->caller( __METHOD__ )->fetchFieldValues() : [];
		return json_encode( $shown, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR );
	}

	public function testAnOpenPageIsDescribed(): void {
		$this->editInEveryWay( 'Partner:Open' );
		$shown = $this->shownByCore( 'Partner:Open' );
		foreach ( self::TOLD as $word ) {
			$this->assertStringContainsString( $word, $shown );
		}
	}

	/** @dataProvider provideClosed */
	public function testTablesTellNoWordsOfAClosedPage( callable $isClosed ): void {
		$this->close( $isClosed );
		$this->editInEveryWay( 'Partner:Closed' );
		$shown = $this->shownByCore( 'Partner:Closed' );
		foreach ( self::TELLTALES as $word ) {
			$this->assertStringNotContainsString( $word, $shown );
		}
		$this->assertStringContainsString( '/* tp:/priority */', $shown );
		$this->assertStringContainsString( '/* tp:/priority */ A reason', $shown );
	}

	private function closeWiki(): void {
		$this->configure(
			[
				'GroupPermissions' => array_replace_recursive(
					$GLOBALS['wgGroupPermissions'], [ '*' => [ 'read' => false ] ]
				)
			]
		);
	}

	public function testAWikiClosedAsAWholeKeepsLinksAndCategories(): void {
		$this->closeWiki();
		$this->editInEveryWay( 'Partner:Closed' );
		$shown = $this->shownByCore( 'Partner:Closed' );
		$this->assertStringNotContainsString( self::WORDS, $shown );
		$this->assertStringContainsString( '/* tp:/priority */', $shown );
		$this->assertStringContainsString( 'Technical_partners_with_a_contested_statement', $shown );
		$this->assertStringContainsString( 'Admin', $shown );
	}

	/** @dataProvider provideClosed */
	public function testAClosedPageOfAClosedWikiHasNone( callable $isClosed ): void {
		$this->closeWiki();
		$this->close( $isClosed );
		$this->editInEveryWay( 'Partner:Closed' );
		$shown = $this->shownByCore( 'Partner:Closed' );
		foreach ( self::TELLTALES as $word ) {
			$this->assertStringNotContainsString( $word, $shown );
		}
	}

	public function testTheFrameworkFollowsTheSameRule(): void {
		$this->close( static fn ( Title $title ) => $title->getNamespace() === NS_PROJECT );
		$this->saveFramework( [ 'real' => [ 'title' => self::WORDS, 'statement' => self::WORDS ] ] );
		$shown = $this->shownByCore( self::FRAMEWORK_PAGE );
		$this->assertStringNotContainsString( self::WORDS, $shown );
		$this->assertStringContainsString( '/* tpf:/principles/-/', $shown );
	}

	public function testReadersSeeFieldsInTheirLanguage(): void {
		$this->close( static fn ( Title $title ) => $title->getText() === 'Closed' );
		$this->editPage( 'Partner:Closed', [ 'summary' => 'First' ], $this->admin() );
		$this->editPage( 'Partner:Closed', self::RECORD, $this->admin() );
		$title = Title::newFromText( 'Partner:Closed' );
		$comment = $this->comment( 'Partner:Closed' );
		$this->assertSame( '/* tp:/summary|;|/website|;|/goals|;|more|5 */', $comment );
		$this->assertSame( 'Summary changed; Website changed; Goals changed; and 5 more changes',
			$this->services()->getCommentFormatter()->format( $comment, $title ) );
	}

	/** @dataProvider provideClosed */
	public function testASummaryOfAClosedPageNamesFieldsOnly( callable $isClosed ): void {
		$this->close( $isClosed );
		$this->editPage( 'Partner:Closed', [ 'summary' => 'First' ], $this->admin() );
		$after = [ 'summary' => 'First', 'priority' => 'high' ];
		foreach ( [ EditSummaryVerifier::MARKER, '/* tp:/priority */', '/* tp:/priority||high */' ] as $claim ) {
			$this->editPage( 'Partner:Closed', $after, $this->admin(), [ 'summary' => "$claim A reason" ] );
			$this->assertSame( '/* tp:/priority */ A reason', $this->comment( 'Partner:Closed' ) );
			$this->editPage( 'Partner:Closed', [ 'summary' => 'First' ], $this->admin() );
		}
	}

	private function comment( string $page ): string {
		return $this->services()->getRevisionLookup()->getRevisionByTitle( Title::newFromText( $page ) )
			->getComment()->text;
	}

	/** @return string[] */
	private function found( ?User $user ): array {
		$result = $this->search( $user );
		return array_column( $result['query']['search'], 'title' );
	}

	private function search( ?User $user ): array {
		return $this->api( [ 'action' => 'query', 'list' => 'search', 'srsearch' => 'words', 'srwhat' => 'text',
			'srnamespace' => NS_PARTNER ], $user );
	}

	public function testSearchFindsNoClosedPageForThoseWhoMayNotReadIt(): void {
		// MediaWiki's own runner replaces the search with a dummy.
		$this->configure( [ 'SearchType' => null ] );
		$this->close( static fn ( Title $title ) => $title->getText() === 'Closed' );
		$this->editPage( 'Partner:Closed', [ 'summary' => self::WORDS ], $this->admin() );
		$this->editPage( 'Partner:Open', [ 'summary' => self::WORDS ] );
		$this->assertSame( [ 'Partner:Closed', 'Partner:Open' ], $this->found( $this->admin() ) );
		$this->assertSame( [ 'Partner:Open' ], $this->found( null ) );
	}

	public function testSearchTellsNotThatAHitIsMissing(): void {
		$this->configure( [ 'SearchType' => null ] );
		$this->close( static fn ( Title $title ) => $title->getText() === 'Closed' );
		$this->editPage( 'Partner:Closed', [ 'summary' => self::WORDS ], $this->admin() );
		$this->editPage( 'Partner:Open', [ 'summary' => self::WORDS ] );
		$query = $this->search( null )['query'];
		$this->assertSame( [ 0 ], array_keys( array_filter( $query['search'], 'is_array' ) ) );
		$this->assertArrayNotHasKey( 'totalhits', $query['searchinfo'] ?? [] );
		$this->assertSame( 2, $this->search( $this->admin() )['query']['searchinfo']['totalhits'] );
	}

	public function testAClosedNamespaceIsNotSearchedByThoseWhoMayNotReadIt(): void {
		$namespaces = fn (): array => array_keys( $this->services()->getSearchEngineConfig()->searchableNamespaces() );
		$this->assertContains( NS_PARTNER, $namespaces() );
		$this->close( static fn ( Title $title ) => $title->getNamespace() === NS_PARTNER );
		$this->assertNotContains( NS_PARTNER, $namespaces() );
		RequestContext::getMain()->setUser( $this->admin() );
		$this->assertContains( NS_PARTNER, $namespaces() );
	}
}
