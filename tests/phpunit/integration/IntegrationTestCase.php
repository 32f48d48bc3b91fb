<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use MediaWiki\Api\ApiMain;
use MediaWiki\Api\ApiQueryTokens;
use MediaWiki\Api\ApiUsageException;
use MediaWiki\Content\TextContent;
use MediaWiki\Context\DerivativeContext;
use MediaWiki\Context\RequestContext;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexVersion;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database\DatabaseCopy;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database\ServerCopy;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database\SqliteCopy;
use MediaWiki\MediaWikiServices;
use MediaWiki\Output\OutputPage;
use MediaWiki\Request\FauxRequest;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Session\Session;
use MediaWiki\Session\SessionManager;
use MediaWiki\Title\Title;
use MediaWiki\User\User;
use PHPUnit\Framework\TestCase;
use Wikimedia\ObjectCache\HashBagOStuff;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDBAccessObject;

/** A test on a real wiki. Each test has its own copy of an empty one, and leaves no trace. */
abstract class IntegrationTestCase extends TestCase {

	/** @var array<string,mixed> Settings as they were, by global name */
	private array $settings = [];

	/** Writes that settle() has set back: each to a second of its own. */
	private int $settled = 0;

	private DatabaseCopy $database;

	/** Services of whoever runs the tests. MediaWiki's own runner keeps its temporary tables in their connection. */
	private MediaWikiServices $runner;

	protected function setUp(): void {
		parent::setUp();
		$this->database = $this->copyDatabase( 'technical_partners_' . bin2hex( random_bytes( 8 ) ) );
		$this->runner = MediaWikiServices::getInstance();
		$own = new MediaWikiServices( $this->runner->getBootstrapConfig() );
		$own->loadWiringFiles( $GLOBALS['wgServiceWiringFiles'] );
		MediaWikiServices::forceGlobalInstance( $own );
		$stash = new HashBagOStuff();
		$this->configure( $this->database->settings() + [
			// Else what tests keep as of a past moment is older than the settings of a wiki just made.
			'CacheEpoch' => '20030516000000',
			'MainCacheType' => CACHE_HASH,
			'SessionCacheType' => CACHE_HASH,
			'ParserCacheType' => CACHE_HASH,
			'MessageCacheType' => CACHE_HASH,
			// Outlives restart(), as what is stored does.
			'MainStash' => 'technical-partners',
			'ObjectCaches' => [ 'technical-partners' => [ 'factory' => static fn () => $stash ] ] +
				$GLOBALS['wgObjectCaches']
		] );
	}

	/** MediaWiki's own runner may have to do with an account that makes no databases. */
	private function copyDatabase( string $name ): DatabaseCopy {
		if ( $GLOBALS['wgDBtype'] === 'sqlite' ) {
			return new SqliteCopy( $name );
		}
		try {
			return new ServerCopy( $name );
		} catch ( DBError $error ) {
			$this->markTestSkipped( "Each test needs a database of its own: {$error->getMessage()}" );
		}
	}

	protected function tearDown(): void {
		if ( !isset( $this->runner ) ) {
			return;
		}
		DeferredUpdates::clearPendingUpdates();
		foreach ( $this->settings as $name => $value ) {
			$GLOBALS[$name] = $value;
		}
		$this->restart();
		$own = MediaWikiServices::forceGlobalInstance( $this->runner );
		$own->destroy();
		RequestContext::resetMain();
		$this->database->drop();
		parent::tearDown();
	}

	/**
	 * Changes settings until the end of the test. What services hold is forgotten.
	 *
	 * @param array<string,mixed> $settings By name without "wg"
	 */
	protected function configure( array $settings ): void {
		foreach ( $settings as $name => $value ) {
			$this->settings += [ "wg$name" => $GLOBALS["wg$name"] ?? null ];
			$GLOBALS["wg$name"] = $value;
		}
		$this->restart();
	}

	/** Begins as another request would: drops all services and caches in memory. */
	protected function restart(): void {
		MediaWikiServices::getInstance()->getDBLoadBalancerFactory()->destroy();
		MediaWikiServices::resetGlobalInstance( null, 'reload' );
		RequestContext::resetMain();
		Title::clearCaches();
	}

	/**
	 * Lets the last write of the index be long past, as it is for most readers: the version stands for it from now on.
	 */
	protected function settle(): void {
		$cache = $this->services()->get( 'TechnicalPartners.Cache' );
		$key = $cache->makeKey( IndexVersion::KEY );
		$longAgo = time() - 1000000;
		if ( $cache->getCheckKeyTime( $key ) > $longAgo + 500000 ) {
			$clock = $longAgo + ++$this->settled;
			$cache->setMockTime( $clock );
			$cache->touchCheckKey( $key );
			$clock = null;
		}
		$this->services()->get( 'TechnicalPartners.IndexVersion' )->forget();
	}

	protected function services(): MediaWikiServices {
		return MediaWikiServices::getInstance();
	}

