<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Notification;

use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Event;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use MediaWiki\User\User;

/**
 * Notifications after an edit.
 *
 * @coversNothing
 */
class EditNotificationTest extends NotificationTestCase {

	/** As a script saves, past the API. */
	private function saveAs( User $user, array $record, int $flags = 0 ): void {
		$title = Title::newFromText( 'Partner:Maps' );
		$content = ContentHandler::makeContent( json_encode( $record ), $title, 'technical-partner' );
		$updater = $this->services()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $user )
			->setContent( SlotRecord::MAIN, $content );
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( '' ), $flags );
		$this->assertTrue( $updater->wasSuccessful() );
	}

	public function testDispute(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$edit = $this->editPage( 'Partner:Maps', self::disputed() );
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame( 'technicalpartners-disputed', $told['type'] );
		$this->assertSame(
			'Newcomer disputed a statement about Maps, which you steward', self::plain( $told['*']['header'] )
		);
		$this->assertSame( 'Real: “No role in it”', self::plain( $told['*']['body'] ) );
		$this->assertSame( 'technicalpartners-disputed', $told['*']['icon'] );
		$this->assertMatchesRegularExpression(
			'{/wiki/Partner:Maps\?markasread=\d+#scores$}', $told['*']['links']['primary']['url']
		);
		[ $agent, $changes ] = $told['*']['links']['secondary'];
		$this->assertStringEndsWith( '/wiki/User:Newcomer', $agent['url'] );
		$this->assertStringContainsString( "diff={$edit['newrevid']}", $changes['url'] );
		$this->assertSame( [], $this->told( $this->makeUser( 'Newcomer' ) ), 'who did it knows it' );
	}

	public function testStatement(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$about = static fn ( string $id, string $field ) => [ 'id' => $id, 'about' => $field ] + self::DISPUTE;
		$this->editPage(
			'Partner:Maps',
			self::stewarded( [ 'evidence' => [ $about( 'e1', 'website' ), $about( 'e2', 'decisions' ) ] ] )
		);
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame(
			'Newcomer disputed 2 statements about Maps, which you steward', self::plain( $told['*']['header'] )
		);
		$this->assertSame( 'Website, Decisions: “No role in it”', self::plain( $told['*']['body'] ) );
		$this->assertStringEndsWith( '#evidence', $told['*']['links']['primary']['url'] );
	}

	public function testHanding(): void {
		$newcomer = $this->makeUser( 'Newcomer' );
		$this->editPage( 'Partner:Maps', self::stewarded( [], 'Newcomer' ), $this->steward() );
		$this->assertSame( [ 'Steward handed Maps to you' ], $this->headers( $newcomer ) );
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$this->assertSame( [], $this->headers( $this->steward() ), 'claimed by themselves' );
		$this->editPage( 'Partner:Maps', self::stewarded( [ 'priority' => 'low' ] ) );
		$this->assertSame( [], $this->headers( $this->steward() ), 'has been before' );
	}

	public function testAnswer(): void {
		$asker = $this->makeUser( 'Asker' );
		$this->editPage( 'Partner:Maps', self::disputed( [ 'by' => 'Asker' ] ), $asker );
		$settled = [
			'by' => 'Asker', 'settled' => [ 'on' => '2026-01-02', 'by' => 'Steward', 'reason' => 'It had one' ]
		];
		$this->editPage( 'Partner:Maps', self::disputed( $settled ), $this->steward() );
		[ $told ] = $this->told( $asker );
		$this->assertSame( 'Steward settled your dispute about Maps', self::plain( $told['*']['header'] ) );
		$this->assertSame( 'Real: “It had one”', self::plain( $told['*']['body'] ) );
	}

	public function testWhoIsOnlyNamedIsNotTold(): void {
		$victim = $this->makeUser( 'Victim' );
		$this->editPage( 'Partner:Maps', self::disputed( [ 'by' => 'Victim' ] ), $this->steward() );
		$this->editPage(
			'Partner:Maps',
			self::disputed( [ 'by' => 'Victim', 'settled' => [ 'on' => '2026-01-02', 'reason' => 'Buy this' ] ] )
		);
		$this->assertSame( [], $this->told( $victim ) );
	}

	public function testOneOwnSettlesIsNoNews(): void {
		$asker = $this->makeUser( 'Asker' );
		$this->editPage( 'Partner:Maps', self::disputed( [ 'by' => 'Asker' ] ), $this->steward() );
		$this->editPage(
			'Partner:Maps',
			self::disputed( [ 'by' => 'Asker', 'settled' => [ 'on' => '2026-01-02', 'reason' => 'x' ] ] ),
			$asker
		);
		$this->assertSame( [], $this->told( $asker ) );
	}

	public function testSameKindAboutOnePartnerIsOne(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$this->editPage( 'Partner:Maps', self::disputed() );
		$this->editPage(
			'Partner:Maps',
			self::disputed( [], [ 'evidence' => [ [ 'id' => 'e2', 'about' => 'kind' ] + self::DISPUTE ] ] ),
			$this->admin()
		);
		$this->editPage( 'Partner:Other', self::disputed(), $this->steward() );
		[ $told ] = $this->told( $this->steward() );
		$this->assertCount( 1, $this->told( $this->steward() ) );
		$this->assertSame( 'Maps, which you steward, was disputed 2 times', self::plain( $told['*']['header'] ) );
		$this->assertSame( [ 'Admin disputed a statement', 'Newcomer disputed a statement' ],
			array_map(
				static fn ( array $one ) => self::plain( $one['*']['compactHeader'] ), $told['bundledNotifications']
			) );
	}

	public function testUndoAndRollbackTellNothingTwice(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$this->editPage( 'Partner:Maps', self::disputed() );
		$gone = $this->editPage( 'Partner:Maps', [ 'summary' => 'Emptied' ], $this->makeUser( 'Vandal' ) );
		$this->api( [ 'action' => 'edit', 'title' => 'Partner:Maps', 'undo' => $gone['newrevid'] ], $this->admin() );
		$this->assertSame(
			[ 'Newcomer disputed a statement about Maps, which you steward' ], $this->headers( $this->steward() )
		);
		$this->editPage( 'Partner:Maps', [ 'summary' => 'Emptied again' ], $this->makeUser( 'Vandal' ) );
		$this->services()->getRollbackPageFactory()
			->newRollbackPage( Title::newFromText( 'Partner:Maps' ), $this->admin(), $this->makeUser( 'Vandal' ) )
			->rollback();
		$this->assertSame( 'Steward', $this->getRecord( 'Partner:Maps' )['steward']['user'] );
		$this->assertCount( 1, $this->told( $this->steward() ) );
	}

	public function testRestoringByHandTellsNoDisputeTwice(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$this->editPage( 'Partner:Maps', self::disputed() );
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->makeUser( 'Vandal' ) );
		$this->editPage( 'Partner:Maps', self::disputed(), $this->admin() );
		$this->assertCount( 1, $this->told( $this->steward() ) );
		$this->editPage( 'Partner:Maps', self::disputed() );
		$this->assertCount( 1, $this->told( $this->steward() ), 'a null edit' );
	}

	/** An edit that was merged notifies of its own changes, not of those that others made in between. */
	public function testMergedEdit(): void {
		$base = $this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() )['newrevid'];
		$this->editPage( 'Partner:Maps', self::disputed(), $this->admin() );
		$this->editPage( 'Partner:Maps', self::stewarded( [ 'priority' => 'high' ] ), null, [ 'baserevid' => $base ] );
		$this->assertSame( 'high', $this->getRecord( 'Partner:Maps' )['priority'] );
		$this->assertSame(
			[ 'Admin disputed a statement about Maps, which you steward' ], $this->headers( $this->steward() )
		);
	}

	public function testScriptsTellNothing(): void {
		$this->steward();
		$this->saveAs( User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] ), self::stewarded() );
		$this->saveAs( $this->admin(), self::disputed(), EDIT_SUPPRESS_RC );
		DeferredUpdates::doUpdates();
		$this->assertSame( [], $this->told( $this->steward() ) );
		$this->saveAs(
			$this->admin(), self::stewarded( [ 'evidence' => [ [ 'id' => 'e2', 'about' => 'kind' ] + self::DISPUTE ] ] )
		);
		DeferredUpdates::doUpdates();
		$this->assertCount( 1, $this->told( $this->steward() ) );
	}

	public static function provideNobody(): iterable {
		yield 'no account' => [ 'Nobody here' ];
		yield 'a script' => [ 'Maintenance script' ];
	}

	/** @dataProvider provideNobody */
	public function testNobodyToTell( string $steward ): void {
		User::newSystemUser( User::MAINTENANCE_SCRIPT_USER, [ 'steal' => true ] );
		$this->saveAs( $this->admin(), self::stewarded( [], $steward ) );
		DeferredUpdates::doUpdates();
		$events = $this->wikiDb()->newSelectQueryBuilder()->select( 'event_type' )->from( 'echo_event' )
			->caller( __METHOD__ )->fetchFieldValues();
		$this->assertSame( [], preg_grep( '/^technicalpartners-/', $events ) );
	}

	/** No edit can say so, but an import can. */
	public function testNoNameOfAnybody(): void {
		$notifier = $this->services()->get( 'TechnicalPartners.Notifier' );
		$this->steward();
		foreach ( [ 'A#<b>' => false, '127.0.0.1' => false, '' => false, 'Steward' => true ] as $name => $isSomebody ) {
			$receiver = $notifier->receiver(
				new Event( Event::STEWARD_ASSIGNED, $name ), Title::newFromText( 'Partner:Maps' )
			);
			$this->assertSame( $isSomebody, $receiver !== null, $name );
		}
	}

	public function testHiddenRevisionIsNotTold(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$revision = $this->editPage( 'Partner:Maps', self::disputed() )['newrevid'];
		$this->editPage( 'Partner:Maps', self::disputed( [], [ 'priority' => 'low' ] ) );
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )
			->where( [ 'rev_id' => $revision ] )->caller( __METHOD__ )->execute();
		$this->restart();
		$this->assertSame( [], $this->told( $this->steward() ) );
	}

	public function testHiddenNameIsNotTold(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$revision = $this->editPage( 'Partner:Maps', self::disputed() )['newrevid'];
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_USER ] )
			->where( [ 'rev_id' => $revision ] )->caller( __METHOD__ )->execute();
		$this->restart();
		[ $told ] = $this->told( $this->steward() );
		$this->assertStringNotContainsString( 'Newcomer', json_encode( $told ) );
		$this->assertStringContainsString( 'disputed a statement', $told['*']['header'] );
	}

	public function testWhoMayNotReadIsNotTold(): void {
		$this->editPage( 'Partner:Maps', self::disputed(), $this->admin() );
		$this->steward();
		$rights = $GLOBALS['wgGroupPermissions'];
		foreach ( [ '*' => false, 'user' => false, 'sysop' => true ] as $group => $mayRead ) {
			$rights[$group]['read'] = $mayRead;
		}
		$this->configure( [ 'GroupPermissions' => $rights ] );
		$this->editPage(
			'Partner:Maps',
			self::disputed( [], [ 'evidence' => [ [ 'id' => 'e2', 'about' => 'kind' ] + self::DISPUTE ] ] ),
			$this->admin()
		);
		$events = $this->wikiDb()->newSelectQueryBuilder()->select( 'event_type' )->from( 'echo_event' )
			->caller( __METHOD__ )->fetchFieldValues();
		$this->assertSame( [], preg_grep( '/^technicalpartners-/', $events ) );
	}

	public function testHostileTexts(): void {
		$hostile = '<script>alert(1)</script>\'\'\'{{GENDER:x}} [[Main Page]] $1';
		$this->editPage( "Partner:A&B 'x' \$1", self::stewarded(), $this->steward() );
		$this->editPage( "Partner:A&B 'x' \$1", self::disputed( [ 'note' => $hostile ] ) );
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame(
			"Newcomer disputed a statement about A&B 'x' \$1, which you steward", self::plain( $told['*']['header'] )
		);
		$this->assertSame( "Real: “{$hostile}”", html_entity_decode( $told['*']['body'], ENT_QUOTES ) );
		$this->assertStringNotContainsString( '<script', $told['*']['header'] . $told['*']['body'] );
	}

	public function testDeletedPage(): void {
		$this->steward();
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->admin() );
		$this->assertCount( 1, $this->told( $this->steward() ) );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Maps' ], $this->admin() );
		$this->assertSame( [], $this->told( $this->steward() ) );
	}

	public function testMailAndPreferences(): void {
		$this->configure( [ 'EnableEmail' => true, 'EchoEnableEmailBatch' => false ] );
		$steward = $this->steward();
		$steward->setEmail( 'steward@partner.example' );
		$steward->confirmEmail();
		$steward->saveSettings();
		$options = $this->services()->getUserOptionsManager();
		$options->setOption( $steward, 'echo-subscriptions-email-technicalpartners-disputed', true );
		$options->setOption( $steward, 'echo-subscriptions-web-technicalpartners-steward-assigned', false );
		$options->saveOptions( $steward );
		$mails = [];
		$this->services()->getHookContainer()->register(
			'AlternateUserMailer', static function ( $headers, $to, $from, $subject, $body ) use ( &$mails ) {
			$mails[] = [ $subject, is_array( $body ) ? implode( "\n", $body ) : $body ];
			return false;
		} );
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->admin() );
		$this->editPage( 'Partner:Maps', self::disputed() );
		$this->assertSame(
			[ 'technicalpartners-disputed' ],
			array_column( $this->told( $steward ), 'type' ),
			'web notifications of the other kind are off'
		);
		$this->assertCount( 1, $mails );
		$this->assertSame( 'Newcomer disputed what is said about Maps', self::plain( $mails[0][0] ) );
		$this->assertStringContainsString( 'Real: “No role in it”', $mails[0][1] );
		$this->assertStringContainsString( '/wiki/Partner:Maps', $mails[0][1] );
	}

	public function testPreferencesNameEveryCategory(): void {
		$preferences = [];
		$this->services()->getHookContainer()->run( 'GetPreferences', [ $this->steward(), &$preferences ] );
		$rows = array_keys( $preferences['echo-subscriptions']['rows'] );
		foreach (
			[
				'Dispute about a partner I steward',
				'Partner handed to me',
				'Due day of a partner I steward',
				'Settled dispute of mine'
			] as $name
		) {
			$this->assertContains( $name, $rows );
			$this->assertStringStartsWith( 'Notify me when', $preferences['echo-subscriptions']['tooltips'][$name] );
		}
	}
}
