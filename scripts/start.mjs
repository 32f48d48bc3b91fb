/**
 * npm start: a wiki with this extension and its example data, from nothing.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideNodeModules } from './setup/dependencies.mjs';
import { developmentWiki, root } from './setup/paths.mjs';
import { installPackages } from './setup/packages.mjs';
import { provideMediawiki } from './setup/mediawiki.mjs';
import { main, run, say, step, Trouble } from './setup/run.mjs';
import { checkPort, serve } from './setup/serve.mjs';
import { accounts, provideWiki } from './setup/wiki.mjs';

const port = Number( process.env.PORT || 8080 );

/** The options of the command line. A set that is a folder here is given by its whole path. */
function readOptions() {
	try {
		const { values: { reset, set } } = parseArgs( { options: { reset: { type: 'boolean' }, set: { type: 'string' } } } );
		return { reset, set: set && existsSync( resolve( set ) ) ? resolve( set ) : set };
	} catch ( error ) {
		throw new Trouble( `${ error.message }\nnpm start -- [--reset] [--set since-2015|founding|a folder]` );
	}
}

await main( async () => {
	const { reset, set } = readOptions();
	await checkPort( port );
	if ( reset ) {
		rmSync( developmentWiki, { recursive: true, force: true } );
	}
	await installPackages( [ 'php' ] );
	await provideMediawiki();
	if ( !existsSync( join( root, 'resources', 'dist' ) ) ) {
		await provideNodeModules();
		await step( 'Building the script', () => run( process.execPath, [ join( root, 'scripts', 'build.mjs' ) ] ) );
	}
	await provideWiki( developmentWiki, { examples: true, set } );
	const { url, ended } = await serve( developmentWiki, port );
	say( `\n${ url }/wiki/Special:TechnicalPartners\n` );
	for ( const { name, password, groups } of accounts ) {
		say( `  ${ name.padEnd( 10 ) } ${ password.padEnd( 22 ) } ${ groups.join( ', ' ) || 'a plain user' }` );
	}
	say( '\nCtrl+C ends it.' );
	await ended;
} );
