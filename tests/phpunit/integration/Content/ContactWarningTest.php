<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiMessage;
use MediaWiki\Api\ApiUsageException;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Context\RequestContext;
use MediaWiki\EditPage\EditPage;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContentHandler;
use MediaWiki\Extension\TechnicalPartners\Hooks\ContactHooks;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\RecordFormTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Form\SentForm;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Session\CsrfTokenSet;
use MediaWiki\Session\Session;
use MediaWiki\Session\SessionManager;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use SqlBagOStuff;

/**
 * Words that may be private contact data are warned of once, from every way in; the second attempt is saved and tagged.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Hooks\ContactHooks
 */
class ContactWarningTest extends RecordFormTestCase {

	private const PAGE = 'Partner:Maps';
	private const DOUBTFUL = [ 'summary' => 'Ask jane at example.org' ];

	private function warning( array $record, ?User $user = null, ?Session $session = null ): ?string {
		try {
			$this->editPage( self::PAGE, $record, $user, [], $session );
			return null;
		} catch ( ApiUsageException $refused ) {
			$message = ApiMessage::create( $refused->getStatusValue()->getMessages()[0] );
			$this->assertSame( 'technicalpartners-error-doubtful', $message->getApiCode() );
			$this->assertSame( 'doubtful', $message->getApiData()['code'] );
			return $message->getApiData()['pointer'] . ' ' . $message->getApiData()['args'][0];
		}
	}

	/** @return string[] */
	private function tags(): array {
		$db = $this->services()->getConnectionProvider()->getReplicaDatabase();
		return $this->services()->getChangeTagsStore()
			->getTags( $db, null, Title::newFromText( self::PAGE )->getLatestRevID() );
	}

	public function testTheSecondAttemptIsSavedAndTagged(): void {
		$this->assertSame( '/summary jane at example.org', $this->warning( self::DOUBTFUL ) );
		$this->assertNull( $this->getPage( self::PAGE ) );
		$this->assertNull( $this->warning( self::DOUBTFUL ) );
		$this->assertSame( self::DOUBTFUL, $this->getRecord( self::PAGE ) );
		$this->assertSame( [ ContactHooks::TAG ], $this->tags() );
		$this->assertContains(
			ContactHooks::TAG, $this->services()->getChangeTagsStore()->listSoftwareActivatedTags()
		);
	}

	public function testOtherWordsAndOtherPeopleAreWarnedAnew(): void {
		$this->warning( self::DOUBTFUL );
		$this->assertNotNull( $this->warning( [ 'summary' => 'Ask jane.doe at example.org' ] ) );
		$this->assertNotNull( $this->warning( self::DOUBTFUL, $this->makeUser( 'Ann' ) ) );
	}

	public static function provideTemporaryAccounts(): iterable {
		yield 'a temporary account is made' => [ true ];
		yield 'none is made' => [ false ];
	}

	/**
	 * @dataProvider provideTemporaryAccounts
	 * @param bool $isMade Whether the edit makes a temporary account
	 */
	public function testSomebodyWithoutAnAccountPassesAtTheSecondAttempt( bool $isMade ): void {
		$this->configure( [ 'AutoCreateTempUser' => [ 'enabled' => $isMade ] + $GLOBALS['wgAutoCreateTempUser'] ] );
		$session = SessionManager::singleton()->getEmptySession();
		$this->assertNotNull( $this->warning( self::DOUBTFUL, $this->anonymous(), $session ) );
		$this->assertTrue( $isMade || $session->isPersistent(), 'a cookie says that it is the same person' );
		// Core logs a temporary account in with the session of the main request, which is another one in tests.
		$account = $this->services()->getTempUserCreator()->getStashedName( $session );
		$user = $isMade ? $this->services()->getUserFactory()->newFromName( $account ) : $session->getUser();
		$this->assertNull( $this->warning( self::DOUBTFUL, $user, $session ) );
	}

	/**
	 * @dataProvider provideTemporaryAccounts
	 * @param bool $isMade
	 */
	public function testPeopleWithoutAnAccountAtOneAddressAreWarnedEach( bool $isMade ): void {
		$this->configure( [ 'AutoCreateTempUser' => [ 'enabled' => $isMade ] + $GLOBALS['wgAutoCreateTempUser'] ] );
		$this->assertNotNull( $this->warning( self::DOUBTFUL, $this->anonymous() ) );
		$this->assertNotNull( $this->warning( self::DOUBTFUL, $this->anonymous() ) );
	}

