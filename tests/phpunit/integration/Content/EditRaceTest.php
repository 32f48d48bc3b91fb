<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Extension\AbuseFilter\AbuseFilterServices;
use MediaWiki\Extension\AbuseFilter\Filter\MutableFilter;
use MediaWiki\Extension\TechnicalPartners\Content\EditRace;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\RecordFormTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\SentForm;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Session\SessionManager;
use MediaWiki\Title\Title;
use Wikimedia\ScopedCallback;

/**
 * Another edit that is saved between the merge of an edit and its own saving.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Content\EditRace
 * @covers \MediaWiki\Extension\TechnicalPartners\Hooks\ConflictHooks
 * @covers \MediaWiki\Extension\TechnicalPartners\Form\RecordSave
 */
class EditRaceTest extends RecordFormTestCase {

	private const PAGE = 'Partner:Maps';
	private const BASE = [ 'summary' => 'Maps', 'priority' => 'low' ];

	private int $met = 0;

	protected function setUp(): void {
		parent::setUp();
		$this->editPage( self::PAGE, self::BASE, $this->admin() );
	}

	/**
	 * Saves records of somebody else, one each time that an edit has been merged and filtered.
	 *
	 * @param array[] $records
	 */
	private function meet( array ...$records ): ScopedCallback {
		$isOther = false;
		return $this->services()->getHookContainer()->scopedRegister( 'EditFilterMergedContent', function () use (
			&$records, &$isOther
		): void {
			if ( $isOther || !$records ) {
				return;
			}
			$isOther = true;
			$this->met++;
			$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( self::PAGE ) );
			$content = ContentHandler::makeContent(
				json_encode( array_shift( $records ) ), $page->getTitle(), 'technical-partner'
			);
			$updater = $page->newPageUpdater( $this->admin() )->setContent( SlotRecord::MAIN, $content );
			$updater->saveRevision( CommentStoreComment::newUnsavedComment( 'Meanwhile' ), EDIT_UPDATE );
			$isOther = false;
		} );
	}

	private function refusal( array $record, array $more = [] ): ?ApiUsageException {
		try {
			$this->editPage( self::PAGE, $record, null, $more );
			return null;
		} catch ( ApiUsageException $refused ) {
			return $refused;
		}
	}

	public function testTheApiTellsAnInstantFromAConflict(): void {
		$base = Title::newFromText( self::PAGE )->getLatestRevID();
		$edit = [ 'summary' => 'All maps' ] + self::BASE;
		$hook = $this->meet( [ 'priority' => 'high' ] + self::BASE );
		$refused = $this->refusal( $edit, [ 'baserevid' => $base ] );
		$this->assertTrue( EditRace::isMarked( $refused->getStatusValue() ) );
		$this->assertNull( $this->refusal( $edit, [ 'baserevid' => $base ] ), 'The same request, sent again' );
		$this->assertSame( [ 'summary' => 'All maps', 'priority' => 'high' ], $this->getRecord( self::PAGE ) );
		$refused = $this->refusal( [ 'summary' => 'No maps' ] + self::BASE, [ 'baserevid' => $base ] );
		$this->assertTrue( $refused->getStatusValue()->hasMessage( 'edit-conflict' ) );
		$this->assertFalse( EditRace::isMarked( $refused->getStatusValue() ), 'The same field' );
		ScopedCallback::consume( $hook );
	}

	public function testTheFormSendsAgainByItself(): void {
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'All maps';
		$others = array_map(
			static fn ( string $priority ) => [ 'priority' => $priority ] + self::BASE,
			[ 'medium', 'high', 'untriaged' ]
		);
		$hook = $this->meet( ...$others );
		$output = $this->send( 'Maps', $fields );
		ScopedCallback::consume( $hook );
		$this->assertSame( 3, $this->met );
		$this->assertNotSame( '', $output->getRedirect(), strip_tags( $output->getHTML() ) );
		$this->assertSame( [ 'summary' => 'All maps', 'priority' => 'untriaged' ], $this->getRecord( self::PAGE ) );
	}

	public function testTheFormStopsAfterThreeTimesAndKeepsWhatWasTyped(): void {
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'All maps';
		$others = array_map(
			static fn ( string $priority ) => [ 'priority' => $priority ] + self::BASE,
			[ 'medium', 'high', 'untriaged', 'medium', 'high' ]
		);
		$hook = $this->meet( ...$others );
		$output = $this->send( 'Maps', $fields );
		ScopedCallback::consume( $hook );
		$this->assertSame( 1 + EditRace::AGAIN, $this->met );
		$this->assertSame( '', $output->getRedirect() );
		$this->assertStringContainsString( 'All maps', $output->getHTML() );
		$this->assertSame( 'Maps', $this->getRecord( self::PAGE )['summary'] );
	}

	public function testTheFormAsksOnceWhereAFilterWarnsAndAnotherEditIsMet(): void {
		$filter = MutableFilter::newDefault();
		$original = clone $filter;
		$filter->setName( 'Test' );
		$filter->setGroup( 'default' );
		$filter->setRules( 'added_lines contains "All maps"' );
		$filter->setActions( [ 'warn' => [ 'abusefilter-warning' ] ] );
		$this->services()->getUserGroupManager()->addUserToGroup( $this->admin(), 'bureaucrat' );
		AbuseFilterServices::getFilterStore()->saveFilter( $this->admin(), null, $filter, $original );
		$this->restart();
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'All maps';
		$this->session = SessionManager::singleton()->getEmptySession();
		AbuseFilterServices::getConsequencesFactory()->setSession( $this->session );
		$form = new SentForm( $this->send( 'Maps', $fields )->getHTML() );
		$this->assertSame( 'Maps', $this->getRecord( self::PAGE )['summary'], 'the first attempt is warned of' );
		$hook = $this->meet( [ 'priority' => 'high' ] + self::BASE );
		$output = $this->send( 'Maps', $form->fields() );
		ScopedCallback::consume( $hook );
		$this->assertSame( 1, $this->met );
		$this->assertNotSame( '', $output->getRedirect(), strip_tags( $output->getHTML() ) );
		$this->assertSame( [ 'summary' => 'All maps', 'priority' => 'high' ], $this->getRecord( self::PAGE ) );
	}

	public function testTheFormTellsAConflictAtOnceAndOverwritesNothing(): void {
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['summary'] = 'All maps';
		$hook = $this->meet(
			[ 'summary' => 'Theirs' ] + self::BASE, [ 'summary' => 'Theirs', 'kind' => 'other' ] + self::BASE
		);
		$output = $this->send( 'Maps', $fields );
		ScopedCallback::consume( $hook );
		$this->assertSame( 1, $this->met, 'The second attempt does not come to the filters' );
		$this->assertSame( '', $output->getRedirect() );
		$this->assertSame( 'Theirs', $this->getRecord( self::PAGE )['summary'] );
	}
}
