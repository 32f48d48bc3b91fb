<?php
/**
 * MediaWiki's autoloader, for PHPStan. Classes that moved keep their former names as aliases, made where a class is
 * loaded: reading the source, as PHPStan does otherwise, does not find them.
 */

define( 'MEDIAWIKI', true );
define( 'MW_ENTRY_POINT', 'cli' );
define( 'MW_INSTALL_PATH', getenv( 'MW_INSTALL_PATH' ) );
$IP = MW_INSTALL_PATH;
require_once "$IP/includes/BootstrapHelperFunctions.php";
require_once "$IP/includes/AutoLoader.php";
require_once "$IP/includes/Defines.php";
