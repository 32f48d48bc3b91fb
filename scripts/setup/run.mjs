/**
 * Running other programs: with progress on the terminal, their output kept for when they fail, and none left behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';

const children = new Set();

/** A failure to be told in its own words, without a stack trace. */
export class Trouble extends Error {}

/** Says one line of progress. */
export function say( line ) {
	process.stdout.write( `${ line }\n` );
}

/** Does a piece of work and says how long it took. */
export async function step( title, work ) {
	process.stdout.write( `${ title } … ` );
	const began = Date.now();
	try {
		const result = await work();
		say( `${ ( ( Date.now() - began ) / 1000 ).toFixed( 1 ) } s` );
		return result;
	} catch ( error ) {
		say( 'failed' );
		throw error;
	}
}

/** Starts a program that ends with this one. Options as for node's spawn. */
export function start( command, args, options = {} ) {
	const child = spawn( command, args, { detached: true, ...options } );
	children.add( child );
	child.on( 'close', () => children.delete( child ) );
	return child;
}

/** Ends a program started with `start` and everything that it started in turn; resolves when it is gone. */
export function stop( child, signal = 'SIGTERM' ) {
	if ( child.exitCode !== null || child.signalCode !== null || !child.pid ) {
		return Promise.resolve();
	}
	return new Promise( ( resolve ) => {
		child.once( 'close', resolve );
		signalGroup( child, signal );
	} );
}

/** Each child leads a process group of its own, so that its workers go with it. */
function signalGroup( child, signal ) {
	try {
		process.kill( -child.pid, signal );
	} catch {
		child.kill( signal );
	}
}

/**
 * Runs a program to its end.
 *
 * @return {Promise<{code: number, stdout: string, output: string}>} output is both streams as they came
 */
export function attempt( command, args, options = {} ) {
	return new Promise( ( resolve ) => {
		let stdout = '';
		let output = '';
		const child = start( command, args, { stdio: [ 'ignore', 'pipe', 'pipe' ], ...options } );
		child.stdout.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stdout += text;
			output += text;
		} );
		child.stderr.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			output += text;
		} );
		child.on( 'error', ( error ) => resolve( { code: 127, stdout, output: `${ output }${ error.message }\n` } ) );
		child.on( 'close', ( code ) => resolve( { code: code ?? 1, stdout, output } ) );
	} );
}

/** Runs a program that must succeed; resolves to what it wrote on its standard output. */
export async function run( command, args, options ) {
	const { code, stdout, output } = await attempt( command, args, options );
	if ( code !== 0 ) {
		throw new Trouble( `${ command } ${ args.join( ' ' ) } ended with ${ code }:\n${ output.trim() }` );
	}
	return stdout;
}

/** Whether a program is there. */
export function has( command ) {
	return !spawnSync( command, [ '--version' ], { stdio: 'ignore' } ).error;
}

function isRunning( pid ) {
	try {
		process.kill( pid, 0 );
		return true;
	} catch {
		return false;
	}
}

/** Does a piece of work while nobody else does it; the file says who. A lock whose holder is gone counts no more. */
export async function withLock( file, work ) {
	mkdirSync( dirname( file ), { recursive: true } );
	for ( ;; ) {
		try {
			writeFileSync( file, String( process.pid ), { flag: 'wx' } );
			break;
		} catch ( error ) {
			if ( error.code !== 'EEXIST' ) {
				throw error;
			}
			if ( existsSync( file ) && !isRunning( Number( readFileSync( file, 'utf8' ) ) ) ) {
				rmSync( file, { force: true } );
			}
			await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
		}
	}
	try {
		return await work();
	} finally {
		rmSync( file, { force: true } );
	}
}

/** On Ctrl+C, and on any other end, what was started ends as well. */
function endChildren() {
	for ( const child of children ) {
		signalGroup( child, 'SIGTERM' );
	}
}
process.on( 'exit', endChildren );

let farewell = () => undefined;

/**
 * Has a piece of work done when a signal ends this program, such as stopping servers in their order. A second signal
 * ends it at once.
 */
export function beforeEnd( work ) {
	farewell = work;
}

for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
	process.on( signal, async () => {
		const work = farewell;
		farewell = () => undefined;
		try {
			await work();
		} finally {
			process.exit( 128 + constants.signals[ signal ] );
		}
	} );
}

/** Runs a script's main function and tells what went wrong in plain words. */
export async function main( work ) {
	try {
		await work();
	} catch ( error ) {
		process.stderr.write( `\n${ error instanceof Trouble ? error.message : error.stack }\n` );
		process.exit( 1 );
	}
}
