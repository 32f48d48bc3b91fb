/**
 * MariaDB: a primary, and replicas that can be made to lag. Strict, row based, with GTIDs and a heartbeat, as
 * Wikimedia's are.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverProgram } from '../setup/packages.mjs';
import { attempt, run } from '../setup/run.mjs';
import { REPLICAS } from './layout.mjs';

/** Account of the wikis. For local use alone. */
export const account = { user: 'wiki', password: 'wiki-local-only' };

const asRoot = () => process.getuid() === 0 ? [ '--user=root' ] : [];
const client = ( port, database ) => [ '--no-defaults', '--host=127.0.0.1', `--port=${ port }`, '--user=root',
	'--batch', '--skip-column-names',
	...( database ? [ database ] : [] ) ];

/**
 * Asks a database server as root.
 *
 * @param {number} port
 * @param {string} statements
 * @param {string} [database]
 * @return {Promise<string[][]>} Rows, as texts
 */
export async function ask( port, statements, database ) {
	const output = await run( 'mariadb', [ ...client( port, database ), '--execute', statements ] );
	return output.split( '\n' ).filter( Boolean ).map( ( line ) => line.split( '\t' ) );
}

/**
 * Option for a folder of temporary tables: a server that starts removes all that it finds there, other servers' too.
 */
const temporary = ( folder ) => `--tmpdir=${ folder }-tmp`;

/** Makes the folder of a database server, once. One that was not finished is made anew. */
export async function provideFolder( folder ) {
	const made = join( folder, 'made' );
	mkdirSync( `${ folder }-tmp`, { recursive: true } );
	if ( !existsSync( made ) ) {
		rmSync( folder, { recursive: true, force: true } );
		mkdirSync( folder, { recursive: true } );
		await run( 'mariadb-install-db', [ '--no-defaults', ...asRoot(), `--datadir=${ folder }`, temporary( folder ),
			'--auth-root-authentication-method=normal', '--skip-test-db' ] );
		writeFileSync( made, '' );
	}
}

/**
 * @param {{id: number, folder: string, port: number, log: string, options?: string[]}} server
 * @return {Object} Description of a part
 */
export function mariadb( { id, folder, port, log, options = [] } ) {
	return {
		command: serverProgram( 'mariadbd' ),
		args: [ '--no-defaults', ...asRoot(), `--datadir=${ folder }`, temporary( folder ), '--socket=server.sock',
			'--pid-file=server.pid',
			'--bind-address=127.0.0.1', `--port=${ port }`, `--server-id=${ id }`, '--skip-name-resolve',
			'--max-connections=300',
			'--log-bin=bin', '--binlog-format=ROW', '--log-slave-updates=1', '--gtid-strict-mode=1', '--expire-logs-days=1',
			'--relay-log=relay', '--event-scheduler=ON',
			// Nothing is lost when a server is killed; a loss of the machine's power is not tried here.
			'--sync-binlog=0', '--innodb-flush-log-at-trx-commit=2', '--innodb-buffer-pool-size=256M',
			'--innodb-log-file-size=128M',
			'--sql-mode=STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ENGINE_SUBSTITUTION',
			'--character-set-server=binary', '--collation-server=binary', ...options ],
		log,
		isReady: async () => ( await attempt( 'mariadb', [ ...client( port ), '--execute', 'SELECT 1' ] ) ).code === 0
	};
}

/** Accounts, and the heartbeat that MediaWiki reads a replica's lag from. */
export function prepare( primary ) {
	const wiki = `${ account.user }@'%'`;
	return ask( primary, `
		CREATE USER IF NOT EXISTS repl@'%' IDENTIFIED BY 'repl-local-only';
		GRANT REPLICATION SLAVE ON *.* TO repl@'%';
		CREATE USER IF NOT EXISTS ${ wiki } IDENTIFIED BY '${ account.password }';
		GRANT ALL ON *.* TO ${ wiki };
		CREATE DATABASE IF NOT EXISTS heartbeat;
		CREATE TABLE IF NOT EXISTS heartbeat.heartbeat (
			ts VARCHAR(26) NOT NULL, server_id INT UNSIGNED NOT NULL PRIMARY KEY );
		CREATE EVENT IF NOT EXISTS heartbeat.beat ON SCHEDULE EVERY 1 SECOND
			DO REPLACE INTO heartbeat.heartbeat VALUES ( UTC_TIMESTAMP(6), @@server_id )` );
}

/** Has the replicas follow the primary, so many seconds behind. */
export function follow( ports, seconds = 0 ) {
	return Promise.all( REPLICAS.map( ( name ) => ask( ports[ name ], `
		STOP SLAVE;
		CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=${ ports.primary }, MASTER_USER='repl',
			MASTER_PASSWORD='repl-local-only',
			MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1, MASTER_DELAY=${ seconds };
		START SLAVE` ) ) );
}

/** Waits until the replicas have everything that the primary has now. */
export async function catchUp( ports, seconds = 120 ) {
	const [ [ position ] ] = await ask( ports.primary, 'SELECT @@gtid_binlog_pos' );
	await Promise.all(
		REPLICAS.map( ( name ) => ask( ports[ name ], `SELECT MASTER_GTID_WAIT( '${ position }', ${ seconds } )` ) )
	);
}
