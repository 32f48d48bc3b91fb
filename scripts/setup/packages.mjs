/**
 * The programs of the machine that this project needs, and Debian's packages that have them.
 */
import { existsSync } from 'node:fs';
import { attempt, has, run, step, Trouble } from './run.mjs';

const phpExtensions = {
	sqlite3: 'php-sqlite3',
	mbstring: 'php-mbstring',
	xml: 'php-xml',
	intl: 'php-intl',
	curl: 'php-curl',
	gd: 'php-gd',
	apcu: 'php-apcu'
};

/** Debian's packages that PHP lacks here; all of them where there is no PHP. */
async function missingPhp() {
	const { code, stdout } = await attempt( 'php', [ '-r', 'echo implode( " ", get_loaded_extensions() );' ] );
	const loaded = code === 0 ? stdout.toLowerCase().split( ' ' ) : [];
	return [
		...( code === 0 ? [] : [ 'php-cli' ] ),
		...Object.keys( phpExtensions ).filter( ( name ) => !loaded.includes( name ) ).map( ( name ) => phpExtensions[ name ] )
	];
}

/** Chromium as Debian installs it. */
export const chromium = '/usr/bin/chromium';

async function missing( needs ) {
	const packages = [];
	if ( needs.includes( 'php' ) ) {
		packages.push( ...await missingPhp() );
	}
	if ( needs.includes( 'composer' ) && !has( 'composer' ) ) {
		packages.push( 'composer' );
	}
	if ( needs.includes( 'chromium' ) && !existsSync( chromium ) ) {
		packages.push( 'chromium' );
	}
	return [ ...new Set( packages ) ];
}

const notDebian = 'this is no Debian machine';
const notRoot = 'you are not root';

/** Whether apt fetches packages here, which takes no rights. */
export function isDebian() {
	return existsSync( '/etc/debian_version' ) && has( 'apt-get' );
}

/** Why packages cannot be installed from here, or nothing if they can. */
function whyNoPackages() {
	if ( !isDebian() ) {
		return notDebian;
	}
	return process.getuid() === 0 ? '' : notRoot;
}

/**
 * Installs what is missing, and nothing else.
 *
 * @param {string[]} needs of 'php', 'composer', 'chromium'
 */
export async function installPackages( needs ) {
	const packages = await missing( needs );
	if ( !packages.length ) {
		return;
	}
	const why = whyNoPackages();
	if ( why ) {
		throw new Trouble( why === notRoot ?
			`Missing, and only root can install it: apt-get install ${ packages.join( ' ' ) }` :
			`Missing: ${ packages.join( ', ' ) }. These are the names of Debian’s packages, and ${ why }: bring the same in its own way.` );
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await step( 'Reading the lists of packages', () => run( 'apt-get', [ 'update' ], { env } ) );
	await step( `Installing ${ packages.join( ', ' ) }`, () => run( 'apt-get', [ 'install', '-y', '--no-install-recommends', ...packages ], { env } ) );
	const still = await missing( needs );
	if ( still.length ) {
		throw new Trouble( `Installed, but not usable: ${ still.join( ', ' ) }. If another PHP comes first in PATH, it needs these extensions.` );
	}
}
