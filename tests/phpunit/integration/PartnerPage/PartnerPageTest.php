<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\PartnerPage;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\SentForm;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Parser\ParserOptions;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** @coversNothing */
class PartnerPageTest extends IntegrationTestCase {

	protected function setUp(): void {
		parent::setUp();
		ConvertibleTimestamp::setFakeTime( '20261123120000' );
		$this->editPage( 'Project:Technical partners/Framework', Examples::framework(), $this->admin() );
	}

	protected function tearDown(): void {
		ConvertibleTimestamp::setFakeTime( false );
		parent::tearDown();
	}

	private function render( array $record, string $page = 'PartnerPage', string $language = 'en' ): ParserOutput {
		$output = new ParserOutput();
		$options = ParserOptions::newFromUserAndLang(
			$this->anonymous(), $this->services()->getLanguageFactory()->getLanguage( $language )
		);
		$this->services()->get( "TechnicalPartners.$page" )
			->render( $record, Title::makeTitle( NS_PARTNER, 'Maps' ), $output, $options );
		return $output;
	}

	private function html( array $record, string $page = 'PartnerPage', string $language = 'en' ): string {
		return $this->render( $record, $page, $language )->getContentHolderText();
	}

	/** @return string[] Every text that somebody typed */
	private static function typed( array $record ): array {
		$texts = [];
		array_walk_recursive( $record, static function ( mixed $value, string|int $key ) use ( &$texts ): void {
			if (
				is_string( $value ) &&
					!preg_match(
						'/^(id|score|kind|priority|stance|direction|state|about|rankedBy|count)$/D', (string)$key
					)
			) {
				$texts[] = $value;
			}
		} );
		return $texts;
	}

	private function assertShows( string $text, string $html ): void {
		$shown = preg_match( '/^\d{4}(-\d\d)*$/D', $text ) ? "datetime=\"$text\"" : htmlspecialchars( $text );
		$this->assertStringContainsString( $shown, $html );
	}

	public function testShowsFirstContactOfWhoeverOnlyWorkedTogether(): void {
		$html = $this->html( [ 'collaborations' => [
			[ 'id' => 'k1', 'title' => 'Maps', 'since' => '2014-05-01', 'until' => '2016' ]
		] ] );
		$this->assertMatchesRegularExpression( '~Contacted</span><div[^>]*><time datetime="2014-05-01"~', $html );
	}

	public function testADisputeIsSettledSourcedAndDiscussedWhereItIs(): void {
		$html = $this->html(
			[
				'evidence' => [
					[ 'id' => 'e1', 'about' => 'website', 'url' => 'https://x.example', 'stance' => 'disputes' ]
				]
			]
		);
		foreach ( [ 'Settle it', 'Add a source', 'Discuss' ] as $way ) {
			$this->assertMatchesRegularExpression( "{<a [^>]*>$way</a>}", $html );
		}
		$this->assertStringContainsString( 'preloadtitle=Disputed%3A+Website', $html );
	}

	public function testAGoalThatAConversationIsAboutIsNamedOnce(): void {
		$talk = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Better maps', 'goals' => [ 'maps' ] ];
		$this->assertSame( 1, substr_count( $this->html( [ 'conversations' => [ $talk ] ] ), 'Better maps' ) );
		$this->assertSame(
			2,
			substr_count(
				$this->html( [ 'conversations' => [ [ 'about' => 'Better maps for all' ] + $talk ] ] ), 'Better maps'
			)
		);
	}

	public function testEveryFieldIsShown(): void {
		$record = Examples::partner();
		unset( $record['assessments']['light'], $record['needs'][0]['dismissed'] );
		$html = $this->html( $record );
		$inWords = [
			'Offline maps',
			'Second talk',
			'No part',
			'Settled on',
			'Contested',
			'Foundation',
			'High',
			'Real role',
			'Better maps',
			'Our need'
		];
		foreach ( [ ...self::typed( $record ), ...$inWords ] as $text ) {
			if ( !in_array( $text, [ 'need', 'offer', 'synergy', 'maps', 'gone' ], true ) ) {
				$this->assertShows( $text, $html );
			}
		}
		$this->assertStringContainsString( 'https://phabricator.wikimedia.org/T926"', $html );
	}

