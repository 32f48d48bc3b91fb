/**
 * npm test: every check there is, from nothing. A part of them: npm test -- lint|unit|php|core|browser|plans|cluster
 * [part of a file's name]
 */
import { provideNodeModules, provideVendor } from './setup/dependencies.mjs';
import { hasCoreTests, provideMediawiki } from './setup/mediawiki.mjs';
import { installPackages, missing } from './setup/packages.mjs';
import { testWiki } from './setup/paths.mjs';
import { main, say, Trouble } from './setup/run.mjs';
import { provideWiki } from './setup/wiki.mjs';

const [ part, filter ] = process.argv.slice( 2 );
const wants = ( name ) => !part || part === name;

/** Only what the asked-for part needs. */
async function provide() {
	const withWiki = part !== 'unit';
	await installPackages( [
		...( withWiki ? [ 'php', 'composer' ] : [] ),
		...( wants( 'browser' ) ? [ 'chromiumShell' ] : [] ),
		...( [ 'cluster', 'plans' ].includes( part ) ? [ 'cluster' ] : [] )
	] );
	await provideNodeModules();
	if ( withWiki ) {
		await provideVendor();
		await provideMediawiki();
	}
	if ( wants( 'php' ) || wants( 'core' ) || wants( 'browser' ) ) {
		await provideWiki( testWiki );
	}
}

/** Servers are not installed just because somebody runs all tests. */
async function wantsServers( name ) {
	const lacks = wants( name ) ? await missing( [ 'cluster' ] ) : [];
	if ( lacks.length ) {
		say(
			`– ${ name }: not tested, because ${ lacks.join( ', ' ) } are missing. \`npm run cluster -- install\` installs them.`
		);
	}
	return wants( name ) && !lacks.length;
}

/**
 * Steps that may run beside each other, longest first; the browser, which measures time-outs, and the cluster have the
 * machine alone.
 */
async function plan() {
	const { lintSteps } = await import( './test/lint.mjs' );
	const { browser, cluster, core, phpSteps, plans, unit } = await import( './test/suites.mjs' );
	return {
		together: [
			...(
				part === 'core' || ( !part && hasCoreTests() ) ?
					[ { name: 'MediaWiki’s PHPUnit', work: () => core( filter ) } ] :
					[]
			),
			...( wants( 'unit' ) ? [ { name: 'vitest', work: () => unit( filter ) } ] : [] ),
			...( wants( 'php' ) ? phpSteps( filter ) : [] ),
			...( wants( 'lint' ) ? lintSteps : [] )
		],
		alone: [
			...( wants( 'browser' ) ? [ { name: 'browser journeys', work: () => browser( filter ) } ] : [] ),
			...( await wantsServers( 'plans' ) ? [ { name: 'plans on MariaDB', work: plans } ] : [] ),
			...( await wantsServers( 'cluster' ) ? [ { name: 'cluster', work: cluster } ] : [] )
		]
	};
}

async function perform( { name, work }, total ) {
	const began = Date.now();
	const { passed, failed, output } = await work();
	const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 6 );
	const trouble = failed ? `, ${ failed } failed\n\n${ output.trim() }\n` : '';
	say( `${ failed ? '✗' : '✓' } ${ name.padEnd( 20 ) } ${ seconds } s  ${ passed } passed${ trouble }` );
	total.passed += passed;
	total.failed += failed;
}

/** Works through the steps, so many at a time. */
async function performAll( steps, atOnce, total ) {
	const waiting = [ ...steps ];
	await Promise.all( Array.from( { length: atOnce }, async () => {
		while ( waiting.length ) {
			await perform( waiting.shift(), total );
		}
	} ) );
}

await main( async () => {
	if ( part && ![ 'lint', 'unit', 'php', 'core', 'browser', 'plans', 'cluster' ].includes( part ) ) {
		throw new Trouble( 'npm test -- lint|unit|php|core|browser|plans|cluster [part of a file’s name]' );
	}
	await provide();
	if ( part === 'core' && !hasCoreTests() ) {
		throw new Trouble( 'This MediaWiki has no tests of its own. Set MW_INSTALL_PATH to a checkout that has them.' );
	}
	const { together, alone } = await plan();
	const total = { passed: 0, failed: 0 };
	await performAll( together, 2, total );
	await performAll( alone, 1, total );
	say( `\n${ total.passed } passed, ${ total.failed } failed` );
	process.exitCode = total.failed ? 1 : 0;
} );
