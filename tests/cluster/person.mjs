/**
 * A person at the cluster: a session with a browser of its own, whose requests may choose their application server.
 */
import { Client } from '../bench/client.mjs';

/** Milliseconds after which nobody waits any longer for an answer. */
const PATIENCE = 120000;
/** How often an edit is sent again that another one got in the way of. */
const RETRIES = 3;
let number = 0;

export class Person extends Client {
	/** @param {string} url Of the edge, or of a wiki behind it */
	constructor( url ) {
		super( url );
		// MediaWiki's ChronologyProtector tells people apart by address and browser.
		this.agent = `cluster-${ process.pid }-${ ++number }`;
	}

	/**
	 * @param {string} path
	 * @param {Object} options Those of `fetch`; besides `server`, 1 or 2, and `trace`, see TraceSpi
	 */
	async fetch( path, { server, trace, ...options } = {} ) {
		const headers = { ...options.headers, 'user-agent': this.agent,
			...( server ? { 'x-app': String( server ) } : {} ), ...( trace ? { 'x-trace': trace } : {} ) };
		const started = performance.now();
		const answer = await super.fetch( path, { signal: AbortSignal.timeout( PATIENCE ), ...options, headers } );
		return { ...answer, ms: performance.now() - started };
	}

	/**
	 * A call of the API that may fail in any way.
	 *
	 * @return {Promise<{reply: Object, ms: number, problem: string}>} `problem` is empty where the call succeeded
	 */
	async call( parameters, options = {} ) {
		const body = new URLSearchParams( { format: 'json', formatversion: '2', token: this.token, ...parameters } );
		try {
			const { text, status, ms } = await this.fetch( '/api.php', { method: 'POST', body, ...options } );
			if ( !text.startsWith( '{' ) ) {
				return { reply: {}, ms, problem: `status ${ status }` };
			}
			const reply = JSON.parse( text );
			return { reply, ms, problem: reply.error?.code ?? '' };
		} catch ( error ) {
			return { reply: {}, ms: 0, problem: String( error.cause?.code ?? error.name ) };
		}
	}

	/**
	 * Saves a record, as docs/bots.md tells programs to: what another edit got in the way of at the same instant is
	 * sent again.
	 *
	 * @return {Promise<Object>} As `call`; `problem` is empty only where it was saved. `revision` is the new one, `again`
	 *  how often it was sent again
	 */
	async save( title, record, base, options = {} ) {
		for ( let again = 0; ; again++ ) {
			const result = await this.call( { action: 'edit', title, text: JSON.stringify( record ),
				...( base ? { baserevid: base, nocreate: 1 } : {} ) }, options );
			if ( !result.reply.error?.retry || again === RETRIES ) {
				const isSaved = result.reply.edit?.result === 'Success';
				return {
					...result,
					again,
					problem: isSaved ? '' : result.problem || 'not saved',
					revision: result.reply.edit?.newrevid ?? base
				};
			}
			await new Promise( ( resolve ) => setTimeout( resolve, Math.random() * 100 ) );
		}
	}

	/** The current record of a page and its revision; null where there is none. */
	async look( title ) {
		const { reply } = await this.call(
			{ action: 'query', prop: 'revisions', rvprop: 'content|ids', rvslots: 'main', titles: title }
		);
		const revision = reply.query?.pages?.[ 0 ].revisions?.[ 0 ];
		return revision ? { record: JSON.parse( revision.slots.main.content ), revision: revision.revid } : null;
	}
}
