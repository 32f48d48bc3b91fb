<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\ComputeLimit;

/**
 * The framework in a form, at Special:TechnicalPartners/framework.
 *
 * @coversNothing
 */
class FrameworkFormTest extends RecordFormTestCase {

	private const PAGE = 'Project:Technical partners/Framework';

	public function testEveryEntryHasItsFieldsAndASectionStandsAlone(): void {
		$all = $this->open( self::FRAMEWORK )->fields()['r'];
		$this->assertSame(
			[ 'principles', 'goals', 'relations', 'objectives', 'offers', 'needs' ], array_keys( $all )
		);
		$this->assertSame(
			[ 'goals' ], array_keys( $this->open( self::FRAMEWORK, [ 'section' => 'goals' ] )->fields()['r'] )
		);
	}

	public function testAnEntryIsAddedWithAnIdThatPeopleRecognise(): void {
		$before = $this->getRecord( self::PAGE );
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'goals' ] )->fields();
		$form['r']['goals']['new' . count( $before['goals'] )]['title'] = 'Better Maps & Ways';
		$this->send( self::FRAMEWORK, $form );
		$after = $this->getRecord( self::PAGE );
		$this->assertSame( [ 'id' => 'better-maps-ways', 'title' => 'Better Maps & Ways' ], end( $after['goals'] ) );
		$this->assertSame( $before['principles'], $after['principles'] );
	}

	public function testAWeightIsANumberAndWhatIsNoneStaysToBeSeen(): void {
		$id = $this->getRecord( self::PAGE )['principles'][0]['id'];
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$form['r']['principles'][$id]['weight'] = '7';
		$this->send( self::FRAMEWORK, $form );
		$this->assertSame( 7, $this->getRecord( self::PAGE )['principles'][0]['weight'] );
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$form['r']['principles'][$id]['weight'] = '"><b>heavy';
		$html = $this->send( self::FRAMEWORK, $form )->getHTML();
		$this->assertSame( '"><b>heavy', ( new SentForm( $html ) )->fields()['r']['principles'][$id]['weight'] );
		$this->assertStringNotContainsString( '<b>heavy', $html );
		$this->assertSame( 7, $this->getRecord( self::PAGE )['principles'][0]['weight'] );
	}

	public function testANewPrincipleCountsFromTheDayItWasAdded(): void {
		$before = $this->getRecord( self::PAGE )['principles'];
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$form['r']['principles'][$before[0]['id']]['since'] = '';
		$form['r']['principles']['new' . count( $before )] = [ 'title' => 'Mutual trust', 'weight' => '1' ];
		$this->send( self::FRAMEWORK, $form );
		$after = $this->getRecord( self::PAGE )['principles'];
		$this->assertSame(
			[ null, gmdate( 'Y-m-d' ) ], [ $after[0]['since'] ?? null, end( $after )['since'] ?? null ]
		);
	}

	public function testAnEntryMovesWithoutBeingSaved(): void {
		[ $first, $second ] = array_column( $this->getRecord( self::PAGE )['principles'], 'id' );
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$moved = new SentForm(
			$this->send( self::FRAMEWORK, [ 'move' => "down/principles/$first" ] + $form )->getHTML()
		);
		$this->assertSame(
			[ $second, $first ], array_slice( array_keys( $moved->fields()['r']['principles'] ), 0, 2 )
		);
		$this->assertSame( $first, $this->getRecord( self::PAGE )['principles'][0]['id'] );
		$this->send( self::FRAMEWORK, $moved->fields() );
		$this->assertSame(
			[ $second, $first ], array_slice( array_column( $this->getRecord( self::PAGE )['principles'], 'id' ), 0, 2 )
		);
	}

	public function testThePreviewRanksAndSavesNothing(): void {
		[ $first, $second ] = array_column( $this->getRecord( self::PAGE )['principles'], 'id' );
		$this->editPage(
			'Partner:Ahead',
			[ 'assessments' => [ $first => [ 'score' => 3 ], $second => [ 'score' => 0 ] ] ],
			$this->admin()
		);
		$this->editPage(
			'Partner:Behind',
			[ 'assessments' => [ $first => [ 'score' => 0 ], $second => [ 'score' => 3 ] ] ],
			$this->admin()
		);
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$form['r']['principles'][$first] = [ 'weight' => '0', 'redLine' => '' ] + $form['r']['principles'][$first];
		$form['r']['principles'][$second]['weight'] = '10';
		$html = $this->send( self::FRAMEWORK, [ 'preview' => '1' ] + $form )->getHTML();
		$this->assertMatchesRegularExpression( '/▲ 1.*Behind.*▼ 1.*Ahead/s', $html );
		$this->assertNotSame( 0, $this->getRecord( self::PAGE )['principles'][0]['weight'] );
	}

	public function testAPreviewAskedForTooOftenIsRefusedAndKeepsWhatWasTyped(): void {
		$this->configure(
			[ 'RateLimits' => [ ComputeLimit::ACTION => [ '&can-bypass' => false, 'user' => [ 1, 60 ] ] ] ]
		);
		$id = $this->getRecord( self::PAGE )['principles'][0]['id'];
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'principles' ] )->fields();
		$form['r']['principles'][$id]['weight'] = '7';
		$this->assertStringContainsString(
			'tp-ranking__result', $this->send( self::FRAMEWORK, [ 'preview' => '1' ] + $form )->getHTML()
		);
		$html = $this->send( self::FRAMEWORK, [ 'preview' => '1' ] + $form )->getHTML();
		$this->assertStringNotContainsString( 'tp-ranking__result', $html );
		$this->assertStringContainsString( 'limited from performing this action', $html );
		$this->assertSame( '7', ( new SentForm( $html ) )->fields()['r']['principles'][$id]['weight'] );
	}

	public function testAnEmptyFrameworkBeginsWithProposedPrinciples(): void {
		$this->api( [ 'action' => 'delete', 'title' => self::PAGE ], $this->admin() );
		$this->restart();
		$form = $this->open( self::FRAMEWORK, [ 'proposed' => '1', 'section' => 'principles' ] )->fields();
		$this->assertNull( $this->getPage( self::PAGE ) );
		$this->send( self::FRAMEWORK, $form );
		$this->assertContains( 'aligned-goals', array_column( $this->getRecord( self::PAGE )['principles'], 'id' ) );
	}
}
