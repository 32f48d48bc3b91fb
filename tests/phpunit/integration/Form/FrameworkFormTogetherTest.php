<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;


/**
 * The form of the framework where something is in its way: other people, many entries, buttons pressed between.
 *
 * @coversNothing
 */
class FrameworkFormTogetherTest extends RecordFormTestCase {

	private const PAGE = 'Project:Technical partners/Framework';

	private function section( string $section, array $more = [] ): array {
		return $this->open( self::FRAMEWORK, [ 'section' => $section ] + $more )->fields();
	}

	/** @return array Fields of the form that comes back */
	private function press( array $button, array $form ): array {
		return ( new SentForm( $this->send( self::FRAMEWORK, $button + $form )->getHTML() ) )->fields();
	}

	private function save( array $framework ): void {
		$this->editPage( self::PAGE, $framework, $this->admin() );
	}

	private function goals( int $count ): array {
		return array_map( static fn ( int $n ) => [ 'id' => "g$n", 'title' => "Goal $n" ], range( 1, $count ) );
	}

	public function testWhoBeginsAnEmptyFrameworkMeetsWhoeverWasFaster(): void {
		$this->api( [ 'action' => 'delete', 'title' => self::PAGE ], $this->admin() );
		$this->restart();
		$form = $this->section( 'principles', [ 'proposed' => '1' ] );
		$theirs = [ [ 'id' => 'aligned-goals', 'title' => 'Ours', 'weight' => 1 ] ];
		$this->save( [ 'principles' => $theirs ] );
		$this->restart();
		$form = $this->press( [], $form );
		$this->assertSame( [ 'principles' => $theirs ], $this->getRecord( self::PAGE ) );
		$this->assertArrayHasKey( 'aligned-goals', $form['r']['principles'] );
	}

	public function testWhatIsToBeRemovedIsRemovedAfterAMove(): void {
		$this->save( [ 'goals' => $this->goals( 3 ) ] );
		$form = $this->section( 'goals' );
		$form['r']['goals']['g2']['_remove'] = '1';
		$this->send( self::FRAMEWORK, $this->press( [ 'move' => 'up/goals/g3' ], $form ) );
		$this->assertSame( [ 'g3', 'g1' ], array_column( $this->getRecord( self::PAGE )['goals'], 'id' ) );
	}

	public function testWhatIsToBeRemovedIsRemovedAfterAnError(): void {
		$this->save( [ 'goals' => $this->goals( 3 ) ] );
		$form = $this->section( 'goals' );
		$form['r']['goals']['g2']['_remove'] = '1';
		$form['r']['goals']['g1']['url'] = 'nonsense';
		$form = $this->press( [], $form );
		$form['r']['goals']['g1']['url'] = '';
		$this->send( self::FRAMEWORK, $form );
		$this->assertSame( [ 'g1', 'g3' ], array_column( $this->getRecord( self::PAGE )['goals'], 'id' ) );
	}

	public function testALongListMovesWhole(): void {
		$this->save( [ 'goals' => $this->goals( 12 ) ] );
		$form = $this->section( 'goals' );
		$this->assertCount( 13, $form['r']['goals'] );
		$this->send( self::FRAMEWORK, $this->press( [ 'move' => 'up/goals/g3' ], $form ) );
		$this->assertSame(
			[ 'g1', 'g3', 'g2', 'g4' ],
			array_slice( array_column( $this->getRecord( self::PAGE )['goals'], 'id' ), 0, 4 )
		);
	}

	public function testWhatIsNewMovesAndIsSavedOnce(): void {
		$this->save( [ 'goals' => $this->goals( 2 ) ] );
		$form = $this->section( 'goals' );
		$form['r']['goals']['new2']['title'] = 'Maps';
		$form = $this->press( [ 'move' => 'down/goals/g1' ], $form );
		$form = $this->press( [ 'move' => 'up/goals/maps' ], $form );
		$this->send( self::FRAMEWORK, $form );
		$this->assertSame( [ 'g2', 'maps', 'g1' ], array_column( $this->getRecord( self::PAGE )['goals'], 'id' ) );
	}

