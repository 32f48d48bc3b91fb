<?php
/**
 * Phan's settings: Wikimedia's own, the extensions that this one calls, and the constants of extension.json.
 *
 * MediaWiki is where MW_INSTALL_PATH says, in .data/mediawiki as `npm test` puts it, or two folders above this one.
 */

$own = dirname( __DIR__ ) . '/.data/mediawiki';
if ( getenv( 'MW_INSTALL_PATH' ) === false && is_dir( $own ) ) {
	putenv( "MW_INSTALL_PATH=$own" );
}
$extensions = ( getenv( 'MW_INSTALL_PATH' ) ?: '../..' ) . '/extensions';

$cfg = require __DIR__ . '/../vendor/mediawiki/mediawiki-phan-config/src/config.php';

$cfg['file_list'][] = 'tests/phpstan/constants.php';
foreach ( [ 'AbuseFilter', 'Echo', 'TextExtracts' ] as $extension ) {
	$cfg['directory_list'][] = "$extensions/$extension/includes";
	$cfg['exclude_analysis_directory_list'][] = "$extensions/$extension/includes";
}

return $cfg;
