import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Part } from '../../../scripts/cluster/part.mjs';

let folder = '';
let part: Part | undefined;
const isThere = ( pid: number ): boolean =>
	existsSync( `/proc/${ pid }` ) && !/^State:\tZ/m.test( readFileSync( `/proc/${ pid }/status`, 'utf8' ) );

/** Script of a server with one worker, whose process id is in the file "child" as soon as that is there. */
const WITH_WORKER = 'sleep 1000 & echo $! > begun; mv begun child; sleep 1000';

function sleeper( script = WITH_WORKER, onDeath: () => void = vi.fn() ): Part {
	part = new Part( 'sleeper', { command: 'sh', args: [ '-c', script ], cwd: folder, log: join( folder, 'log' ),
		isReady: async () => existsSync( join( folder, 'child' ) ) }, onDeath );
	return part;
}

beforeEach( () => {
	folder = mkdtempSync( join( tmpdir(), 'technical-partners-' ) );
} );
afterEach( async () => {
	await part?.kill();
	rmSync( folder, { recursive: true } );
} );

describe( 'Part', () => {
	it.each( [ 'stop', 'kill' ] as const )( 'ends a server and its workers on %s(), which is no death', async ( end ) => {
		const onDeath = vi.fn();
		const server = sleeper( undefined, onDeath );
		await server.start();
		const [ pid, child ] = [ server.pid!, Number( readFileSync( join( folder, 'child' ), 'utf8' ) ) ];
		expect( isThere( pid ) && isThere( child ) ).toBe( true );
		await server[ end ]();
		expect( server.isRunning ).toBe( false );
		await vi.waitFor( () => expect( isThere( pid ) || isThere( child ) ).toBe( false ) );
		expect( onDeath ).not.toHaveBeenCalled();
	} );

	it( 'reports a server that ends by itself', async () => {
		const onDeath = vi.fn();
		const server = sleeper( undefined, onDeath );
		await server.start();
		process.kill( server.pid!, 'SIGKILL' );
		await vi.waitFor( () => expect( onDeath ).toHaveBeenCalledWith( server ) );
		process.kill( Number( readFileSync( join( folder, 'child' ), 'utf8' ) ) );
	} );

	it( 'fails to start where the server ends before it answers, and names its log', async () => {
		await expect( sleeper( 'exit 1' ).start() ).rejects.toThrow( join( folder, 'log' ) );
	} );

	it( 'ends the server where the program that started it is killed', async () => {
		const program = spawn( process.execPath, [ '--input-type=module', '--eval', `
			import { Part } from '${ process.cwd() }/scripts/cluster/part.mjs';
			const part = new Part( 'sleeper', {
				command: 'sleep', args: [ '1000' ], log: '${ join( folder, 'log' ) }'
			}, () => {} );
			await part.start();
			console.log( part.pid );` ] );
		const pid = await new Promise<number>(
			( resolve ) => program.stdout.once( 'data', ( text ) => resolve( Number( text ) ) )
		);
		expect( isThere( pid ) ).toBe( true );
		program.kill( 'SIGKILL' );
		await vi.waitFor( () => expect( isThere( pid ) ).toBe( false ) );
	} );
} );
