/**
 * The programs of the machine that this project needs, and Debian's packages that have them.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
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

/** PHP extensions that the wikis of the cluster need besides. */
const clusterExtensions = { mysqli: 'php-mysql', memcached: 'php-memcached' };

/** Servers of the cluster: program → Debian's package. */
const servers = {
	mariadbd: 'mariadb-server', memcached: 'memcached', nginx: 'nginx-light', varnishd: 'varnish', setpriv: 'util-linux'
};

/** Debian's packages that PHP lacks here; all of them where there is no PHP. */
async function missingPhp( extensions ) {
	const { code, stdout } = await attempt( 'php', [ '-r', 'echo implode( " ", get_loaded_extensions() );' ] );
	const loaded = code === 0 ? stdout.toLowerCase().split( ' ' ) : [];
	return [
		...( code === 0 ? [] : [ 'php-cli' ] ),
		...Object.keys( extensions ).filter( ( name ) => !loaded.includes( name ) ).map( ( name ) => extensions[ name ] )
	];
}

/** Path of a server's program, which may lie where only root looks; undefined where there is none. */
export function serverProgram( name ) {
	return [
		...( process.env.PATH ?? '' ).split( ':' ), '/usr/sbin', '/usr/local/sbin'
	].map( ( folder ) => `${ folder }/${ name }` ).find( existsSync );
}

/** Name of the FastCGI program that fits the `php` of this machine, such as php-fpm8.2. */
export async function fpmName() {
	const { stdout } = await attempt( 'php', [ '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] );
	return `php-fpm${ stdout }`;
}

async function missingServers() {
	const packages = Object.keys( servers ).filter( ( name ) => !serverProgram( name ) )
		.map( ( name ) => servers[ name ] );
	return serverProgram( await fpmName() ) ? packages : [ ...packages, 'php-fpm' ];
}

/** Chromium as Debian installs it. */
export const chromium = '/usr/bin/chromium';

/** The same without windows, which journeys use: it takes half the processor's time. */
export const chromiumShell = '/usr/bin/chromium-headless-shell';

/**
 * Debian's packages that are missing here.
 *
 * @param {string[]} needs of 'php', 'composer', 'chromium', 'chromiumShell', 'cluster'
 */
export async function missing( needs ) {
	const packages = [];
	if ( needs.includes( 'php' ) ) {
		packages.push( ...await missingPhp( phpExtensions ) );
	}
	if ( needs.includes( 'cluster' ) ) {
		packages.push( ...await missingPhp( clusterExtensions ), ...await missingServers() );
	}
	if ( needs.includes( 'composer' ) && !has( 'composer' ) ) {
		packages.push( 'composer' );
	}
	if ( needs.includes( 'chromium' ) && !existsSync( chromium ) ) {
		packages.push( 'chromium' );
	}
	if ( needs.includes( 'chromiumShell' ) && !existsSync( chromiumShell ) ) {
		packages.push( 'chromium-headless-shell' );
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

/** Program that Debian's packages ask whether they may start their services. */
const policy = '/usr/sbin/policy-rc.d';

/** Does a piece of work while no package may start a service. */
async function withoutServices( work ) {
	if ( existsSync( policy ) ) {
		return work();
	}
	const remove = () => rmSync( policy, { force: true } );
	process.once( 'exit', remove );
	writeFileSync( policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 } );
	try {
		return await work();
	} finally {
		remove();
	}
}

/** Keeps services of packages that were just installed from starting with the machine. */
async function disableServices( packages ) {
	const services = {
		'mariadb-server': [ 'mariadb' ], memcached: [ 'memcached' ], 'nginx-light': [ 'nginx' ],
		varnish: [ 'varnish', 'varnishncsa' ],
		'php-fpm': [ ( await fpmName() ).replace( /^php-fpm(.*)$/, 'php$1-fpm' ) ]
	};
	const names = packages.flatMap( ( name ) => services[ name ] ?? [] );
	if ( names.length && existsSync( '/run/systemd/system' ) ) {
		await attempt( 'systemctl', [ 'disable', '--quiet', ...names ] );
	}
}

/**
 * Installs what is missing, and nothing else.
 *
 * @param {string[]} needs of 'php', 'composer', 'chromium', 'chromiumShell', 'cluster'
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
			`Missing: ${ packages.join( ', ' ) }. These are the names of Debian’s packages, ` +
				`and ${ why }: bring the same in its own way.` );
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await step( 'Reading the lists of packages', () => run( 'apt-get', [ 'update' ], { env } ) );
	await step( `Installing ${ packages.join( ', ' ) }`, () => withoutServices( () =>
		run( 'apt-get', [ 'install', '-y', '--no-install-recommends', ...packages ], { env } ) ) );
	await disableServices( packages );
	const still = await missing( needs );
	if ( still.length ) {
		throw new Trouble(
			`Installed, but not usable: ${ still.join( ', ' ) }. If another PHP comes first in PATH, it needs these extensions.`
		);
	}
}
