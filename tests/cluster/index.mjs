/**
 * The index of a wiki of the cluster: jobs that wait, and differences from the pages.
 */
import { join } from 'node:path';
import { pause } from '../../scripts/cluster/part.mjs';
import { wikiFolder } from '../../scripts/cluster/layout.mjs';
import { mediawikiDir } from '../../scripts/setup/paths.mjs';
import { attempt } from '../../scripts/setup/run.mjs';
import { wikiEnvironment } from '../../scripts/setup/wiki.mjs';

/** Seconds after which jobs that still wait are a failure of their own. */
const PATIENCE = 600;

/** Waits until no job is left that will still be tried; resolves to how many are left after a long time. */
export async function jobsLeft( cluster, wiki, seconds = PATIENCE ) {
	const until = Date.now() + seconds * 1000;
	for ( ;; ) {
		const [ [ count ] ] = await cluster.ask( 'SELECT COUNT(*) FROM job WHERE job_attempts < 3', wiki );
		if ( count === '0' || Date.now() > until ) {
			return Number( count );
		}
		await pause( 300 );
	}
}

/**
 * Compares the index with the pages, by the script that operators have.
 *
 * @return {Promise<{count: number, lines: string[]}>} Number of differences, and the first of them
 */
export async function differences( cluster, wiki ) {
	const { output } = await attempt( 'php',
		[ '-d', 'memory_limit=1G', join( mediawikiDir, 'maintenance', 'run.php' ), 'TechnicalPartners:checkIndex' ],
		{ cwd: mediawikiDir, env: wikiEnvironment( wikiFolder( cluster.folder, wiki ) ) } );
	const count = output.match( /(\d+) differences\./ )?.[ 1 ];
	if ( count === undefined ) {
		throw new Error( `checkIndex: ${ output }` );
	}
	return { count: Number( count ), lines: output.trim().split( '\n' ).slice( 0, 5 ) };
}
