/**
 * npm run bench: measures what docs/performance.md tells, and fails when a limit is passed.
 *
 * Names as arguments run only those measurements, without writing the report: reading, saving, pairs, creating, largest, browser.
 */
import { installPackages } from '../../scripts/setup/packages.mjs';
import { provideMediawiki } from '../../scripts/setup/mediawiki.mjs';
import { main, say } from '../../scripts/setup/run.mjs';
import { browser } from './browser.mjs';
import { largest } from './largest.mjs';
import { allRows, firstPage } from './reading.mjs';
import { print, report } from './report.mjs';
import { creating, saveOneCell, stalePairs } from './saving.mjs';
import { provideWikis } from './wikis.mjs';

let wikis;

/** A measurement of the wikis with generated partners, which are made when the first one needs them. */
const onWikis = ( measure ) => async () => {
	wikis ??= await provideWikis();
	return measure( wikis );
};

const measurements = {
	reading: onWikis( async ( all ) => [ ...await firstPage( all ), ...await allRows( all ) ] ),
	saving: onWikis( saveOneCell ),
	pairs: onWikis( stalePairs ),
	creating: onWikis( creating ),
	largest,
	browser: onWikis( browser )
};

await main( async () => {
	const wanted = process.argv.slice( 2 );
	await installPackages( [ 'php', 'chromium' ] );
	await provideMediawiki();
	const rows = [];
	for ( const [ name, measure ] of Object.entries( measurements ) ) {
		if ( !wanted.length || wanted.includes( name ) ) {
			say( `\nMeasuring: ${ name }` );
			const found = await measure();
			print( found );
			rows.push( ...found );
		}
	}
	const holds = wanted.length ? true : report( rows );
	process.exit( holds ? 0 : 1 );
} );
