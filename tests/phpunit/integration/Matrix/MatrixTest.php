<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Matrix;

use DOMDocument;
use DOMElement;
use DOMXPath;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\LogSpy;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\Output\OutputPage;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * The matrix as a reader without JavaScript sees it.
 *
 * @coversNothing
 */
class MatrixTest extends IndexTestCase {

	private const DISPUTED = [ [ 'id' => 'e1', 'url' => 'https://partner.example/', 'stance' => 'disputes' ] ];

	private function open( array $query = [], ?User $user = null ): DOMXPath {
		return $this->read( $this->openSpecialPage( 'TechnicalPartners', null, $query, $user ) );
	}

	private function read( OutputPage $output ): DOMXPath {
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $output->getHTML(), LIBXML_NOERROR );
		return new DOMXPath( $document );
	}

	/** @return string[] Texts of what is found, without spaces around */
	private function texts( DOMXPath $page, string $path ): array {
		return array_map(
			static fn ( $node ) => trim( $node->textContent ), iterator_to_array( $page->query( $path ), false )
		);
	}

	private static function class( string $name ): string {
		return "//*[contains( concat( ' ', @class, ' ' ), ' $name ' )]";
	}

	/** @return string[] */
	private function partners( DOMXPath $page ): array {
		return $this->texts( $page, self::class( 'tp-partner__name' ) );
	}

	private function cell( DOMXPath $page, string $partner, string $column ): DOMElement {
		return $page->query( "//tr[th//bdi[. = '$partner']]/td[@data-column = '$column']" )->item( 0 );
	}

	private function address( DOMXPath $page, string $path ): array {
		parse_str(
			(string)parse_url( $page->query( $path )->item( 0 )->getAttribute( 'href' ), PHP_URL_QUERY ), $query
		);
		return array_diff_key( $query, [ 'title' => true ] );
	}

	public function testRow(): void {
		$this->savePartner( 'OpenStreetMap Foundation', [
			'priority' => 'low', 'goals' => [ 'maps', 'offline' ], 'steward' => [ 'user' => 'Newcomer' ],
			'assessments' => [
				'real' => [ 'score' => 1, 'evidence' => self::DISPUTED ],
				'mutual' => [ 'score' => 3 ],
				'light' => [ 'score' => 'notApplicable' ]
			]
		] );
		$page = $this->open();
		$real = $this->cell( $page, 'OpenStreetMap Foundation', 'p-real' );
		$this->assertSame(
			'Real, OpenStreetMap Foundation: 1 of 3, contested, no evidence',
			$page->query( 'span/@aria-label', $real )->item( 0 )->nodeValue
		);
		$this->assertSame( 'Some', $real->getAttribute( 'title' ) );
		$this->assertSame( 'Real', $real->getAttribute( 'data-label' ) );
		$this->assertStringContainsString(
			'n/a', $this->cell( $page, 'OpenStreetMap Foundation', 'p-light' )->textContent
		);
		$this->assertStringContainsString(
			'Maps+1', $this->cell( $page, 'OpenStreetMap Foundation', 'goals' )->textContent
		);
		$this->assertStringContainsString(
			'2.0100%', $this->cell( $page, 'OpenStreetMap Foundation', 'alignment' )->textContent
		);
		$this->assertSame( '', $this->cell( $page, 'OpenStreetMap Foundation', 'next' )->textContent );
	}

	public function testHostileTextsAreTexts(): void {
		$hostile = '"><script>alert( 1 )</script>\'&amp;';
		$name = 'A"onload=\'alert(1)\' & B';
		$this->savePartner( $name, [ 'summary' => $hostile, 'steward' => [ 'user' => 'Newcomer' ],
			'conversations' => [ [ 'id' => 'c1', 'on' => '2020', 'about' => 'x', 'next' => $hostile ] ] ] );
		$this->saveFramework( [ 'real' => [ 'title' => $hostile, 'level1' => $hostile ] ] );
		$output = $this->openSpecialPage(
			'TechnicalPartners', null, [ 'q' => '', 'stage' => $hostile, 'steward' => "Newcomer|$hostile" ]
		);
		$page = $this->read( $output );
		$this->assertSame( [ $name ], $this->partners( $page ) );
		$this->assertContains( $hostile, $this->texts( $page, self::class( 'tp-line--second' ) ) );
		$this->assertContains( $hostile, $this->texts( $page, '//th/a' ) );
		$this->assertSame( 0, $page->query( '//script | //*[@onload]' )->length );
	}

	public function testSortsFiltersAndGroupsByTheAddress(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ], [ 'mutual' => 1 ] );
		$this->savePartner( 'Beta', [ 'priority' => 'low' ], [ 'mutual' => 3 ] );
		$this->savePartner( 'Gamma', [ 'priority' => 'high' ] );
		$this->savePartner(
			'Delta', [ 'decisions' => [ [ 'id' => 'd', 'on' => '2020', 'state' => 'declined', 'reason' => 'No' ] ] ]
		);
		$this->assertSame( [ 'Beta', 'Alpha', 'Gamma' ], $this->partners( $this->open() ) );
		$this->assertSame(
			[ 'Alpha', 'Beta', 'Gamma' ],
			$this->partners( $this->open( [ 'sort' => 'p-mutual', 'dir' => 'asc' ] ) ),
			'no score comes last'
		);

		$page = $this->open(
			[ 'priority' => 'high', 'sort' => 'partner', 'dir' => 'desc', 'columns' => 'priority|p-real' ]
		);
		$this->assertSame( [ 'Gamma', 'Alpha' ], $this->partners( $page ) );
		$this->assertSame( [ 'Partner', 'Priority', 'Real' ], $this->texts( $page, '//thead//th' ) );
		$this->assertSame( [ 'descending' ], $this->texts( $page, '//th/@aria-sort' ) );
		$this->assertSame(
			[ '2 of 4 partners' ], $this->texts( $page, self::class( 'tp-matrix__shown' ) . '/strong' )
		);
		$this->assertSame(
			[ 'Priority: High', 'Decision: Open, Paused' ], $this->texts( $page, self::class( 'tp-chip' ) . '/span' )
		);

		$page = $this->open( [ 'group' => 'priority', 'decision' => 'any' ] );
		$this->assertSame(
			[ 'High 2', 'Low 1', 'Untriaged 1' ], $this->texts( $page, self::class( 'tp-grid__group' ) )
		);
	}

	public function testLinksKeepTheRestOfTheAddress(): void {
		$this->savePartner(
			'Alpha',
			[ 'priority' => 'high', 'assessments' => [ 'real' => [ 'score' => 1, 'evidence' => self::DISPUTED ] ] ]
		);
		$page = $this->open( [ 'priority' => 'high', 'sort' => 'partner', 'group' => 'stage' ] );
		$rest = [ 'sort' => 'partner', 'group' => 'stage' ];
		$this->assertEquals( $rest, $this->address( $page, self::class( 'tp-chip__remove' ) . '[1]' ) );
		$this->assertEquals( $rest, $this->address( $page, self::class( 'tp-matrix__shown' ) . '/a' ) );
		$this->assertEquals(
			$rest + [ 'priority' => 'high', 'flags' => 'contested' ],
			$this->address( $page, '//a[@data-flag = "contested"]' )
		);
		$this->assertEquals(
			[ 'priority' => 'high', 'group' => 'stage', 'sort' => 'stage' ],
			$this->address( $page, '//th[@data-column = "stage"]/a' )
		);
		$this->assertEquals(
			$rest + [ 'priority' => 'high', 'dir' => 'desc' ],
			$this->address( $page, '//th[@data-column = "partner"]/a' )
		);
	}

	public function testSaysWhatItDoesNotUnderstandAndShowsTheRest(): void {
		$this->savePartner( 'Alpha' );
		$page = $this->open( [ 'stage' => 'sleeping|identified', 'sort' => 'height' ] );
		$this->assertSame( [ 'Alpha' ], $this->partners( $page ) );
		$this->assertStringContainsString(
			'stage=sleeping', implode( $this->texts( $page, self::class( 'cdx-message' ) ) )
		);
		$this->assertStringContainsString(
			'sort=height', implode( $this->texts( $page, self::class( 'cdx-message' ) ) )
		);
	}

	public function testPages(): void {
		foreach ( [ 'Alpha', 'Beta', 'Gamma' ] as $name ) {
			$this->savePartner( $name );
		}
		$page = $this->open( [ 'limit' => '2', 'group' => 'stage' ] );
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->partners( $page ) );
		$this->assertSame(
			[ 'Identified' ], $this->texts( $page, self::class( 'tp-grid__group' ) ), 'a part of a group is not counted'
		);
		$next = $this->address( $page, '//nav[contains( @class, "tp-pager" )]/a' );
		$this->assertEquals( [ 'limit' => '2', 'offset' => '2', 'group' => 'stage' ], $next );
		$this->assertSame( [ 'Gamma' ], $this->partners( $this->open( $next ) ) );
	}

	public function testNoClearOrderIsSaid(): void {
		$this->savePartner( 'Alpha', [], [ 'mutual' => 3, 'real' => 3, 'light' => 3 ] );
		$this->savePartner( 'Beta', [], [ 'mutual' => 2 ] );
		$this->savePartner( 'Gamma', [], [ 'mutual' => 1 ] );
		$rows = self::class( 'tp-unclear' ) . '/ancestor::tr//bdi[1]';
		$this->assertSame( [ 'Beta' ], $this->texts( $this->open(), $rows ) );
		$this->assertSame( [], $this->texts( $this->open( [ 'sort' => 'partner' ] ), $rows ) );
	}

	public function testWhoMayNotEditReadsWhy(): void {
		$this->savePartner( 'Open' );
		$this->savePartner( 'Guarded' );
		$this->api(
			[
				'action' => 'protect',
				'title' => 'Partner:Guarded',
				'protections' => 'edit=sysop',
				'expiry' => 'infinite'
			],
			$this->admin()
		);
		$tools =
			'//th[@scope = "row"]//a[contains( @class, "tp-icon" ) and not( contains( @class, "star" ) )]/@aria-label';
		$titles = fn ( ?User $user ) => $this->texts( $this->open( [ 'sort' => 'partner' ], $user ), $tools );
		$this->assertSame( [ 'Edit Guarded', 'Edit Open' ], $titles( $this->admin() ) );
		$this->assertSame(
			[ 'Guarded is protected: read why', 'Edit Open' ], $titles( $this->makeUser( 'Newcomer' ) )
		);
		$this->configure( [ 'GroupPermissions' => array_replace_recursive( $GLOBALS['wgGroupPermissions'],
			[ '*' => [ 'edit' => false ], 'user' => [ 'edit' => false ], 'sysop' => [ 'edit' => true ] ] ) ] );
		$this->assertSame( [ 'Guarded is protected: read why', 'Log in to edit Open' ], $titles( null ) );
		$this->assertSame(
			[ 'Guarded is protected: read why', 'Your account cannot edit Open: read why' ],
			$titles( $this->makeUser( 'Newcomer' ) )
		);
	}

	public function testProtectionEnds(): void {
		$this->savePartner( 'Guarded' );
		$this->api(
			[
				'action' => 'protect', 'title' => 'Partner:Guarded', 'protections' => 'edit=sysop', 'expiry' => '2 days'
			],
			$this->admin()
		);
		$tool = fn () =>
			$this->texts( $this->open( [], $this->makeUser( 'Newcomer' ) ),
				'//th[@scope = "row"]//a[contains( @class, "tp-icon" )]/@aria-label' )[0];
		$this->assertSame( 'Guarded is protected: read why', $tool() );
		ConvertibleTimestamp::setFakeTime( time() + 3 * 86400 );
		$this->assertSame( 'Edit Guarded', $tool() );
	}

	public function testWhoIsBlockedReadsIt(): void {
		$this->savePartner( 'Open' );
		$this->makeUser( 'Blocked' );
		$this->api( [ 'action' => 'block', 'user' => 'Blocked', 'expiry' => 'infinite' ], $this->admin() );
		$this->restart();
		$locks = $this->texts(
			$this->open( [], $this->makeUser( 'Blocked' ) ), self::class( 'tp-icon--lock' ) . '/@aria-label'
		);
		$this->assertSame( [ 'You are blocked from editing: read why before you change Open' ], $locks );
	}

	public function testWhoIsBlockedFromSomePagesReadsItThere(): void {
		$this->savePartner( 'Open' );
		$this->savePartner( 'Closed' );
		$block = fn ( string $user, array $from ) => $this->api( $from + [ 'action' => 'block', 'user' => $user,
			'partial' => '1', 'allowusertalk' => '1', 'expiry' => 'infinite' ], $this->admin() );
		$this->makeUser( 'Partly blocked' );
		$block( 'Partly blocked', [ 'pagerestrictions' => 'Partner:Closed' ] );
		$this->makeUser( 'Kept out' );
		$block( 'Kept out', [ 'namespacerestrictions' => (string)NS_PARTNER ] );
		$this->restart();
		$locks = fn ( string $user ) => count( $this->texts( $this->open( [], $this->makeUser( $user ) ),
			self::class( 'tp-icon--lock' ) . '/@aria-label' ) );
		$this->assertSame( [ 1, 2 ], [ $locks( 'Partly blocked' ), $locks( 'Kept out' ) ] );
	}

	public function testScriptKnowsWhichRowsAreLockedBeforeItAsks(): void {
		$this->savePartner( 'Open' );
		$this->savePartner( 'A & B' );
		$this->api(
			[ 'action' => 'protect', 'title' => 'Partner:A & B', 'protections' => 'edit=sysop' ], $this->admin()
		);
		$page = Title::makeTitle( NS_PARTNER, 'A & B' )->getArticleID();
		$locked = fn ( User $user ) =>
			(array)$this->openSpecialPage( 'TechnicalPartners', null, [], $user )
				->getJsConfigVars()['wgTechnicalPartners']['locked'];
		$this->assertSame(
			[ $page => 'You cannot edit A &amp; B: open a cell to read why' ], $locked( $this->makeUser( 'Newcomer' ) )
		);
		$this->assertSame( [], $locked( $this->admin() ) );
	}

	public function testStarSaysWhetherThePartnerIsWatched(): void {
		$this->savePartner( 'Alpha' );
		$this->savePartner( 'Beta' );
		$user = $this->makeUser( 'Reader' );
		$this->services()->getWatchlistManager()
			->addWatchIgnoringRights( $user, Title::makeTitle( NS_PARTNER, 'Beta' ) );
		$stars = self::class( 'tp-icon--star' ) . '/@aria-label';
		$this->assertSame(
			[ 'Watch Alpha', 'Stop watching Beta' ],
			$this->texts( $this->open( [ 'sort' => 'partner' ], $user ), $stars )
		);
		$this->assertSame( [], $this->texts( $this->open(), $stars ) );
	}

	public function testEmptyStates(): void {
		$text = fn ( array $query = [] ) => $this->open( $query )->document->textContent;
		$this->assertStringContainsString( 'Who could we work with?', $text() );
		$this->savePartner( 'Alpha' );
		$this->assertStringNotContainsString( 'Who could we work with?', $text() );
		$this->assertStringContainsString( 'No partner matches', $text( [ 'q' => 'nothing like this' ] ) );
		$this->assertStringNotContainsString( 'What should a partner share with us?', $text() );
		$this->configure( [ 'TechnicalPartnersFrameworkPage' => 'Project:Elsewhere' ] );
		$this->assertStringContainsString( 'What should a partner share with us?', $text() );
	}

	public function testSaysWhatEachFilterAloneWouldGive(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
		$this->savePartner(
			'Beta',
			[
				'priority' => 'low',
				'decisions' => [ [ 'id' => 'd', 'on' => '2020', 'state' => 'declined', 'reason' => 'No' ] ]
			]
		);
		$page = $this->open( [ 'q' => 'beta', 'priority' => 'high' ] );
		$links = self::class( 'tp-matrix__alone' ) . '/a';
		$this->assertSame(
			[ '“beta” alone: 1 partner', 'Priority: High alone: 1 partner', 'Decision: Open, Paused alone: 1 partner' ],
			$this->texts( $page, $links )
		);
		$this->assertSame( [ 'Beta' ], $this->partners( $this->open( $this->address( $page, $links ) ) ) );
	}

	public function testUnavailableIndexIsSaid(): void {
		$this->savePartner( 'Alpha' );
		$this->db()->newDeleteQueryBuilder()->deleteFrom( PartnerIndex::TABLE )->where( '1=1' )->caller( __METHOD__ )
			->execute();
		$this->restart();
		$output = $this->openSpecialPage( 'TechnicalPartners' );
		$this->assertStringContainsString( 'cdx-message--error', $output->getHTML() );
		$this->assertStringNotContainsString( 'tp-grid', $output->getHTML() );
	}

	public function testTheGridBeginsWithTheSameRows(): void {
		$this->savePartner( 'Alpha', [], [ 'mutual' => 1 ] );
		$output = $this->openSpecialPage( 'TechnicalPartners' );
		$data = $output->getJsConfigVars()['wgTechnicalPartners'];
		$this->assertSame( 'Alpha', json_decode( $data['cells'] )[0][2] );
		$this->assertSame( 'About Alpha', json_decode( $data['texts'] )[0][2] );
		$this->assertSame( 1, $data['total'] );
		$this->assertContains( 'ext.technicalPartners', $output->getModules() );
	}

	public function testTenPartnersCostAsManyQueriesAsOne(): void {
		$this->savePartner( 'Partner 0' );
		$user = $this->makeUser( 'Reader' );
		$first = $this->queries( $user );
		for ( $i = 1; $i < 10; $i++ ) {
			$this->savePartner(
				"Partner $i",
				[ 'steward' => [ 'user' => "Somebody $i" ], 'goals' => [ 'maps' ] ],
				[ 'mutual' => $i % 4 ]
			);
		}
		$this->assertSame( $first, $this->queries( $user ) );
	}

	/** @return string[] What a warm page asks the database, without its values */
	private function queries( User $user ): array {
		$spy = new LogSpy();
		$before = LoggerFactory::getProvider();
		LoggerFactory::registerProvider( $spy );
		$this->restart();
		$this->open( [], $user );
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		$spy->contexts = [];
		$this->open( [], $user );
		LoggerFactory::registerProvider( $before );
		$queries = array_column( $spy->contexts, 'method' );
		$this->assertNotSame( [], preg_grep( '/PartnerReader/', $queries ), 'the spy sees queries' );
		sort( $queries );
		return $queries;
	}

	public function testSaysToWhoeverIsNotLoggedInWhyNothingIsTheirs(): void {
		$words = 'is known only while you are logged in';
		$html = $this->openSpecialPage( 'TechnicalPartners', null, [ 'flags' => 'mine' ] )->getHTML();
		$this->assertStringContainsString( $words, $html );
		$this->assertStringContainsString( 'returntoquery=flags%3Dmine', $html );
		$html = $this->openSpecialPage( 'TechnicalPartners', null, [ 'flags' => 'contested' ] )->getHTML();
		$this->assertStringNotContainsString( $words, $html );
		$html = $this->openSpecialPage(
			'TechnicalPartners', null, [ 'flags' => 'mine' ], $this->makeUser( 'Newcomer' )
		)->getHTML();
		$this->assertStringNotContainsString( $words, $html );
	}
}
