<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use Closure;
use MediaWiki\CommentStore\CommentStoreComment;
use MediaWiki\Content\ContentHandler;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Domain\Framework;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexTables;
use MediaWiki\Extension\TechnicalPartners\Storage\Pages\PartnerPages;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexWriter;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Sweep;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\Trust;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Revision\SlotRecord;
use MediaWiki\Title\Title;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDBAccessObject;
use Wikimedia\ScopedCallback;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Writers who meet leave the index equal to the pages, in whatever order they read and write, and whoever ends in
 * between.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexWriter
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexTables
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexJobs
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\ReindexJob
 */
class ConvergenceTest extends IndexTestCase {

	use ImportsPages;

	private const SCORES = [ 'mutual' => 3, 'real' => 1 ];

	/** A writer that lets somebody else do something between its first computing and its first writing. */
	private function writerMeeting( Closure $other ): IndexWriter {
		$services = $this->services();
		$rows = new class( $services->get( 'TechnicalPartners.PartnerPages' ), $other ) extends IndexRows {
			public function __construct( PartnerPages $pages, private ?Closure $other ) {
				parent::__construct( $pages );
			}

			/** @inheritDoc */
			public function ofAll( array $revisions, Framework $framework, int $version ): array {
				$rows = parent::ofAll( $revisions, $framework, $version );
				[ $other, $this->other ] = [ $this->other, null ];
				if ( $other ) {
					$other();
				}
				return $rows;
			}
		};
		return new IndexWriter(
			$services->get( 'TechnicalPartners.PartnerIndex' ),
			new IndexTables( $services->get( 'TechnicalPartners.IndexVersion' ) ),
			$services->get( 'TechnicalPartners.PartnerPages' ),
			$services->get( 'TechnicalPartners.FrameworkStore' ), $rows,
			$services->get( 'TechnicalPartners.IndexJobs' ),
			$services->getDBLoadBalancerFactory(), $services->get( 'TechnicalPartners.Metrics' ),
			$services->get( 'TechnicalPartners.Logger' )
		);
	}

	/** Does something as a process that ends after its commit: nothing that it defers is done. */
	private function endingAfterCommit( callable $act ): void {
		$scope = DeferredUpdates::preventOpportunisticUpdates();
		$act();
		DeferredUpdates::clearPendingUpdates();
		ScopedCallback::consume( $scope );
	}

	/** Saves a page without the updates of tests' api(). */
	private function saveRevision( string $page, array $record ): void {
		$title = Title::newFromText( $page );
		$updater = $this->services()->getWikiPageFactory()->newFromTitle( $title )->newPageUpdater( $this->admin() );
		$updater->setContent(
			SlotRecord::MAIN, ContentHandler::makeContent( json_encode( $record, JSON_THROW_ON_ERROR ), $title )
		);
		$updater->saveRevision( CommentStoreComment::newUnsavedComment( '' ) );
		$this->assertTrue( $updater->getStatus()->isOK(), (string)$updater->getStatus() );
	}

	private function saveHeavyFramework(): void {
		$record = $this->getRecord( self::FRAMEWORK_PAGE );
		$record['principles'][1]['weight'] = 9;
		$this->saveRevision( self::FRAMEWORK_PAGE, $record );
	}

	private function deletePage( string $name ): void {
		$this->api( [ 'action' => 'delete', 'title' => "Partner:$name" ], $this->admin() );
	}

	private function undelete( string $name, string $timestamp = '' ): void {
		$this->api(
			[ 'action' => 'undelete', 'title' => "Partner:$name" ] +
				( $timestamp === '' ? [] : [ 'timestamps' => $timestamp ] ),
			$this->admin()
		);
	}

	private function pageId( string $name ): int {
		return Title::makeTitle( NS_PARTNER, $name )->getArticleID( IDBAccessObject::READ_LATEST );
	}

	private function dropRow( string $name ): void {
		$writer = $this->services()->get( 'TechnicalPartners.IndexWriter' );
		$writer->removeWithPage( $this->pageId( $name ) );
	}

	private function sweep(): void {
		$this->services()->get( 'TechnicalPartners.Reindexer' )->batch( new Sweep() );
	}

	/**
	 * @return iterable<string,array{string}> Names of the methods below: what happens between computing and writing the
	 *   row of Alpha
	 */
	public static function provideMeetings(): iterable {
		foreach ( [ 'frameworkIsSavedAndAllRowsAreWritten', 'frameworkIsSavedAndItsProcessEnds', 'pageIsEdited',
			'pageIsEditedAndItsProcessEnds',
			'pageIsDeleted', 'pageIsDeletedAndItsProcessEnds', 'pageIsDeletedAndRestored', 'olderRevisionIsRestored',
			'pageIsMoved',
			'pageIsMovedAndItsProcessEnds', 'olderRevisionsAreImported', 'anotherWritesTheSame', 'nothing' ] as $meeting ) {
			yield $meeting => [ $meeting ];
		}
	}

