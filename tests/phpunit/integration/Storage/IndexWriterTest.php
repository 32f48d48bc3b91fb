<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use ImportStringSource;
use MediaWiki\Deferred\DeferredUpdates;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexUnavailable;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\Logger\Spi;
use MediaWiki\Revision\RevisionRecord;
use MediaWiki\Title\Title;
use WikiExporter;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Rdbms\IDatabase;
use Wikimedia\Rdbms\IDBAccessObject;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/** @coversNothing */
class IndexWriterTest extends IndexTestCase {

	private Spi $logging;

	protected function setUp(): void {
		$this->logging = LoggerFactory::getProvider();
		parent::setUp();
	}

	protected function tearDown(): void {
		LoggerFactory::registerProvider( $this->logging );
		parent::tearDown();
	}

	public function testRowFollowsEdits(): void {
		$page = $this->savePartner( 'Alpha', [ 'priority' => 'low', 'goals' => [ 'maps' ] ], [ 'real' => 2 ] );
		$this->assertSame(
			[ $page, 'Alpha', 1 ],
			[ $this->cells( 'Alpha' )[0], $this->cells( 'Alpha' )[2], $this->cells( 'Alpha' )[5] ]
		);
		$this->savePartner( 'Alpha', [ 'priority' => 'high', 'goals' => [ 'offline' ] ], [ 'real' => 3 ] );
		$this->assertSame( 3, $this->cells( 'Alpha' )[5] );
		$this->assertSame( [ 'Alpha' ], $this->names( [ 'goal' => 'offline', 'score-real' => '3' ] ) );
		$this->assertSame( [], $this->names( [ 'goal' => 'maps' ] ) );
		$this->assertIndexRight();
	}

	public function testOneCellIsThreeWritingQueries(): void {
		$this->savePartner( 'Alpha', [ 'goals' => [ 'maps', 'offline' ] ], [ 'real' => 2 ] );
		$writes = $this->writesDuring(
			fn () => $this->savePartner( 'Alpha', [ 'goals' => [ 'maps', 'offline' ] ], [ 'real' => 3 ] )
		);
		$this->assertCount( 3, $writes, implode( "\n", $writes ) );
		$writes = $this->writesDuring(
			fn () => $this->savePartner(
				'Alpha', [ 'goals' => [ 'maps', 'offline' ], 'summary' => 'Other' ], [ 'real' => 3 ]
			)
		);
		$this->assertCount( 1, $writes, implode( "\n", $writes ) );
		$writes = $this->writesDuring(
			fn () => $this->savePartner(
				'Alpha', [ 'goals' => [ 'maps', 'offline' ], 'summary' => 'Other' ], [ 'real' => 3 ]
			)
		);
		$this->assertSame( [], $writes, 'a null edit' );
		$record = [
			'conversations' => [
				[ 'id' => 'c1', 'on' => '2020', 'about' => 'Maps' ], [ 'id' => 'c2', 'on' => '2021', 'about' => 'APIs' ]
			]
		];
		$this->savePartner( 'Beta', $record );
		$record['conversations'][1]['outcome'] = 'Useful';
		$writes = $this->writesDuring( fn () => $this->savePartner( 'Beta', $record ) );
		$this->assertCount( 3, $writes, implode( "\n", $writes ) );
		$this->assertStringNotContainsString( 'c1', implode( $writes ) );
	}

	public function testMove(): void {
		$page = $this->savePartner( 'Alpha' );
		$this->api(
			[ 'action' => 'move', 'from' => 'Partner:Alpha', 'to' => 'Partner:Omega', 'noredirect' => 1 ],
			$this->admin()
		);
		$this->assertNull( $this->cells( 'Alpha' ) );
		$this->assertSame( $page, $this->cells( 'Omega' )[0] );
		$this->assertIndexRight();
	}

