/**
 * A person's session on a wiki, over its web API.
 */
import { accounts } from '../../scripts/setup/wiki.mjs';

export class Client {
	constructor( url ) {
		this.url = url;
		this.cookies = new Map();
	}

	/** One request; keeps cookies. Resolves to the response, its body read as text. */
	async fetch( path, options = {} ) {
		const cookie = [ ...this.cookies ].map( ( [ name, value ] ) => `${ name }=${ value }` ).join( '; ' );
		const response = await fetch(
			this.url + path, { ...options, headers: { ...options.headers, cookie }, redirect: 'manual' }
		);
		for ( const line of response.headers.getSetCookie() ) {
			const [ pair ] = line.split( ';' );
			const at = pair.indexOf( '=' );
			if ( /max-age=0|expires=Thu, 01.Jan.1970/i.test( line ) ) {
				this.cookies.delete( pair.slice( 0, at ) );
			} else {
				this.cookies.set( pair.slice( 0, at ), pair.slice( at + 1 ) );
			}
		}
		return { status: response.status, headers: response.headers, text: await response.text() };
	}

	/** The text of a page; what redirects or fails was not read. */
	async page( path ) {
		const { status, text } = await this.fetch( path );
		if ( status !== 200 ) {
			throw new Error( `${ path } answers with ${ status }` );
		}
		return text;
	}

	/** A call of the Action API. Fails on an error unless the caller asks for it. */
	async api( parameters, { errors = false } = {} ) {
		const body = new URLSearchParams( { format: 'json', formatversion: '2', ...parameters } );
		const reply = JSON.parse( ( await this.fetch( '/api.php', { method: 'POST', body } ) ).text );
		if ( reply.error && !errors ) {
			throw new Error( `${ parameters.action }: ${ reply.error.code }: ${ reply.error.info }` );
		}
		return reply;
	}

	async logIn( { name, password } = accounts[ 0 ] ) {
		const { query } = await this.api( { action: 'query', meta: 'tokens', type: 'login' } );
		const { login } = await this.api(
			{ action: 'login', lgname: name, lgpassword: password, lgtoken: query.tokens.logintoken }
		);
		if ( login.result !== 'Success' ) {
			throw new Error( `Logging in: ${ JSON.stringify( login ) }` );
		}
		this.token = ( await this.api( { action: 'query', meta: 'tokens' } ) ).query.tokens.csrftoken;
		return this;
	}

	/** The current record of a page, and its revision. */
	async read( title ) {
		const { query } = await this.api(
			{ action: 'query', prop: 'revisions', rvprop: 'content|ids', rvslots: 'main', titles: title }
		);
		const [ revision ] = query.pages[ 0 ].revisions;
		return { record: JSON.parse( revision.slots.main.content ), revision: revision.revid };
	}

	/** Saves a text; resolves to the reply, an error included. */
	edit( title, text, parameters = {} ) {
		return this.api( { action: 'edit', title, text, token: this.token, ...parameters }, { errors: true } );
	}
}
