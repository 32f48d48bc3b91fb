/**
 * Adds or replaces messages in i18n/en.json and i18n/qqq.json.
 *
 * Reads from standard input { "key": [ "English text", "documentation" ], … }; keeps both files sorted by key.
 */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join( dirname( fileURLToPath( import.meta.url ) ), '..', 'i18n' );
const lock = join( folder, '.lock' );

function merge( file, messages ) {
	const path = join( folder, file );
	const { '@metadata': metadata, ...old } = JSON.parse( readFileSync( path, 'utf8' ) );
	const merged = { ...old, ...messages };
	const sorted = Object.fromEntries( Object.keys( merged ).sort().map( ( key ) => [ key, merged[ key ] ] ) );
	writeFileSync( path, JSON.stringify( { '@metadata': metadata, ...sorted }, null, '\t' ) + '\n' );
}

/** Two people adding at once wait for each other: creating a folder is atomic. */
async function withLock( work ) {
	for ( ;; ) {
		try {
			mkdirSync( lock );
			break;
		} catch {
			await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
		}
	}
	try {
		work();
	} finally {
		rmdirSync( lock );
	}
}

const added = Object.entries( JSON.parse( readFileSync( 0, 'utf8' ) ) );
for ( const [ key, value ] of added ) {
	if ( !Array.isArray( value ) || value.length !== 2 || value.some( ( text ) => typeof text !== 'string' || !text ) ) {
		throw new Error( `${ key }: expected [ "English text", "documentation" ]` );
	}
}
await withLock( () => {
	merge( 'en.json', Object.fromEntries( added.map( ( [ key, [ text ] ] ) => [ key, text ] ) ) );
	merge( 'qqq.json', Object.fromEntries( added.map( ( [ key, [ , doc ] ] ) => [ key, doc ] ) ) );
} );
