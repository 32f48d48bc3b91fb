<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Notification;

use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;

/**
 * Changes of a page's history that are no edits of now.
 *
 * @coversNothing
 */
class HistoryNotificationTest extends NotificationTestCase {

	use ImportsPages;

	public function testTellsNobodyOfImportedOrRestoredDisputes(): void {
		$this->editPage( 'Partner:Maps', self::stewarded(), $this->steward() );
		$this->importHistory( 'Partner:Maps', [
			'2018-01-01T00:00:00Z' => self::disputed(), '2035-01-01T00:00:00Z' => self::disputed( [ 'id' => 'e2' ] )
		], isReported: true );
		$this->assertStringContainsString(
			'e2', $this->getPage( 'Partner:Maps' ), 'the import is what the page says now'
		);
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Maps' ], $this->admin() );
		$this->api(
			[ 'action' => 'undelete', 'title' => 'Partner:Maps', 'timestamps' => '2018-01-01T00:00:00Z' ],
			$this->admin()
		);
		$this->assertStringContainsString( 'e1', $this->getPage( 'Partner:Maps' ) );
		$this->runJobs();
		$this->assertSame( [], $this->told( $this->steward() ) );
	}
}
