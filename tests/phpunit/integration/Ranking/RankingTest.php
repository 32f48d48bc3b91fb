<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Ranking;

use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\RankingOrder;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\ScoreTable;
use MediaWiki\Extension\TechnicalPartners\Matrix\MatrixContext;
use MediaWiki\Extension\TechnicalPartners\Ranking\RankingResult;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;

/** @coversNothing */
class RankingTest extends IntegrationTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->editPage( 'Project:Technical partners/Framework', [
			'principles' => [
				[ 'id' => 'goals', 'title' => '<b>Goals</b>', 'weight' => 3 ],
				[ 'id' => 'role', 'title' => 'Role', 'weight' => 1 ]
			],
			'relations' => [
				[ 'id' => 'pool', 'title' => 'Pool', 'rankedBy' => 'alignment' ],
				[ 'id' => 'recruits', 'title' => 'Recruits', 'rankedBy' => 'responsiveness' ]
			]
		], $this->admin() );
		$this->partner( 'Maps', [ 'goals' => 3, 'role' => 0 ] );
		$this->partner( 'Words', [ 'goals' => 1, 'role' => 3 ], [ 'relations' => [ 'pool' ] ] );
		$this->partner( 'Silent', [] );
	}

	private function partner( string $name, array $scores, array $more = [] ): void {
		$assessments = array_map( static fn ( int $score ) => [ 'score' => $score ], $scores );
		$this->editPage(
			"Partner:$name",
			$more + ( $assessments ? [ 'assessments' => $assessments ] : [ 'summary' => 'Nothing scored' ] ),
			$this->admin()
		);
	}

	private function html( array $query = [] ): string {
		return $this->openSpecialPage( 'TechnicalPartners', 'ranking', $query )->getHTML();
	}

	/** @return string[] Names in the order of the table */
	private function order( string $html ): array {
		preg_match_all( '{<th scope="row"><a[^>]*><bdi>([^<]*)}', strstr( $html, 'tp-ranking__table' ), $names );
		return array_slice( $names[1], 0, 2 );
	}

	public function testTheOrderFollowsTheWeightsOfTheAddress(): void {
		$this->assertSame( [ 'Maps', 'Words' ], $this->order( $this->html() ) );
		$html = $this->html( [ 'w-goals' => '1', 'w-role' => '4.5' ] );
		$this->assertSame( [ 'Words', 'Maps' ], $this->order( $html ) );
		$this->assertStringContainsString( '2 of 2 moved', $html );
		$this->assertStringContainsString( '▲ 1', $html );
	}

	public function testInvitesToBeginWhereThereIsNothingToRank(): void {
		$this->editPage(
			'Project:Technical partners/Framework',
			[ 'goals' => [ [ 'id' => 'maps', 'title' => 'Maps' ] ] ],
			$this->admin()
		);
		$html = $this->html();
		$this->assertStringContainsString( 'Begin with the proposed principles', $html );
		$this->assertStringNotContainsString( 'What if the weights were different?', $html );
		$this->assertStringNotContainsString( 'Who could we work with?', $html, 'there are partners' );
	}

	public function testWeightsAreProposedWithWhatTheyAreNow(): void {
		$address = $this->openSpecialPage(
			'TechnicalPartners', 'ranking', [ 'w-role' => '4.5', 'propose' => '1' ]
		)->getRedirect();
		parse_str( parse_url( $address, PHP_URL_QUERY ), $query );
		[ $list, $link ] = $query['preloadparams'];
		$this->assertStringContainsString( "Goals&#60;/b&#62;: 3\n* Role: 4.5 (now 1)", $list );
		$this->assertStringContainsString( 'w-goals=3&w-role=4.5', $link );
	}

	public function testWhatIsNoWeightIsLeftOut(): void {
		$html = $this->html( [ 'w-goals' => 'x', 'w-role' => '-5', 'w-nobody' => '3', 'relation' => '"><script>' ] );
		$this->assertMatchesRegularExpression( '{name="w-goals"[^>]*value="3"|value="3"[^>]*name="w-goals"}', $html );
		$this->assertMatchesRegularExpression( '{name="w-role"[^>]*value="0"|value="0"[^>]*name="w-role"}', $html );
		$this->assertStringNotContainsString( '<script>', $html );
		$this->assertStringNotContainsString( '<b>Goals', $html );
	}

	public function testAFlipPointCanBeTried(): void {
		preg_match( '{href="([^"]*)"[^>]*>Try it}', $this->html(), $link );
		parse_str( parse_url( html_entity_decode( $link[1] ), PHP_URL_QUERY ), $query );
		$this->assertSame( [ 'Words', 'Maps' ], $this->order( $this->html( $query ) ) );
	}

	public function testTheLeastChangeIsEnoughBetweenEquals(): void {
		$this->partner( 'Equal', [ 'goals' => 3, 'role' => 0 ] );
		$this->partner( 'Maps', [ 'goals' => 2, 'role' => 3 ] );
		$this->assertStringContainsString( 'from 1 to anything above', $this->html() );
	}

	public function testWhoIsExcludedHasNoPlaceAndNoWeightBringsThemBack(): void {
		$this->editPage( 'Project:Technical partners/Framework', [
			'principles' => [
				[ 'id' => 'goals', 'title' => 'Goals', 'weight' => 3 ],
				[ 'id' => 'role', 'title' => 'Role', 'weight' => 1, 'redLine' => true ]
			]
		], $this->admin() );
		$html = $this->html();
		$this->assertSame( [ 'Words', 'Maps' ], $this->order( $html ) );
		$this->assertMatchesRegularExpression( '{<td>–</td><td></td><th scope="row"><a[^>]*><bdi>Maps}', $html );
		$this->assertStringNotContainsString( 'Flip points', $html );
	}

	public function testWhoHasNoScoreHasNoPlace(): void {
		$html = $this->html();
		$this->assertStringContainsString( 'One partner has no score yet', $html );
		$this->assertStringContainsString( 'Silent', $html );
	}

	public function testAKindOfRelationIsRankedAlone(): void {
		$html = $this->html( [ 'relation' => 'pool' ] );
		$this->assertSame( [ 'Words' ], $this->order( $html ) );
		$this->assertStringNotContainsString( 'Maps', $html );
	}

	public function testFiftyOfAllAreOnAPage(): void {
		$framework = $this->services()->get( 'TechnicalPartners.FrameworkStore' )->current();
		$rows = array_map( static fn ( int $page ) => Row::of( $page, 1, sprintf( 'P%04d', $page ),
			[ 'assessments' => [ 'goals' => [ 'score' => $page % 4 ] ] ],
			$framework, '2026-11-23' ), range( 1, 1003 ) );
		$context = new MatrixContext(
			RequestContext::getMain(), $framework, '2026-11-23', $this->services()->getTitleFormatter()
		);
		$order = RankingOrder::byAlignment( ScoreTable::of( $rows ), $framework );
		$this->assertSame( [ 3, 7, 11 ], array_slice( $order->ranked, 0, 3 ), 'equal ones by name' );
		$saved = new RankingOrder( [ 7, 3, ...array_slice( $order->ranked, 2 ) ], [] );
		foreach ( [ 0 => [ 1, 51 ], 50 => [ 51, 100 ], 1000 => [ 1001, 1003 ] ] as $offset => [ $first, $last ] ) {
			$window = array_map(
				static fn ( int $page ) => $rows[$page - 1], RankingResult::window( $order->ranked, $offset )
			);
			$html = ( new RankingResult( $context, $framework, $order, $saved, $window, $offset ) )->order();
			$this->assertStringContainsString( '2 of 1,003 moved', $html );
			preg_match_all( '{<td>([\d,]+)</td>}', $html, $places );
			$this->assertSame( [ $first, min( $last, $offset + 50 ) ],
				[ (int)strtr( $places[1][0], [ ',' => '' ] ), (int)strtr( end( $places[1] ), [ ',' => '' ] ) ] );
		}
	}

	public function testLinksLeadToAllPagesOfTheRanking(): void {
		for ( $number = 1; $number <= 51; $number++ ) {
			$this->partner( "Many $number", [ 'goals' => 2 ] );
		}
		$html = $this->html( [ 'w-role' => '4.5' ] );
		preg_match( '{<nav.*?href="([^"]*offset=50[^"]*)"}', $html, $link );
		parse_str( parse_url( html_entity_decode( $link[1] ), PHP_URL_QUERY ), $query );
		$this->assertSame( [ 'offset' => '50', 'w-role' => '4.5' ], array_diff_key( $query, [ 'title' => true ] ) );
		$this->assertSame( 50, substr_count( strstr( $html, '<nav class="tp-pager"', true ), '<th scope="row">' ) );
		$this->assertStringContainsString( '51–53 of 53', $this->html( $query ) );
	}

	public function testAPoolIsRankedByHowItAnswersAlone(): void {
		$talk = static fn ( string $id, array $more ) =>
			$more + [ 'id' => $id, 'on' => '2020-01-01', 'about' => 'Maps', 'direction' => 'outgoing' ];
		$this->partner(
			'Slow',
			[ 'goals' => 3 ],
			[ 'relations' => [ 'recruits' ], 'conversations' => [ $talk( 'a', [ 'repliedOn' => '2020-03-01' ] ) ] ]
		);
		$this->partner(
			'Quick',
			[ 'goals' => 0 ],
			[ 'relations' => [ 'recruits' ], 'conversations' => [ $talk( 'a', [ 'repliedOn' => '2020-01-02' ] ) ] ]
		);
		$this->partner( 'Deaf', [], [ 'relations' => [ 'recruits' ], 'conversations' => [ $talk( 'a', [] ) ] ] );
		$this->partner( 'Unasked', [], [ 'relations' => [ 'recruits' ] ] );
		$html = $this->html( [ 'relation' => 'recruits' ] );
		preg_match_all( '{<bdi>(\w+)</bdi>}', strstr( strstr( $html, 'tp-table' ), 'tp-chart', true ), $names );
		$this->assertSame( [ 'Quick', 'Slow', 'Deaf', 'Unasked' ], $names[1] );
		$this->assertSame( 2, substr_count( $html, '<circle' ) );
		$this->assertStringNotContainsString( 'Flip points', $html );
	}

	public function testInvitesToAddThePartnerThatViewsOfAllWouldSpeakOf(): void {
		foreach ( [ 'Maps', 'Words', 'Silent' ] as $name ) {
			$this->api( [ 'action' => 'delete', 'title' => "Partner:$name" ], $this->admin() );
		}
		$this->restart();
		foreach (
			[ 'ranking' => 'What if', 'stewards' => 'Every partner', 'evidence' => 'Every score' ] as $view => $words
		) {
			$html = $this->openSpecialPage( 'TechnicalPartners', $view )->getHTML();
			$this->assertStringContainsString( 'Who could we work with?', $html, $view );
			$this->assertStringNotContainsString( $words, $html, $view );
		}
	}
}
