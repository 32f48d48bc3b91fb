<?php
/**
 * Runs PHPUnit inside a MediaWiki. PHPUnit's own bootstrap file runs within a function, where MediaWiki's settings
 * would not become globals; so MediaWiki is set up here, at file scope. MW_INSTALL_PATH names the MediaWiki,
 * MW_CONFIG_FILE the wiki's settings. Without settings there is no wiki: enough for the tests in unit/.
 */

if ( PHP_SAPI !== 'cli' || !getenv( 'MW_INSTALL_PATH' ) ) {
	exit( 'Run this as: npm test -- php [file]' );
}

define( 'MEDIAWIKI', true );
define( 'MW_ENTRY_POINT', 'cli' );
define( 'MW_PHPUNIT_TEST', true );
$IP = getenv( 'MW_INSTALL_PATH' );
define( 'MW_INSTALL_PATH', $IP );

ini_set( 'memory_limit', '1G' );
require_once dirname( __DIR__, 2 ) . '/vendor/autoload.php';
require_once "$IP/includes/BootstrapHelperFunctions.php";
if ( getenv( 'MW_CONFIG_FILE' ) ) {
	define( 'MW_CONFIG_FILE', getenv( 'MW_CONFIG_FILE' ) );
	require_once "$IP/includes/Setup.php";
} else {
	require_once "$IP/includes/AutoLoader.php";
	require_once "$IP/includes/Defines.php";
	require_once "$IP/includes/GlobalFunctions.php";
	$root = dirname( __DIR__, 2 );
	foreach (
		json_decode( file_get_contents( "$root/extension.json" ), true )['AutoloadNamespaces'] as $prefix => $folder
	) {
		AutoLoader::registerNamespaces( [ $prefix => "$root/$folder" ] );
	}
}

exit( ( new PHPUnit\TextUI\Application() )->run( $argv ) );
