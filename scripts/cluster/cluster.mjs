/**
 * A cluster on this machine's loopback: a MariaDB primary and two replicas, memcached, two application servers behind
 * nginx, Varnish in front, and job runners.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPort } from '../setup/serve.mjs';
import { provideWiki } from '../setup/wiki.mjs';
import { step } from '../setup/run.mjs';
import { REPLICAS, paths, portsFrom, wikiFolder } from './layout.mjs';
import { account, ask, catchUp, follow, mariadb, prepare, provideFolder } from './mariadb.mjs';
import { Part } from './part.mjs';
import { app, edge, jobs, memcached, web } from './servers.mjs';

/** Order in which servers are stopped; job runners go first. */
const STOPPING = [ 'edge', 'web', 'app1', 'app2', 'cache', 'sessions', 'indexdb', ...REPLICAS, 'primary' ];
const PLATFORM_SETTINGS = new URL( './settings/settings.php', import.meta.url ).pathname;

export class Cluster {
	parts = new Map();

	/**
	 * @param {{folder: string, port: number, workers?: number}} options `port` is the first of some; `workers` of each
	 *   application server
	 */
	constructor( { folder, port, workers = 10 } ) {
		this.folder = folder;
		this.workers = workers;
		this.ports = portsFrom( port );
		this.paths = paths( folder );
		/** Resolves to the part that ended without being asked to. */
		this.death = new Promise( ( resolve ) => {
			this.onDeath = resolve;
		} );
	}

	/** Starts everything, making what is missing. */
	async up() {
		for ( const port of Object.values( this.ports ) ) {
			await checkPort( port, `PORT=${ this.ports.edge + 100 } npm run cluster` );
		}
		for ( const folder of [ this.paths.run, this.paths.trace ] ) {
			mkdirSync( folder, { recursive: true } );
		}
		writeFileSync( this.paths.ports, JSON.stringify( this.ports ) );
		await step( 'Starting MariaDB and memcached', () => this.#startData() );
		await this.provide( 'partners', { examples: true } );
		await step( 'Starting PHP, nginx, Varnish and the job runner', () => this.#startWeb() );
	}

	/** Stops everything, in an order in which nobody misses what is gone. */
	async down() {
		const runners = [ ...this.parts.keys() ].filter( ( name ) => name.startsWith( 'jobs' ) );
		for ( const names of [ runners, ...STOPPING.map( ( name ) => [ name ] ) ] ) {
			await Promise.all( names.map( ( name ) => this.parts.get( name )?.stop() ) );
		}
	}

	/** A part that is known already, or is made now. */
	part( name, description ) {
		if ( description && !this.parts.has( name ) ) {
			this.parts.set( name, new Part( name, { log: this.#log( name ), ...description }, this.onDeath ) );
		}
		return this.parts.get( name );
	}

	/** Makes sure that a wiki of layout.mjs is there, on the primary and the replicas. */
	async provide( wiki, options = {} ) {
		await provideWiki(
			wikiFolder( this.folder, wiki ), { ...options, plain: wiki === 'plain', platform: this.#platform( wiki ) }
		);
		await catchUp( this.ports );
	}

	/** Runs the jobs of a wiki from now on. */
	runJobs( wiki ) {
		return this.part(
			`jobs-${ wiki }`, jobs( { wiki, folder: this.folder, log: this.#log( `jobs-${ wiki }` ) } )
		).start();
	}

	/** Starts a database server of its own for the index, which settings may then name as the cluster `index`. */
	async startIndexServer( options ) {
		const folder = join( this.folder, 'indexdb' );
		await provideFolder( folder );
		this.parts.delete( 'indexdb' );
		await this.part(
			'indexdb', mariadb( { id: 9, folder, port: this.ports.indexdb, log: this.#log( 'indexdb' ), options } )
		).start();
		await ask(
			this.ports.indexdb,
			`CREATE USER IF NOT EXISTS ${ account.user }@'%' IDENTIFIED BY '${ account.password }';
				GRANT ALL ON *.* TO ${ account.user }@'%'`
		);
	}

	/** Keeps the replicas so many seconds behind. */
	lag( seconds ) {
		return follow( this.ports, seconds );
	}

	/** Asks the primary for rows of a wiki. */
	ask( statement, wiki = 'partners' ) {
		return ask( this.ports.primary, statement, wiki );
	}

	url( name = 'partners' ) {
		return `http://localhost:${ this.ports[ name ] }`;
	}

	#log( name ) {
		return join( this.paths.log, `${ name }.log` );
	}

	#platform( wiki ) {
		return {
			installer: () => [ '--dbtype', 'mysql', '--dbserver', `127.0.0.1:${ this.ports.primary }`, '--dbname', wiki,
				'--dbuser', account.user, '--dbpass', account.password, '--installdbuser', 'root', '--installdbpass', '' ],
			settings: PLATFORM_SETTINGS,
			// The updater reads from replicas, which may not have the tables yet.
			installed: () => catchUp( this.ports )
		};
	}

	async #startData() {
		const database = async ( name, id, options ) => {
			const folder = join( this.folder, name );
			await provideFolder( folder );
			await this.part(
				name, mariadb( { id, folder, port: this.ports[ name ], log: this.#log( name ), options } )
			).start();
		};
		await Promise.all( [
			database( 'primary', 1 ),
			...REPLICAS.map( ( name, place ) => database( name, 2 + place, [ '--read-only=1' ] ) ),
			...[ 'cache', 'sessions' ].map(
				( name ) => this.part( name, memcached( this.ports[ name ], this.#log( name ) ) ).start()
			)
		] );
		await prepare( this.ports.primary );
		await follow( this.ports );
		await catchUp( this.ports );
	}

	async #startWeb() {
		const { ports, folder, workers } = this;
		const of = ( name ) => (
			{ ports, folder, workers, run: this.paths.run, name, port: ports[ name ], log: this.#log( name ) }
		);
		await Promise.all( [
			...[ 'app1', 'app2' ].map( async ( name ) => this.part( name, await app( of( name ) ) ).start() ),
			this.part( 'web', web( of( 'web' ) ) ).start()
		] );
		await this.part( 'edge', edge( of( 'edge' ) ) ).start();
		await this.runJobs( 'partners' );
		await ( await fetch( `${ this.url( 'edge' ) }/wiki/Special:TechnicalPartners` ) ).text();
	}
}
