/**
 * npm run bench: measures what docs/performance.md tells, and fails when a limit is passed.
 *
 * Names as arguments run only those measurements, without writing the report: reading, saving, pairs, creating,
 * largest, browser.
 */
import { provideNodeModules } from '../../scripts/setup/dependencies.mjs';
import { installPackages } from '../../scripts/setup/packages.mjs';
import { provideMediawiki } from '../../scripts/setup/mediawiki.mjs';
import { main, say } from '../../scripts/setup/run.mjs';

let wikis;

/** A measurement of the wikis with generated partners, which are made when the first measurement needs them. */
const onWikis = ( measure ) => async () => {
	const { provideWikis } = await import( './wikis.mjs' );
	wikis ??= await provideWikis();
	return measure( wikis );
};

/** Measurements by name. Imported when npm's packages are there, which they use. */
async function load() {
	const { browser } = await import( './browser.mjs' );
	const { largest } = await import( './largest.mjs' );
	const { allRows, firstPage } = await import( './reading.mjs' );
	const { creating, saveOneCell, stalePairs } = await import( './saving.mjs' );
	return {
		reading: onWikis( async ( all ) => [ ...await firstPage( all ), ...await allRows( all ) ] ),
		saving: onWikis( saveOneCell ),
		pairs: onWikis( stalePairs ),
		creating: onWikis( creating ),
		largest,
		browser: onWikis( browser )
	};
}

await main( async () => {
	const wanted = process.argv.slice( 2 );
	await installPackages( [ 'php', 'chromium' ] );
	await provideNodeModules();
	await provideMediawiki();
	const measurements = await load();
	const { print, report } = await import( './report.mjs' );
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
