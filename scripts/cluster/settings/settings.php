<?php
/**
 * Settings of the cluster's wikis: those of every local wiki of this project, on MariaDB with replicas, with
 * memcached, a job runner and a front cache. A wiki's own LocalSettings.php includes this.
 *
 * @var string $tpWiki The wiki's folder, named like its database
 * @var bool $tpPlain Whether to leave this extension out
 */

use Wikimedia\Rdbms\LBFactoryMulti;

if ( !defined( 'MEDIAWIKI' ) ) {
	exit;
}

require dirname( __DIR__, 2 ) . '/setup/settings.php';
require_once __DIR__ . '/TraceSpi.php';

$tpCluster = dirname( $tpWiki, 2 );
$tpName = basename( $tpWiki );
$tpPorts = json_decode( file_get_contents( "$tpCluster/ports.json" ), true );
$wgServer = 'http://localhost:' . $tpPorts[$tpName === 'partners' ? 'edge' : $tpName];

// Problems of all requests, and everything that a request with the header X-Trace does.
$tpTrace = preg_replace( '/[^\w-]/', '', $_SERVER['HTTP_X_TRACE'] ?? '' );
$wgMWLoggerDefaultSpi = [ 'class' => TraceSpi::class, 'args' => [ "$tpCluster/log", $tpTrace ] ];

$wgDBtype = 'mysql';
$wgDBname = $tpName;
$wgDBuser = 'wiki';
$wgDBpassword = 'wiki-local-only';
$wgDBserver = "127.0.0.1:{$tpPorts['primary']}";
$wgDBservers = false;
$wgSQLMode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION';
$tpHosts = array_map( static fn ( $port ) => "127.0.0.1:$port",
	array_intersect_key( $tpPorts, array_flip( [ 'primary', 'replica', 'replica2', 'indexdb' ] ) ) );
$wgLBFactoryConf = [
	'class' => LBFactoryMulti::class,
	'sectionsByDB' => [],
	// The primary gets no reads of its own accord.
	'sectionLoads' => [ 'DEFAULT' => [ 'primary' => 0, 'replica' => 1, 'replica2' => 1 ] ],
	'hostsByName' => $tpHosts,
	'serverTemplate' => [
		'dbname' => $wgDBname, 'user' => $wgDBuser, 'password' => $wgDBpassword, 'type' => 'mysql',
		'sqlMode' => $wgSQLMode,
		'flags' => DBO_DEFAULT | ( $tpTrace === '' ? 0 : DBO_DEBUG ), 'max lag' => 6, 'useGTIDs' => true,
		'lagDetectionMethod' => 'pt-heartbeat', 'lagDetectionOptions' => [ 'conds' => [ 'server_id' => 1 ] ]
	],
	// A database server of the index alone, for tests of its faults.
	'externalLoads' => [ 'index' => [ 'indexdb' => 1 ] ]
];
$wgMiserMode = true;

$tpMemcached = static fn ( string $name ) => [
	'class' => MemcachedPeclBagOStuff::class, 'servers' => [ "127.0.0.1:$tpPorts[$name]" ], 'serializer' => 'php',
	'persistent' => false
];
$wgObjectCaches['cluster'] = $tpMemcached( 'cache' );
// Sessions outlive a restart of the cache, as Wikimedia's do.
$wgObjectCaches['cluster-sessions'] = $tpMemcached( 'sessions' );
$wgMainCacheType = $wgParserCacheType = $wgMessageCacheType = 'cluster';
$wgSessionCacheType = $wgMainStash = $wgMicroStashType = 'cluster-sessions';
$wgMemCachedServers = [ "127.0.0.1:{$tpPorts['cache']}" ];

// Jobs of a runner that was killed are tried again after this many seconds.
$wgJobTypeConf['default'] = [ 'class' => JobQueueDB::class, 'claimTTL' => 30 ];
$wgJobRunRate = 0;

// Limits of Wikimedia's wikis. A request that passes one is logged.
$tpRead = [ 'readQueryTime' => 1, 'readQueryRows' => 10000, 'masterConns' => 0, 'writes' => 0 ];
$tpWrite = [ 'readQueryTime' => 1, 'writeQueryTime' => 1, 'readQueryRows' => 100000, 'maxAffected' => 500 ];
$wgTrxProfilerLimits = [
	'GET' => $tpRead, 'PostSend-GET' => $tpRead, 'POST-nonwrite' => $tpRead,
	'POST' => $tpWrite, 'PostSend-POST' => $tpWrite, 'JobRunner' => [ 'readQueryTime' => 5 ] + $tpWrite,
	'Maintenance' => [ 'writeQueryTime' => 5, 'maxAffected' => 1000 ]
];

if ( $tpName === 'partners' ) {
	$wgUseCdn = true;
	$wgCdnMaxAge = 1209600;
	$wgCdnServers = [ "127.0.0.1:{$tpPorts['edge']}" ];
	$wgCdnServersNoPurge = [ '127.0.0.1' ];
	$wgUsePrivateIPs = true;
	$wgInternalServer = $wgServer;
}

$wgGroupPermissions['sysop']['deleterevision'] = true;
$wgGroupPermissions['user']['move'] = true;

// Settings that a test changes, for all wikis of the cluster.
if ( is_file( "$tpCluster/override.php" ) ) {
	require "$tpCluster/override.php";
}
