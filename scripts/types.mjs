/**
 * npm run types: writes the TypeScript types of records from schema/. With --check, says whether they are up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';
import { root } from './setup/paths.mjs';
import { main, Trouble } from './setup/run.mjs';

const file = join( root, 'resources', 'src', 'domain', 'types.generated.ts' );

/** Both schemas define such words as Url: a repeated one is the same type. */
function withoutRepeated( types, before ) {
	return types.replace( /(?:\/\*\*\n(?: \*.*\n)*? \*\/\n)?export type (\w+) = string;\n/g,
		( whole, name ) => before.includes( `export type ${ name } =` ) ? '' : whole );
}

async function generate() {
	let types = '/* Written by npm run types from schema/; not to be edited here. */\n';
	for ( const name of [ 'partner', 'framework' ] ) {
		types += withoutRepeated( await compileFromFile( join( root, 'schema', `${ name }.json` ), {
			bannerComment: '',
			cwd: join( root, 'schema' ),
			ignoreMinAndMaxItems: true,
			style: { singleQuote: true, useTabs: true }
		} ), types );
	}
	return types;
}

await main( async () => {
	const types = await generate();
	if ( !process.argv.includes( '--check' ) ) {
		writeFileSync( file, types );
	} else if ( !existsSync( file ) || readFileSync( file, 'utf8' ) !== types ) {
		throw new Trouble( 'The types are not what schema/ says. Run npm run types and commit the result.' );
	}
} );
