/**
 * npm run cluster: this extension on many servers, on this machine. `--help` tells the rest.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './cluster/cluster.mjs';
import { SERVERS } from './cluster/layout.mjs';
import { HELP, readOptions } from './cluster/options.mjs';
import { provideMediawiki } from './setup/mediawiki.mjs';
import { installPackages } from './setup/packages.mjs';
import { dataDir } from './setup/paths.mjs';
import { beforeEnd, main, say, Trouble } from './setup/run.mjs';
import { freePorts } from './setup/serve.mjs';
import { accounts } from './setup/wiki.mjs';

/** Folder of a command's cluster. Commands that measure share one; tests may run beside them. */
const folders = { undefined: 'cluster', test: 'cluster-test' };

async function start( { command, reset } ) {
	const folder = join( dataDir, folders[ command ] ?? 'cluster-load' );
	if ( reset ) {
		rmSync( folder, { recursive: true, force: true } );
	}
	const port = command ? await freePorts( SERVERS.length ) : Number( process.env.PORT || 8090 );
	const cluster = new Cluster( { folder, port } );
	beforeEnd( () => cluster.down() );
	await cluster.up();
	return cluster;
}

function tell( { ports, folder } ) {
	say( `
  people visit    http://localhost:${ ports.edge }/wiki/Special:TechnicalPartners   (Varnish)
  behind it       http://localhost:${ ports.partners }   (nginx; the header X-App: 1 or 2 chooses an application server)
  databases       mariadb -h 127.0.0.1 -P ${ ports.primary } -u root partners
                   (primary; replicas: ${ ports.replica }, ${ ports.replica2 })
  caches          127.0.0.1:${ ports.cache }, sessions ${ ports.sessions }   (memcached)
  logs            ${ join( folder, 'log' ) }
` );
	for ( const { name, password, groups } of accounts ) {
		say( `  ${ name.padEnd( 10 ) } ${ password.padEnd( 22 ) } ${ groups.join( ', ' ) || 'a plain user' }` );
	}
	say( '\nCtrl+C ends it.' );
}

/** Does the work of a command; fails when a server ends meanwhile that nobody stopped. */
async function within( cluster, work ) {
	const death = cluster.death.then( ( part ) => {
		throw new Trouble( `${ part.name } ended by itself. Its log: ${ part.log }` );
	} );
	try {
		return await Promise.race( [ work(), death ] );
	} finally {
		await cluster.down();
	}
}

await main( async () => {
	const options = readOptions( process.argv.slice( 2 ) );
	if ( options.help ) {
		return say( HELP );
	}
	await installPackages( [ 'php', 'cluster' ] );
	if ( options.command === 'install' ) {
		return;
	}
	await provideMediawiki();
	const cluster = await start( options );
	if ( !options.command ) {
		tell( cluster );
		return within( cluster, () => new Promise( () => {} ) );
	}
	const { [ options.command ]: command } = await import( `../tests/cluster/${ options.command }.mjs` );
	const holds = await within( cluster, () => command( cluster, options ) );
	process.exitCode = holds ? 0 : 1;
} );
