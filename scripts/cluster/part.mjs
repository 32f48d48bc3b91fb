/**
 * One server of the cluster: started, stopped, killed, and known to have ended when nobody asked it to.
 */
import { closeSync, openSync } from 'node:fs';
import { start, stop, Trouble } from '../setup/run.mjs';

/** Milliseconds that a server has to stop by itself before it is killed. */
const PATIENCE = 20000;
/** Milliseconds that a server has to answer after its start. */
const STARTUP = 90000;

export const pause = ( milliseconds ) => new Promise( ( resolve ) => setTimeout( resolve, milliseconds ) );

export class Part {
	#child;
	#wanted = false;

	/**
	 * @param {string} name
	 * @param {{command: string, args: string[], env?: Object<string, string>, cwd?: string, log: string,
	 *  isReady?: function(): Promise<boolean>}} description `log` is the file of both output streams
	 * @param {function(Part): void} onDeath Called when the server ends by itself
	 */
	constructor( name, description, onDeath ) {
		Object.assign( this, description, { name, onDeath } );
	}

	get pid() {
		return this.#child?.pid;
	}

	get isRunning() {
		return Boolean( this.#child ) && this.#child.exitCode === null && this.#child.signalCode === null;
	}

	/**
	 * Starts the server and waits until it answers. The kernel ends it should this program be killed.
	 *
	 * @param {string[]} extra More arguments, for this start only
	 */
	async start( extra = [] ) {
		if ( this.isRunning ) {
			return;
		}
		const log = openSync( this.log, 'a' );
		const child = start( 'setpriv', [ '--pdeathsig', 'TERM', this.command, ...this.args, ...extra ],
			{ cwd: this.cwd, env: { ...process.env, ...this.env }, stdio: [ 'ignore', log, log ] } );
		closeSync( log );
		this.#child = child;
		this.#wanted = true;
		child.once( 'close', () => {
			if ( this.#wanted && child === this.#child ) {
				this.onDeath( this );
			}
		} );
		await this.#answer();
	}

	async #answer() {
		const until = Date.now() + STARTUP;
		while ( this.isReady && !await this.isReady() ) {
			if ( !this.isRunning || Date.now() > until ) {
				throw new Trouble( `${ this.name } ${ this.isRunning ? 'does not answer' : 'ended' }. Its log: ${ this.log }` );
			}
			await pause( 50 );
		}
	}

	/** Asks the server to end; kills it if it does not. */
	async stop() {
		this.#wanted = false;
		if ( this.isRunning ) {
			const late = setTimeout( () => this.kill(), PATIENCE );
			await stop( this.#child );
			clearTimeout( late );
		}
	}

	/** Ends the server and its workers at once, as a loss of power would. */
	async kill() {
		this.#wanted = false;
		if ( this.isRunning ) {
			await stop( this.#child, 'SIGKILL' );
		}
	}
}
