/**
 * npm start: a wiki with this extension and its example data, from nothing.
 */
import { rmSync } from 'node:fs';
import { developmentWiki } from './setup/paths.mjs';
import { installPackages } from './setup/packages.mjs';
import { provideMediawiki } from './setup/mediawiki.mjs';
import { main, say } from './setup/run.mjs';
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
	await provideWiki( developmentWiki, { examples: true } );
	const { url, ended } = await serve( developmentWiki, port );
	say( `\n${ url }/wiki/Special:TechnicalPartners\n` );
	for ( const { name, password, groups } of accounts ) {
		say( `  ${ name.padEnd( 10 ) } ${ password.padEnd( 22 ) } ${ groups.join( ', ' ) || 'a plain user' }` );
	}
	say( '\nCtrl+C ends it.' );
	await ended;
} );
