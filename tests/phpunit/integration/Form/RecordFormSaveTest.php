<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Form\Examples;
use MediaWiki\Title\Title;

/** @coversNothing */
class RecordFormSaveTest extends RecordFormTestCase {

	public function testANameAndASummaryMakeAPartner(): void {
		$fields = $this->open( null, [ 'name' => 'Map makers', 'summary' => 'They make maps.' ] )->fields();
		$this->assertSame( [ 'Map makers', 'They make maps.' ], [ $fields['name'], $fields['r']['summary'] ] );
		$output = $this->send( null, $fields );
		$this->assertStringEndsWith( '/wiki/Partner:Map_makers', $output->getRedirect() );
		$this->assertSame( [ 'summary' => 'They make maps.' ], $this->getRecord( 'Partner:Map makers' ) );
	}

	public function testImpossibleNamesAreExplained(): void {
		$this->editPage( 'Partner:Taken', [ 'summary' => 'Here' ] );
		foreach (
			[ '' => 'Type a name', 'a[b]' => 'cannot be the title', 'Taken' => 'exists already' ] as $name => $words
		) {
			$form = new SentForm(
				$this->send(
					null, [ 'name' => $name ] + $this->open( null, [ 'summary' => 'Typed' ] )->fields()
				)->getHTML()
			);
			$this->assertStringContainsString( $words, $form->element( 'tp-name-error' )->textContent );
			$this->assertSame( 'Typed', $form->fields()['r']['summary'] );
		}
	}

	public function testPossibleDuplicatesAreShownFirst(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Here' ] );
		$fields = [ 'name' => 'MAP makers' ] + $this->open( null )->fields();
		$form = new SentForm( $this->send( null, $fields )->getHTML() );
		$this->assertNull( $this->getPage( 'Partner:MAP makers' ) );
		$this->assertStringContainsString( 'Map makers', $this->texts( $form, 'cdx-message--warning' ) );
		$this->send( null, [ 'createanyway' => '1' ] + $form->fields() );
		$this->assertNotNull( $this->getPage( 'Partner:MAP makers' ) );
	}

	public function testAsksBeforeAPartnerIsMadeWhereDuplicatesCannotBeFound(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Here' ] );
		$this->services()->getConnectionProvider()->getPrimaryDatabase( 'virtual-technicalpartners' )
			->newDeleteQueryBuilder()
			->deleteFrom( 'technical_partners' )->where( '1=1' )->caller( __METHOD__ )->execute();
		$fields = [ 'name' => 'MAP makers' ] + $this->open( null )->fields();
		$form = new SentForm( $this->send( null, $fields )->getHTML() );
		$this->assertNull( $this->getPage( 'Partner:MAP makers' ) );
		$this->assertStringContainsString( 'nobody can tell', $this->texts( $form, 'cdx-message--warning' ) );
		$this->send( null, [ 'createanyway' => '1' ] + $form->fields() );
		$this->assertNotNull( $this->getPage( 'Partner:MAP makers' ) );
	}

	public function testReadsTheRecordOfAFormForAScriptThatSavesIt(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Here' ] );
		$fields = $this->open( 'Map makers' )->fields();
		$fields['r']['summary'] = ' They make <maps> ';
		$fields = [ 'read' => '1', 'editsummary' => ' They asked ' ] + $fields;
		$read = ( new SentForm( $this->send( 'Map makers', $fields )->getHTML() ) )->element( 'tp-form-record' );
		$this->assertSame( '{"summary":"They make <maps>"}', $read->getAttribute( 'data-record' ) );
		$this->assertSame( [ $fields['base'], 'They asked' ],
			[ $read->getAttribute( 'data-base' ), $read->getAttribute( 'data-reason' ) ] );
		$this->assertSame( [ 'summary' => 'Here' ], $this->getRecord( 'Partner:Map makers' ) );
		$refused = $this->send( 'Map makers', [ 'wpEditToken' => 'forged' ] + $fields )->getHTML();
		$this->assertStringNotContainsString( 'tp-form-record', $refused );
	}

