<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Database;

/** SQLite's files in a folder of their own. */
class SqliteCopy implements DatabaseCopy {

	private readonly string $folder;

	public function __construct( string $name ) {
		$this->folder = sys_get_temp_dir() . "/$name";
		mkdir( $this->folder );
		foreach ( glob( "{$GLOBALS['wgSQLiteDataDir']}/*.sqlite*" ) as $file ) {
			copy( $file, "$this->folder/" . basename( $file ) );
		}
	}

	/** @inheritDoc */
	public function settings(): array {
		$jobs = $GLOBALS['wgJobTypeConf'];
		$jobs['default']['server']['dbDirectory'] = $this->folder;
		return [ 'SQLiteDataDir' => $this->folder, 'JobTypeConf' => $jobs ];
	}

	/** @inheritDoc */
	public function drop(): void {
		array_map( 'unlink', glob( "$this->folder/*.sqlite*" ) );
		foreach ( glob( "$this->folder/*" ) as $folder ) {
			array_map( 'unlink', glob( "$folder/*" ) );
			rmdir( $folder );
		}
		rmdir( $this->folder );
	}
}