	/** A user with an account; made if there is none. */
	protected function makeUser( string $name, string ...$groups ): User {
		$user = $this->services()->getUserFactory()->newFromName( $name );
		if ( !$user->isRegistered() ) {
			$user->addToDatabase();
		}
		foreach ( $groups as $group ) {
			$this->services()->getUserGroupManager()->addUserToGroup( $user, $group );
		}
		return $user;
	}

	protected function admin(): User {
		return $this->makeUser( 'Admin', 'sysop' );
	}

	/** A user without an account. */
	protected function anonymous(): User {
		return $this->services()->getUserFactory()->newAnonymous( '127.0.0.1' );
	}

	/**
	 * Asks the action API, within this process. What it leaves to do after its answer is done on return.
	 *
	 * @param array<string,scalar> $parameters With an action that writes, a csrf token is added
	 * @param ?User $user
	 * @param ?Session $session Of the user's earlier request; null begins one
	 * @return array The result as format=json with formatversion=2 has it
	 * @throws ApiUsageException
	 */
	protected function api( array $parameters, ?User $user = null, ?Session $session = null ): array {
		$user ??= $this->makeUser( 'Newcomer' );
		if ( $session === null ) {
			$session = SessionManager::singleton()->getEmptySession();
			$session->setUser( $user );
		}
		$writes = $parameters['action'] !== 'query';
		$request = new FauxRequest(
			$parameters + ( $writes ? [ 'token' => $this->token( $user, $session ) ] : [] ), $writes, $session
		);
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest( $request );
		$context->setUser( $user );
		$context->setLanguage( 'en' );
		$context->setOutput( new OutputPage( $context ) );
		$main = new ApiMain( $context, $writes );
		$main->execute();
		DeferredUpdates::doUpdates();
		return $main->getResult()->getResultData( null, [ 'Strip' => 'all', 'BC' => [], 'Types' => [] ] );
	}

	private function token( User $user, Session $session ): string {
		return ApiQueryTokens::getToken( $user, $session, '' )->toString();
	}

	/**
	 * Edits a page as a person would, through action=edit.
	 *
	 * @param string $title
	 * @param array|string $content A record, or text
	 * @param ?User $user
	 * @param array<string,scalar> $more Parameters of action=edit, such as baserevid
	 * @param ?Session $session Of an earlier request; null begins one
	 * @return array What the API says of the edit: result, oldrevid, newrevid…
	 * @throws ApiUsageException Where it is refused
	 */
	protected function editPage(
		string $title,
		array|string $content,
		?User $user = null,
		array $more = [],
		?Session $session = null
	): array {
		$text = is_array( $content ) ? json_encode( $content, JSON_THROW_ON_ERROR ) : $content;
		return $this->api( [ 'action' => 'edit', 'title' => $title, 'text' => $text ] + $more, $user, $session )['edit'];
	}

	/**
	 * The text of the latest revision, or null if there is no such page. A Title would remember that there was none.
	 */
	protected function getPage( string $title ): ?string {
		$page = $this->services()->getPageStore()
			->getExistingPageByText( $title, NS_MAIN, IDBAccessObject::READ_LATEST );
		$revision = $page
			? $this->services()->getRevisionLookup()->getRevisionByTitle( $page, 0, IDBAccessObject::READ_LATEST )
			: null;
		$content = $revision?->getContent( SlotRecord::MAIN, RevisionRecord::RAW );
		return $content instanceof TextContent ? $content->getText() : null;
	}

	/** The latest record of a page. */
	protected function getRecord( string $title ): ?array {
		$text = $this->getPage( $title );
		return $text === null ? null : json_decode( $text, true, 512, JSON_THROW_ON_ERROR );
	}

	/**
	 * Opens a special page.
	 *
	 * @param string $name
	 * @param ?string $subPage
	 * @param array<string,string> $query Parameters of the address, or of the form where $posted
	 * @param ?User $user
	 * @param bool $posted
	 */
	protected function openSpecialPage(
		string $name,
		?string $subPage = null,
		array $query = [],
		?User $user = null,
		bool $posted = false
	): OutputPage {
		$user ??= $this->anonymous();
		$session = SessionManager::singleton()->getEmptySession();
		$session->setUser( $user );
		if ( $posted ) {
			$query += [ 'wpEditToken' => $this->token( $user, $session ) ];
		}
		$title = Title::newFromText( "Special:$name" . ( $subPage === null ? '' : "/$subPage" ) );
		$context = new DerivativeContext( RequestContext::getMain() );
		$context->setRequest(
			new FauxRequest( [ 'title' => $title->getPrefixedDBkey() ] + $query, $posted, $session )
		);
		$context->setUser( $user );
		$context->setTitle( $title );
		$context->setLanguage( 'en' );
		$context->setOutput( new OutputPage( $context ) );
		$page = $this->services()->getSpecialPageFactory()->getPage( $name );
		$page->setContext( $context );
		$page->run( $subPage );
		DeferredUpdates::doUpdates();
		return $context->getOutput();
	}

	/** Does all jobs that wait. */
	protected function runJobs(): void {
		$this->services()->getJobRunner()->run( [ 'maxJobs' => 0 ] );
	}
}