	public function testEveryFieldOfTheFrameworkIsShown(): void {
		$framework = Examples::framework();
		unset( $framework['principles'][0]['shortTitle'] );
		$html = $this->html( $framework, 'FrameworkPage' );
		foreach ( self::typed( $framework ) as $text ) {
			$this->assertShows( $text, $html );
		}
	}

	public function testWhatHasLeftTheFrameworkIsShownAsRetired(): void {
		$form = new SentForm( $this->html( Examples::partner() ) );
		$retired = array_map(
			static fn ( $node ) => trim( $node->parentNode->textContent ),
			iterator_to_array( $form->path->query( "//*[@class='tp-tag']" ) )
		);
		$this->assertContains( 'Old principle retired', $retired );
		$this->assertContains( 'Goal of the past retired', $retired );
		$this->assertContains( 'left retired', $retired );
		$framework = new SentForm( $this->html( Examples::framework(), 'FrameworkPage' ) );
		$this->assertSame( 1, $framework->path->query( "//details//li[@id='principles-old']" )->length );
	}

	public function testTheNewestConversationComesFirst(): void {
		$html = $this->html( [ 'conversations' => [
			[ 'id' => 'a', 'on' => '2016', 'about' => 'Older' ], [ 'id' => 'b', 'on' => '2018-01', 'about' => 'Newer' ],
			[ 'id' => 'c', 'on' => '2018-01-31', 'about' => 'Newest' ]
		] ] );
		preg_match_all( '/Older|Newer|Newest/', $html, $order );
		$this->assertSame( [ 'Newest', 'Newer', 'Older' ], $order[0] );
	}

	public function testEmptyPartsInvite(): void {
		$form = new SentForm( $this->html( [] ) );
		$links = array_map(
			static fn ( $node ) => $node->getAttribute( 'href' ),
			iterator_to_array( $form->path->query( "//*[@class='tp-empty-state']//a" ) )
		);
		$this->assertContains(
			Title::newFromText( 'Special:TechnicalPartners/log' )->getLocalURL( [ 'name' => 'Maps' ] ), $links
		);
		foreach ( [ 'about', 'work', 'collaborations', 'exchange' ] as $section ) {
			$this->assertContains( "/wiki/Special:TechnicalPartners/edit/Maps#$section", $links );
		}
	}

	public function testADisputedStatementIsMarkedWhereItIsSaid(): void {
		$dispute = [ 'id' => 'e1', 'url' => 'https://example.org/not', 'stance' => 'disputes' ];
		$record = [
			'summary' => 'Maps',
			'website' => 'https://example.org/',
			'offers' => [ [ 'id' => 'o', 'title' => 'Tiles' ] ]
		];
		$flags = function ( array ...$evidence ) use ( $record ): array {
			$links = ( new SentForm( $this->html( [ 'evidence' => $evidence ] + $record ) ) )->path->query(
				"//a[contains( ., 'contested' )]"
			);
			return array_map( static fn ( $link ) => $link->getAttribute( 'href' ), iterator_to_array( $links ) );
		};
		$this->assertSame( [ '#evidence-website', '#evidence-offers' ],
			$flags(
				[ 'about' => 'offers' ] + $dispute,
				[ 'about' => 'website', 'id' => 'e2' ] + $dispute,
				[ 'about' => 'summary', 'stance' => 'supports' ] + $dispute
			) );
		$this->assertSame(
			[],
			$flags( [ 'about' => 'website', 'settled' => [ 'on' => '2026-01-01', 'reason' => 'Talked' ] ] + $dispute )
		);
	}

