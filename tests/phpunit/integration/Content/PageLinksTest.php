<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;

/**
 * Metadata that the wiki stores of a page: links, categories, addresses, words to search for.
 *
 * @coversNothing
 */
class PageLinksTest extends IndexTestCase {

	private const EVIDENCE = [
		'id' => 'e1',
		'url' => 'https://evidence.example/a',
		'stance' => 'supports',
		'by' => 'Ann',
		'checked' => '2015-01-01'
	];

	private function prop( string $prop, string $title = 'Partner:Maps' ): array {
		$pages =
			$this->api( [ 'action' => 'query', 'prop' => $prop, 'titles' => $title,
				'pllimit' => 'max', 'ellimit' => 'max', 'cllimit' => 'max' ] )['query']['pages'];
		$values = array_map( static fn ( array $one ) => $one['title'] ?? $one['*'], reset( $pages )[$prop] ?? [] );
		sort( $values );
		return $values;
	}

	public function testLinks(): void {
		$this->editPage( 'Partner:Maps', [
			'website' => 'https://maps.example', 'repository' => 'https://git.example/maps',
			'steward' => [ 'user' => 'Stew' ],
			'assessments' => [ 'real' => [ 'score' => 2, 'evidence' => [ self::EVIDENCE ] ] ],
			'conversations' => [
				[
					'id' => 'c1',
					'on' => '2020',
					'about' => 'see https://text.example',
					'who' => [ 'Who' ],
					'url' => 'https://talk.example/1'
				]
			]
		] );
		$this->assertSame( [ self::FRAMEWORK_PAGE, 'User:Ann', 'User:Stew', 'User:Who' ],
			array_map(
				static fn ( string $title ) => preg_replace( '/^[^:]*:(?=Technical)/', 'Project:', $title ),
				$this->prop( 'links' )
			) );
		$this->assertSame( [
			'https://evidence.example/a', 'https://git.example/maps', 'https://maps.example', 'https://talk.example/1'
		],
			array_map( static fn ( string $url ) => rtrim( $url, '/' ), $this->prop( 'extlinks' ) ) );
	}

	public function testTrackingCategoriesFollowTheFlags(): void {
		$assessed = static fn ( array $evidence ) =>
			[ 'assessments' => [ 'real' => [ 'score' => 2 ] + ( $evidence ? [ 'evidence' => $evidence ] : [] ) ] ];
		$this->editPage( 'Partner:Maps', $assessed( [] ) );
		$this->assertSame(
			[ 'Category:Technical partners with a score without evidence' ], $this->prop( 'categories' )
		);
		$this->editPage(
			'Partner:Maps', $assessed( [ self::EVIDENCE, [ 'id' => 'e2', 'stance' => 'disputes' ] + self::EVIDENCE ] )
		);
		$this->assertSame(
			[
				'Category:Technical partners with a contested statement',
				'Category:Technical partners with stale evidence'
			],
			$this->prop( 'categories' )
		);
		$this->editPage( 'Partner:Maps', $assessed( [ [ 'checked' => gmdate( 'Y-m-d' ) ] + self::EVIDENCE ] ) );
		$this->assertSame( [], $this->prop( 'categories' ) );
	}

	public function testTheFrameworkHasAddressesButNoCategories(): void {
		$this->editPage(
			self::FRAMEWORK_PAGE,
			[ 'goals' => [ [ 'id' => 'maps', 'title' => 'Maps', 'url' => 'https://goal.example/1' ] ] ],
			$this->admin()
		);
		$this->assertSame( [ 'https://goal.example/1' ], $this->prop( 'extlinks', self::FRAMEWORK_PAGE ) );
		$this->assertSame( [], $this->prop( 'categories', self::FRAMEWORK_PAGE ) );
	}

	public function testSearchFindsWordsNotKeys(): void {
		$content = new PartnerContent(
			json_encode(
				[ 'summary' => 'Maps', 'conversations' => [ [ 'id' => 'cxyz', 'on' => '2020', 'about' => 'Tiles' ] ] ]
			)
		);
		$this->assertSame( "Maps\nTiles", $content->getTextForSearchIndex() );
		$this->assertSame( 'Map…', $content->getTextForSummary( 4 ) );
		$this->assertSame( '', ( new PartnerContent( '[' ) )->getTextForSearchIndex() );
	}

	public function testTheNameIsTheHeading(): void {
		$this->editPage( 'Partner:Maps & more', [ 'summary' => 'A <b> of maps' ] );
		$parse =
			$this->api( [ 'action' => 'parse', 'page' => 'Partner:Maps & more', 'prop' => 'displaytitle|properties' ] )['parse'];
		$this->assertSame( 'Maps &amp; more', $parse['displaytitle'] );
		$this->assertContains( 'A <b> of maps', array_column( $parse['properties'], '*' ) );
	}
}
