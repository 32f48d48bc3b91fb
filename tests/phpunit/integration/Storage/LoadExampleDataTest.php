<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage;

use LoadExampleData;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use RuntimeException;

/**
 * Example sets on an empty wiki.
 *
 * @coversNothing
 */
class LoadExampleDataTest extends IntegrationTestCase {

	private const FRAMEWORK = 'Project:Technical partners/Framework';

	/** Folder of a set that a test writes. */
	private string $folder;

	protected function setUp(): void {
		parent::setUp();
		require_once dirname( __DIR__, 4 ) . '/maintenance/loadExampleData.php';
		$this->folder = sys_get_temp_dir() . '/set-' . bin2hex( random_bytes( 8 ) );
		mkdir( $this->folder );
	}

	protected function tearDown(): void {
		array_map( 'unlink', glob( "$this->folder/*" ) );
		rmdir( $this->folder );
		parent::tearDown();
	}

	/**
	 * @param string|null $set Null for the default
	 * @return array{0:bool,1:string} Whether no page was refused, and the report
	 */
	private function load( ?string $set ): array {
		$script = new class() extends LoadExampleData {
			/** @inheritDoc */
			protected function fatalError( $msg, $exitCode = 1 ) {
				throw new RuntimeException( $msg );
			}
		};
		$script->loadParamsAndArgs( LoadExampleData::class, $set === null ? [] : [ 'set' => $set ] );
		ob_start();
		try {
			$isWhole = $script->execute();
		} finally {
			$report = ob_get_clean();
		}
		return [ $isWhole, $report ];
	}

	private function write( string $file, mixed $data ): void {
		file_put_contents(
			"$this->folder/$file", is_string( $data ) ? $data : json_encode( $data, JSON_THROW_ON_ERROR )
		);
	}

	private function writeSet(
		array $partners,
		array $framework = [ 'goals' => [ [ 'id' => 'maps', 'title' => 'Maps' ] ] ]
	): void {
		$this->write( 'partners.json', (object)$partners );
		$this->write( 'framework.json', (object)$framework );
	}

	/** @return string[] Summaries of all edits, by title */
	private function summaries(): array {
		$changes = $this->api(
			[ 'action' => 'query', 'list' => 'recentchanges', 'rcprop' => 'title|comment', 'rclimit' => 'max' ]
		);
		return array_column( $changes['query']['recentchanges'], 'comment', 'title' );
	}

	public static function provideSets(): array {
		return [
			'default' => [ null, 'since-2015', 21, 13 ],
			'since-2015' => [ 'since-2015', 'since-2015', 21, 13 ],
			'founding' => [ 'founding', 'founding', 7, 1 ]
		];
	}

	/** @dataProvider provideSets */
	public function testLoadsTheWholeSet( ?string $set, string $name, int $partners, int $goals ): void {
		$created = $partners + 1;
		[ $isWhole, $report ] = $this->load( $set );
		$this->assertTrue( $isWhole, $report );
		$this->assertStringEndsWith( "$name: $created created, 0 left as they were, 0 refused.\n", $report );
		$this->assertCount( $goals, $this->getRecord( self::FRAMEWORK )['goals'] );
		$this->assertCount( 5, $this->getRecord( self::FRAMEWORK )['principles'] );
		$this->assertNotNull( $this->getRecord( 'Partner:OpenStreetMap Foundation' )['assessments']['real-role'] );
		$summaries = array_filter(
			$this->summaries(), static fn ( string $title ) => $title !== 'Main Page', ARRAY_FILTER_USE_KEY
		);
		$this->assertSame( [ "Example data, set $name" ], array_values( array_unique( $summaries ) ) );
		$this->assertCount( $created, $summaries );
	}

	/** @dataProvider provideSets */
	public function testSecondLoadChangesNothing( ?string $set, string $name, int $partners ): void {
		$this->load( $set );
		$this->editPage( 'Partner:Apertium', [ 'summary' => 'As somebody left it' ] );
		$before = $this->summaries();
		$existing = $partners + 1;
		[ $isWhole, $report ] = $this->load( $set );
		$this->assertTrue( $isWhole );
		$this->assertStringEndsWith( "$name: 0 created, $existing left as they were, 0 refused.\n", $report );
		$this->assertSame( $before, $this->summaries() );
		$this->assertSame( 'As somebody left it', $this->getRecord( 'Partner:Apertium' )['summary'] );
	}

