<?php
/**
 * Settings of the wikis that `npm start` and the tests make, for local development: passwords are known, limits are
 * off. A wiki's own LocalSettings.php includes this.
 *
 * @var string $tpWiki The wiki's folder
 * @var string $tpMessages A folder for the messages, the same for all wikis of one data folder
 * @var bool $tpPlain Whether to leave this extension out
 */

use MediaWiki\Extension\ConfirmEdit\QuestyCaptcha\QuestyCaptcha;

if ( !defined( 'MEDIAWIKI' ) ) {
	exit;
}

$wgSitename = 'Partners';
$wgServer = getenv( 'TP_SERVER' ) ?: 'http://localhost:8080';
$wgScriptPath = '';
$wgArticlePath = '/wiki/$1';
$wgLanguageCode = 'en';
$wgUploadDirectory = "$tpWiki/images";
$wgFavicon = 'data:,';
$wgEnableEmail = false;
$wgShowExceptionDetails = true;

$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgSQLiteDataDir = "$tpWiki/database";
// A transaction that begins by reading cannot write once another has written: SQLite calls that "locked", at once. So
// none is open while a request only reads, and those that write wait their turn.
$wgDBservers = [ [
	'type' => 'sqlite', 'dbname' => $wgDBname, 'tablePrefix' => '', 'load' => 1,
	'trxMode' => 'IMMEDIATE', 'flags' => 0, 'variables' => [ 'synchronous' => 'NORMAL' ]
] ];

// Beside the wiki's own database, as MediaWiki's installer makes them: caches, and jobs, which are claimed while the
// wiki's own is being written.
$besideDatabase = static fn ( string $name ): array => [
	'type' => 'sqlite',
	'dbname' => $name,
	'tablePrefix' => '',
	'variables' => [ 'synchronous' => 'OFF' ],
	'dbDirectory' => "$tpWiki/database",
	'trxMode' => 'IMMEDIATE',
	'flags' => 0
];
// Not APCu: a script on the command line would not see what the server's workers keep there.
$wgMainCacheType = CACHE_DB;
$wgSessionCacheType = CACHE_DB;
$wgObjectCaches[CACHE_DB] = [
	'class' => SqlBagOStuff::class, 'loggroup' => 'SQLBagOStuff', 'server' => $besideDatabase( 'wikicache' )
];
$wgJobTypeConf['default'] = [
	'class' => JobQueueDB::class, 'claimTTL' => 3600, 'server' => $besideDatabase( 'wiki_jobqueue' )
];
$wgLocalisationCacheConf = [ ...$wgLocalisationCacheConf, 'store' => 'array', 'storeDirectory' => $tpMessages ];

// A request does the jobs that it queued, all of them, right after it has answered: no runner to wait for.
$wgJobRunRate = 50;

// Limits would stop tests and demonstrations; a test that is about one sets it.
$wgRateLimits = [ 'technicalpartners-compute' => array_fill_keys( [ 'ip', 'newbie', 'user' ], [ 1000000, 60 ] ) ];
$wgTempAccountCreationThrottle = [];
$wgAccountCreationThrottle = [];
$wgPasswordAttemptThrottle = [];
$wgPasswordPolicy['policies'] = [ 'default' => [] ];

// People without an account edit under a temporary one.
$wgAutoCreateTempUser['enabled'] = true;

wfLoadSkins( [ 'Vector', 'MinervaNeue', 'MonoBook', 'Timeless' ] );
$wgDefaultSkin = 'vector-2022';

wfLoadExtensions( [
	'AbuseFilter', 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha', 'DiscussionTools', 'Echo', 'Linter', 'SpamBlacklist',
	'TextExtracts', 'VisualEditor',
	...( $tpPlain ? [] : [ 'TechnicalPartners' ] )
] );
$wgGroupPermissions['sysop']['abusefilter-modify'] = true;
$wgBlacklistSettings['spam']['files'] = [ "$tpWiki/spam.txt" ];

// Asks nobody unless a test says when.
$wgCaptchaClass = QuestyCaptcha::class;
$wgCaptchaQuestions = [ 'What is the first word of “partner list”?' => [ 'partner' ] ];
$wgCaptchaTriggers = array_fill_keys(
	[ 'edit', 'create', 'sendemail', 'addurl', 'createaccount', 'badlogin', 'badloginperuser' ], false
);
$wgGroupPermissions['*']['skipcaptcha'] = false;

$wgDebugLogGroups = [
	'exception' => "$tpWiki/errors.log", 'error' => "$tpWiki/errors.log", 'fatal' => "$tpWiki/errors.log"
];

// Settings that a test changes.
if ( is_file( "$tpWiki/override.php" ) ) {
	require "$tpWiki/override.php";
}
