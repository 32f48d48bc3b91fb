<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use DeleteOldRevisions;
use Maintenance;
use MediaWiki\Deferred\DeferredUpdates;
use NukePage;
use RebuildIndex;
use Wikimedia\Rdbms\DBError;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Every way in which MediaWiki changes a page's history, with the index compared to the page afterwards. A partner
 * whose record does not say when it was first named counts from the first revision of its page: history matters.
 *
 * @coversNothing
 */
class PageHistoryTest extends IndexTestCase {

	use ChangesHistories;

	/** Alpha was made on 3 January 2020 with low priority, and edited on 5 January; Beta was made on 8 January. */
	protected function setUp(): void {
		parent::setUp();
		$this->saveOn( '2020-01-03', 'Alpha', [ 'priority' => 'low' ] );
		$this->saveOn( '2020-01-05', 'Alpha', [ 'priority' => 'medium' ] );
		$this->saveOn( '2020-01-08', 'Beta', [ 'priority' => 'high' ] );
		$this->on( '2020-02-01' );
	}

	private function on( string $day ): void {
		ConvertibleTimestamp::setFakeTime( "{$day}T12:00:00Z" );
		$this->restart();
	}

	private function saveOn( string $day, string $name, array $record ): void {
		$this->on( $day );
		$this->savePartner( $name, $record, [ 'real' => 2 ] );
	}

	/**
	 * @return iterable<string,array{string,array<string,string>}> Method below, and what the index then has: see
	 *   states()
	 */
	public static function provideWays(): iterable {
		$alpha = '2020-01-03 medium';
		$beta = [ 'Beta' => '2020-01-08 high' ];
		yield 'edit' => [ 'edit', [ 'Alpha' => '2020-01-03 high' ] + $beta ];
		yield 'creation' => [ 'creation', [ 'Alpha' => $alpha ] + $beta + [ 'Gamma' => '2020-02-01 untriaged' ] ];
		yield 'null edit' => [ 'nullEdit', [ 'Alpha' => $alpha ] + $beta ];
		yield 'undo' => [ 'undo', [ 'Alpha' => '2020-01-03 low' ] + $beta ];
		yield 'rollback' => [ 'rollback', [ 'Alpha' => $alpha ] + $beta ];
		yield 'purge' => [ 'purge', [ 'Alpha' => $alpha ] + $beta ];
		yield 'protection' => [ 'protection', [ 'Alpha' => $alpha ] + $beta ];
		yield 'import of a new page' => [
			'importNew', [ 'Alpha' => $alpha ] + $beta + [ 'Gamma' => '2019-05-01 high' ]
		];
		yield 'import of newer revisions' => [ 'importNewer', [ 'Alpha' => '2020-01-03 high' ] + $beta ];
		yield 'import of older revisions' => [ 'importOlder', [ 'Alpha' => '2018-01-01 medium' ] + $beta ];
		yield 'import of older and newer revisions' => [ 'importAround', [ 'Alpha' => '2018-01-01 high' ] + $beta ];
		yield 'import of the same revision again' => [ 'importAgain', [ 'Alpha' => '2018-01-01 medium' ] + $beta ];
		yield 'import by Special:Import' => [ 'importReported', [ 'Alpha' => '2018-01-01 medium' ] + $beta ];
		yield 'import of a text file' => [ 'importTextFile', [ 'Alpha' => '2020-01-03 high' ] + $beta ];
		yield 'deletion' => [ 'deletion', $beta ];
		yield 'suppression' => [ 'suppression', $beta ];
		yield 'creation over a deleted page' => [
			'creationOverDeleted', [ 'Alpha' => '2020-02-01 untriaged' ] + $beta
		];
		yield 'undeletion' => [ 'undeletion', [ 'Alpha' => $alpha ] + $beta ];
		yield 'undeletion of the older revision' => [ 'undeletionOfOlder', [ 'Alpha' => '2020-01-03 low' ] + $beta ];
		yield 'undeletion of the newer revision' => [ 'undeletionOfNewer', [ 'Alpha' => '2020-01-05 medium' ] + $beta ];
		yield 'undeletion below a page made since' => [
			'undeletionBelow', [ 'Alpha' => '2020-01-03 untriaged' ] + $beta
		];
		yield 'undeletion above an imported page' => [ 'undeletionAbove', [ 'Alpha' => '2019-01-01 medium' ] + $beta ];
		yield 'move' => [ 'move', $beta + [ 'Omega' => $alpha ] ];
		yield 'move with a redirect' => [ 'moveWithRedirect', $beta + [ 'Omega' => $alpha ] ];
		yield 'move over another page' => [ 'moveOver', [ 'Beta' => $alpha ] ];
		yield 'move there and back' => [ 'moveBack', [ 'Alpha' => $alpha ] + $beta ];
		yield 'move out of the namespace' => [ 'moveOut', [ 'Alpha' => $alpha ] + $beta ];
		yield 'move into the namespace' => [ 'moveIn', [ 'Alpha' => $alpha ] + $beta ];
		yield 'another content model' => [ 'anotherModel', [ 'Alpha' => $alpha ] + $beta ];
		yield 'merge of a whole history' => [ 'mergeWhole', [ 'Beta' => '2020-01-03 high' ] ];
		yield 'merge of the first revision' => [
			'mergePart', [ 'Alpha' => '2020-01-05 medium', 'Beta' => '2020-01-03 high' ]
		];
		yield 'merge back' => [ 'mergeBack', [ 'Alpha' => '2020-01-03 medium' ] + $beta ];
		yield 'hidden older revision' => [ 'hideOlder', [ 'Alpha' => $alpha ] + $beta ];
		yield 'import of a newer framework' => [ 'importNewerFramework', [ 'Alpha' => $alpha ] + $beta ];
		yield 'import of an older framework' => [ 'importOlderFramework', [ 'Alpha' => $alpha ] + $beta ];
		yield 'deletion of the framework' => [ 'deletionOfFramework', [ 'Alpha' => $alpha ] + $beta ];
		yield 'undeletion of the older framework' => [ 'undeletionOfOlderFramework', [ 'Alpha' => $alpha ] + $beta ];
		yield 'hidden author' => [ 'hideAuthor', [ 'Alpha' => $alpha ] + $beta ];
	}

