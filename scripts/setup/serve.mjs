/**
 * Serving a wiki with PHP's built-in server.
 */
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { mediawikiDir, root } from './paths.mjs';
import { start, stop, Trouble } from './run.mjs';
import { wikiEnvironment } from './wiki.mjs';

/** Listens for a moment; resolves to the port, or fails with the reason. */
function probe( port ) {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.once( 'error', reject );
		server.listen( port, '127.0.0.1', () => {
			const found = server.address().port;
			server.close( () => resolve( found ) );
		} );
	} );
}

/** A port that nobody uses now. */
export const freePort = () => probe( 0 );

/**
 * Says so if a port cannot be had.
 *
 * @param {number} port
 * @param {string} [suggestion] What to type instead
 */
export async function checkPort( port, suggestion = `PORT=${ port + 1 } npm start` ) {
	try {
		await probe( port );
	} catch ( error ) {
		throw new Trouble( error.code === 'EADDRINUSE' ?
			`Port ${ port } is taken by another program. Choose another: ${ suggestion }` :
			`Port ${ port } cannot be used: ${ error.message }` );
	}
}

/** First of several ports in a row that nobody uses now, below those that the kernel gives to outgoing connections. */
export async function freePorts( count ) {
	for ( ;; ) {
		const first = 10000 + Math.floor( Math.random() * 20000 );
		try {
			for ( let port = first; port < first + count; port++ ) {
				await probe( port );
			}
			return first;
		} catch ( error ) {
			if ( error.code !== 'EADDRINUSE' ) {
				throw error;
			}
		}
	}
}

/** Waits until the server answers, or has ended. */
async function answer( url, child ) {
	for ( ;; ) {
		if ( child.exitCode !== null ) {
			return false;
		}
		try {
			await ( await fetch( url ) ).text();
			return true;
		} catch {
			await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
		}
	}
}

/**
 * @param {string} wiki its folder
 * @param {number} port
 * @return {Promise<{url: string, stop: function(): Promise<void>, ended: Promise<void>}>}
 */
export async function serve( wiki, port ) {
	const url = `http://localhost:${ port }`;
	const log = openSync( join( wiki, 'server.log' ), 'a' );
	const child = start( 'php', [
		'-d', 'opcache.enable=1', '-d', 'opcache.revalidate_freq=0', '-d', 'opcache.memory_consumption=192', '-d',
		'opcache.max_accelerated_files=20000',
		'-d', 'memory_limit=512M', '-d', 'display_errors=0',
		'-S', `127.0.0.1:${ port }`, '-t', mediawikiDir, join( root, 'scripts', 'setup', 'router.php' )
	],
	{
		cwd: mediawikiDir,
		env: { ...wikiEnvironment( wiki, url ), PHP_CLI_SERVER_WORKERS: '4' },
		stdio: [ 'ignore', log, log ]
	} );
	closeSync( log );
	const ended = new Promise( ( resolve ) => child.once( 'close', () => resolve() ) );
	if ( !await answer( `${ url }/api.php?action=query&format=json`, child ) ) {
		throw new Trouble( `PHP’s server ended. Its log: ${ join( wiki, 'server.log' ) }` );
	}
	return { url, ended, stop: () => stop( child ) };
}