	public function testADiscussionIsBegunOrRead(): void {
		$this->editPage( 'Partner:Maps', [ 'evidence' => [
			[
				'id' => 'e1',
				'about' => 'summary',
				'url' => 'https://example.org/not',
				'stance' => 'disputes',
				'discussion' => 'Is it so'
			] ] ] );
		$link = function (): string {
			$output = $this->services()->getParserOutputAccess()->getParserOutput(
				$this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Maps' ) ),
				ParserOptions::newFromAnon() )->getValue();
			return ( new SentForm( $output->getContentHolderText() ) )->path->query( "//a[contains( ., 'Is it so' )]" )
				->item( 0 )->getAttribute( 'href' );
		};
		$this->assertStringContainsString( 'action=edit&section=new&preloadtitle=Is+it+so', $link() );
		ConvertibleTimestamp::setFakeTime( '20261123120100' );
		$this->api(
			[
				'action' => 'edit',
				'title' => 'Partner talk:Maps',
				'section' => 'new',
				'sectiontitle' => 'Is it so',
				'text' => 'Yes'
			],
			$this->admin()
		);
		$this->runJobs();
		$this->restart();
		$this->assertStringEndsWith( 'Partner_talk:Maps#Is_it_so', $link() );
	}

	public function testListsOfWordsAreEscapedOnce(): void {
		$this->configure( [ 'UseDatabaseMessages' => true ] );
		$this->editPage( 'MediaWiki:Comma-separator', '&middot;', $this->admin() );
		$html = $this->html( [ 'stack' => [ 'A & B', '<i>' ], 'languages' => [ 'de', 'en' ] ] );
		$this->assertStringContainsString( '<dd>A &amp; B&middot;&lt;i&gt;</dd>', $html );
		$this->assertStringContainsString( '<dd>de&middot;en</dd>', $html );
	}

	public function testWordsAndDatesAreTheReaders(): void {
		$html = $this->html( [ 'identifiedOn' => [ 'on' => '2015-04-29' ] ], 'PartnerPage', 'de' );
		$this->assertStringContainsString( '29. April 2015', $html );
		$this->assertStringContainsString( 'lang="de" dir="ltr"', $html );
		$this->assertStringContainsString( 'dir="rtl"', $this->html( [], 'PartnerPage', 'ar' ) );
	}

	public function testThePageIsKeptNoLongerThanItIsTrue(): void {
		$record = [
			'decisions' => [
				[ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'paused', 'reason' => 'R', 'reopenOn' => '2026-11-24' ]
			]
		];
		$this->assertSame( 12 * 3600, $this->render( $record )->getCacheExpiry() );
		$this->assertStringContainsString( 'Paused', $this->html( $record ) );
		ConvertibleTimestamp::setFakeTime( '20261124000001' );
		$this->assertStringContainsString( 'Look again', $this->html( $record ) );
	}

	public function testTheParserCacheKeepsReadersLanguagesApart(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Maps' ) );
		foreach ( [ 'de', 'ar' ] as $language ) {
			$options = ParserOptions::newFromUserAndLang(
				$this->anonymous(), $this->services()->getLanguageFactory()->getLanguage( $language )
			);
			$output = $this->services()->getParserOutputAccess()->getParserOutput( $page, $options )->getValue();
			$this->assertStringContainsString( "lang=\"$language\"", $output->getContentHolderText() );
		}
	}