	public function testMarksFaultsAtTheirFieldsForAScriptThatSaves(): void {
		$this->editPage( 'Partner:Map makers', [ 'summary' => 'Here' ] );
		$fields = [ 'read' => '1' ] + $this->open( 'Map makers', [ 'section' => 'conversations' ] )->fields();
		$fields['r']['conversations']['new0'] = [ 'on' => '2026-02-31', 'about' => 'Tiles' ] +
			$fields['r']['conversations']['new0'];
		$form = new SentForm( $this->send( 'Map makers', $fields )->getHTML() );
		$this->assertNull( $form->path->query( '//*[@id = "tp-form-record"]' )->item( 0 ) );
		$marked = $form->path->query( '//input[@aria-invalid = "true"]' );
		$this->assertSame( 1, $marked->length );
		$this->assertSame( '2026-02-31', $marked->item( 0 )->getAttribute( 'value' ) );
		$error = $form->element( $marked->item( 0 )->getAttribute( 'id' ) . '-error' );
		$this->assertStringContainsString( '2026-02-31', $error->textContent );
	}

	public function testAnUnchangedFormChangesNothing(): void {
		// A goal that the framework never had cannot be saved; one that has left it can.
		$record = [ 'goals' => [ 'gone', 'maps' ] ] + Examples::partner();
		$this->editPage( 'Partner:Full', $record );
		$before = $this->getPage( 'Partner:Full' );
		$output = $this->send( 'Full', $this->open( 'Full' )->fields() );
		$this->assertStringEndsWith( '/wiki/Partner:Full', $output->getRedirect() );
		$this->assertSame( $before, $this->getPage( 'Partner:Full' ) );
		$this->assertEquals( Record::normalise( $record, 'partner' ), $this->getRecord( 'Partner:Full' ) );
	}

	public function testAConversationIsLoggedAndWatched(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['conversations']['new0'] = [ 'on' => '2020-05', 'about' => 'Tiles' ] +
			$fields['r']['conversations']['new0'];
		$user = $this->makeUser( 'Newcomer' );
		$this->send( 'Maps', [ 'watch' => '1', 'editsummary' => 'We talked' ] + $fields );
		$conversations = $this->getRecord( 'Partner:Maps' )['conversations'];
		$this->assertSame( [ '2020-05', 'Tiles' ], [ $conversations[0]['on'], $conversations[0]['about'] ] );
		$this->assertMatchesRegularExpression( '/^[a-z0-9][a-z0-9-]*$/', $conversations[0]['id'] );
		$title = Title::newFromText( 'Partner:Maps' );
		$this->assertTrue( $this->services()->getWatchlistManager()->isWatched( $user, $title ) );
		$comment = $this->services()->getRevisionLookup()->getRevisionByTitle( $title )->getComment()->text;
		$this->assertMatchesRegularExpression( '{^/\* tp:/conversations/.*Tiles.* \*/ We talked$}', $comment );
	}

	public function testErrorsStandAtTheirFieldAndNothingTypedIsLost(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['website'] = 'ftp://example.org';
		$fields['r']['decisions']['new0'] = [ 'on' => 'tomorrow', 'state' => 'paused', 'reason' => 'Why not' ];
		$fields['r']['summary'] = 'New words';
		$form = new SentForm( $this->send( 'Maps', $fields )->getHTML() );
		$this->assertSame( [ 'summary' => 'Maps' ], $this->getRecord( 'Partner:Maps' ) );
		$again = $form->fields();
		$this->assertSame( [ 'ftp://example.org', 'New words' ], [ $again['r']['website'], $again['r']['summary'] ] );
		$this->assertNotNull( $form->element( 'tp-website-error' ) );
		$decision = array_key_first( $again['r']['decisions'] );
		$this->assertSame(
			[ 'tomorrow', 'Why not' ],
			[ $again['r']['decisions'][$decision]['on'], $again['r']['decisions'][$decision]['reason'] ]
		);
		$this->assertNotNull( $form->element( "tp-decisions-$decision-on-error" ) );
		foreach ( $form->path->query( "//*[@class='tp-form__problems']//a[starts-with(@href,'#')]" ) as $link ) {
			$this->assertNotNull(
				$form->element( substr( $link->getAttribute( 'href' ), 1 ) ), $link->getAttribute( 'href' )
			);
		}
		$this->send(
			'Maps',
			array_replace_recursive(
				$again,
				[ 'r' => [ 'website' => 'https://example.org', 'decisions' => [ $decision => [ 'on' => '2020' ] ] ] ]
			)
		);
		$this->assertSame( $decision, $this->getRecord( 'Partner:Maps' )['decisions'][0]['id'] );
	}

	public function testDifferentFieldsOfTwoPeopleMerge(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps', 'priority' => 'low' ] );
		$fields = $this->open( 'Maps' )->fields();
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps', 'priority' => 'high' ], $this->admin() );
		$fields['r']['summary'] = 'All maps';
		$this->assertNotSame( '', $this->send( 'Maps', $fields )->getRedirect() );
		$this->assertEquals( [ 'summary' => 'All maps', 'priority' => 'high' ], $this->getRecord( 'Partner:Maps' ) );
	}