	public function testATargetMovesToo(): void {
		$targets = [
			[ 'id' => 't1', 'count' => 'identified', 'number' => 10 ],
			[ 'id' => 't2', 'count' => 'contacted', 'number' => 5 ]
		];
		$this->save( [ 'objectives' => [ [ 'id' => 'o1', 'title' => 'Ten', 'targets' => $targets ] ] ] );
		$form = $this->section( 'objectives' );
		$moved = $this->press( [ 'move' => 'up/objectives/o1/targets/t2' ], $form );
		$this->assertSame( $targets, $this->getRecord( self::PAGE )['objectives'][0]['targets'] );
		$this->send( self::FRAMEWORK, $moved );
		$this->assertSame( array_reverse( $targets ), $this->getRecord( self::PAGE )['objectives'][0]['targets'] );
	}

	public function testAMoveThatIsNoneSavesNothing(): void {
		$before = $this->getRecord( self::PAGE );
		foreach ( [ 'up', 'sideways/goals/g1', 'up/nothing/g1', 'down/principles/../x', '"><b>' ] as $move ) {
			$form = $this->section( 'goals' );
			$form['r']['goals']['new9']['title'] = 'Not saved';
			$form = $this->press( [ 'move' => $move ], $form );
			$this->assertContains( 'Not saved', array_column( $form['r']['goals'], 'title' ) );
			$this->assertSame( $before, $this->getRecord( self::PAGE ) );
		}
	}

	public function testTwoWhoMoveTheSameAreTold(): void {
		$this->save( [ 'goals' => $this->goals( 3 ) ] );
		$form = $this->press( [ 'move' => 'up/goals/g2' ], $this->section( 'goals' ) );
		$goals = $this->goals( 3 );
		$this->save( [ 'goals' => [ $goals[0], $goals[2], $goals[1] ] ] );
		$this->restart();
		$html = $this->send( self::FRAMEWORK, $form )->getHTML();
		$this->assertStringContainsString( 'Goal 1, Goal 3, Goal 2', $html );
		$this->assertSame(
			[ 'g2', 'g1', 'g3' ], array_slice( array_keys( ( new SentForm( $html ) )->fields()['r']['goals'] ), 0, 3 )
		);
		$this->send( self::FRAMEWORK, ( new SentForm( $html ) )->fields() );
		$this->assertSame( [ 'g2', 'g1', 'g3' ], array_column( $this->getRecord( self::PAGE )['goals'], 'id' ) );
	}

	public function testTheOrderOfTheOtherMayBeChosen(): void {
		$goals = $this->goals( 3 );
		$this->save( [ 'goals' => $goals ] );
		$form = $this->press( [ 'move' => 'up/goals/g2' ], $this->section( 'goals' ) );
		$form['r']['goals']['g1']['title'] = 'Mine';
		$this->save( [ 'goals' => [ $goals[0], $goals[2], $goals[1] ] ] );
		$this->restart();
		$again = ( new SentForm( $this->send( self::FRAMEWORK, $form )->getHTML() ) )->fields();
		$this->send( self::FRAMEWORK, [ 'choice' => [ '/goals' => 'theirs' ] ] + $again );
		$saved = $this->getRecord( self::PAGE )['goals'];
		$this->assertSame(
			[ 'g1' => 'Mine', 'g3' => 'Goal 3', 'g2' => 'Goal 2' ], array_column( $saved, 'title', 'id' )
		);
	}

	public function testTheOrderOfOneAndTheWordsOfTheOtherAreBothKept(): void {
		$goals = $this->goals( 3 );
		$this->save( [ 'goals' => $goals ] );
		$form = $this->press( [ 'move' => 'up/goals/g2' ], $this->section( 'goals' ) );
		$theirs = [ [ 'title' => 'Theirs' ] + $goals[0], $goals[2], $goals[1], [ 'id' => 'g4', 'title' => 'Fourth' ] ];
		$this->save( [ 'goals' => $theirs ] );
		$this->restart();
		$this->send( self::FRAMEWORK, $this->press( [], $form ) );
		$saved = $this->getRecord( self::PAGE )['goals'];
		$this->assertSame(
			[ 'g2' => 'Goal 2', 'g1' => 'Theirs', 'g3' => 'Goal 3', 'g4' => 'Fourth' ],
			array_column( $saved, 'title', 'id' )
		);
	}

