<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Database;

use MediaWiki\MediaWikiServices;
use Wikimedia\Rdbms\IMaintainableDatabase;

/** A database of its own on the server. */
class ServerCopy implements DatabaseCopy {

	public function __construct( private readonly string $name ) {
		$template = $GLOBALS['wgDBname'];
		if ( $GLOBALS['wgDBtype'] === 'postgres' ) {
			self::query( self::connect( 'postgres' ), "CREATE DATABASE $name TEMPLATE $template" );
			return;
		}
		$db = self::connect( $template );
		$copy = [ "CREATE DATABASE $name" ];
		foreach ( $db->listTables( fname: __METHOD__ ) as $table ) {
			array_push(
				$copy,
				"CREATE TABLE $name.$table LIKE $template.$table",
				"INSERT INTO $name.$table SELECT * FROM $template.$table"
			);
		}
		self::query( $db, ...$copy );
	}

	/** @inheritDoc */
	public function settings(): array {
		return [ 'DBname' => $this->name ];
	}

	/** @inheritDoc */
	public function drop(): void {
		if ( $GLOBALS['wgDBtype'] === 'postgres' ) {
			self::query( self::connect( 'postgres' ), "DROP DATABASE $this->name WITH ( FORCE )" );
		} else {
			self::query( self::connect( $GLOBALS['wgDBname'] ), "DROP DATABASE $this->name" );
		}
	}

	private static function connect( string $name ): IMaintainableDatabase {
		return MediaWikiServices::getInstance()->getDatabaseFactory()->create( $GLOBALS['wgDBtype'], [
			'host' => $GLOBALS['wgDBserver'], 'port' => $GLOBALS['wgDBport'], 'user' => $GLOBALS['wgDBuser'],
			'password' => $GLOBALS['wgDBpassword'], 'dbname' => $name, 'keywordTableMap' => []
		] );
	}

	private static function query( IMaintainableDatabase $db, string ...$statements ): void {
		foreach ( $statements as $statement ) {
			$db->query( $statement, __METHOD__ );
		}
		$db->close( __METHOD__ );
	}
}