	public function testMoveOverAnother(): void {
		$this->savePartner( 'Alpha' );
		$this->savePartner( 'Omega' );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Omega' ], $this->admin() );
		$this->api(
			[ 'action' => 'move', 'from' => 'Partner:Alpha', 'to' => 'Partner:Omega', 'noredirect' => 1 ],
			$this->admin()
		);
		$this->assertSame( [ 'Omega' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testDeleteAndUndelete(): void {
		$this->savePartner( 'Alpha', [ 'relations' => [ 'synergy' ] ] );
		$this->savePartner( 'Beta' );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->assertSame( [ 'Beta' ], $this->names() );
		$this->assertSame( [ 'beta' ],
			$this->db()->newSelectQueryBuilder()->select( 'tpv_value' )->from( 'technical_partners_value' )
			->caller( __METHOD__ )->fetchFieldValues() );
		$this->api( [ 'action' => 'undelete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->assertSame( [ 'Alpha' ], $this->names( [ 'relation' => 'synergy' ] ) );
		$this->assertIndexRight();
	}

	public function testPartialUndeleteShowsTheOlderRevision(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'low' ] );
		ConvertibleTimestamp::setFakeTime( time() + 10 );
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
		$first = $this->services()->getRevisionLookup()->getFirstRevision( Title::makeTitle( NS_PARTNER, 'Alpha' ) );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->api(
			[ 'action' => 'undelete', 'title' => 'Partner:Alpha', 'timestamps' => $first->getTimestamp() ],
			$this->admin()
		);
		$this->assertSame( 1, $this->cells( 'Alpha' )[5] );
		$this->assertIndexRight();
	}

	public function testImport(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
		$xml = $this->export( 'Alpha' );
		$this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() );
		$this->assertNull( $this->cells( 'Alpha' ) );
		$this->services()->getWikiImporterFactory()->getWikiImporter( new ImportStringSource( $xml ), $this->admin() )
			->doImport();
		DeferredUpdates::doUpdates();
		$this->assertSame( 3, $this->cells( 'Alpha' )[5] );
		$this->assertIndexRight();
	}

	public function testHiddenRevision(): void {
		$this->savePartner( 'Alpha', [ 'priority' => 'high' ] );
		$this->savePartner( 'Beta' );
		$title = Title::makeTitle( NS_PARTNER, 'Alpha' );
		$this->hideLatest( $title, RevisionRecord::DELETED_TEXT | RevisionRecord::DELETED_RESTRICTED );
		$this->assertSame( [ 'Beta' ], $this->names() );
		$this->assertSame( [], $this->names( [ 'q' => 'alpha' ] ) );
		$this->assertIndexRight();
		$this->hideLatest( $title, 0 );
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names( [ 'sort' => 'partner' ] ) );
		$this->assertIndexRight();
	}

	public function testFrameworkChangeMovesAlignmentAtOnce(): void {
		$this->savePartner( 'Alpha', [], [ 'mutual' => 3, 'real' => 0 ] );
		$this->savePartner( 'Beta', [], [ 'mutual' => 0, 'real' => 2 ] );
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names() );
		$this->saveFramework( [ 'real' => [ 'weight' => 5 ] ] );
		$this->assertSame( [ 'Beta', 'Alpha' ], $this->names() );
		$this->saveFramework( [ 'real' => [ 'weight' => 5 ], 'mutual' => [ 'redLine' => true ] ] );
		$this->savePartner( 'Gamma' );
		$this->assertSame( [ 'Alpha', 'Gamma', 'Beta' ], $this->names() );
		$this->assertIndexRight();
	}

	public function testBrokenIndexDoesNotFailTheEdit(): void {
		$this->savePartner( 'Alpha' );
		$this->db()->dropTable( 'technical_partners', __METHOD__ );
		$log = $this->spyOnLog();
		$this->attempt( fn () => $this->editPage( 'Partner:Alpha', [ 'summary' => 'Changed' ] ) );
		$this->assertSame( 'Changed', $this->getRecord( 'Partner:Alpha' )['summary'] );
		$this->assertContains( 'The index of partners cannot be written: {error}', $log->errors );
		$this->attempt( fn () => $this->api( [ 'action' => 'delete', 'title' => 'Partner:Alpha' ], $this->admin() ) );
		$this->assertNull( $this->getPage( 'Partner:Alpha' ) );
		$this->expectException( IndexUnavailable::class );
		$this->find();
	}

	public function testMissingTableIsFoundBeforeAQueryFails(): void {
		foreach ( [ 'technical_partners_items', 'technical_partners_value', 'technical_partners' ] as $table ) {
			$this->db()->dropTable( $table, __METHOD__ );
			$log = $this->spyOnLog();
			try {
				$this->find();
				$this->fail( "nothing is said about $table" );
			} catch ( IndexUnavailable $error ) {
				$this->assertStringContainsString( $table, $error->getMessage() );
				$this->assertNull(
					$error->getPrevious(), 'no query has failed, which would have broken the transaction'
				);
				$this->assertContains( 'The index of partners cannot be read: {error}', $log->errors );
			}
		}
	}

	public function testEmptiedIndexIsReported(): void {
		$this->assertSame( [], $this->find()->cells );
		$this->savePartner( 'Alpha' );
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( '1=1' )->caller( __METHOD__ )
			->execute();
		$this->expectException( IndexUnavailable::class );
		$this->find();
	}

	/** @return string[] Queries that write to the index */
	private function writesDuring( callable $act ): array {
		$log = $this->spyOnLog();
		$this->db()->setFlag( IDatabase::DBO_DEBUG );
		$act();
		return preg_grep(
			'/^(INSERT|UPDATE|DELETE|REPLACE).*technical_partners/s', array_column( $log->contexts, 'sql' )
		);
	}

	private function spyOnLog(): LogSpy {
		$log = new LogSpy();
		LoggerFactory::registerProvider( $log );
		$this->restart();
		return $log;
	}

	/** Core rethrows what a deferred update threw in tests alone: the save has happened before. */
	private function attempt( callable $act ): void {
		try {
			$act();
		} catch ( DBError ) {
			DeferredUpdates::doUpdates();
		}
	}

	private function export( string $name ): string {
		ob_start();
		$exporter = $this->services()->getWikiExporterFactory()
			->getWikiExporter( $this->wikiDb(), WikiExporter::CURRENT );
		$exporter->openStream();
		$exporter->pageByTitle( Title::makeTitle( NS_PARTNER, $name ) );
		$exporter->closeStream();
		return ob_get_clean();
	}

	/** As a script may; people cannot hide the latest revision. */
	private function hideLatest( Title $title, int $bits ): void {
		$revision = $title->getLatestRevID( IDBAccessObject::READ_LATEST );
		$this->wikiDb()->newUpdateQueryBuilder()->update( 'revision' )->set( [ 'rev_deleted' => $bits ] )
			->where( [ 'rev_id' => $revision ] )
			->caller( __METHOD__ )->execute();
		$this->services()->getHookContainer()->run( 'ArticleRevisionVisibilitySet', [ $title, [ $revision ], [] ] );
		DeferredUpdates::doUpdates();
	}
}