	public function testAConflictShowsBothValuesAndKeepsTheRestOfBoth(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Their maps', 'kind' => 'company' ], $this->admin() );
		$fields['r']['summary'] = 'My maps';
		$fields['r']['stack'] = 'Kartographer';
		$form = new SentForm( $this->send( 'Maps', $fields )->getHTML() );
		$this->assertSame( 'Their maps', $this->getRecord( 'Partner:Maps' )['summary'] );
		$this->assertStringContainsString( 'Their maps', $this->texts( $form, 'cdx-message--warning' ) );
		$again = $form->fields();
		$this->assertSame( [ '/summary' => 'mine' ], $again['choice'] );
		$this->assertSame(
			[ 'My maps', 'company', 'Kartographer' ],
			[ $again['r']['summary'], $again['r']['kind'], $again['r']['stack'] ]
		);
		$this->send( 'Maps', $again );
		$this->assertEquals(
			[ 'summary' => 'My maps', 'kind' => 'company', 'stack' => [ 'Kartographer' ] ],
			$this->getRecord( 'Partner:Maps' )
		);
	}

	/** @return SentForm The form after somebody else changed what $change changes too */
	private function collide( array $base, array $theirs, callable $change ): SentForm {
		$this->editPage( 'Partner:Maps', $base );
		$fields = $this->open( 'Maps' )->fields();
		$this->editPage( 'Partner:Maps', $theirs, $this->admin() );
		$change( $fields['r'] );
		return new SentForm( $this->send( 'Maps', $fields )->getHTML() );
	}

	public function testTheirsMayBeChosenAndWhatWasTypedStaysUntilItIsSaved(): void {
		$form = $this->collide( [ 'summary' => 'Maps' ], [
			'summary' => 'Their maps', 'priority' => 'low'
		], static function ( array &$typed ) {
			$typed['summary'] = 'My maps';
			$typed['wikidata'] = 'none';
		} );
		$this->assertNotNull( $form->element( 'tp-wikidata-error' ) ?? $form->element( 'tp-summary-theirs' ) );
		$fields = [ 'choice' => [ '/summary' => 'theirs' ] ] + $form->fields();
		$again = new SentForm( $this->send( 'Maps', $fields )->getHTML() );
		$this->assertNotNull( $again->element( 'tp-wikidata-error' ) );
		$this->assertSame(
			[ 'My maps', 'theirs' ], [ $again->fields()['r']['summary'], $again->fields()['choice']['/summary'] ]
		);
		$this->assertStringContainsString( 'Their maps', $this->texts( $again, 'tp-form__conflict' ) );
		$this->send( 'Maps', array_replace_recursive( $again->fields(), [ 'r' => [ 'wikidata' => 'Q1' ] ] ) );
		$this->assertEquals(
			[ 'summary' => 'Their maps', 'priority' => 'low', 'wikidata' => 'Q1' ], $this->getRecord( 'Partner:Maps' )
		);
	}

	public function testTheChoiceSaysValuesInWordsAndCoversFieldsThatGoTogether(): void {
		array_map( $this->makeUser( ... ), [ 'A', 'B', 'C' ] );
		$form = $this->collide( [ 'steward' => [ 'user' => 'A' ], 'priority' => 'low' ],
			[ 'steward' => [ 'user' => 'B' ], 'priority' => 'medium' ],
			static function ( array &$typed ) {
				$typed['steward']['user'] = 'C';
				$typed['priority'] = 'high';
			} );
		$this->assertSame(
			[ '/priority' => 'mine', '/steward' => 'mine' ],
			array_merge( [ '/priority' => '' ], $form->fields()['choice'] )
		);
		$words = $this->texts( $form, 'tp-form__conflict' );
		$this->assertMatchesRegularExpression( '/Mine: High.*Admin, .*: Medium/', $words );
		$this->assertMatchesRegularExpression( '/Mine: C.*Admin, .*: B/', $words );
		foreach ( $form->path->query( "//*[@class='tp-form__problems']//a[starts-with(@href,'#')]" ) as $link ) {
			$this->assertNotNull(
				$form->element( substr( $link->getAttribute( 'href' ), 1 ) ), $link->getAttribute( 'href' )
			);
		}
		$this->send( 'Maps', array_replace_recursive( $form->fields(), [ 'choice' => [ '/steward' => 'theirs' ] ] ) );
		$this->assertEquals(
			[ 'steward' => [ 'user' => 'B' ], 'priority' => 'high' ], $this->getRecord( 'Partner:Maps' )
		);
	}

