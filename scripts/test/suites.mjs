/**
 * The tests: vitest on both stacks, PHPUnit on a wiki, journeys in a browser, a cluster of servers. Each resolves to
 * how many passed and failed. A test that was skipped did not pass, and a run without tests is a failure.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { provideCorePhpunit } from '../setup/dependencies.mjs';
import { dataDir, mediawikiDir, root, testWiki } from '../setup/paths.mjs';
import { attempt } from '../setup/run.mjs';
import { maintain, wikiEnvironment } from '../setup/wiki.mjs';
import { withMariadbWiki } from './plans.mjs';

/** Runs a test program that writes a report; `count` reads from it { passed, failed }. */
async function reported( command, args, options, count ) {
	const folder = mkdtempSync( join( tmpdir(), 'technical-partners-' ) );
	const report = join( folder, 'report' );
	try {
		const { code, output } = await attempt( command, args( report ), { cwd: root, ...options } );
		let { passed, failed } = { passed: 0, failed: 0 };
		try {
			( { passed, failed } = count( readFileSync( report, 'utf8' ) ) );
		} catch ( error ) {
			return { passed: 0, failed: 1, output: `${ output }\nNo report: ${ error.message }` };
		}
		const broken = failed === 0 && ( code !== 0 || passed === 0 );
		return {
			passed,
			failed: broken ? 1 : failed,
			output: passed + failed ? output : `${ output }\nThere are no such tests.`
		};
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

function countVitest( report ) {
	const { numTotalTests, numPassedTests } = JSON.parse( report );
	return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

/** The outermost suite of JUnit's format sums up the others. */
function countJunit( report ) {
	const [ suite ] = report.match( /<testsuite [^>]*>/ ) ?? [ '' ];
	const number = ( name ) => Number( suite.match( new RegExp( ` ${ name }="(\\d+)"` ) )?.[ 1 ] ?? 0 );
	const failed = number( 'errors' ) + number( 'failures' ) + number( 'skipped' );
	return { passed: number( 'tests' ) - failed, failed };
}

function countTap( report ) {
	const number = ( name ) => Number( report.match( new RegExp( `^# ${ name } (\\d+)$`, 'm' ) )?.[ 1 ] ?? 0 );
	const passed = number( 'pass' );
	// A journey skips what follows on its failure. Skipped without a failure, a test is none.
	return { passed, failed: number( 'fail' ) || number( 'tests' ) - passed };
}

/** @param {string} [filter] part of a test file's path */
export function unit( filter ) {
	return reported( process.execPath, ( report ) => [
		join( root, 'node_modules', 'vitest', 'vitest.mjs' ), 'run', '--reporter=default', '--reporter=json',
		`--outputFile.json=${ report }`,
		...( filter ? [ filter ] : [] )
	], { env: { ...process.env, NO_COLOR: '1' } }, countVitest );
}

/** Rooms of tests/phpunit/integration that take longest, in the order in which they begin. */
const LONG_ROOMS = [ 'Cost', 'Storage', 'Content', 'Form', 'Notification' ];

/** PHPUnit on some files of tests/phpunit. */
function phpunit( files, env ) {
	const folder = join( root, 'tests', 'phpunit' );
	return reported( 'php', ( report ) => [
		join( folder, 'run.php' ), '-c', join( folder, 'phpunit.xml' ), '--log-junit', report,
		...files.map( ( file ) => join( folder, file ) )
	], { env }, countJunit );
}

/**
 * Steps of the PHP tests: those of tests/phpunit/unit without a wiki, and those of each room of
 * tests/phpunit/integration with one. Each step is a process of its own, for the longer a process runs, the more PHP's
 * garbage collector has to look through.
 *
 * @param {string} [filter] part of a test file's path
 * @return {Array<{name: string, work: function(): Promise<Object>}>}
 */
export function phpSteps( filter = '' ) {
	const files = readdirSync( join( root, 'tests', 'phpunit' ), { recursive: true } )
		.filter( ( file ) => file.endsWith( 'Test.php' ) && file.includes( filter ) );
	if ( !files.length ) {
		const output = `No test file has ${ filter } in its name.`;
		return [ { name: 'PHPUnit', work: async () => ( { passed: 0, failed: 1, output } ) } ];
	}
	const rooms = new Map();
	for ( const file of files.sort() ) {
		const [ suite, room ] = dirname( file ).split( sep );
		const name = suite === 'unit' ? suite : room ?? 'wiki';
		rooms.set( name, [ ...( rooms.get( name ) ?? [] ), file ] );
	}
	const rank = ( room ) => ( LONG_ROOMS.indexOf( room ) + 1 ) || Infinity;
	return [ ...rooms.keys() ].sort( ( one, other ) => rank( one ) - rank( other ) || ( one < other ? -1 : 1 ) )
		.map( ( room ) => ( { name: `PHPUnit ${ room }`, work: () => phpunit( rooms.get( room ), room === 'unit' ?
			{ ...process.env, MW_INSTALL_PATH: mediawikiDir, MW_CONFIG_FILE: '' } :
			wikiEnvironment( testWiki ) ) } ) );
}

/**
 * The same tests as MediaWiki's own runner runs them, with PHPUnit 9.6.
 *
 * @param {string} [filter] part of a test file's path
 */
export async function core( filter ) {
	const program = await provideCorePhpunit();
	const folder = join( root, 'tests', 'phpunit' );
	return reported( 'php', ( report ) => [
		program, '-c', join( folder, 'core.xml' ), '--bootstrap', join( folder, 'core.php' ), '--log-junit', report,
		...( filter ? [ '--filter', filter.replaceAll( '/', '\\\\' ) ] : [] ), folder
	], { cwd: mediawikiDir, env: { ...wikiEnvironment( testWiki ), MW_SKIP_EXTERNAL_DEPENDENCIES: '1' } }, countJunit );
}

function countTable( report ) {
	const rows = JSON.parse( report );
	const failed = rows.filter( ( { holds } ) => holds === false ).length;
	return { passed: rows.length - failed, failed };
}

/** Plans of statements on MariaDB: see scripts/test/plans.mjs. */
export function plans() {
	return withMariadbWiki( ( wiki ) => reported( 'php', ( report ) => [
		join( root, 'tests', 'phpunit', 'run.php' ), '-c', join( root, 'tests', 'phpunit', 'phpunit.xml' ),
		'--log-junit', report,
		join( root, 'tests', 'plans', 'StatementPlansTest.php' )
	], { env: wikiEnvironment( wiki ) }, countJunit ) );
}

/** A short look at the extension on many servers: see scripts/cluster.mjs. */
export function cluster() {
	return reported(
		process.execPath,
		( report ) => [ join( root, 'scripts', 'cluster.mjs' ), 'test', '--report', report ],
		{},
		countTable
	);
}

/** Example sets that journeys choose from: see tests/browser/support/journey.mjs. */
const SETS = [ 'founding', 'since-2015' ];

/**
 * A wiki that journeys copy: the empty one with an example set of the code as it is now, in a folder named like the
 * set.
 */
async function prepareWiki( folder, set ) {
	const wiki = join( folder, set );
	// Errors that other tests caused are not copied.
	cpSync( testWiki, wiki, { recursive: true, filter: ( path ) => basename( path ) !== 'errors.log' } );
	await maintain( wiki, 'TechnicalPartners:loadExampleData', '--set', set );
}

/** @param {string} [filter] part of a test file's path */
export async function browser( filter = '' ) {
	const folder = join( root, 'tests', 'browser' );
	const files = readdirSync( folder ).filter(
		( file ) => file.endsWith( '.test.mjs' ) && file.includes( filter )
	).sort();
	if ( !files.length ) {
		return { passed: 0, failed: 1, output: `No journey has ${ filter } in its name.` };
	}
	const runs = mkdtempSync( join( dataDir, 'journeys-' ) );
	try {
		await Promise.all( SETS.map( ( set ) => prepareWiki( runs, set ) ) );
		return await reported( process.execPath, ( report ) => [
			'--test', '--test-concurrency=2', '--test-timeout=1800000',
			'--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap',
			`--test-reporter-destination=${ report }`,
			...files.map( ( file ) => join( folder, file ) )
		], { env: { ...process.env, TP_PREPARED_WIKIS: runs, NO_COLOR: '1' } }, countTap );
	} catch ( error ) {
		return { passed: 0, failed: 1, output: error.message };
	} finally {
		rmSync( runs, { recursive: true } );
	}
}