	public function testWhatOneRemovesAndTheOtherChangesIsAskedAbout(): void {
		$goals = $this->goals( 2 );
		$this->save( [ 'goals' => $goals ] );
		$form = $this->section( 'goals' );
		$form['r']['goals']['g2']['_remove'] = '1';
		$this->save( [ 'goals' => [ $goals[0], [ 'title' => 'Changed' ] + $goals[1] ] ] );
		$this->restart();
		$html = $this->send( self::FRAMEWORK, $form )->getHTML();
		$this->assertStringContainsString( 'Changed', $html );
		$again = ( new SentForm( $html ) )->fields();
		$this->assertSame( [ '_remove' => '1' ], $again['r']['goals']['g2'] );
		unset( $again['r']['goals']['g2'] );
		$this->send( self::FRAMEWORK, $again );
		$this->assertSame( [ 'Goal 1', 'Changed' ], array_column( $this->getRecord( self::PAGE )['goals'], 'title' ) );
	}

	public function testWhatIsRetiredKeepsItsScoresAndComesBack(): void {
		$this->save( [ 'principles' => [ [ 'id' => 'p1', 'title' => 'P', 'weight' => 2 ] ] ] );
		$this->restart();
		$partner = [ 'assessments' => [ 'p1' => [ 'score' => 3 ] ] ];
		$this->editPage( 'Partner:One', $partner, $this->admin() );
		foreach ( [ '2026-01-02', '' ] as $day ) {
			$form = $this->section( 'principles' );
			$form['r']['principles']['p1']['retired'] = $day;
			$this->send( self::FRAMEWORK, $form );
			$this->restart();
			$this->assertSame( $day, $this->getRecord( self::PAGE )['principles'][0]['retired'] ?? '' );
			$this->assertSame( $partner, $this->getRecord( 'Partner:One' ) );
		}
	}

	public function testProposedPrinciplesStandBesideWhatIsRetired(): void {
		$retired = [ 'id' => 'aligned-goals', 'title' => 'Old', 'weight' => 1, 'retired' => '2020-01-01' ];
		$this->save( [ 'principles' => [ $retired ] ] );
		$this->restart();
		$principles = $this->section( 'principles', [ 'proposed' => '1' ] )['r']['principles'];
		$this->assertSame( [ 'Old', 'Mutual benefit' ], array_slice( array_column( $principles, 'title' ), 0, 2 ) );
	}

	public function testWhoMayNotEditReadsWhyAndTheFramework(): void {
		$this->api( [ 'action' => 'protect', 'title' => self::PAGE, 'protections' => 'edit=sysop' ], $this->admin() );
		$before = $this->getRecord( self::PAGE );
		$form = $this->open( self::FRAMEWORK, [ 'section' => 'goals' ] );
		$this->assertSame( 0, $form->path->query( '//form' )->length );
		$this->assertStringContainsString( 'protected', $this->texts( $form, 'cdx-message--error' ) );
		$this->send(
			self::FRAMEWORK, [ 'r' => [ 'goals' => [ 'new0' => [ 'title' => 'Mine' ] ] ], 'complete' => '1' ]
		);
		$this->assertSame( $before, $this->getRecord( self::PAGE ) );
	}

	public function testAPreviewBearsWhateverWasTyped(): void {
		$this->save( [ 'principles' => [ [ 'id' => 'p1', 'title' => 'P', 'weight' => 0 ] ] ] );
		$this->restart();
		$this->editPage( 'Partner:One', [ 'assessments' => [ 'p1' => [ 'score' => 3 ] ] ], $this->admin() );
		foreach ( [ 'heavy', '-5', '99', '', '1e9', '5' ] as $weight ) {
			$form = $this->section( 'principles' );
			$form['r']['principles']['p1']['weight'] = $weight;
			$form = $this->press( [ 'preview' => '1' ], $form );
			$this->assertSame( $weight, $form['r']['principles']['p1']['weight'] );
		}
		$this->assertSame( 0, $this->getRecord( self::PAGE )['principles'][0]['weight'] );
	}

	public function testWhatWasDeletedMeanwhileIsNotBroughtBackUnseen(): void {
		$form = $this->section( 'goals' );
		$form['r']['goals']['new9']['title'] = 'Late';
		$this->api( [ 'action' => 'delete', 'title' => self::PAGE ], $this->admin() );
		$this->restart();
		$form = $this->press( [], $form );
		$this->assertContains( 'Late', array_column( $form['r']['goals'] ?? [], 'title' ) );
		$this->assertNull( $this->getPage( self::PAGE ) );
	}
}
