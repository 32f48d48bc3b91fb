<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\PartnerReader;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\SavesVectors;
use MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain\Vectors;

/**
 * Columns that there are not: each is an entry of columns.json and a message. madeUpColumns.test.ts does the same.
 *
 * @coversNothing
 */
class MadeUpColumnsTest extends IndexTestCase {
	use DrawsCells;
	use SavesVectors;

	private array $world;

	protected function setUp(): void {
		parent::setUp();
		$this->world = Vectors::of( 'madeUp' )['a column of each kind'];
		$schema = ColumnSchema::read();
		array_push( $schema['columns'], ...$this->world['columns'] );
		ColumnSchema::set( new ColumnSchema( $schema ) );
	}

	protected function tearDown(): void {
		ColumnSchema::set( null );
		parent::tearDown();
	}

	public function testAreSortedFilteredAndGrouped(): void {
		$this->assertAnswers( $this->world );
		$columns = json_decode( $this->reader()->all( PartnerReader::CELLS ), true );
		$this->assertSame( $this->world['wire'], end( $columns ), 'sent behind all others' );
		$this->assertIndexRight();
	}

	public function testRowsWithoutOneOfThemAreMadeAnewByJobs(): void {
		$schema = ColumnSchema::read();
		array_push( $schema['columns'], ...array_slice( $this->world['columns'], 0, -1 ) );
		ColumnSchema::set( new ColumnSchema( $schema ) );
		$this->savePartner( 'Alpha', [ 'kind' => 'community' ] );
		$this->settle();
		$before = $this->reader()->version();
		array_push( $schema['columns'], ...array_slice( $this->world['columns'], -1 ) );
		ColumnSchema::set( new ColumnSchema( $schema ) );
		$this->assertNotSame( $before, $this->reader()->version(), 'browsers ask anew' );
		$html = $this->openSpecialPage( 'TechnicalPartners' )->getHTML();
		$this->assertStringNotContainsString( 'Partner:Alpha', $html );
		$this->runJobs();
		$this->assertStringContainsString( 'Partner:Alpha', $this->openSpecialPage( 'TechnicalPartners' )->getHTML() );
		$this->assertIndexRight();
	}

	public function testAreDrawn(): void {
		foreach ( $this->world['messages'] as $key => $text ) {
			$this->editPage( "MediaWiki:$key", $text, $this->admin() );
		}
		[ [ 'name' => $title, 'record' => $record ] ] = $this->world['partners'];
		$cells = $this->drawn( [ 'title' => $title, 'record' => $record ] + $this->world );
		$this->assertEquals( $this->world['cells'], array_intersect_key( $cells, $this->world['cells'] ) );
	}

	public function testAreOnThePageThatReadersWithoutScriptSee(): void {
		$this->savePartner( 'Alpha', [ 'kind' => 'community' ] );
		$this->savePartner( 'Beta', [ 'kind' => 'company' ] );
		$html = $this->openSpecialPage(
			'TechnicalPartners', null, [ 'organisation' => 'community', 'group' => 'organisation' ]
		)->getHTML();
		$this->assertStringContainsString( 'data-column="organisation"', $html );
		$this->assertStringContainsString( 'name="organisation[]" value="community" checked=""', $html );
		$this->assertMatchesRegularExpression( '/tp-grid__group.*?Community/s', $html );
		$this->assertStringNotContainsString( 'Partner:Beta', $html );
	}
}
