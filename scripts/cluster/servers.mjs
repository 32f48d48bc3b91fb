/**
 * Caches, application servers, web server and edge of the cluster, each as the description of a part.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fpmName, serverProgram } from '../setup/packages.mjs';
import { mediawikiDir, root } from '../setup/paths.mjs';
import { wikiEnvironment } from '../setup/wiki.mjs';
import { WIKIS, wikiFolder } from './layout.mjs';

const isRoot = () => process.getuid() === 0;
const template = ( name ) => readFileSync( join( root, 'scripts', 'cluster', 'settings', name ), 'utf8' );

/** Fills a template: @NAME@ becomes the value of that name. */
export function fill( text, values ) {
	return text.replace( /@([A-Z0-9_]+)@/g, ( match, name ) => {
		if ( !( name in values ) ) {
			throw new Error( `No value for ${ match }` );
		}
		return values[ name ];
	} );
}

/** Whether somebody listens on a port. */
export function listens( port ) {
	return new Promise( ( resolve ) => {
		const socket = createConnection( port, '127.0.0.1' );
		const end = ( answer ) => {
			socket.destroy();
			resolve( answer );
		};
		socket.once( 'connect', () => end( true ) );
		socket.once( 'error', () => end( false ) );
	} );
}

export function memcached( port, log ) {
	return {
		command: serverProgram( 'memcached' ),
		args: [
			...( isRoot() ? [ '-u', 'root' ] : [] ),
			'-l',
			'127.0.0.1',
			'-p',
			String( port ),
			'-m',
			'512',
			'-I',
			'8m',
			'-c',
			'1024'
		],
		log,
		isReady: () => listens( port )
	};
}

/** A pool of PHP processes: what is one application server elsewhere. */
export async function app( { name, port, workers, run, log } ) {
	const file = join( run, `${ name }.conf` );
	writeFileSync( file, fill( template( 'fpm.conf' ), {
		PORT: port, WORKERS: workers, LOG: log, OWNER: isRoot() ? 'user = root\ngroup = root' : ''
	} ) );
	return {
		command: serverProgram( await fpmName() ),
		args: [ ...( isRoot() ? [ '--allow-to-run-as-root' ] : [] ), '--nodaemonize', '--fpm-config', file ],
		log,
		isReady: () => listens( port )
	};
}

/** nginx before both application servers, with a port for each wiki. */
export function web( { ports, folder, run, log } ) {
	const temporary = join( run, 'nginx' );
	mkdirSync( temporary, { recursive: true } );
	const values = ( wiki ) => (
		{ PORT: ports[ wiki ], ROOT: mediawikiDir, SETTINGS: join( wikiFolder( folder, wiki ), 'LocalSettings.php' ) }
	);
	const block = template( 'nginx-wiki.conf' );
	const file = join( run, 'nginx.conf' );
	writeFileSync( file, fill( template( 'nginx.conf' ), {
		OWNER: isRoot() ? 'user root;' : '', RUN: run, TEMPORARY: temporary, LOG: log, APP1: ports.app1, APP2: ports.app2,
		TYPES: existsSync( '/etc/nginx/mime.types' ) ? 'include /etc/nginx/mime.types;' : '',
		WIKIS: WIKIS.map( ( name ) => fill( block, values( name ) ) ).join( '\n' )
	} ) );
	return {
		command: serverProgram( 'nginx' ),
		args: [ '-c', file, '-e', log ],
		log,
		isReady: () => listens( ports.partners )
	};
}

/** Varnish before nginx: a cache for everybody without a session, which MediaWiki purges. */
export function edge( { ports, run, log } ) {
	const file = join( run, 'edge.vcl' );
	writeFileSync( file, fill( template( 'edge.vcl' ), { BACKEND: ports.partners } ) );
	return {
		command: serverProgram( 'varnishd' ),
		args: [
			'-F',
			'-n',
			join( run, 'varnish' ),
			'-a',
			`127.0.0.1:${ ports.edge }`,
			'-f',
			file,
			'-s',
			'malloc,256m',
			'-j',
			'none'
		],
		log,
		isReady: () => listens( ports.edge )
	};
}

/** Runs the jobs of one wiki, for ever: MediaWiki's own script ends now and then, so that it reads new settings. */
export function jobs( { wiki, folder, log } ) {
	const script = join( mediawikiDir, 'maintenance', 'run.php' );
	return {
		command: 'sh',
		args: [
			'-c',
			'while :; do setpriv --pdeathsig TERM php -d memory_limit=512M "$0" runJobs --wait --maxtime 60; sleep 1; done',
			script
		],
		env: wikiEnvironment( wikiFolder( folder, wiki ) ),
		cwd: mediawikiDir,
		log
	};
}
