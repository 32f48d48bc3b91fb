/**
 * Editors at once, who do all that people do: change their own partner, fields of shared ones, add items, create, move
 * and delete partners, and change the framework.
 */
import { Ledger } from './ledger.mjs';

const FRAMEWORK = 'Project:Technical partners/Framework';
const FIELDS = [ 'summary', 'website', 'repository', 'contactUrl' ];
const SHARED = [ 'Partner:Shared 1', 'Partner:Shared 2', 'Partner:Shared 3' ];
const run = Date.now().toString( 36 );

const own = ( place ) => `Partner:Own ${ place }`;
const valueFor = ( field, words ) =>
	field === 'summary' ? words : `https://example.org/${ words.replaceAll( ' ', '/' ) }`;

/** Reads, changes and saves a page; the ledger hears what became of it. */
async function change( person, ledger, title, path, value, alter ) {
	const base = await person.look( title );
	if ( !base ) {
		return { problem: 'not readable' };
	}
	alter( base.record );
	const saved = await person.save( title, base.record, base.revision );
	if ( saved.problem === '' ) {
		ledger.saved( title, path, value, saved.revision );
	} else {
		ledger.unanswered( title, path, value );
	}
	return saved;
}

/** Actions of an editor, with their weights. */
const deeds = {
	own: { often: 45, do: ( { person, place, ledger, words } ) =>
		change( person, ledger, own( place ), 'summary', words, ( record ) => {
			record.summary = words;
		} ) },
	shared: { often: 20, do: ( { person, place, ledger, words } ) => {
		const field = FIELDS[ place % FIELDS.length ];
		const value = valueFor( field, words );
		return change( person, ledger, SHARED[
			Math.floor( place / FIELDS.length ) % SHARED.length
		], field, value, ( record ) => {
			record[ field ] = value;
		} );
	} },
	item: { often: 15, do: async ( { person, ledger, words, id } ) => {
		const title = SHARED[ 0 ];
		const base = await person.look( title );
		const item = { id, on: '2026-11-01', who: [ 'Newcomer' ], with: 'Somebody', direction: 'outgoing', about: words };
		const saved = base ?
			await person.save(
				title, { ...base.record, conversations: [ ...base.record.conversations ?? [], item ] }, base.revision
			) :
			{ problem: 'not readable' };
		if ( saved.problem === '' ) {
			ledger.added( title, 'conversations', id );
		}
		return saved;
	} },
	move: { often: 8, do: async ( { admin, ledger, words } ) => {
		const made = await make( admin, ledger, `Partner:Made ${ words }`, words );
		if ( made.problem ) {
			return made;
		}
		const moved = await admin.call( { action: 'move', from: made.title, to: `${ made.title } moved`, reason: 'Try' } );
		if ( !moved.problem ) {
			ledger.gone( made.title );
			ledger.saved( `${ made.title } moved`, 'summary', words, made.revision );
		} else {
			ledger.forget( made.title );
		}
		return moved;
	} },
	remove: { often: 8, do: async ( { admin, ledger, words } ) => {
		const made = await make( admin, ledger, `Partner:Gone ${ words }`, words );
		const removed = made.problem ? made : await admin.call( { action: 'delete', title: made.title, reason: 'Try' } );
		if ( !made.problem ) {
			ledger[ removed.problem ? 'forget' : 'gone' ]( made.title );
		}
		return removed;
	} },
	hide: { often: 6, do: async ( { admin, ledger, words } ) => {
		const secret = `Secret ${ words }`;
		const title = `Partner:Hidden ${ words }`;
		const made = await make( admin, ledger, title, secret );
		const changed = made.problem ? made : await change( admin, ledger, title, 'summary', words, ( record ) => {
			record.summary = words;
		} );
		const hidden = changed.problem ?
			changed :
			await admin.call(
				{ action: 'revisiondelete', type: 'revision', ids: made.revision, hide: 'content', reason: 'Try' }
			);
		if ( !hidden.problem ) {
			ledger.hiddenWords.push( secret );
		}
		return hidden;
	} },
	framework: { often: 4, do: ( { person, ledger, words } ) =>
		change( person, ledger, FRAMEWORK, 'principles.0.title', words, ( record ) => {
			record.principles[ 0 ].title = words;
			record.principles[ 0 ].weight = 1 + ( record.principles[ 0 ].weight ?? 1 ) % 4;
		} ) }
};

async function make( person, ledger, title, summary ) {
	const made = await person.save( title, { summary, kind: 'company' } );
	if ( !made.problem ) {
		ledger.saved( title, 'summary', summary, made.revision );
	}
	return { ...made, title };
}

function choose() {
	const sum = Object.values( deeds ).reduce( ( total, { often } ) => total + often, 0 );
	let left = Math.random() * sum;
	return Object.keys( deeds ).find( ( name ) => ( left -= deeds[ name ].often ) < 0 );
}

/** Makes the partners that a crowd of so many edits. */
export async function prepareCrowd( person, count ) {
	for ( const title of [ ...SHARED, ...Array.from( { length: count }, ( _, place ) => own( place ) ) ] ) {
		const { problem } = await person.save( title, { summary: 'Made for editors at once', kind: 'company' } );
		if ( problem ) {
			throw new Error( `${ title }: ${ problem }` );
		}
	}
}

/**
 * Lets people edit until they are told to stop.
 *
 * @param {Object[]} people See people.mjs
 * @param {Object} admin Somebody who may move and delete
 * @return {{total: {ledger: Ledger, saved: number, problems: Object<string, number>}, stop: function():
 *   Promise<Object>}} `stop` resolves to `total`
 */
export function startCrowd( people, admin ) {
	const ledger = new Ledger();
	const total = { ledger, saved: 0, problems: {} };
	const until = { isOver: false };
	const edit = async ( person, place ) => {
		for ( let turn = 0; !until.isOver; turn++ ) {
			const deed = choose();
			const { problem } = await deeds[ deed ].do(
				{ person, admin, place, ledger, words: `${ run } ${ place } ${ turn }`, id: `i-${ run }-${ place }-${ turn }` }
			);
			if ( problem === '' ) {
				total.saved++;
			} else {
				total.problems[ `${ deed }: ${ problem }` ] = ( total.problems[ `${ deed }: ${ problem }` ] ?? 0 ) + 1;
			}
		}
	};
	const working = Promise.all( people.map( edit ) );
	return {
		/** Counts so far. */
		total,
		stop: async () => {
			until.isOver = true;
			await working;
			return total;
		}
	};
}
