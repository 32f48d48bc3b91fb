<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use MediaWiki\Installer\DatabaseUpdater;
use Wikimedia\Rdbms\DBError;

/**
 * Servers with an older and a newer version of this extension at work on the same tables, as docs/operating.md has it.
 *
 * @coversNothing
 */
class UpgradeTest extends IndexTestCase {

	/** Columns that the first tables did not have, with their tables. */
	public static function columns(): array {
		return [
			[ 'technical_partners', 'tp_framework' ],
			[ 'technical_partners', 'tp_responsiveness' ],
			[ 'technical_partners_items', 'tpi_sort' ]
		];
	}

	/** @dataProvider columns */
	public function testNewCodeOnAnOldTableSavesEditsAndIsRightAfterUpdate( string $table, string $column ): void {
		$this->savePartner( 'Alpha' );
		if ( $column === 'tpi_sort' ) {
			$this->db()->query(
				'DROP INDEX tpi_list' . ( $this->db()->getType() === 'mysql' ? " ON $table" : '' ), __METHOD__
			);
			// The indexes that lists had before.
			$this->db()->query( "CREATE INDEX tpi_kind_on ON $table ( tpi_kind, tpi_on )", __METHOD__ );
			$this->db()->query( "CREATE INDEX tpi_kind_next ON $table ( tpi_kind, tpi_next )", __METHOD__ );
		}
		$this->db()->query( "ALTER TABLE $table DROP COLUMN $column", __METHOD__ );
		$this->saveWhileIndexFails( 'Beta' );
		$this->assertSame( [ 'summary' => 'About Beta' ], $this->getRecord( 'Partner:Beta' ) );
		$this->expectOutputRegex( "/$column/" );
		DatabaseUpdater::newForDB( $this->wikiDb() )->doUpdates( [ 'extensions' ] );
		$this->restart();
		$this->runJobs();
		$this->services()->get( 'TechnicalPartners.Reindexer' )->due( '2100-01-01' );
		$this->assertIndexRight();
		$this->assertSame( [ 'Alpha', 'Beta' ], $this->names() );
	}

	/** Core rethrows what a deferred update threw in tests alone. */
	private function saveWhileIndexFails( string $name ): void {
		try {
			$this->savePartner( $name );
			$this->fail( 'The table was not old' );
		} catch ( DBError ) {
			$this->restart();
		}
	}

	/** Older code names the columns that it knows. */
	public function testOldCodeWritesTheNewTable(): void {
		$page = $this->savePartner( 'Alpha' );
		$row = (array)$this->db()->newSelectQueryBuilder()->select( '*' )->from( 'technical_partners' )
			->caller( __METHOD__ )->fetchRow();
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( [ 'tp_page' => $page ] )
			->caller( __METHOD__ )->execute();
		$old = array_diff_key( $row, array_flip( array_column( self::columns(), 1 ) ) );
		$this->db()->newInsertQueryBuilder()->insertInto( 'technical_partners' )->row( $old )->caller( __METHOD__ )
			->execute();
		$this->restart();
		$this->assertSame( [ 'Alpha' ], $this->names() );
		$this->services()->get( 'TechnicalPartners.IndexJobs' )->later( [ $page ] );
		$this->runJobs();
		$this->assertIndexRight();
	}
}
