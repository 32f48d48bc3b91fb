/**
 * npm run bench: measures what docs/performance.md tells, and fails when a limit is passed.
 *
 * Names as arguments run only those measurements, without writing the report: reading, saving, pairs, creating, browser.
 */
import { installPackages } from '../../scripts/setup/packages.mjs';
import { provideMediawiki } from '../../scripts/setup/mediawiki.mjs';
import { main, say } from '../../scripts/setup/run.mjs';
import { browser } from './browser.mjs';
import { allRows, firstPage } from './reading.mjs';
import { print, report } from './report.mjs';
import { creating, saveOneCell, stalePairs } from './saving.mjs';
import { provideWikis } from './wikis.mjs';

const measurements = {
	reading: async ( wikis ) => [ ...await firstPage( wikis ), ...await allRows( wikis ) ],
	saving: saveOneCell,
	pairs: stalePairs,
	creating,
	browser
};

await main( async () => {
	const wanted = process.argv.slice( 2 );
	await installPackages( [ 'php', 'chromium' ] );
	await provideMediawiki();
	const wikis = await provideWikis();
	const rows = [];
	for ( const [ name, measure ] of Object.entries( measurements ) ) {
		if ( !wanted.length || wanted.includes( name ) ) {
			say( `\nMeasuring: ${ name }` );
			const found = await measure( wikis );
			print( found );
			rows.push( ...found );
		}
	}
	const holds = wanted.length ? true : report( rows );
	process.exit( holds ? 0 : 1 );
} );
