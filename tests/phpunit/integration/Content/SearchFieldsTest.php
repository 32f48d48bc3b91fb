<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Parser\ParserOutput;
use MediaWiki\Title\Title;

/** @covers \MediaWiki\Extension\TechnicalPartners\Content\SearchFields */
class SearchFieldsTest extends IndexTestCase {

	private const RECORD = [
		'summary' => 'Maps for everybody', 'priority' => 'high', 'relations' => [ 'pool' ],
		'goals' => [ 'maps', 'offline' ], 'website' => 'https://maps.example/',
		'steward' => [ 'user' => 'Newcomer', 'since' => '2020-01-02' ],
		'assessments' => [ 'real' => [ 'score' => 2, 'rationale' => 'They lead' ] ],
		'evidence' => [
			[
				'id' => 'e1',
				'about' => 'summary',
				'stance' => 'supports',
				'url' => 'https://a.example/',
				'note' => 'As they say'
			]
		],
		'conversations' => [
			[ 'id' => 'c1', 'on' => '2020-05', 'direction' => 'outgoing', 'about' => 'Tiles', 'goals' => [ 'maps' ] ]
		]
	];

	/** @return array<string,mixed> What a search engine would be sent of a page */
	private function data( string $name ): array {
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::makeTitle( NS_PARTNER, $name ) );
		return $page->getContentHandler()->getDataForSearchIndex(
			$page, new ParserOutput(), $this->services()->newSearchEngine()
		);
	}

	public function testSendsKeywordsAndTheSummary(): void {
		$this->savePartner( 'Alpha', self::RECORD );
		$data = $this->data( 'Alpha' );
		$expected = [ 'technicalpartners_stage' => [ 'contacted' ], 'technicalpartners_priority' => [ 'high' ],
			'technicalpartners_steward' => [ 'Newcomer' ],
			'technicalpartners_relations' => [ 'pool' ], 'technicalpartners_goals' => [ 'maps', 'offline' ],
			'opening_text' => 'Maps for everybody' ];
		$this->assertSame( $expected, array_intersect_key( $data, $expected ) );
		$this->assertSame( 'technical-partner', $data['content_model'] );
	}

	public function testSaysWhatIsNotGiven(): void {
		$this->savePartner( 'Beta', [ 'summary' => 'Empty' ] );
		$data = $this->data( 'Beta' );
		$this->assertSame( [ 'untriaged' ], $data['technicalpartners_priority'] );
		$this->assertSame( [], $data['technicalpartners_steward'] );
	}

	public function testNamesItsFields(): void {
		$handler = $this->services()->getContentHandlerFactory()->getContentHandler( 'technical-partner' );
		$fields = array_keys( $handler->getFieldsForSearchIndex( $this->services()->newSearchEngine() ) );
		$this->assertSame(
			[],
			array_diff( [ 'technicalpartners_stage', 'technicalpartners_goals', 'opening_text', 'category' ], $fields )
		);
	}

	public function testTextHasWhatPeopleTyped(): void {
		$text = explode( "\n", ( new PartnerContent( json_encode( self::RECORD ) ) )->getTextForSearchIndex() );
		$this->assertSame(
			[
				'Maps for everybody',
				'https://maps.example/',
				'Newcomer',
				'They lead',
				'https://a.example/',
				'As they say',
				'Tiles'
			],
			$text
		);
	}
}
