import config from '@tp/config';
import { readRecord } from '../domain/record';
import type { Row } from '../domain/row';
import type { Framework } from '../domain/types.generated';
import type { Duplicate, LoadedRecord, PartnerGateway, SaveOutcome, SaveRequest } from '../ports/gateway';
import { rowsOf, rowsWithTexts } from '../domain/columnarDecoder';
import type { CellColumns, TextColumns } from '../domain/columnarDecoder';
import { outcomeOfErrors, outcomeOfFailure } from './outcome';
import type { ApiError, EditReply } from './outcome';

const MODEL = 'technical-partner';
const NAMESPACE = 1560;
/** Begin of a summary that the wiki replaces by what the edit changes: see SummaryClaims.php. */
const CHANGES = '/* tp:changes */';
/** Pages that the action API accepts in one request. */
const BATCH = 50;

interface QueriedPage {
	pageid: number;
	title: string;
	revisions?: { revid: number; user?: string; timestamp: string; slots: { main: { content: string } } }[];
}

/** A name as a title of the partners' namespace. */
export function titleOf( name: string ): string {
	return `${ mw.config.get( 'wgFormattedNamespaces' )[ NAMESPACE ] }:${ name }`;
}

function nameOf( title: string ): string {
	return title.slice( title.indexOf( ':' ) + 1 );
}

/** jQuery rejects with several values, of which `await` keeps but the first. */
function settled<T>( promise: PromiseLike<T> ): Promise<{ value: T } | { errors: ApiError[] }> {
	return new Promise( ( resolve ) => {
		( promise as unknown as JQuery.Promise<T> ).then(
			( value: T ) => resolve( { value } ),
			( code: string, data?: EditReply ) => resolve( { errors: data?.errors ?? [ data?.error ?? { code } ] } )
		);
	} );
}

/** Takes the request that the page's head started before this script ran: see readAhead() in pages/early.ts. */
function early(): unknown {
	const data = mw.config.get( 'wgTechnicalPartners' ) as { reading?: Promise<unknown> } | null;
	const reading = data?.reading;
	delete data?.reading;
	return reading;
}

class MediaWikiGateway implements PartnerGateway {
	/** Names of stewards as the server writes them: what is typed may be another spelling of the same account. */
	private readonly canonical = new Set<string | null | undefined>( [ undefined, mw.user.getName() ] );
	private readonly api = new mw.Api( {
		parameters: {
			formatversion: 2, errorformat: 'html', errorsuselocal: true, uselang: mw.config.get( 'wgUserLanguage' )
		}
	} );

	public async load( name: string, rev?: number ): Promise<LoadedRecord> {
		return ( await this.revision( rev ? { revids: rev } : { titles: titleOf( name ) } ) ).loaded;
	}

	public async find( name: string ): Promise<LoadedRecord | null> {
		const reply = await this.api.get( { action: 'query', titles: titleOf( name ) } ) as unknown as {
			query: { pages: { missing?: boolean; invalid?: boolean }[] };
		};
		const [ page ] = reply.query.pages;
		return page.missing || page.invalid ? null : this.load( name );
	}

	public async save( request: SaveRequest ): Promise<SaveOutcome> {
		const reply = await settled<EditReply>( this.api.postWithEditToken( this.parameters( request ) ) );
		if ( 'errors' in reply ) {
			const outcome = outcomeOfErrors( reply.errors );
			return typeof outcome === 'string' ? this.conflict( request, outcome === 'race' ) : outcome;
		}
		const { edit } = reply.value;
		if ( edit?.result !== 'Success' ) {
			return outcomeOfFailure( reply.value );
		}
		// An edit without a change makes no revision, and the latest may be another person's.
		const isOurs = edit.newrevid !== undefined && ( request.rev === 0 || edit.oldrevid === request.rev );
		const isKnown = isOurs && this.canonical.has( request.record.steward?.user );
		const saved = isKnown ?
			{
				page: edit.pageid!,
				rev: edit.newrevid!,
				name: edit.title ? nameOf( edit.title ) : request.name,
				record: request.record
			} :
			( await this.revision( edit.newrevid ? { revids: edit.newrevid } : this.target( request ) ) ).loaded;
		return { kind: 'saved', saved, isMerged: !isOurs && saved.rev !== request.rev };
	}

	public async rows(): Promise<{ rows: Row[]; framework: Framework; today: string }> {
		const { columns, framework, today } = ( await early() ?? await this.rest( 'matrix?part=cells' ) ) as {
			columns: CellColumns; framework: Framework; today: string;
		};
		return { rows: rowsOf( columns ), framework, today };
	}

	public async withTexts( rows: readonly Row[] ): Promise<readonly Row[]> {
		const { columns } = await this.rest( 'matrix?part=texts' ) as { columns: TextColumns };
		return rowsWithTexts( rows, columns );
	}

	public async names( prefix: string ): Promise<string[]> {
		const reply = await this.api.get(
			{ action: 'query', list: 'prefixsearch', pssearch: prefix, psnamespace: NAMESPACE, pslimit: 8 }
		);
		return ( reply as unknown as { query: { prefixsearch: { title: string }[] } } ).query.prefixsearch.map(
			( { title } ) => nameOf( title )
		);
	}

	public async framework(): Promise<Framework> {
		const reply = await this.api.get( {
			action: 'query', prop: 'revisions', rvprop: 'content', rvslots: 'main', titles: config.TechnicalPartnersFrameworkPage
		} ) as unknown as { query: { pages: QueriedPage[] } };
		const [ page ] = reply.query.pages;
		return page.revisions ? readRecord( page.revisions[ 0 ].slots.main.content ) as Framework : {};
	}

