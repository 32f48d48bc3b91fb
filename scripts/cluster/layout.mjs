/**
 * Ports and folders of a cluster. Every port follows from the first, so that two clusters can run beside each other.
 */
import { join } from 'node:path';

/** Wikis of a cluster: the one that people see, the same MediaWiki without this extension, and three for measuring. */
export const WIKIS = [ 'partners', 'plain', 'rows100', 'rows10000', 'rows100000' ];

/** Replicas: MediaWiki's circuit breaker stops all reads where the only one is down. */
export const REPLICAS = [ 'replica', 'replica2' ];

/** Servers by their distance from the first port. The edge, which people visit, has the first. */
export const SERVERS = [
	'edge', ...WIKIS, 'app1', 'app2', 'primary', 'replica', 'replica2', 'indexdb', 'cache', 'sessions'
];

/**
 * @param {number} first Port of the edge
 * @return {Object<string, number>} Ports by server
 */
export function portsFrom( first ) {
	return Object.fromEntries( SERVERS.map( ( name, place ) => [ name, first + place ] ) );
}

/**
 * @param {string} folder Of the cluster's data
 * @return {Object<string, string>} Folders and files by purpose
 */
export function paths( folder ) {
	return {
		folder,
		run: join( folder, 'run' ),
		log: join( folder, 'log' ),
		trace: join( folder, 'log', 'trace' ),
		errors: join( folder, 'log', 'errors.jsonl' ),
		ports: join( folder, 'ports.json' ),
		override: join( folder, 'override.php' )
	};
}

/** Folder of a wiki of the cluster, with its LocalSettings.php. */
export const wikiFolder = ( folder, wiki ) => join( folder, 'wikis', wiki );
