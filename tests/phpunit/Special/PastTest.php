<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Special;

use MediaWiki\Extension\TechnicalPartners\Tests\IntegrationTestCase;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use PHPUnit\Framework\Attributes\CoversNothing;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** What this wiki said on a past day, and what changed since. */
#[CoversNothing]
class PastTest extends IntegrationTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->on( '2020-01-01', 'Project:Technical partners/Framework', [ 'principles' => [ [ 'id' => 'role', 'title' => 'Old role', 'weight' => 1 ] ] ] );
		$this->on( '2020-01-02', 'Partner:Maps', [ 'summary' => 'Older words', 'priority' => 'low' ] );
		$this->on( '2020-03-01', 'Partner:Maps', [ 'summary' => 'Newer words', 'priority' => 'high' ] );
		$this->on( '2020-03-02', 'Partner:Words', [ 'summary' => 'Came later' ] );
		$this->on( '2020-03-03', 'Project:Technical partners/Framework', [ 'principles' => [ [ 'id' => 'role', 'title' => 'New role', 'weight' => 2 ] ] ] );
		ConvertibleTimestamp::setFakeTime( '2020-06-01T12:00:00Z' );
	}

	protected function tearDown(): void {
		ConvertibleTimestamp::setFakeTime( false );
		parent::tearDown();
	}

	private function on( string $day, string $title, array $record ): void {
		ConvertibleTimestamp::setFakeTime( "{$day}T12:00:00Z" );
		$this->editPage( $title, $record, $this->admin() );
	}

	private function html( string $subpage, array $query ): string {
		return $this->openSpecialPage( 'TechnicalPartners', $subpage, $query )->getHTML();
	}

	public function testTheMatrixOfAPastDay(): void {
		$html = $this->html( '', [ 'asof' => '2020-02-01' ] );
		foreach ( [ 'Older words', 'Low', 'Old role', '1 partner' ] as $words ) {
			$this->assertStringContainsString( $words, $html );
		}
		foreach ( [ 'Newer words', 'Words', 'New role', 'tp-icon--edit' ] as $words ) {
			$this->assertStringNotContainsString( $words, strstr( $html, 'tp-grid' ) );
		}
	}

	public function testADayEndsWithItsLastEdit(): void {
		$this->assertStringContainsString( 'Newer words', $this->html( '', [ 'asof' => '2020-03-01' ] ) );
		$this->assertStringContainsString( 'Older words', $this->html( '', [ 'asof' => '2020-02-29' ] ) );
	}

	public function testWhatIsNoDayOrHasNotComeShowsToday(): void {
		foreach ( [ '2020-02-30', '2020', '2020-07-01', '<script>' ] as $day ) {
			$html = $this->html( '', [ 'asof' => $day ] );
			$this->assertStringContainsString( 'Newer words', $html );
			$this->assertStringNotContainsString( '<script>', $html );
		}
	}

	public function testWhatHasBeenHiddenIsNotShown(): void {
		$old = $this->services()->getRevisionLookup()->getFirstRevision( Title::newFromText( 'Partner:Maps' ) );
		$this->services()->getConnectionProvider()->getPrimaryDatabase()->newUpdateQueryBuilder()->update( 'revision' )
			->set( [ 'rev_deleted' => RevisionRecord::DELETED_TEXT ] )->where( [ 'rev_id' => $old->getId() ] )->caller( __METHOD__ )->execute();
		$this->assertStringNotContainsString( 'Older words', $this->html( '', [ 'asof' => '2020-02-01' ] ) );
		$this->assertStringNotContainsString( 'Older', $this->html( 'changes', [ 'from' => '2020-02-01' ] ) );
	}

	public function testChangesInWords(): void {
		$html = html_entity_decode( strip_tags( $this->html( 'changes', [ 'from' => '2020-02-01', 'to' => '2020-06-01' ] ) ) );
		foreach ( [ 'Priority: Low → High', 'The page was made.', 'Old role → New role' ] as $words ) {
			$this->assertStringContainsString( $words, $html );
		}
		$this->assertStringContainsString( 'Nothing changed', $this->html( 'changes', [ 'from' => '2020-04-01', 'to' => '2020-05-01' ] ) );
	}
}