	public function testAPartnerIsHandedToSomebodyWhoIsThere(): void {
		$this->editPage( 'Partner:Maps', [ 'steward' => [ 'user' => 'Gone since' ] ], $this->admin() );
		$form = $this->open( 'Maps' )->fields();
		$form['r']['steward']['user'] = 'Nobodyatall';
		$refused = new SentForm( $this->send( 'Maps', $form )->getHTML() );
		$this->assertStringContainsString(
			'There is no user named “Nobodyatall”', $refused->element( 'tp-steward-user-error' )->textContent
		);
		$form['r']['steward']['user'] = 'Gone since';
		$form['r']['priority'] = 'low';
		$this->send( 'Maps', $form );
		$this->assertEquals(
			[ 'steward' => [ 'user' => 'Gone since' ], 'priority' => 'low' ], $this->getRecord( 'Partner:Maps' )
		);
	}

	public function testWhatTheyRemovedMayStayRemoved(): void {
		$talks = [
			[ 'id' => 'c1', 'on' => '2020', 'about' => 'Maps' ], [ 'id' => 'c2', 'on' => '2021', 'about' => 'Tiles' ]
		];
		$form = $this->collide( [ 'conversations' => $talks ], [ 'conversations' => [ $talks[1] ] ], static function (
			array &$typed
		) {
			$typed['conversations']['c1']['about'] = 'All maps';
		} );
		$this->send( 'Maps', [ 'choice' => [ '/conversations/c1' => 'theirs' ] ] + $form->fields() );
		$this->assertEquals( [ 'conversations' => [ $talks[1] ] ], $this->getRecord( 'Partner:Maps' ) );
	}

	public function testWhoMayNotEditReadsWhyAndTheRecord(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$this->api(
			[ 'action' => 'protect', 'title' => 'Partner:Maps', 'protections' => 'edit=sysop' ], $this->admin()
		);
		$form = $this->open( 'Maps' );
		$this->assertSame( 0, $form->path->query( '//form' )->length );
		$this->assertSame( 'Maps', $form->fields()['r']['summary'] );
		$this->assertStringContainsString( 'protected', $this->texts( $form, 'cdx-message--error' ) );
		$this->send( 'Maps', [ 'r' => [ 'summary' => 'Mine' ], 'complete' => '1' ] );
		$this->assertSame( 'Maps', $this->getRecord( 'Partner:Maps' )['summary'] );
	}

	public function testACutOffOrForgedFormIsNotSaved(): void {
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'Mine';
		$cut = $fields;
		unset( $cut['complete'] );
		foreach ( [ $cut, [ 'wpEditToken' => self::FORGED ] + $fields ] as $sent ) {
			$form = new SentForm( $this->send( 'Maps', $sent )->getHTML() );
			$this->assertSame( 'Maps', $this->getRecord( 'Partner:Maps' )['summary'] );
			$this->assertSame( 'Mine', $form->fields()['r']['summary'] );
			$this->assertNotSame( '', $this->texts( $form, 'tp-form__problems' ) );
		}
	}

	public function testAnswersToCaptchasReachCore(): void {
		$seen = [];
		$this->services()->getHookContainer()->register(
			'EditFilterMergedContent', static function ( $context ) use ( &$seen ) {
			foreach (
				[ 'captchaid', 'wpCaptchaWord', 'h-captcha-response', 'cf-turnstile-response', 'elsewhere' ] as $name
			) {
				$seen[$name] = $context->getRequest()->getVal( $name );
			}
		} );
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'Mine';
		$this->send(
			'Maps',
			[
				'captchaid' => '1',
				'wpCaptchaWord' => '2',
				'h-captcha-response' => '3',
				'cf-turnstile-response' => '4',
				'elsewhere' => '5'
			] +
				$fields
		);
		$this->assertSame( [ '1', '2', '3', '4', null ], array_values( $seen ) );
	}

	public function testAMissingPartnerIsSaid(): void {
		$output = $this->request( 'Nobody', [], $this->makeUser( 'Newcomer' ), false );
		$this->assertStringContainsString( 'Nobody', $output->getHTML() );
		$this->assertSame( 0, ( new SentForm( $output->getHTML() ) )->path->query( '//form' )->length );
	}
}
