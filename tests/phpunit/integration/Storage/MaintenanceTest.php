<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use CheckIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Installer\DatabaseUpdater;
use RebuildIndex;

/** @coversNothing */
class MaintenanceTest extends IndexTestCase {

	protected function setUp(): void {
		parent::setUp();
		foreach ( [ 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon' ] as $name ) {
			$this->savePartner( $name, [ 'relations' => [ 'synergy' ] ], [ 'real' => 2 ] );
		}
	}

	/** @return array{0:mixed,1:string} What it returns, and prints */
	private function runScript( string $class, string $file, array $options = [] ): array {
		require_once dirname( __DIR__, 4 ) . "/maintenance/$file.php";
		$script = new $class();
		$script->loadParamsAndArgs( $class, $options + [ 'batch-size' => 2 ] );
		ob_start();
		$result = $script->execute();
		return [ $result, ob_get_clean() ];
	}

	private function check(): array {
		return $this->runScript( CheckIndex::class, 'checkIndex' );
	}

	private function rebuild( array $options = [] ): string {
		return $this->runScript( RebuildIndex::class, 'rebuildIndex', $options )[1];
	}

	private function damage(): void {
		$this->db()->newUpdateQueryBuilder()->update( 'technical_partners' )->set( [ 'tp_priority' => 3 ] )
			->where( [ 'tp_title' => 'Alpha' ] )
			->caller( __METHOD__ )->execute();
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners' )->where( [ 'tp_title' => 'Delta' ] )
			->caller( __METHOD__ )->execute();
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners_value' )
			->where( [ 'tpv_field' => 'p-real' ] )->caller( __METHOD__ )->execute();
		$this->db()->newDeleteQueryBuilder()->deleteFrom( 'technical_partners_items' )
			->where( [ 'tpi_kind' => 'evidence' ] )->caller( __METHOD__ )->execute();
		$row = (array)$this->db()->newSelectQueryBuilder()->select( '*' )->from( 'technical_partners' )
			->where( [ 'tp_title' => 'Beta' ] )
			->caller( __METHOD__ )->fetchRow();
		$this->db()->newInsertQueryBuilder()->insertInto( 'technical_partners' )
			->row( [ 'tp_page' => 9999, 'tp_title' => 'Ghost' ] + $row )
			->caller( __METHOD__ )->execute();
	}

	public function testCheckSaysWhatDiffers(): void {
		[ $right, $output ] = $this->check();
		$this->assertTrue( $right );
		$this->assertStringContainsString( '5 partners checked, 0 differences', $output );
		$this->damage();
		[ $right, $output ] = $this->check();
		$this->assertFalse( $right );
		$this->assertStringContainsString( "Alpha: tp_priority is 3, should be 0\n", $output );
		$this->assertStringContainsString( "Delta: tp_page is (nothing), should be ", $output );
		$this->assertStringContainsString( "Beta: p-real 2 is (nothing), should be yes\n", $output );
		$this->assertMatchesRegularExpression(
			'/^Gamma: evidence real is \(nothing\), should be .*"flags":2/m', $output
		);
		$this->assertMatchesRegularExpression( '/^Ghost: tp_page is 9999, should be \(nothing\)$/m', $output );
	}

	public function testRebuildMendsEverything(): void {
		$this->damage();
		$this->rebuild();
		$this->assertIndexRight();
		$this->assertTrue( $this->check()[0] );
	}

	public function testRebuildFromNothing(): void {
		foreach ( PartnerIndex::TABLES as $table ) {
			$this->db()->newDeleteQueryBuilder()->deleteFrom( $table )->where( '1=1' )->caller( __METHOD__ )->execute();
		}
		$output = $this->rebuild();
		$this->assertStringContainsString( 'Done: 5 partners', $output );
		$this->assertCount( 5, $this->names() );
		$this->assertTrue( $this->check()[0] );
	}

	public function testRebuildContinues(): void {
		$output = $this->rebuild();
		$this->assertSame(
			1, preg_match( '/^2 partners; to continue from here: --from (\d+)$/m', $output, $match ), $output
		);
		$this->damage();
		$this->assertStringContainsString( 'Done: 3 partners', $this->rebuild( [ 'from' => $match[1] ] ) );
		[ , $output ] = $this->check();
		$this->assertStringContainsString( 'Alpha: tp_priority', $output, 'before where it continued' );
		$this->assertStringNotContainsString( 'Delta', $output );
		$this->assertStringNotContainsString( 'Ghost', $output );
	}

	public function testUpdaterAddsMissingColumn(): void {
		$db = $this->db();
		$db->query( 'ALTER TABLE technical_partners DROP COLUMN tp_responsiveness', __METHOD__ );
		foreach (
			$db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_cells' ] )->from( 'technical_partners' )
				->caller( __METHOD__ )->fetchResultSet() as $row
		) {
			$db->newUpdateQueryBuilder()->update( 'technical_partners' )
				->set( [ 'tp_cells' => preg_replace( '/\n[^\n]*$/D', '', $row->tp_cells ) ] )
				->where( [ 'tp_page' => $row->tp_page ] )->caller( __METHOD__ )->execute();
		}
		$this->expectOutputRegex( '/tp_responsiveness/' );
		DatabaseUpdater::newForDB( $this->wikiDb() )->doUpdates( [ 'extensions' ] );
		$this->assertTrue( $db->fieldExists( 'technical_partners', 'tp_responsiveness', __METHOD__ ) );
		$this->restart();
		$this->assertCount( 5, $this->names( [ 'sort' => 'responsiveness' ] ) );
		$this->runJobs();
		$this->assertStringContainsString( '0 differences', $this->check()[1] );
	}

	public function testUpdaterDropsTheIndexOfChecksums(): void {
		$db = $this->db();
		$db->query( 'CREATE INDEX tp_hash ON ' . $db->tableName( 'technical_partners' ) . ' ( tp_hash )', __METHOD__ );
		$this->expectOutputRegex( '/tp_hash/' );
		DatabaseUpdater::newForDB( $this->wikiDb() )->doUpdates( [ 'extensions' ] );
		$this->assertFalse( $db->indexExists( 'technical_partners', 'tp_hash', __METHOD__ ) );
		$this->assertTrue( $db->indexExists( 'technical_partners', 'tp_due', __METHOD__ ) );
		$this->assertTrue( $this->check()[0] );
	}
}