	public function testAChangeOfTheFrameworkReachesTheirPages(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$read = fn (): ParserOutput => $this->services()->getParserOutputAccess()->getParserOutput(
			$this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Maps' ) ),
			ParserOptions::newFromAnon() )->getValue();
		$touched = fn (): string =>
			$this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Maps' ) )->getTouched();
		$first = $read();
		$before = $touched();
		ConvertibleTimestamp::setFakeTime( '20261123120030' );
		$this->assertSame( $first->getCacheTime(), $read()->getCacheTime(), 'The page comes from the cache' );
		$framework = Examples::framework();
		$framework['principles'][0]['title'] = 'Renamed role';
		ConvertibleTimestamp::setFakeTime( '20261123120100' );
		$this->editPage( 'Project:Technical partners/Framework', $framework, $this->admin() );
		$this->runJobs();
		$this->restart();
		$this->assertGreaterThan( $before, $touched(), 'What is cached of the page is out of date' );
		$this->assertStringContainsString( 'Renamed role', $read()->getContentHolderText() );
	}

	/** @return array<string,array> */
	public static function hostile(): array {
		$evil = "'\"><script>alert(1)</script>";
		$poison = static function ( array $record ) use ( $evil ): array {
			array_walk_recursive( $record, static function ( mixed &$value ) use ( $evil ): void {
				$value = is_string( $value ) ? $evil . $value : $value;
			} );
			return $record;
		};
		$scheme = static function ( array $record ): array {
			array_walk_recursive( $record, static function ( mixed &$value, string|int $key ): void {
				$value = in_array(
					$key, [ 'url', 'website', 'repository', 'bugTracker', 'contactUrl', 'source' ], true
				)
					? 'javascript:alert(1)'
					: $value;
			} );
			return $record;
		};
		$texts = array_merge(
			Examples::partner(), [ 'summary' => $evil, 'stack' => [ $evil ], 'steward' => [ 'user' => $evil ] ]
		);
		$texts['conversations'][0] = [
			'id' => 'c',
			'on' => '2016',
			'about' => $evil,
			'with' => $evil,
			'who' => [ $evil ],
			'outcome' => $evil,
			'next' => $evil
		];
		$texts['assessments']['real-role']['rationale'] = $evil;
		$texts['assessments']['real-role']['evidence'][2]['settled']['reason'] = $evil;
		$texts['offers'][0]['title'] = $texts['tasks'][0]['title'] = $texts[
			'collaborations'
		][0]['outcome'] = $texts['decisions'][0]['reason'] = $evil;
		return [
			'script in every text' => [ $poison( Examples::partner() ), 'PartnerPage' ],
			'script where text is allowed' => [ $texts, 'PartnerPage' ],
			'script in the framework' => [ $poison( Examples::framework() ), 'FrameworkPage' ],
			'other schemes' => [ $scheme( Examples::partner() ), 'PartnerPage' ],
			'other schemes in the framework' => [ $scheme( Examples::framework() ), 'FrameworkPage' ],
			'a list' => [ [ 1, $evil, [ $evil ] ], 'PartnerPage' ],
			'wrong types' => [ array_map( static fn () => $evil, Examples::partner() ), 'PartnerPage' ],
			'wrong lists' => [
				array_map( static fn () => [ $evil, [ $evil => [ $evil ] ], null, 7 ], Examples::partner() ),
				'PartnerPage'
			],
			'wrong dates' => [
				[
					'identifiedOn' => [ 'on' => '2015-02-31' ],
					'conversations' => [ [ 'id' => 'a', 'on' => '2015-99', 'about' => 'x' ] ]
				],
				'PartnerPage'
			],
			'wrong lists in the framework' => [
				array_map( static fn () => [ $evil, [ $evil => [ $evil ] ], null, 7 ], Examples::framework() ),
				'FrameworkPage'
			]
		];
	}

	/** @dataProvider hostile */
	public function testHostileRecordsHarmNobody( array $record, string $page ): void {
		$html = $this->html( $record, $page );
		$form = new SentForm( $html );
		$this->assertSame( 0, $form->path->query( '//script' )->length );
		$this->assertStringNotContainsString( '<script', $html );
		foreach ( $form->path->query( '//a' ) as $link ) {
			$this->assertMatchesRegularExpression( '{^(https?://|/|#)}', $link->getAttribute( 'href' ) );
		}
	}
}
