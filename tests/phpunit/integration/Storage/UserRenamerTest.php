<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\RenameUser\RenameuserSQL;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Accounts that core renames, or that UserMerge merges: before the job has run, and after.
 *
 * @coversNothing
 */
class UserRenamerTest extends IndexTestCase {

	private const RECORD = [
		'summary' => 'A virtual machine', 'steward' => [ 'user' => 'Alice', 'since' => '2020-01-01' ],
		'conversations' => [ [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles', 'who' => [ 'Alice', 'Bob' ] ] ],
		'decisions' => [ [ 'id' => 'd1', 'on' => '2020', 'state' => 'paused', 'reason' => 'Later', 'by' => 'Alice' ] ]
	];

	protected function setUp(): void {
		parent::setUp();
		$this->makeUser( 'Alice' );
		$this->editPage( 'Partner:HHVM', self::RECORD );
	}

	/** Renames an account a minute after whatever happened before, and goes on a minute later. */
	private function rename( string $old, string $new ): void {
		$this->wait();
		$user = $this->makeUser( $old );
		$rename = new RenameuserSQL( $old, $new, $user->getId(), $this->admin() );
		method_exists( $rename, 'renameUser' ) ? $rename->renameUser() : $rename->rename();
		DeferredUpdates::doUpdates();
		$this->restart();
		$this->wait();
	}

	private function wait(): void {
		ConvertibleTimestamp::setFakeTime( ConvertibleTimestamp::time() + 60 );
	}

	/** @return string[] Names of partners whose steward the account is */
	private function mine( string $user ): array {
		return $this->names(
			[ 'flags' => 'mine', 'decision' => 'any' ], $this->services()->getUserFactory()->newFromName( $user )
		);
	}

	private function latest(): RevisionRecord {
		return $this->services()->getRevisionLookup()->getRevisionByTitle( Title::makeTitle( NS_PARTNER, 'HHVM' ) );
	}

	public function testNewNameIsKnownBeforeTheJob(): void {
		$this->rename( 'Alice', 'Alicia' );
		$this->assertSame(
			[ 'Alice', [ 'HHVM' ] ], [ $this->getRecord( 'Partner:HHVM' )['steward']['user'], $this->mine( 'Alicia' ) ]
		);
		$this->assertIndexRight();
	}

	public function testStewardsViewShowsNewNameBeforeAndAfterTheJob(): void {
		$this->assertStringContainsString(
			'>Alice<', $this->openSpecialPage( 'TechnicalPartners', 'stewards' )->getHTML()
		);
		$this->rename( 'Alice', 'Alicia' );
		foreach ( [ 'before the job', 'after the job' ] as $when ) {
			$html = $this->openSpecialPage( 'TechnicalPartners', 'stewards' )->getHTML();
			$this->assertSame(
				[ true, false ], [ str_contains( $html, '>Alicia<' ), str_contains( $html, '>Alice<' ) ], $when
			);
			$this->runJobs();
		}
	}

	public function testJobWritesNewNameInEveryField(): void {
		$this->rename( 'Alice', 'Alicia' );
		$this->runJobs();
		$this->assertStringNotContainsString( '"Alice"', $this->getPage( 'Partner:HHVM' ) );
		$this->assertSame( 3, substr_count( $this->getPage( 'Partner:HHVM' ), '"Alicia"' ) );
		$this->assertSame( [ 'HHVM' ], $this->mine( 'Alicia' ) );
		$this->assertSame( [], $this->services()->get( 'TechnicalPartners.RenamedUsers' )->pending() );
		$this->assertIndexRight();
	}

	public function testJobSaysWhyAndLeavesRecentChangesAlone(): void {
		$this->rename( 'Alice', 'Alicia' );
		$this->runJobs();
		$revision = $this->latest();
		$words = $this->services()->getCommentFormatter()
			->format( $revision->getComment()->text, Title::makeTitle( NS_PARTNER, 'HHVM' ) );
		$this->assertStringContainsString( 'Alice is now called Alicia', strip_tags( $words ) );
		$this->assertTrue( $revision->isMinor() );
		$this->assertSame( 'Maintenance script', $revision->getUser()->getName() );
		$this->assertSame( 0, $this->wikiDb()->newSelectQueryBuilder()->from( 'recentchanges' )
			->where( [ 'rc_this_oldid' => $revision->getId() ] )->fetchRowCount() );
	}

	public function testNobodyElseSaysThatAnAccountWasRenamed(): void {
		$steward = [ 'steward' => [ 'user' => 'Bob', 'since' => '2020-01-01' ] ];
		$this->editPage( 'Partner:HHVM', $steward + self::RECORD, null, [ 'summary' => '/* tp:renamed|Alice|Bob */' ] );
		$this->assertStringNotContainsString( 'renamed', $this->latest()->getComment()->text );
	}

	public function testEditBeforeTheJobStoresNewName(): void {
		$this->rename( 'Alice', 'Alicia' );
		$this->editPage( 'Partner:HHVM', [ 'priority' => 'low' ] + self::RECORD );
		$this->assertSame( 'Alicia', $this->getRecord( 'Partner:HHVM' )['steward']['user'] );
	}

	/** The old name of one account becomes that of another, before any job has run. */
	public function testNameThatIsTakenAgainMeansNobodyNew(): void {
		$this->editPage( 'Partner:Apertium', [ 'steward' => [ 'user' => 'Xavier' ] ] );
		$this->rename( 'Alice', 'Alice (old)' );
		$this->rename( 'Xavier', 'Alice' );
		$this->assertSame( [ [ 'HHVM' ], [ 'Apertium' ] ], [ $this->mine( 'Alice (old)' ), $this->mine( 'Alice' ) ] );
		$this->runJobs();
		$this->assertSame( [ 'Alice (old)', 'Alice' ],
			[
				$this->getRecord( 'Partner:HHVM' )['steward']['user'],
				$this->getRecord( 'Partner:Apertium' )['steward']['user']
			] );
		$this->assertSame( [ [ 'HHVM' ], [ 'Apertium' ] ], [ $this->mine( 'Alice (old)' ), $this->mine( 'Alice' ) ] );
	}

	public function testFollowsAccountsThatAreMerged(): void {
		$old = $this->makeUser( 'Alice' );
		$new = $this->makeUser( 'Bob' );
		$manifest = json_decode(
			file_get_contents( dirname( __DIR__, 4 ) . '/extension.json' ), true, 512, JSON_THROW_ON_ERROR
		);
		$handler = $manifest['HookHandlers'][ $manifest['Hooks']['MergeAccountFromTo'] ];
		$this->services()->getObjectFactory()->createObject( $handler )->onMergeAccountFromTo( $old, $new );
		DeferredUpdates::doUpdates();
		$this->assertSame( [ 'HHVM' ], $this->mine( 'Bob' ) );
		$this->runJobs();
		$record = $this->getRecord( 'Partner:HHVM' );
		$this->assertSame( [ 'Bob', [ 'Bob' ] ], [ $record['steward']['user'], $record['conversations'][0]['who'] ] );
	}

	public function testRemembersNothingOfAccountsThatNoPageNames(): void {
		$this->rename( 'Zoe', 'Zoey' );
		$this->assertSame( [], $this->services()->get( 'TechnicalPartners.RenamedUsers' )->pending() );
	}
}
