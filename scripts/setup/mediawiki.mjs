/**
 * MediaWiki from Debian's packages, unpacked into the data folder. Nothing is installed system-wide, and the
 * machine's own lists of packages stay as they are.
 */
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { dataDir, mediawikiDir, root } from './paths.mjs';
import { isDebian } from './packages.mjs';
import { attempt, run, step, Trouble, withLock } from './run.mjs';
import { sourceFor } from './sources.mjs';

const wanted = '1.43';
const suites = [ 'trixie', 'forky', 'sid' ];
const packages = [ 'mediawiki', 'mediawiki-classes' ];

/** Options that keep apt within a folder of our own. */
function aptOptions( folder ) {
	return [
		'-oDir::Etc::sourcelist=/dev/null',
		`-oDir::Etc::sourceparts=${ join( folder, 'sources' ) }`,
		`-oDir::State::Lists=${ join( folder, 'lists' ) }`,
		'-oDir::Cache::pkgcache=', '-oDir::Cache::srcpkgcache=',
		'-oDir::Etc::preferencesparts=/dev/null',
		'-oAPT::Sandbox::User=root', '-oAcquire::Languages=none'
	];
}

/** Looks up a suite's version of MediaWiki; undefined if the mirror lacks the suite. */
async function look( suite ) {
	const source = sourceFor( suite );
	if ( !source ) {
		throw new Trouble(
			'This machine’s apt sources name no Debian archive. Set MW_INSTALL_PATH to a MediaWiki that you have.'
		);
	}
	const folder = join( dataDir, 'apt', suite );
	mkdirSync( join( folder, 'sources' ), { recursive: true } );
	mkdirSync( join( folder, 'lists', 'partial' ), { recursive: true } );
	writeFileSync( join( folder, 'sources', source.name ), source.text );
	const options = aptOptions( folder );
	await attempt( 'apt-get', [ ...options, 'update' ] );
	const { stdout } = await attempt( 'apt-cache', [ ...options, 'madison', packages[ 0 ] ] );
	const version = stdout.split( '\n' ).map( ( line ) => line.split( '|' )[ 1 ]?.trim() ).find( Boolean );
	return version && { folder, options, version };
}

async function isNewer( a, b ) {
	return ( await attempt( 'dpkg', [ '--compare-versions', a, 'gt', b ] ) ).code === 0;
}

/** The newest release of the wanted branch; failing that, the newest that is later. */
async function choose() {
	let best;
	for ( const suite of suites ) {
		const found = await step( `Looking for MediaWiki in Debian ${ suite }`, () => look( suite ) );
		if ( !found || !await isNewer( found.version, `1:${ wanted }~` ) ) {
			continue;
		}
		const fits = ( { version } ) => version.includes( `:${ wanted }.` );
		if ( !best || ( fits( found ) === fits( best ) ? await isNewer( found.version, best.version ) : fits( found ) ) ) {
			best = found;
		}
	}
	if ( !best ) {
		throw new Trouble(
			`No Debian suite of ${ suites.join( ', ' ) } offers MediaWiki ${ wanted } or later here. ` +
				'Set MW_INSTALL_PATH to a MediaWiki that you have.'
		);
	}
	return best;
}

async function unpack( { folder, options, version } ) {
	await step(
		`Fetching MediaWiki ${ version }`,
		() => run(
			'apt-get',
			[ ...options, 'download', ...packages.map( ( name ) => `${ name }=${ version }` ) ],
			{ cwd: folder }
		)
	);
	await step( 'Unpacking it', async () => {
		const tree = join( folder, 'tree' );
		for ( const file of readdirSync( folder ).filter( ( name ) => name.endsWith( '.deb' ) ) ) {
			await run( 'dpkg-deb', [ '-x', join( folder, file ), tree ] );
		}
		const core = join( tree, 'usr', 'share', 'mediawiki' );
		for ( const name of [ 'LocalSettings.php', 'config', 'extensions', 'images' ] ) {
			rmSync( join( core, name ), { recursive: true, force: true } );
		}
		renameSync( join( core, 'extensions-core' ), join( core, 'extensions' ) );
		mkdirSync( join( core, 'images' ) );
		renameSync( core, mediawikiDir );
	} );
	rmSync( join( dataDir, 'apt' ), { recursive: true } );
}

/** Puts this checkout where MediaWiki looks for extensions. */
function linkExtension() {
	const link = join( mediawikiDir, 'extensions', 'TechnicalPartners' );
	if ( !lstatSync( link, { throwIfNoEntry: false } ) ) {
		symlinkSync( root, link );
	} else if ( !existsSync( link ) || realpathSync( link ) !== realpathSync( root ) ) {
		throw new Trouble(
			`${ link } is another TechnicalPartners than this one. Remove it, or set MW_INSTALL_PATH to another MediaWiki.`
		);
	}
}

/** @return {string} such as 1.43.11 */
export function mediawikiVersion() {
	return readFileSync( join( mediawikiDir, 'includes', 'Defines.php' ), 'utf8' ).match( /'MW_VERSION', '([^']+)'/ )[ 1 ];
}

/** Whether this MediaWiki has its own tests, which Debian's package leaves out. */
export function hasCoreTests() {
	return existsSync( join( mediawikiDir, 'tests', 'phpunit', 'bootstrap.php' ) );
}

function isThere() {
	return existsSync( join( mediawikiDir, 'includes', 'Defines.php' ) );
}

/** Makes sure that there is a MediaWiki with this extension in it. */
export async function provideMediawiki() {
	if ( !isThere() ) {
		if ( process.env.MW_INSTALL_PATH ) {
			throw new Trouble( `MW_INSTALL_PATH is ${ mediawikiDir }, but there is no MediaWiki.` );
		}
		if ( !isDebian() ) {
			throw new Trouble(
				`Missing: MediaWiki ${ wanted } or later. It is fetched with Debian’s apt, and this is no Debian machine. ` +
					'Set MW_INSTALL_PATH to a MediaWiki that you have.'
			);
		}
		await withLock( join( dataDir, 'mediawiki.lock' ), async () => isThere() || unpack( await choose() ) );
	}
	linkExtension();
}
