/**
 * Processes of the cluster: which of them work, what processor time they took, and killing them.
 */
import { readFileSync } from 'node:fs';

/** Milliseconds of a processor in one of the kernel's ticks. */
const TICK = 10;

function read( file ) {
	try {
		return readFileSync( file, 'utf8' );
	} catch {
		return '';
	}
}

/** Fields of /proc/PID/stat after the name, which may hold blanks. */
function stat( pid ) {
	const text = read( `/proc/${ pid }/stat` );
	return text.slice( text.lastIndexOf( ')' ) + 2 ).split( ' ' );
}

/** Process ids of a process's children. */
export const children = ( pid ) =>
	read( `/proc/${ pid }/task/${ pid }/children` ).split( ' ' ).filter( Boolean ).map( Number );

/** Milliseconds of processor time that a process has taken, and its children that have ended. */
function ownTime( pid ) {
	const fields = stat( pid );
	return fields.length < 15 ? 0 : fields.slice( 11, 15 ).reduce( ( sum, ticks ) => sum + Number( ticks ), 0 ) * TICK;
}

/** The same of a process with everything below it. */
export function processorTime( pid ) {
	return children( pid ).reduce( ( sum, child ) => sum + processorTime( child ), ownTime( pid ) );
}

/**
 * Kills a process of an application server as a lack of memory would: one that works, if there is one.
 *
 * @param {import('../../scripts/cluster/part.mjs').Part} app
 * @return {boolean} Whether it was at work
 */
export function killWorker( app ) {
	const all = children( app.pid );
	const busy = all.filter( ( pid ) => /[RD]/.test( stat( pid )[ 0 ] ) );
	const among = busy.length ? busy : all;
	try {
		process.kill( among[ Math.floor( Math.random() * among.length ) ], 'SIGKILL' );
	} catch {
		return false;
	}
	return busy.length > 0;
}