	public function testCreatesNamesThatBeginWithASmallLetter(): void {
		$this->load( 'since-2015' );
		$this->assertStringStartsWith(
			'A site where volunteers', $this->getRecord( 'Partner:translatewiki.net' )['summary']
		);
		$this->writeSet(
			[
				'iNaturalist' => [ 'summary' => 'One' ],
				'éducation' => [ 'summary' => 'Two' ],
				'2015' => [ 'summary' => 'Three' ]
			]
		);
		[ $isWhole, $report ] = $this->load( $this->folder );
		$this->assertTrue( $isWhole, $report );
		$this->assertSame( 'One', $this->getRecord( 'Partner:INaturalist' )['summary'] );
		$this->assertSame( 'Two', $this->getRecord( 'Partner:Éducation' )['summary'] );
		$this->assertSame( 'Three', $this->getRecord( 'Partner:2015' )['summary'] );
	}

	public function testLoadsANamedFolder(): void {
		$this->writeSet( [ 'Map people' => [ 'summary' => 'They draw maps.', 'goals' => [ 'maps' ] ] ] );
		[ $isWhole, $report ] = $this->load( $this->folder );
		$this->assertTrue( $isWhole, $report );
		$this->assertSame( [ 'maps' ], $this->getRecord( 'Partner:Map people' )['goals'] );
		$this->assertSame( 'Example data, set ' . basename( $this->folder ), $this->summaries()['Partner:Map people'] );
	}

	public function testKeepsThePrinciplesOfASet(): void {
		$this->writeSet( [], [ 'principles' => [ [ 'id' => 'own', 'title' => 'Own', 'weight' => 1 ] ] ] );
		$this->load( $this->folder );
		$this->assertSame( [ 'own' ], array_column( $this->getRecord( self::FRAMEWORK )['principles'], 'id' ) );
	}

	public function testReportsWhatWasRefusedAndWhy(): void {
		$this->writeSet( [
			'Good' => [ 'summary' => 'Fine' ],
			'Far' => [ 'goals' => [ 'moon' ], 'website' => 'nowhere' ],
			'Bad[name]' => [ 'summary' => 'Fine' ],
			'List' => [ 'one', 'two' ],
			'Text' => 'A text'
		] );
		[ $isWhole, $report ] = $this->load( $this->folder );
		$this->assertFalse( $isWhole );
		$this->assertStringContainsString( "Good: created\n", $report );
		$this->assertStringContainsString( "Far: refused\n  Website does not have the right form. " .
			"Accepted: An http or https address without a password, " .
			"such as https://example.org/page. /website\n" .
			"  Goals: the framework has no moon. It has: maps\n", $report );
		$this->assertStringContainsString( "Bad[name]: refused\n  No page can have this name.\n", $report );
		$this->assertStringContainsString( "List: refused\n  A record must be a JSON object.\n", $report );
		$this->assertStringContainsString( "Text: refused\n  A record must be a JSON object.\n", $report );
		$this->assertStringContainsString( '2 created, 0 left as they were, 4 refused.', $report );
		$this->assertNull( $this->getPage( 'Partner:Far' ) );
	}

	public static function provideBrokenFolders(): array {
		return [
			'no folder' => [ null, 'There is no set and no folder' ],
			'no files' => [ [], 'partners.json is missing' ],
			'no framework' => [ [ 'partners.json' => '{}' ], 'framework.json is missing' ],
			'no JSON' => [
				[ 'partners.json' => '{"a":', 'framework.json' => '{}' ], 'partners.json is not JSON: Syntax error'
			],
			'a list' => [
				[ 'partners.json' => '[{"summary":"x"}]', 'framework.json' => '{}' ],
				'partners.json must hold a JSON object'
			],
			'a text' => [
				[ 'partners.json' => '{}', 'framework.json' => '"x"' ], 'framework.json must hold a JSON object'
			],
			'a framework that is refused' => [
				[ 'partners.json' => '{"Good":{"summary":"x"}}', 'framework.json' => '{"goals":[{"id":"x"}]}' ],
				'Nothing else was created'
			]
		];
	}

	/**
	 * @dataProvider provideBrokenFolders
	 * @param array<string,string>|null $files Text by name; null where there is no folder
	 * @param string $error
	 */
	public function testRefusesABrokenFolderBeforeItCreatesPartners( ?array $files, string $error ): void {
		foreach ( $files ?? [] as $name => $text ) {
			$this->write( $name, $text );
		}
		try {
			$this->load( $files === null ? "$this->folder/missing" : $this->folder );
			$this->fail( 'A broken folder was loaded.' );
		} catch ( RuntimeException $exception ) {
			$this->assertStringContainsString( $error, $exception->getMessage() );
		}
		$this->assertNull( $this->getPage( self::FRAMEWORK ) );
		$this->assertNull( $this->getPage( 'Partner:Good' ) );
	}
}
