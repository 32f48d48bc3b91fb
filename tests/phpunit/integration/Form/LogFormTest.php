<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;

/**
 * One conversation in a form of its own, at Special:TechnicalPartners/log.
 *
 * @coversNothing
 */
class LogFormTest extends RecordFormTestCase {
	use ImportsPages;

	private function fill( string $name, array $conversation ): array {
		$fields = $this->open( self::LOG, [ 'name' => $name ] )->fields();
		$id = array_key_first( $fields['r']['conversations'] );
		$fields['r']['conversations'][$id] = $conversation + $fields['r']['conversations'][$id];
		return $fields;
	}

	public function testItBeginsTodayByWhoIsLoggedIn(): void {
		$fields = $this->open( self::LOG, [ 'name' => 'Map makers' ] )->fields();
		$this->assertSame( 'Map makers', $fields['name'] );
		$this->assertSame(
			[ gmdate( 'Y-m-d' ), 'Newcomer' ],
			[ $fields['r']['conversations']['new0']['on'], $fields['r']['conversations']['new0']['who'] ]
		);
	}

	public function testAConversationMakesThePageOfItsPartner(): void {
		$output = $this->send( self::LOG, $this->fill( 'Map makers', [ 'about' => 'Tiles' ] ) );
		$this->assertStringEndsWith( '/wiki/Partner:Map_makers', $output->getRedirect() );
		$conversation = $this->getRecord( 'Partner:Map makers' )['conversations'][0];
		$this->assertSame( [ 'Tiles', [ 'Newcomer' ] ], [ $conversation['about'], $conversation['who'] ] );
	}

	public static function provideGarbage(): array {
		return [ [ 'x' ], [ 7 ], [ true ], [ [ 'x', [ 'id' => [ 'y' ] ], [ 'id' => 7 ] ] ] ];
	}

	/** @dataProvider provideGarbage */
	public function testGarbageThatWasImportedStopsNoForm( mixed $conversations ): void {
		$this->import( 'Partner:Map makers', [ 'summary' => 'Maps', 'conversations' => $conversations ] );
		$fields = $this->fill( 'Map makers', [ 'about' => 'Tiles' ] );
		$this->assertStringContainsString(
			'Tiles', $this->send( self::LOG, [ 'wpEditToken' => self::FORGED ] + $fields )->getHTML()
		);
		$this->assertStringContainsString(
			'name="r',
			$this->send(
				self::LOG, [ 'wpEditToken' => self::FORGED ] + array_diff_key( $fields, [ 'r' => 0 ] )
			)->getHTML()
		);
		$this->send( self::LOG, $fields );
		$this->assertContains(
			'Tiles', array_column( $this->getRecord( 'Partner:Map makers' )['conversations'], 'about' )
		);
	}

	public function testAConversationIsAddedToWhatSomebodyWroteMeanwhile(): void {
		$this->editPage(
			'Partner:Map makers',
			[ 'conversations' => [ [ 'id' => 'first', 'on' => '2020', 'about' => 'Maps' ] ] ],
			$this->admin()
		);
		$fields = $this->fill( 'Map makers', [ 'about' => 'Tiles' ] );
		$this->editPage(
			'Partner:Map makers', [ 'summary' => 'Words' ] + $this->getRecord( 'Partner:Map makers' ), $this->admin()
		);
		$this->send( self::LOG, $fields );
		$record = $this->getRecord( 'Partner:Map makers' );
		$this->assertSame( [ 'Maps', 'Tiles' ], array_column( $record['conversations'], 'about' ) );
		$this->assertSame( 'Words', $record['summary'] );
	}

	public function testWhatIsWrongStandsAtItsFieldWithWhatWasTyped(): void {
		$output = $this->send(
			self::LOG, $this->fill( 'Map makers', [ 'about' => 'Tiles', 'with' => 'jane@partner.example' ] )
		);
		$form = new SentForm( $output->getHTML() );
		$conversation = current( $form->fields()['r']['conversations'] );
		$this->assertSame( [ 'Tiles', 'jane@partner.example' ], [ $conversation['about'], $conversation['with'] ] );
		$this->assertSame(
			1, $form->path->query( "//input[@aria-invalid='true'][@value='jane@partner.example']" )->length
		);
		$this->assertNull( $this->getRecord( 'Partner:Map makers' ) );
	}

	public function testANameThatIsLikeAnotherAsksFirst(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Words' ], $this->admin() );
		$output = $this->send( self::LOG, $this->fill( 'MAP makers', [ 'about' => 'Tiles' ] ) );
		$this->assertSame( '', $output->getRedirect() );
		$this->assertStringContainsString( 'createanyway', $output->getHTML() );
	}

	public function testASectionOfTheFormAloneKeepsTheRest(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Words', 'priority' => 'high' ], $this->admin() );
		$form = $this->open( 'Map makers', [ 'section' => 'exchange' ] );
		$this->assertSame( [ 'offers', 'needs' ], array_keys( $form->fields()['r'] ) );
		$fields = $form->fields();
		$fields['r']['offers']['new0']['title'] = 'Tiles';
		$this->send( 'Map makers', $fields );
		$record = $this->getRecord( 'Partner:Map makers' );
		$this->assertSame(
			[ 'Words', 'high', 'Tiles' ], [ $record['summary'], $record['priority'], $record['offers'][0]['title'] ]
		);
	}
}