	private function frameworkIsSavedAndAllRowsAreWritten(): void {
		$this->saveHeavyFramework();
		DeferredUpdates::doUpdates();
		$this->sweep();
	}

	private function frameworkIsSavedAndItsProcessEnds(): void {
		$this->endingAfterCommit( $this->saveHeavyFramework( ... ) );
	}

	private function pageIsEdited(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ], self::SCORES );
	}

	private function pageIsEditedAndItsProcessEnds(): void {
		$this->endingAfterCommit( fn () => $this->saveRevision( 'Partner:Alpha', [ 'priority' => 'high' ] ) );
	}

	private function pageIsDeleted(): void {
		$this->deletePage( 'Alpha' );
	}

	private function pageIsDeletedAndItsProcessEnds(): void {
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( 'Partner:Alpha' ) );
		$this->endingAfterCommit(
			fn () =>
				$this->services()->getDeletePageFactory()->newDeletePage( $page, $this->admin() )->deleteUnsafe( '' )
		);
	}

	private function pageIsDeletedAndRestored(): void {
		$this->deletePage( 'Alpha' );
		$this->undelete( 'Alpha' );
	}

	private function olderRevisionIsRestored(): void {
		$first = $this->services()->getRevisionLookup()->getFirstRevision( Title::makeTitle( NS_PARTNER, 'Alpha' ) );
		$this->deletePage( 'Alpha' );
		$this->undelete( 'Alpha', $first->getTimestamp() );
	}

	private function pageIsMoved(): void {
		$this->api(
			[ 'action' => 'move', 'from' => 'Partner:Alpha', 'to' => 'Partner:Omega', 'noredirect' => 1 ],
			$this->admin()
		);
	}

	private function pageIsMovedAndItsProcessEnds(): void {
		$move = $this->services()->getMovePageFactory()
			->newMovePage( Title::newFromText( 'Partner:Alpha' ), Title::newFromText( 'Partner:Omega' ) );
		$this->endingAfterCommit( fn () => $move->move( $this->admin(), '', false ) );
	}

	private function olderRevisionsAreImported(): void {
		$this->importHistory( 'Partner:Alpha', [ '2018-01-01T00:00:00Z' => [ 'priority' => 'high' ] ] );
	}

	private function anotherWritesTheSame(): void {
		$this->services()->get( 'TechnicalPartners.IndexWriter' )
			->converge( [ $this->pageId( 'Alpha' ) ], Trust::Nothing );
	}

	private function nothing(): void {
	}

	use \MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;

	/** Alpha with an older revision; Beta beside it. The row of Alpha is of the older one. */
	private function prepare(): int {
		ConvertibleTimestamp::setFakeTime( '20260601120000' );
		$this->savePartner( 'Alpha', [ 'priority' => 'low' ], self::SCORES );
		$this->savePartner( 'Beta', [], self::SCORES );
		ConvertibleTimestamp::setFakeTime( '20260602120000' );
		$this->runJobs();
		$this->endingAfterCommit( fn () => $this->saveRevision( 'Partner:Alpha', [ 'priority' => 'medium',
			'goals' => [ 'maps' ],
			'assessments' => [ 'real' => [ 'score' => 2 ] ] ] ) );
		return $this->pageId( 'Alpha' );
	}

	/** @dataProvider provideMeetings */
	public function testRowThatIsThereConverges( string $meeting ): void {
		$page = $this->prepare();
		$this->writerMeeting( $this->$meeting( ... ) )->converge( [ $page ] );
		$this->finish( $meeting );
	}

	/** @dataProvider provideMeetings */
	public function testRowThatIsMissingConverges( string $meeting ): void {
		$page = $this->prepare();
		$this->dropRow( 'Alpha' );
		$this->writerMeeting( $this->$meeting( ... ) )->converge( [ $page, $this->pageId( 'Beta' ) ], Trust::Versions );
		$this->finish( $meeting );
	}

	/** @dataProvider provideMeetings */
	public function testRowThatIsWrittenInAnyCaseConverges( string $meeting ): void {
		$page = $this->prepare();
		$this->writerMeeting( $this->$meeting( ... ) )->converge( [ $page, $this->pageId( 'Beta' ) ], Trust::Nothing );
		$this->finish( $meeting );
	}

	/** The rows that the writer wrote are right at once; jobs write others that the other's end has left. */
	private function finish( string $meeting ): void {
		$others = $meeting === 'frameworkIsSavedAndItsProcessEnds' ? [ 'Beta' ] : [];
		$revisions = $this->services()->get( 'TechnicalPartners.PartnerPages' )->batch( 0, 10 );
		$differences = $this->services()->get( 'TechnicalPartners.IndexChecker' )->differences( $revisions, 0, null );
		$this->assertSame(
			[],
			array_values( array_diff( array_column( $differences, 'partner' ), $others ) ),
			json_encode( $differences )
		);
		$this->runJobs();
		$this->assertIndexRight();
	}

	/** @return iterable<string,array{string}> */
	public static function provideEnds(): iterable {
		foreach (
			[
				'frameworkIsSavedAndItsProcessEnds',
				'pageIsEditedAndItsProcessEnds',
				'pageIsMovedAndItsProcessEnds',
				'pageIsDeletedAndItsProcessEnds'
			] as $end
		) {
			yield $end => [ $end ];
		}
	}

	/** @dataProvider provideEnds */
	public function testJobMendsTheRowOfAProcessThatEnded( string $end ): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'low' ], self::SCORES );
		$this->savePartner( 'Beta', [], self::SCORES );
		$this->runJobs();
		$this->$end();
		$this->runJobs();
		$this->assertIndexRight();
	}

	public function testDeletedPageIsGoneWithItsTransaction(): void {
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps' ] ], self::SCORES );
		$this->pageIsDeletedAndItsProcessEnds();
		$this->assertIndexRight();
		$this->assertSame( [], $this->names() );
	}

	public function testJobFindsNothingToDoWhereAllIsWell(): void {
		$this->savePartner( 'Alpha' );
		$queue = $this->services()->getJobQueueGroup()->get( 'technicalPartnersReindex' );
		$queue->flushCaches();
		$this->assertGreaterThan( 0, $queue->getSize() );
		$hash = fn () => $this->db()->newSelectQueryBuilder()->select( '*' )->from( 'technical_partners' )
			->caller( __METHOD__ )->fetchRow();
		$before = $hash();
		$this->runJobs();
		$this->assertEquals( $before, $hash() );
		$queue->flushCaches();
		$this->assertSame( 0, $queue->getSize() + $queue->getAcquiredCount() );
	}

	public function testJobThatRunsBeforeTheCommitComesBack(): void {
		$page = $this->savePartner( 'Alpha' );
		$this->runJobs();
		$jobs = $this->services()->get( 'TechnicalPartners.IndexJobs' );
		$next = (int)$this->wikiDb()->newSelectQueryBuilder()->select( 'MAX(rev_id)' )->from( 'revision' )
			->caller( __METHOD__ )->fetchField() +
			1;
		$jobs->follow( $page, $next );
		$queue = $this->services()->getJobQueueGroup()->get( 'technicalPartnersReindex' );
		$job = $queue->pop();
		$job->run();
		$queue->ack( $job );
		$this->endingAfterCommit( fn () => $this->saveRevision( 'Partner:Alpha', [ 'priority' => 'high' ] ) );
		$this->runJobs();
		$this->assertIndexRight();
	}

	/** A row that somebody else keeps locked is left to a job after a moment, and the save does not fail. */
	public function testRowLockedByAnotherIsLeftToAJob(): void {
		$page = $this->savePartner( 'Alpha' );
		$this->runJobs();
		$this->endingAfterCommit( fn () => $this->saveRevision( 'Partner:Alpha', [ 'priority' => 'high' ] ) );
		$writer = $this->services()->get( 'TechnicalPartners.IndexWriter' );
		if ( $this->db()->getType() === 'sqlite' ) {
			// SQLite locks the whole file, for core's own tables as well.
			$this->assertCount( 1, $writer->converge( [ $page ] ) );
			return;
		}
		$other = $this->services()->getDBLoadBalancerFactory()->newMainLB()->getConnection( DB_PRIMARY, [], false, 2 );
		$other->begin( __METHOD__ );
		$other->newUpdateQueryBuilder()->update( 'technical_partners' )->set( [ 'tp_priority' => 3 ] )
			->where( [ 'tp_page' => $page ] )->caller( __METHOD__ )->execute();
		$begin = hrtime( true );
		try {
			$writer->converge( [ $page ] );
			$this->fail( 'It did not wait' );
		} catch ( DBError ) {
			$this->assertLessThan( 20, ( hrtime( true ) - $begin ) / 1e9 );
		}
		$other->rollback( __METHOD__ );
		$this->runJobs();
		$this->assertIndexRight();
	}
}