	/**
	 * @dataProvider provideWays
	 * @param string $way Name of a method
	 * @param array<string,string> $expected
	 */
	public function testIndexEqualsThePageAfter( string $way, array $expected ): void {
		$this->$way();
		$this->restart();
		$this->assertSame( $expected, $this->states() );
		$this->assertIndexRight();
	}

	/** @return array<string,string> By name: the day identified, and the priority */
	private function states(): array {
		$identified = $this->db()->newSelectQueryBuilder()->select( [ 'tpi_page', 'tpi_on' ] )
			->from( 'technical_partners_items' )
			->where( [ 'tpi_kind' => 'identified' ] )->caller( __METHOD__ )->fetchResultSet();
		$days = array_column( iterator_to_array( $identified ), 'tpi_on', 'tpi_page' );
		$states = [];
		foreach ( $this->find( [ 'sort' => 'partner', 'decision' => 'any' ] )->rows() as $row ) {
			$states[$row->name] = "{$days[$row->page]} $row->priority";
		}
		return $states;
	}

	/**
	 * @return iterable<string,array{string,class-string,array,string[]}> Scripts of core that write into its tables,
	 *   and call no hook
	 */
	public static function provideScripts(): iterable {
		yield 'deleteOldRevisions' => [ 'deleteOldRevisions', DeleteOldRevisions::class, [ 'delete' => 1 ], [] ];
		yield 'nukePage' => [ 'nukePage', NukePage::class, [ 'delete' => 1 ], [ 'Partner:Alpha' ] ];
	}

	/**
	 * @dataProvider provideScripts
	 * @param string $file
	 * @param class-string<Maintenance> $class
	 * @param array $options
	 * @param string[] $arguments
	 */
	public function testRebuildMendsWhatScriptsDoWithoutAHook(
		string $file,
		string $class,
		array $options,
		array $arguments
	): void {
		$this->script( $file, $class, $options, $arguments );
		require_once dirname( __DIR__, 4 ) . '/maintenance/rebuildIndex.php';
		$this->script( '../extensions/TechnicalPartners/maintenance/rebuildIndex', RebuildIndex::class, [] );
		$this->assertIndexRight();
	}

	public function testAJobDoesWhatAnUpdateFailedToDo(): void {
		[ $break, $mend ] = $this->db()->getType() === 'sqlite' ?
			[
				"CREATE TRIGGER broken BEFORE DELETE ON technical_partners BEGIN SELECT RAISE( ABORT, 'No space left' ); END",
				'DROP TRIGGER broken'
			] :
			[
				'ALTER TABLE technical_partners RENAME TO technical_partners_gone',
				'ALTER TABLE technical_partners_gone RENAME TO technical_partners'
			];
		$this->db()->query( $break, __METHOD__ );
		try {
			$this->deletion();
		} catch ( DBError ) {
			// Core rethrows what a deferred update threw in tests alone.
			DeferredUpdates::doUpdates();
		}
		$this->db()->query( $mend, __METHOD__ );
		$this->assertArrayHasKey( 'Alpha', $this->states() );
		$this->runJobs();
		$this->assertSame( [ 'Beta' ], array_keys( $this->states() ) );
		$this->assertIndexRight();
	}
}
