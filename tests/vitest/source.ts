/** The source as text, for tests about the source itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = process.cwd();

/** @return path from the checkout → text, for the files below a folder with one of the endings */
export function sources( folder: string, ...endings: string[] ): Map<string, string> {
	const files = readdirSync( join( root, folder ), { recursive: true } ).map( String )
		.filter( ( file ) => endings.some( ( ending ) => file.endsWith( ending ) ) ).sort();
	return new Map(
		files.map( ( file ) => [ `${ folder }/${ file }`, readFileSync( join( root, folder, file ), 'utf8' ) ] )
	);
}

// A manifest or messages: a test that reads what is not there fails.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function json( file: string ): any {
	return JSON.parse( readFileSync( join( root, file ), 'utf8' ) );
}

/** Without comments; strings stay. */
export function withoutComments( text: string ): string {
	return text.replace( /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`])\/\/.*$/gm, '' );
}

/** Imports of a file: their sources, and the names of values (not types). */
export function imports( text: string ): { from: string; names: string[]; isType: boolean }[] {
	const statements = withoutComments( text ).matchAll(
		/^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm
	);
	return [ ...statements ].map( ( [ , type, clause = '', from ] ) => ( {
		from,
		isType: type !== undefined,
		names: type ? [] : ( clause.match( /\{([^}]*)\}/ )?.[ 1 ] ?? '' ).split( ',' )
			.map( ( name ) => name.trim().split( /\s+as\s+/ )[ 0 ] ).filter( ( name ) => name && !name.startsWith( 'type ' ) )
	} ) );
}

/** The files that an entry is built from: itself, and what it imports below a folder, types apart. */
export function builtFrom( entry: string, files: Map<string, string>, found = new Set<string>() ): Set<string> {
	if ( files.has( entry ) && !found.has( entry ) ) {
		found.add( entry );
		imports( files.get( entry )! ).filter(
			( { from, isType } ) => from.startsWith( '.' ) && !isType
		).forEach( ( { from } ) => {
			const path = posix.join( posix.dirname( entry ), from );
			builtFrom( files.has( path ) ? path : `${ path }.ts`, files, found );
		} );
	}
	return found;
}
