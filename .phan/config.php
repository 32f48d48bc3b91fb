<?php
/**
 * Phan's settings: Wikimedia's own, what this extension calls of other extensions, and the constants of extension.json.
 */

$cfg = require __DIR__ . '/../vendor/mediawiki/mediawiki-phan-config/src/config.php';

$cfg['directory_list'] = [ ...$cfg['directory_list'], 'includes', 'maintenance' ];
$cfg['file_list'][] = 'tests/phpstan/constants.php';
foreach ( [ 'AbuseFilter', 'Echo', 'TextExtracts' ] as $extension ) {
	$cfg['directory_list'][] = "../../extensions/$extension";
	$cfg['exclude_analysis_directory_list'][] = "../../extensions/$extension";
}

return $cfg;
