import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';

/** Packages that a script loads at once, with all that it imports. What `import()` loads later does not count. */
function packagesOf( file: string, seen = new Set<string>() ): string[] {
	if ( seen.has( file ) ) {
		return [];
	}
	seen.add( file );
	const specifiers = [ ...readFileSync( file, 'utf8' ).matchAll( /^import [^;]*?'([^']+)';$/gm ) ].map(
		( [ , name ] ) => name
	);
	return specifiers.flatMap( ( name ) => {
		if ( name.startsWith( 'node:' ) ) {
			return [];
		}
		return name.startsWith( '.' ) ? packagesOf( join( dirname( file ), name ), seen ) : [ `${ name } in ${ file }` ];
	} );
}

describe( 'scripts that install the packages', () => {
	it.each( [ 'scripts/start.mjs', 'scripts/test.mjs', 'tests/bench/run.mjs' ] )( '%s starts without any', ( script ) => {
		expect( packagesOf( join( root, script ) ) ).toEqual( [] );
	} );
} );
