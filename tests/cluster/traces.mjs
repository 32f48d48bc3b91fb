/**
 * Traces of requests: see scripts/cluster/settings/TraceSpi.php.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../../scripts/cluster/part.mjs';

let number = 0;

/** Whether a statement changes something. */
export const isWrite = ( { sql } ) =>
	/^\s*(?:\/\*.*?\*\/\s*)?(INSERT|REPLACE|UPDATE|DELETE|ALTER|CREATE|DROP)\b/i.test( sql );

/**
 * Reads a page with a trace, work after the answer included.
 *
 * @return {Promise<{status: number, text: string, entries: Object[]}>}
 */
export async function traced( cluster, person, path ) {
	const trace = `t-${ process.pid }-${ ++number }`;
	const file = join( cluster.paths.trace, `${ trace }.jsonl` );
	const { status, text } = await person.fetch( path, { trace } );
	for ( let size = -1; ; await pause( 300 ) ) {
		const now = existsSync( file ) ? readFileSync( file ).length : 0;
		if ( now === size ) {
			break;
		}
		size = now;
	}
	const entries = readFileSync( file, 'utf8' ).trim().split( '\n' ).map( ( line ) => JSON.parse( line ) );
	rmSync( file );
	return { status, text, entries };
}

/** Problems that the wikis have logged since the last call, as texts with how often they came. */
export function takeProblems( cluster ) {
	const { errors } = cluster.paths;
	const lines = existsSync( errors ) ? readFileSync( errors, 'utf8' ).trim().split( '\n' ).filter( Boolean ) : [];
	rmSync( errors, { force: true } );
	const counts = new Map();
	for ( const line of lines ) {
		const { channel, message, request } = JSON.parse( line );
		const words =
			`${ channel }: ${ message.split( '\n' )[ 0 ].slice( 0, 160 ) } [${ request.split( '?' )[ 0 ].slice( 0, 60 ) }]`
				.replace( /[0-9a-f]{8,}|\d+/g, 'N' );
		counts.set( words, ( counts.get( words ) ?? 0 ) + 1 );
	}
	return [ ...counts ].sort( ( a, b ) => b[ 1 ] - a[ 1 ] ).map( ( [ words, count ] ) => `${ count } × ${ words }` );
}
