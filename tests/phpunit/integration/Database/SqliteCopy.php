<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database;

use MediaWiki\MainConfigNames;
use MediaWiki\MainConfigSchema;
use PDO;

/** SQLite's files in a folder of their own, without the pages and accounts of the wiki that they are copied from. */
class SqliteCopy implements DatabaseCopy {

	/** Tables whose rows stay: update.php and the counters of the wiki need them. */
	private const KEPT = [ 'updatelog', 'site_stats' ];

	/** Folder of the files without rows, made once for all tests of a run; null before the first test */
	private static ?string $empty = null;

	private readonly string $folder;

	public function __construct( string $name ) {
		self::$empty ??= self::makeEmpty();
		$this->folder = self::copy( self::$empty, $name );
	}

	private static function makeEmpty(): string {
		$folder = self::copy( $GLOBALS['wgSQLiteDataDir'], 'technical_partners_empty_' . bin2hex( random_bytes( 8 ) ) );
		register_shutdown_function( self::remove( ... ), $folder );
		$db = new PDO( "sqlite:$folder/{$GLOBALS['wgDBname']}.sqlite" );
		$tables = $db->query( "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'searchindex_%'" );
		$db->exec( implode( ';', array_map(
			static fn ( string $table ) => "DELETE FROM \"$table\"",
			array_diff( $tables->fetchAll( PDO::FETCH_COLUMN ), self::KEPT )
		) ) );
		return $folder;
	}

	private static function copy( string $from, string $name ): string {
		$folder = sys_get_temp_dir() . "/$name";
		mkdir( $folder );
		foreach ( glob( "$from/*.sqlite*" ) as $file ) {
			copy( $file, "$folder/" . basename( $file ) );
		}
		return $folder;
	}

	private static function remove( string $folder ): void {
		array_map( 'unlink', glob( "$folder/*.sqlite*" ) );
		foreach ( glob( "$folder/*" ) as $inner ) {
			array_map( 'unlink', glob( "$inner/*" ) );
			rmdir( $inner );
		}
		rmdir( $folder );
	}

	/** @inheritDoc */
	public function settings(): array {
		$jobs = $GLOBALS['wgJobTypeConf'];
		if ( isset( $jobs['default']['server'] ) ) {
			$jobs['default']['server']['dbDirectory'] = $this->folder;
		} else {
			// MediaWiki's own runner keeps jobs in a static variable, from which they would reach the next test.
			$jobs = MainConfigSchema::getDefaultValue( MainConfigNames::JobTypeConf );
		}
		return [ 'SQLiteDataDir' => $this->folder, 'JobTypeConf' => $jobs ];
	}

	/** @inheritDoc */
	public function drop(): void {
		self::remove( $this->folder );
	}
}
