/**
 * npm start: a wiki with this extension and its example data, from nothing.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideNodeModules } from './setup/dependencies.mjs';
import { developmentWiki, root } from './setup/paths.mjs';
import { installPackages } from './setup/packages.mjs';
import { provideMediawiki } from './setup/mediawiki.mjs';
import { main, run, say, step } from './setup/run.mjs';
import { checkPort, serve } from './setup/serve.mjs';
import { accounts, provideWiki } from './setup/wiki.mjs';

const port = Number( process.env.PORT || 8080 );

await main( async () => {
	await checkPort( port );
	if ( process.argv.includes( '--reset' ) ) {
		rmSync( developmentWiki, { recursive: true, force: true } );
	}
	await installPackages( [ 'php' ] );
	await provideMediawiki();
	if ( !existsSync( join( root, 'resources', 'dist' ) ) ) {
		await provideNodeModules();
		await step( 'Building the script', () => run( process.execPath, [ join( root, 'scripts', 'build.mjs' ) ] ) );
	}
	await provideWiki( developmentWiki, { examples: true } );
	const { url, ended } = await serve( developmentWiki, port );
	say( `\n${ url }/wiki/Special:TechnicalPartners\n` );
	for ( const { name, password, groups } of accounts ) {
		say( `  ${ name.padEnd( 10 ) } ${ password.padEnd( 22 ) } ${ groups.join( ', ' ) || 'a plain user' }` );
	}
	say( '\nCtrl+C ends it.' );
	await ended;
} );