	public function testWhatIsThereAlreadyIsNotWarnedOf(): void {
		$this->warning( self::DOUBTFUL );
		$this->warning( self::DOUBTFUL );
		$this->assertNull( $this->warning( self::DOUBTFUL + [ 'priority' => 'high' ] ) );
		$this->assertSame( [], $this->tags() );
	}

	public function testAFaultIsToldBeforeAWarning(): void {
		try {
			$this->editPage( self::PAGE, self::DOUBTFUL + [ 'priority' => 'urgent' ] );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertSame(
				[ 'enum' ],
				array_map( static fn ( $one ) => $one->getApiData()['code'], $refused->getStatusValue()->getMessages() )
			);
		}
	}

	public function testMaintenanceIsNotStopped(): void {
		$title = Title::newFromText( self::PAGE );
		$content = ContentHandler::makeContent( json_encode( self::DOUBTFUL ), $title, PartnerContentHandler::MODEL );
		$updater = $this->services()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $this->admin() );
		$updater->setContent( SlotRecord::MAIN, $content )->saveRevision(
			CommentStoreComment::newUnsavedComment( 'x' )
		);
		$this->assertTrue( $updater->wasSuccessful() );
	}

	public function testThePlainFormShowsTheWarningAtItsFieldAndThenSaves(): void {
		$this->editPage( self::PAGE, [ 'summary' => 'Maps' ] );
		$fields = $this->open( 'Maps' )->fields();
		$fields['r']['conversations']['new0'] = [ 'on' => '2020-05', 'about' => 'Ask jane at example.org' ] +
			$fields['r']['conversations']['new0'];
		$form = new SentForm( $this->send( 'Maps', $fields )->getHTML() );
		$this->assertStringContainsString( 'save again', $form->path->document->textContent );
		$this->assertSame( [ 'summary' => 'Maps' ], $this->getRecord( self::PAGE ) );
		$this->assertNotSame( '', $this->send( 'Maps', $form->fields() )->getRedirect() );
		$this->assertSame( 'Ask jane at example.org', $this->getRecord( self::PAGE )['conversations'][0]['about'] );
	}

	public function testIsSavedAndTaggedWhereNoWarningCanBeKept(): void {
		$nowhere = [
			'type' => 'sqlite', 'dbname' => 'lost', 'tablePrefix' => '', 'dbDirectory' => '/nowhere', 'flags' => 0
		];
		$this->configure( [ 'MainStash' => 'lost',
			'ObjectCaches' => [ 'lost' => [ 'class' => SqlBagOStuff::class, 'server' => $nowhere ] ] +
				$GLOBALS['wgObjectCaches'] ] );
		$this->assertNull( $this->warning( self::DOUBTFUL ) );
		$this->assertSame( [ ContactHooks::TAG ], $this->tags() );
	}

	public function testTheEditorOfTheTextWarnsAndThenSaves(): void {
		foreach ( [ 'save again', null ] as $words ) {
			$html = $this->editText( json_encode( self::DOUBTFUL ) );
			$this->assertSame( $words !== null, str_contains( $html, 'save again' ) );
			$this->assertSame( $words === null, $this->getPage( self::PAGE ) !== null );
		}
		$this->assertSame( [ ContactHooks::TAG ], $this->tags() );
	}

	/** Posts a text to action=edit as a browser does; what the page answers, as HTML. */
	private function editText( string $text ): string {
		$user = $this->makeUser( 'Newcomer' );
		// Tokens of an edit page are those of the main request, and of the session that this request begins.
		RequestContext::resetMain();
		$context = RequestContext::getMain();
		$context->setUser( $user );
		$context->setLanguage( 'en' );
		$title = Title::newFromText( self::PAGE );
		$context->setTitle( $title );
		$context->setRequest( new FauxRequest( [ 'wpTextbox1' => $text, 'wpSave' => '1', 'wpEdittime' => '',
			'wpStarttime' => wfTimestampNow(),
			'wpUltimateParam' => '1', 'wpUnicodeCheck' => EditPage::UNICODE_CHECK,
			'model' => PartnerContentHandler::MODEL ], true ) );
		$context->getRequest()->getSession()->setUser( $user );
		$context->getRequest()->setVal(
			'wpEditToken', ( new CsrfTokenSet( $context->getRequest() ) )->getToken()->toString()
		);
		$context->setOutput( new OutputPage( $context ) );
		// Its name has a namespace since MediaWiki 1.44, and this one still.
		$article = \Article::newFromTitle( $title, $context );
		$editPage = new EditPage( $article );
		$editPage->setContextTitle( $title );
		$editPage->edit();
		return $context->getOutput()->getHTML();
	}
}
