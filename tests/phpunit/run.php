<?php
/**
 * Runs PHPUnit inside a MediaWiki. PHPUnit's own bootstrap file runs within a function, where MediaWiki's settings
 * would not become globals; so MediaWiki is set up here, at file scope. MW_INSTALL_PATH and MW_CONFIG_FILE say which.
 */

if ( PHP_SAPI !== 'cli' || !getenv( 'MW_INSTALL_PATH' ) || !getenv( 'MW_CONFIG_FILE' ) ) {
	exit( 'Run this as: npm test -- php [file]' );
}

define( 'MEDIAWIKI', true );
define( 'MW_ENTRY_POINT', 'cli' );
define( 'MW_PHPUNIT_TEST', true );
define( 'MW_CONFIG_FILE', getenv( 'MW_CONFIG_FILE' ) );
$IP = getenv( 'MW_INSTALL_PATH' );
define( 'MW_INSTALL_PATH', $IP );

ini_set( 'memory_limit', '1G' );
require_once dirname( __DIR__, 2 ) . '/vendor/autoload.php';
require_once "$IP/includes/BootstrapHelperFunctions.php";
require_once "$IP/includes/Setup.php";

exit( ( new PHPUnit\TextUI\Application() )->run( $argv ) );
