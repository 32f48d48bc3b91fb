<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Notification;

use MediaWiki\User\User;
use NotifyDue;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Notifications of stewards on a due day.
 *
 * @coversNothing
 */
class DueNotificationTest extends NotificationTestCase {

	private const STEP = [
		'conversations' => [
			[ 'id' => 'c', 'on' => '2026-01-05', 'about' => 'x', 'next' => 'Send <b>it</b>', 'nextOn' => '2026-02-10' ]
		]
	];
	private const PAUSED = [
		'decisions' => [
			[ 'id' => 'd', 'on' => '2026-01-01', 'state' => 'paused', 'reason' => 'Busy', 'reopenOn' => '2026-02-20' ]
		]
	];

	private function setDay( string $day ): void {
		ConvertibleTimestamp::setFakeTime( strtotime( "{$day}T12:00:00Z" ) );
		$this->restart();
	}

	private function notify(): string {
		require_once dirname( __DIR__, 4 ) . '/maintenance/notifyDue.php';
		$script = new NotifyDue();
		$script->loadParamsAndArgs( NotifyDue::class );
		ob_start();
		$script->execute();
		return ob_get_clean();
	}

	private function save( array $record, ?User $user = null ): void {
		$this->editPage( 'Partner:Maps', self::stewarded( $record ), $user ?? $this->steward() );
	}

	public function testOnceForEachDay(): void {
		$this->setDay( '2026-01-20' );
		$this->save( self::STEP + self::PAUSED );
		$this->setDay( '2026-02-10' );
		$this->assertSame( "0 notifications sent.\n", $this->notify(), 'the day itself is not over' );
		$this->setDay( '2026-02-11' );
		$this->assertSame( "1 notifications sent.\n", $this->notify() );
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame(
			'Your next step with Maps was due on 10 February 2026', self::plain( $told['*']['header'] )
		);
		$this->assertSame( '“Send <b>it</b>”', html_entity_decode( $told['*']['body'] ) );
		$this->assertStringEndsWith( '#conversations', $told['*']['links']['primary']['url'] );
		$this->assertStringContainsString( 'flags=mine', $told['*']['links']['secondary'][0]['url'] );
		$this->assertSame( "0 notifications sent.\n", $this->notify() );

		$this->setDay( '2026-02-20' );
		$this->assertSame( "1 notifications sent.\n", $this->notify() );
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame( 'Maps, which you steward, is due for 2 reasons', self::plain( $told['*']['header'] ) );
		$this->assertSame( [ 'To look at again since 20 February 2026', 'The next step was due on 10 February 2026' ],
			array_map(
				static fn ( array $one ) => self::plain( $one['*']['compactHeader'] ), $told['bundledNotifications']
			) );

		$later = self::STEP;
		$later['conversations'][0]['nextOn'] = '2026-02-21';
		$this->save( $later + self::PAUSED );
		$this->save( self::STEP + self::PAUSED );
		$this->assertSame( "0 notifications sent.\n", $this->notify(), 'back to the day that has been told' );
		$this->save( $later + self::PAUSED );
		$this->setDay( '2026-02-22' );
		$this->assertSame( "1 notifications sent.\n", $this->notify(), 'another day' );
	}

	public function testDecision(): void {
		$this->setDay( '2026-01-20' );
		$this->save( self::PAUSED );
		$this->setDay( '2026-02-20' );
		$this->notify();
		[ $told ] = $this->told( $this->steward() );
		$this->assertSame(
			'The day has come for you to look again at Maps: 20 February 2026', self::plain( $told['*']['header'] )
		);
		$this->assertSame( '“Busy”', html_entity_decode( $told['*']['body'] ) );
		$this->assertStringEndsWith( '#decisions', $told['*']['links']['primary']['url'] );
	}

	public function testLongAgo(): void {
		$this->setDay( '2026-01-20' );
		$this->save( self::STEP );
		$this->setDay( '2026-04-01' );
		$this->assertSame( "0 notifications sent.\n", $this->notify() );
	}

	public function testForgetsWhatIsLongAgoAndTellsItNotAgain(): void {
		$this->setDay( '2026-01-20' );
		$this->save( self::STEP );
		$this->setDay( '2026-02-11' );
		$this->notify();
		$this->setDay( '2026-04-01' );
		$this->assertSame( "0 notifications sent.\n", $this->notify() );
		$this->assertSame(
			'0',
			(string)$this->db()->newSelectQueryBuilder()->select( 'COUNT(*)' )->from( 'technical_partners_notified' )
				->caller( __METHOD__ )->fetchField()
		);
	}

	public function testWithoutScriptTheFirstReaderOfTheDayQueuesIt(): void {
		$this->setDay( '2026-01-20' );
		$this->save( self::STEP );
		$this->setDay( '2026-02-11' );
		$this->openSpecialPage( 'TechnicalPartners' );
		$this->assertSame( [], $this->told( $this->steward() ), 'reading tells nothing' );
		$this->runJobs();
		$this->assertCount( 1, $this->told( $this->steward() ) );
		$this->openSpecialPage( 'TechnicalPartners' );
		$this->runJobs();
		$this->assertSame( "0 notifications sent.\n", $this->notify() );
		$this->assertIndexRight();
	}

	public function testNobodyIsToldUntilThereIsASteward(): void {
		$this->setDay( '2026-01-20' );
		$this->editPage( 'Partner:Maps', [ 'summary' => 'x' ] + self::STEP );
		$this->editPage( 'Partner:Other', self::stewarded( self::STEP, 'Nobody here' ) );
		$this->setDay( '2026-02-11' );
		$this->assertSame( "0 notifications sent.\n", $this->notify() );
		$this->save( self::STEP );
		$this->assertSame( "1 notifications sent.\n", $this->notify() );
	}
}
