/**
 * A wiki in a folder: its settings, its database, its accounts, and the example data.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, mediawikiDir, root } from './paths.mjs';
import { mediawikiVersion } from './mediawiki.mjs';
import { run, say, step } from './run.mjs';

/** Accounts of every wiki made here. The passwords are for local development alone. */
export const accounts = [
	{ name: 'Admin', password: 'admin-local-only', groups: [ 'sysop', 'bureaucrat', 'interface-admin' ] },
	{ name: 'Newcomer', password: 'newcomer-local-only', groups: [] }
];

/** What PHP needs to know of a wiki. */
export function wikiEnvironment( wiki, server = 'http://localhost:8080' ) {
	return { ...process.env, MW_INSTALL_PATH: mediawikiDir, MW_CONFIG_FILE: join( wiki, 'LocalSettings.php' ), TP_SERVER: server };
}

/** Runs one of MediaWiki's maintenance scripts on a wiki. */
export function maintain( wiki, script, ...args ) {
	return run( 'php', [ join( mediawikiDir, 'maintenance', 'run.php' ), script, ...args ], { cwd: mediawikiDir, env: wikiEnvironment( wiki ) } );
}

function writeSettings( wiki ) {
	writeFileSync( join( wiki, 'LocalSettings.php' ), `<?php
$wgSecretKey = '${ randomBytes( 32 ).toString( 'hex' ) }';
$tpWiki = __DIR__;
$tpMessages = ${ JSON.stringify( join( dataDir, 'messages' ) ) };
require ${ JSON.stringify( join( root, 'scripts', 'setup', 'settings.php' ) ) };
` );
	writeFileSync( join( wiki, 'spam.txt' ), 'spam\\.example\n' );
}

async function install( wiki ) {
	rmSync( wiki, { recursive: true, force: true } );
	mkdirSync( join( wiki, 'database' ), { recursive: true } );
	mkdirSync( join( wiki, 'images' ) );
	const [ { name, password } ] = accounts;
	await step( 'Installing a wiki', () => maintain( wiki, 'install', '--dbtype', 'sqlite', '--dbname', 'wiki', '--dbpath', join( wiki, 'database' ),
		'--scriptpath', '', '--server', 'http://localhost:8080', '--confpath', wiki, '--pass', password, 'Partners', name ) );
	writeSettings( wiki );
}

async function makeAccounts( wiki ) {
	for ( const { name, password, groups } of accounts ) {
		await maintain( wiki, 'createAndPromote', '--force', ...( groups.length ? [ `--custom-groups=${ groups }` ] : [] ), name, password );
	}
}

/** What the tables of a wiki depend on: MediaWiki's version, and this extension's tables. */
function stamp() {
	const sql = join( root, 'sql' );
	return `${ mediawikiVersion() } ${ statSync( join( root, 'extension.json' ) ).mtimeMs } ${ existsSync( sql ) ? statSync( sql ).mtimeMs : 0 }`;
}

/**
 * Makes sure that the wiki is there and up to date.
 *
 * @param {string} wiki its folder
 * @param {{examples: boolean}} options whether to load the example data
 */
export async function provideWiki( wiki, { examples } ) {
	const stampFile = join( wiki, 'stamp' );
	const isNew = !existsSync( stampFile );
	if ( isNew ) {
		await install( wiki );
	}
	if ( isNew || readFileSync( stampFile, 'utf8' ) !== stamp() ) {
		await step( 'Updating its tables', () => maintain( wiki, 'update', '--quick' ) );
	}
	if ( isNew ) {
		await step( 'Making accounts', () => makeAccounts( wiki ) );
	}
	if ( examples ) {
		await loadExamples( wiki );
	}
	writeFileSync( stampFile, stamp() );
}

/** Loading changes nothing that is there already. A wiki without it is still of use to whoever mends what failed. */
async function loadExamples( wiki ) {
	try {
		await step( 'Loading the example data', () => maintain( wiki, 'TechnicalPartners:loadExampleData' ) );
	} catch ( error ) {
		say( error.message );
	}
}
