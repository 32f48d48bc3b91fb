/**
 * Edits that reach the wiki at one instant, as bots and forms send them.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Wiki } from './support/wiki.mjs';

/** Pairs of edits. More, as TP_PAIRS=200, take longer than a busy machine has time for in every run. */
const PAIRS = Number( process.env.TP_PAIRS ?? 60 );
const FORMS = 10;
const AGAIN = 3;
const PAGE = 'Partner:Together';
const people = [ 'Admin', 'Newcomer' ];

/** @type {Wiki} */
let wiki;

before( async () => {
	wiki = await Wiki.open( 'founding' );
	await wiki.edit( 'Admin', PAGE, { summary: 'Made', website: 'https://example.org/0' } );
} );

after( () => wiki.close() );

/** An edit as docs/bots.md tells bots to send it; resolves to the last answer and to how often it was sent again. */
async function send( user, record, baserevid ) {
	for ( let again = 0; ; again++ ) {
		const answer = await wiki.api(
			user,
			{ action: 'edit', title: PAGE, text: JSON.stringify( record ), baserevid, nocreate: 1 },
			{ mayFail: true }
		);
		if ( !answer.error?.retry || again === AGAIN ) {
			return { answer, again };
		}
		await new Promise( ( resolve ) => setTimeout( resolve, Math.random() * 100 ) );
	}
}

test( 'Pairs of edits of different fields at one instant: none conflicts, and both are kept', {
	timeout: 290000
}, async ( t ) => {
	let again = 0;
	let { id, text } = await wiki.revision( PAGE );
	for ( let pair = 1; pair <= PAIRS; pair++ ) {
		const [ record, base ] = [ JSON.parse( text ), id ];
		const edits = [
			{ ...record, summary: `Summary ${ pair }` }, { ...record, website: `https://example.org/${ pair }` }
		];
		const sent = await Promise.all( edits.map( ( edit, place ) => send( people[ place ], edit, base ) ) );
		sent.forEach(
			( { answer } ) => assert.equal( answer.edit?.result, 'Success', `pair ${ pair }: ${ JSON.stringify( answer ) }` )
		);
		again += sent[ 0 ].again + sent[ 1 ].again;
		( { id, text } = await wiki.revision( PAGE ) );
		const { summary, website } = JSON.parse( text );
		assert.deepEqual( { summary, website }, { summary: `Summary ${ pair }`, website: `https://example.org/${ pair }` } );
	}
	t.diagnostic( `${ again } of ${ 2 * PAIRS } edits were sent again` );
} );

test( 'Pairs of edits of one field at one instant: one is kept, the other is told', async () => {
	for ( let pair = 1; pair <= 10; pair++ ) {
		const { id, text } = await wiki.revision( PAGE );
		const sent = await Promise.all(
			people.map( ( user ) => send( user, { ...JSON.parse( text ), summary: `${ user } ${ pair }` }, id ) )
		);
		const saved = sent.findIndex( ( { answer } ) => answer.edit?.result === 'Success' );
		const { error } = sent[ 1 - saved ].answer;
		assert.deepEqual( [ error?.code, error?.retry ], [ 'editconflict', undefined ] );
		assert.equal( ( await wiki.record( PAGE ) ).summary, `${ people[ saved ] } ${ pair }` );
	}
} );

test( 'Pairs of forms of different fields at one instant: none comes back', { timeout: 120000 }, async () => {
	for ( let pair = 1; pair <= FORMS; pair++ ) {
		const fields = [ { 'r[summary]': `Form ${ pair }` }, { 'r[repository]': `https://example.org/form/${ pair }` } ];
		const base = ( await wiki.revision( PAGE ) ).id;
		const statuses = await Promise.all( fields.map( (
			field, place
		) => wiki.postForm( people[ place ], 'Special:TechnicalPartners/edit/Together', {
			...field, base, complete: '1', save: '1'
		} ) ) );
		assert.deepEqual( statuses, [ 302, 302 ], `pair ${ pair }` );
		const { summary, repository } = await wiki.record( PAGE );
		assert.deepEqual(
			{ summary, repository }, { summary: `Form ${ pair }`, repository: `https://example.org/form/${ pair }` }
		);
	}
} );
