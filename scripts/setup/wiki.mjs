/**
 * A wiki in a folder: its settings, its database, its accounts, and the example data.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, mediawikiDir, root } from './paths.mjs';
import { mediawikiVersion } from './mediawiki.mjs';
import { run, say, step, withLock } from './run.mjs';

/** Accounts of every wiki made here. The passwords are for local development alone. */
export const accounts = [
	{ name: 'Admin', password: 'admin-local-only', groups: [ 'sysop', 'bureaucrat', 'interface-admin' ] },
	{ name: 'Newcomer', password: 'newcomer-local-only', groups: [] }
];

/** Environment variables that PHP needs for a wiki. */
export function wikiEnvironment( wiki, server = 'http://localhost:8080' ) {
	return {
		...process.env,
		MW_INSTALL_PATH: mediawikiDir,
		MW_CONFIG_FILE: join( wiki, 'LocalSettings.php' ),
		TP_SERVER: server
	};
}

/** Runs one of MediaWiki's maintenance scripts on a wiki. */
export function maintain( wiki, script, ...args ) {
	return run(
		'php',
		[ join( mediawikiDir, 'maintenance', 'run.php' ), script, ...args ],
		{ cwd: mediawikiDir, env: wikiEnvironment( wiki ) }
	);
}

/**
 * Default place of a wiki: arguments of MediaWiki's installer, and the settings that it includes.
 */
const onSqlite = {
	installer: ( wiki ) => [ '--dbtype', 'sqlite', '--dbname', 'wiki', '--dbpath', join( wiki, 'database' ) ],
	settings: join( root, 'scripts', 'setup', 'settings.php' )
};

function writeSettings( wiki, plain, settings ) {
	writeFileSync( join( wiki, 'LocalSettings.php' ), `<?php
$wgSecretKey = '${ randomBytes( 32 ).toString( 'hex' ) }';
$tpWiki = __DIR__;
$tpMessages = ${ JSON.stringify( join( dataDir, plain ? 'messages-plain' : 'messages' ) ) };
$tpPlain = ${ plain };
require ${ JSON.stringify( settings ) };
` );
	writeFileSync( join( wiki, 'spam.txt' ), 'spam\\.example\n' );
}

async function install( wiki, plain, { installer, settings } ) {
	rmSync( wiki, { recursive: true, force: true } );
	mkdirSync( join( wiki, 'database' ), { recursive: true } );
	mkdirSync( join( wiki, 'images' ) );
	const [ { name, password } ] = accounts;
	await step( 'Installing a wiki', () => maintain( wiki, 'install', ...installer( wiki ),
		'--scriptpath', '', '--server', 'http://localhost:8080', '--confpath', wiki, '--pass', password, 'Partners', name ) );
	writeSettings( wiki, plain, settings );
}

async function makeAccounts( wiki ) {
	for ( const { name, password, groups } of accounts ) {
		await maintain(
			wiki,
			'createAndPromote',
			'--force',
			...( groups.length ? [ `--custom-groups=${ groups }` ] : [] ),
			name,
			password
		);
	}
}

/** Hash of everything that a wiki's tables depend on: MediaWiki's version, this extension's manifest and tables. */
function stamp() {
	const hash = createHash( 'sha256' ).update( mediawikiVersion() ).update(
		readFileSync( join( root, 'extension.json' ) )
	);
	const sql = join( root, 'sql' );
	const files = existsSync( sql ) ?
		readdirSync( sql, { recursive: true, withFileTypes: true } ).filter( ( entry ) => entry.isFile() ) :
		[];
	for ( const path of files.map( ( entry ) => join( entry.parentPath, entry.name ) ).sort() ) {
		hash.update( readFileSync( path ) );
	}
	return hash.digest( 'hex' );
}

/**
 * Makes sure that the wiki is there and up to date.
 *
 * @param {string} wiki its folder
 * @param {{examples?: boolean, set?: string, plain?: boolean, platform?:
 *   {installer: function(string): string[], settings: string, installed?: function(): Promise<void>}}} options
 *  whether a new wiki gets the example data; the example set to load, also into an older wiki; whether to leave this
 *  extension out; where the wiki lives, see onSqlite
 */
export function provideWiki( wiki, options = {} ) {
	return withLock( `${ wiki }.lock`, () => provide( wiki, options ) );
}

async function provide( wiki, { examples = false, set, plain = false, platform = onSqlite } ) {
	const stampFile = join( wiki, 'stamp' );
	const isNew = !existsSync( stampFile );
	if ( isNew ) {
		await install( wiki, plain, platform );
		await platform.installed?.();
	}
	if ( isNew || readFileSync( stampFile, 'utf8' ) !== stamp() ) {
		await step( 'Updating its tables', () => maintain( wiki, 'update', '--quick' ) );
	}
	if ( isNew ) {
		await step( 'Making accounts', () => makeAccounts( wiki ) );
	}
	if ( set || ( examples && isNew ) ) {
		await loadExamples( wiki, set );
	}
	writeFileSync( stampFile, stamp() );
}

/**
 * Loads an example set: the loader's own default without a name. Pages that exist stay as they are. A failure is
 * reported only, because a wiki without examples still helps to find its cause.
 */
async function loadExamples( wiki, set ) {
	try {
		const args = set ? [ '--set', set ] : [];
		const report = await step(
			'Loading the example data', () => maintain( wiki, 'TechnicalPartners:loadExampleData', ...args )
		);
		say( report.trim().split( '\n' ).at( -1 ) );
	} catch ( error ) {
		say( error.message );
	}
}
