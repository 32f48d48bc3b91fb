/**
 * A wiki of a journey's own: a copy of a prepared one, with a set of example data, on a port of its own.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from 'playwright-core';
import { freePort, serve } from '../../../scripts/setup/serve.mjs';
import { accounts, maintain } from '../../../scripts/setup/wiki.mjs';

const support = dirname( fileURLToPath( import.meta.url ) );
/** Folder of the prepared wikis, each named like its set of example data. */
const prepared = process.env.TP_PREPARED_WIKIS;

/** Settings that a test may switch on with `wiki.configure`. */
export const settings = {
	captcha: '$wgCaptchaTriggers["edit"] = $wgCaptchaTriggers["create"] = true;',
	rateLimit: '$wgRateLimits["edit"] = [ "user" => [ 1, 3600 ], "newbie" => [ 1, 3600 ], "ip" => [ 1, 3600 ] ];',
	readOnly: '$wgReadOnly = "Maintenance.";'
};

/** The answer to every captcha. */
export const captchaAnswer = 'partner';

export class Wiki {
	#sessions = new Map();
	#server;

	/** @param {string} set Of example data */
	static async open( set ) {
		const wiki = new Wiki();
		wiki.folder = mkdtempSync( join( prepared, 'journey-' ) );
		cpSync( join( prepared, set ), wiki.folder, { recursive: true } );
		wiki.#server = await serve( wiki.folder, await freePort() );
		wiki.url = wiki.#server.url;
		return wiki;
	}

	async close() {
		for ( const session of this.#sessions.values() ) {
			await ( await session ).dispose();
		}
		await this.#server.stop();
		rmSync( this.folder, { recursive: true } );
	}

	/** The address of a page, given its title, with the parameters given. */
	address( title, query = {} ) {
		return `${ this.url }/index.php?${ new URLSearchParams( { title, ...query } ) }`;
	}

	/** Lets settings (PHP) be in force, and no others; without any, the wiki is as it was. */
	configure( ...php ) {
		writeFileSync( join( this.folder, 'override.php' ), `<?php\n${ php.join( '\n' ) }\n` );
	}

	/** Adds an AbuseFilter. Its rules match nothing but what they say, such as 'added_lines rlike "forbidden"'. */
	abuseFilter( { name, rules, action } ) {
		return maintain(
			this.folder, join( support, 'addFilter.php' ), '--name', name, '--rules', rules, '--action', action
		);
	}

	/** Runs one of MediaWiki's maintenance scripts. */
	maintain( script, ...args ) {
		return maintain( this.folder, script, ...args );
	}

	/** Adds an account; its password is that of `passwordOf`. */
	addAccount( name, ...groups ) {
		return this.maintain(
			'createAndPromote',
			'--force',
			...( groups.length ? [ `--custom-groups=${ groups }` ] : [] ),
			name,
			passwordOf( name )
		);
	}

	/**
	 * Asks the action API as somebody; null is nobody. An action that writes gets its token.
	 * Fails on an error, unless `mayFail`.
	 */
	async api( user, parameters, { mayFail = false } = {} ) {
		const session = await this.#session( user );
		const data = await post(
			session,
			this.url,
			{ ...parameters, ...( parameters.action === 'query' ? {} : { token: await token( session, this.url, 'csrf' ) } ) }
		);
		if ( data.error && !mayFail ) {
			throw new Error( `${ parameters.action }: ${ JSON.stringify( data.error ) }` );
		}
		return data;
	}

	/** Edits a page, beside the browser, as somebody else would. */
	async edit( user, title, content, parameters = {} ) {
		const text = typeof content === 'string' ? content : JSON.stringify( content );
		return ( await this.api( user, { action: 'edit', title, text, ...parameters } ) ).edit;
	}

	/** The latest revision of a page: { id, user, comment, tags, text }; nothing if there is no such page. */
	async revision( title ) {
		const { query } = await this.api(
			'Admin',
			{ action: 'query', prop: 'revisions', titles: title, rvprop: 'ids|user|comment|tags|content', rvslots: 'main' }
		);
		const revision = query.pages[ 0 ].revisions?.[ 0 ];
		return revision &&
			{
				id: revision.revid,
				user: revision.user,
				comment: revision.comment,
				tags: revision.tags,
				text: revision.slots.main.content
			};
	}

	/** The latest record of a page. */
	async record( title ) {
		return JSON.parse( ( await this.revision( title ) ).text );
	}

	/** Posts a form of a special page as a person, with a token; resolves to the status of the answer. */
	async postForm( user, title, fields ) {
		const session = await this.#session( user );
		const wpEditToken = await token( session, this.url, 'csrf' );
		return (
			await session.post( this.address( title ), { form: { ...fields, wpEditToken }, maxRedirects: 0 } )
		).status();
	}

	/**
	 * Errors of PHP since the last call. Core warns when two requests remove one lock file of SQLite at once; that is
	 * no fault.
	 */
	errors() {
		const log = join( this.folder, 'errors.log' );
		const errors = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
		rmSync( log, { force: true } );
		return errors.split( /^(?=\d{4}-\d\d-\d\d )/m )
			.filter( ( error ) => !/PHP Warning: unlink\(.*\/database\/locks\/\w+\.lock\): No such file/.test( error ) )
			.join( '' );
	}

	/**
	 * Cookies that keep a user logged in, null for nobody. They hold no session: each browser begins one of its own.
	 */
	async cookies( user ) {
		if ( user === null ) {
			return [];
		}
		const { cookies } = await ( await this.#session( user ) ).storageState();
		return cookies.filter( ( { name } ) => /(?:UserID|UserName|Token)$/.test( name ) );
	}

	#session( user ) {
		if ( !this.#sessions.has( user ) ) {
			this.#sessions.set( user, request.newContext().then( async ( session ) => {
				await logIn( session, this.url, user );
				return session;
			} ) );
		}
		return this.#sessions.get( user );
	}
}

export function passwordOf( name ) {
	return accounts.find( ( account ) => account.name === name )?.password ?? `${ name }-local-only`;
}

async function post( session, url, form ) {
	const response = await session.post( `${ url }/api.php`, { form: { format: 'json', formatversion: '2', ...form } } );
	return response.json();
}

async function token( session, url, type ) {
	return ( await post( session, url, { action: 'query', meta: 'tokens', type } ) ).query.tokens[ `${ type }token` ];
}

/** Logs a session, one of the API's or that of a browser, in; null stays nobody. */
export async function logIn( session, url, user ) {
	if ( user === null ) {
		return;
	}
	const { clientlogin } = await post( session, url, {
		action: 'clientlogin', username: user, password: passwordOf( user ), rememberMe: '1',
		logintoken: await token( session, url, 'login' ), loginreturnurl: url
	} );
	if ( clientlogin?.status !== 'PASS' ) {
		throw new Error( `${ user } could not log in: ${ JSON.stringify( clientlogin ) }` );
	}
}
