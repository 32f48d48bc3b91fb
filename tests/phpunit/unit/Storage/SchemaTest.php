<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Storage;

use MediaWiki\Extension\TechnicalPartners\Notification\DueReminderStore;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexState;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use PHPUnit\Framework\TestCase;

/**
 * The three dialects hold what the files in sql/ describe, from which generateSchemaSql.php makes them, and nothing
 * else.
 *
 * @coversNothing
 */
class SchemaTest extends TestCase {

	public static function provideDialects(): iterable {
		foreach ( [ ...PartnerIndex::TABLES, IndexState::TABLE, DueReminderStore::TABLE ] as $table ) {
			foreach ( [ 'sqlite', 'mysql', 'postgres' ] as $dialect ) {
				yield [ $table, $dialect ];
			}
		}
	}

	/** @dataProvider provideDialects */
	public function testDialect( string $table, string $dialect ): void {
		$folder = dirname( __DIR__, 4 ) . '/sql';
		$sql = strtr( file_get_contents( "$folder/$dialect/$table.sql" ), [ '/*_*/' => '' ] );
		$tables = json_decode( file_get_contents( "$folder/$table.json" ), true, 512, JSON_THROW_ON_ERROR );
		$columns = array_merge(
			...array_map( static fn ( array $table ) => array_column( $table['columns'], 'name' ), $tables )
		);
		preg_match_all( '/^  (tp[vins]?_\w+) [A-Z]+/m', $sql, $found );
		$this->assertSame( $columns, $found[1] );
		foreach ( $tables as $table ) {
			$this->assertStringContainsString( "CREATE TABLE {$table['name']} (", $sql );
			$this->assertStringContainsString( 'PRIMARY KEY(' . implode( ', ', $table['pk'] ) . ')', $sql );
			foreach ( $table['indexes'] as $index ) {
				$this->assertMatchesRegularExpression(
					"/INDEX {$index['name']}( ON {$table['name']})? \\(\\s*" . implode( ',\s*', $index['columns'] ) .
						'\s*\\)/',
					$sql );
			}
		}
		$this->assertSame(
			array_sum( array_map( static fn ( array $table ) => count( $table['indexes'] ), $tables ) ),
			substr_count( $sql, 'INDEX ' )
		);
	}

	public static function provideChanges(): iterable {
		foreach ( glob( dirname( __DIR__, 4 ) . '/sql/abstractSchemaChanges/*.json' ) as $path ) {
			yield basename( $path, '.json' ) => [ basename( $path, '.json' ) ];
		}
	}

	/** @dataProvider provideChanges */
	public function testEachDialectMakesTheChange( string $name ): void {
		$folder = dirname( __DIR__, 4 ) . '/sql';
		$change = json_decode(
			file_get_contents( "$folder/abstractSchemaChanges/$name.json" ), true, 512, JSON_THROW_ON_ERROR
		);
		$columns = static fn ( array $table ) => array_column( $table['columns'], 'name' );
		$added = array_diff( $columns( $change['after'] ), $columns( $change['before'] ) );
		foreach ( [ 'sqlite', 'mysql', 'postgres' ] as $dialect ) {
			$sql = file_get_contents( "$folder/$dialect/$name.sql" );
			$this->assertStringContainsString( "-- Source: sql/abstractSchemaChanges/$name.json\n", $sql );
			// SQLite makes a table anew where more changes than columns that are added.
			preg_match_all(
				str_contains( $sql, 'CREATE TABLE' ) ? '/^  (tp\w+) [A-Z]/m' : '/ADD (?:COLUMN )?(\w+)/', $sql, $found
			);
			$this->assertSame( array_values( $added ), array_values( array_intersect( $found[1], $added ) ), $dialect );
		}
	}

	public static function provideLastChanges(): iterable {
		yield [ 'technical_partners', 'drop-tp_hash' ];
		yield [ 'technical_partners_items', 'tpi_sort' ];
	}

	/** @dataProvider provideLastChanges */
	public function testLastChangeLeadsToTheTableAsItIs( string $name, string $last ): void {
		$folder = dirname( __DIR__, 4 ) . '/sql';
		$change = file_get_contents( "$folder/abstractSchemaChanges/patch-$name-$last.json" );
		$table = file_get_contents( "$folder/$name.json" );
		$this->assertSame( json_decode( $table, true )[0], json_decode( $change, true )['after'] );
	}
}
