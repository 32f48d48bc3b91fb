<?php
/**
 * Serves a wiki with PHP's built-in server: its entry points, its files, and /wiki/ addresses.
 */

// phpcs:disable MediaWiki.Usage.SuperGlobalsUsage

$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ?: '/' );
if ( $path === '/' || str_starts_with( $path, '/wiki/' ) ) {
	$script = '/index.php';
} elseif ( preg_match( '!^/[a-z_]+\.php(?=/|$)!', $path, $match ) ) {
	$script = $match[0];
} else {
	// A file below MediaWiki; never one of PHP's, nor a hidden one.
	return preg_match( '!\.php$|/\.!', $path ) ? http_response_code( 404 ) && print 'Not found' : false;
}

$file = $_SERVER['DOCUMENT_ROOT'] . $script;
if ( !is_file( $file ) ) {
	http_response_code( 404 );
	return print 'Not found';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $file;
unset( $_SERVER['PATH_INFO'] );
chdir( $_SERVER['DOCUMENT_ROOT'] );
require $file;