	public async duplicates( name: string, website = '', wikidata = '' ): Promise<Duplicate[]> {
		const { duplicates } = await this.rest(
			`duplicates?${ new URLSearchParams( { name, website, wikidata } ) }`
		) as { duplicates: Duplicate[] };
		return duplicates;
	}

	public async refusals( pages: number[] ): Promise<Map<number, string>> {
		const refusals = new Map<number, string>();
		for ( let start = 0; start < pages.length; start += BATCH ) {
			const reply = await this.api.post( {
				action: 'query', prop: 'info', intestactions: 'edit', intestactionsdetail: 'full',
				pageids: pages.slice( start, start + BATCH )
			} ) as unknown as { query: { pages: { pageid: number; actions?: { edit: ApiError[] } }[] } };
			reply.query.pages.forEach( ( { pageid, actions } ) => {
				if ( actions?.edit.length ) {
					refusals.set( pageid, actions.edit.map( ( { html, code } ) => html ?? code ).join( '' ) );
				}
			} );
		}
		return refusals;
	}

	public async watched(): Promise<Set<number>> {
		const pages = new Set<number>();
		let more: Record<string, string> | undefined = {};
		while ( more ) {
			const reply: { query?: { pages?: QueriedPage[] }; continue?: Record<string, string> } = await this.api.get( {
				action: 'query', generator: 'watchlistraw', gwrnamespace: NAMESPACE, gwrlimit: 'max', ...more
			} ) as never;
			( reply.query?.pages ?? [] ).forEach( ( { pageid } ) => pages.add( pageid ) );
			more = reply.continue;
		}
		return pages;
	}

	public async watch( page: number, isWatched: boolean ): Promise<void> {
		const reply = await settled(
			this.api.postWithToken( 'watch', { action: 'watch', pageids: page, ...( isWatched ? {} : { unwatch: true } ) } )
		);
		if ( 'errors' in reply ) {
			const { body } = new DOMParser().parseFromString( reply.errors[ 0 ].html ?? '', 'text/html' );
			throw new Error( body.textContent! );
		}
	}

	public async users( prefix: string ): Promise<string[]> {
		const reply = await this.api.get(
			{ action: 'query', list: 'allusers', auprefix: prefix.charAt( 0 ).toUpperCase() + prefix.slice( 1 ), aulimit: 8 }
		);
		return ( reply as unknown as { query: { allusers: { name: string }[] } } ).query.allusers.map(
			( user ) => user.name
		);
	}

	public async account( name: string ): Promise<string | null> {
		const reply = await this.api.get( { action: 'query', list: 'users', ususers: [ name ] } );
		const [ user ] = ( reply as unknown as { query: { users: { userid?: number; name: string }[] } } ).query.users;
		return user.userid === undefined ? null : user.name;
	}

	/** A page by its id, since it may have been moved; a new one by its title. */
	private target( { page, name }: SaveRequest ): { pageids: number } | { titles: string } {
		return page ? { pageids: page } : { titles: titleOf( name ) };
	}

	private parameters(
		{ page, name, rev, record, reason, isWatched, captcha }: SaveRequest
	): Record<string, string | number | boolean> {
		return {
			action: 'edit', ...( page ? { pageid: page } : { title: titleOf( name ) } ), text: JSON.stringify( record ),
			contentmodel: MODEL,
			...( rev ? { baserevid: rev, nocreate: true } : { createonly: true } ),
			// Another account may be logged in by now, in another tab: the edit must not go out under its name.
			...( mw.user.isNamed() ? { assertuser: mw.user.getName()! } : {} ),
			...( isWatched === undefined ? {} : { watchlist: isWatched ? 'watch' : 'unwatch' } ),
			...( reason ? { summary: `${ CHANGES } ${ reason }` } : {} ),
			...( captcha ? { captchaid: captcha.id, captchaword: captcha.answer } : {} )
		};
	}

	private async conflict( request: SaveRequest, isRace: boolean ): Promise<SaveOutcome> {
		const { loaded, user, timestamp } = await this.revision( this.target( request ) );
		return { kind: 'conflict', latest: loaded, user, timestamp, isRace };
	}

	/** @param of Parameters of action=query that name one revision, or a page for its latest */
	private async revision(
		of: Record<string, string | number>
	): Promise<{ loaded: LoadedRecord; user: string; timestamp: string }> {
		const reply = await this.api.get( {
			action: 'query', prop: 'revisions', rvprop: [ 'ids', 'content', 'user', 'timestamp' ], rvslots: 'main',
			...of
		} ) as unknown as { query: { pages?: QueriedPage[] } };
		const page = reply.query.pages && reply.query.pages[ 0 ];
		const revision = page && page.revisions && page.revisions[ 0 ];
		if ( !page || !revision ) {
			throw new Error( `No revision of ${ JSON.stringify( of ) }` );
		}
		const record = readRecord( revision.slots.main.content );
		this.canonical.add( record.steward?.user );
		return {
			loaded: { page: page.pageid, rev: revision.revid, name: nameOf( page.title ), record },
			user: revision.user || '', timestamp: revision.timestamp
		};
	}

	private async rest( path: string ): Promise<unknown> {
		const response = await window.fetch(
			`${ mw.util.wikiScript( 'rest' ) }/technical-partners/v1/${ path }`,
			{ credentials: 'same-origin', cache: 'no-cache' }
		);
		if ( !response.ok ) {
			throw new Error( `${ path }: ${ response.status }` );
		}
		return response.json();
	}
}

export function gateway(): PartnerGateway {
	return new MediaWikiGateway();
}
