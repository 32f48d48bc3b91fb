<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Title\Title;

/**
 * Links of a partner's page that dispute or support something, followed without script.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Html\FormLinks
 * @covers \MediaWiki\Extension\TechnicalPartners\Form\RecordFormController
 * @covers \MediaWiki\Extension\TechnicalPartners\Form\RecordFormItems
 */
class DisputeLinkTest extends RecordFormTestCase {

	private const PAGE = 'Partner:Maps';
	private const SOURCE = [ 'id' => 'e1', 'url' => 'https://a.example/', 'stance' => 'disputes' ];

	private string $principle;

	protected function setUp(): void {
		parent::setUp();
		$this->principle = Examples::framework()['principles'][0]['id'];
		$this->editPage( self::PAGE, [
			'summary' => 'Maps', 'evidence' => [ self::SOURCE + [ 'about' => 'website' ] ],
			'assessments' => [ $this->principle => [ 'score' => 2 ] ]
		] );
	}

	/** @return array{array<string,string>,string} Query and fragment of a link */
	private function link( string $way, string $column ): array {
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( self::PAGE ) );
		$html = new SentForm( $page->getParserOutput()->getContentHolderText() );
		$path = "//a[@data-tp-way='$way'][@data-tp-column='$column']/@href";
		$parts = parse_url( $html->path->query( $path )->item( 0 )->nodeValue );
		parse_str( $parts['query'] ?? '', $query );
		unset( $query['title'] );
		return [ $query, $parts['fragment'] ];
	}

	/**
	 * Follows a link, types the address of a source, and saves.
	 *
	 * @return array The record
	 */
	private function follow( string $way, string $column ): array {
		[ $query, $fragment ] = $this->link( $way, $column );
		$form = $this->open( 'Maps', $query );
		$this->assertTrue( $form->element( $fragment )->hasAttribute( 'open' ), 'Fields of a new source are open' );
		$name = $form->path->query( ".//*[contains(@name,'[url]')]/@name", $form->element( $fragment ) )->item( 0 );
		parse_str( rawurlencode( $name->nodeValue ) . '=https://b.example/', $typed );
		$this->send( 'Maps', array_replace_recursive( $form->fields(), $typed, [ 'save' => '1' ] ) );
		return $this->getRecord( self::PAGE );
	}

	public function testDisputesTheSummary(): void {
		$source = $this->follow( 'dispute', 'evidence-summary' )['evidence'][1];
		$this->assertSame( [ 'https://b.example/', 'disputes', 'summary' ],
			[ $source['url'], $source['stance'], $source['about'] ] );
	}

	public function testSupportsWhatIsDisputed(): void {
		$source = $this->follow( 'support', 'evidence-website' )['evidence'][1];
		$this->assertSame( [ 'supports', 'website' ], [ $source['stance'], $source['about'] ] );
	}

	public function testDisputesAScore(): void {
		$record = $this->follow( 'dispute', "p-$this->principle" );
		$this->assertSame( 'disputes', $record['assessments'][$this->principle]['evidence'][0]['stance'] );
		$this->assertCount( 1, $record['evidence'] );
	}

	public function testAddsNothingWhereNoSourceIsTyped(): void {
		$before = $this->getRecord( self::PAGE );
		$form = $this->open( 'Maps', $this->link( 'dispute', 'evidence-summary' )[0] );
		$this->send( 'Maps', [ 'save' => '1' ] + $form->fields() );
		$this->assertSame( $before, $this->getRecord( self::PAGE ) );
	}

	public function testSettlesInTheListOfSources(): void {
		$this->assertSame( [ [], 'evidence' ], $this->link( 'settle', 'evidence-website' ) );
	}
}
