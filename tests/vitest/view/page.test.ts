import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import PageApp from '../../../resources/src/view/page/PageApp.vue';
import type { App } from './app';
import { start } from './app';

const SEEN = 101;
let app: App;
/** The revision that the wiki says it shows, when the page is asked for again. */
let shown = SEEN;

beforeEach( async () => {
	const html = new DOMParser().parseFromString( '<div id="mw-content-text"></div>', 'text/html' );
	app = await start(
		[ 'HHVM' ],
		() => undefined,
		PageApp,
		{ revision: SEEN, fetch: ( url ) => Promise.resolve( { html, url, revision: shown } ) }
	);
	document.body.appendChild( document.createElement( 'div' ) ).id = 'mw-content-text';
} );
afterEach( () => {
	app.wrapper.unmount();
	document.body.innerHTML = '';
} );

async function click( changes: Record<string, unknown>, rev?: number ): Promise<void> {
	const link = document.createElement( 'a' );
	Object.assign(
		link.dataset,
		{
			tpPartner: 'HHVM',
			tpSection: 'work',
			tpColumn: 'steward',
			tpChanges: JSON.stringify( changes ),
			...( rev ? { tpRev: rev } : {} )
		}
	);
	( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
	await flushPromises();
	await flushPromises();
}

const claim = { '/steward': { user: '~me', since: '~today' } };

it( 'changes the revision that the reader saw, and tells them where somebody else was faster', async () => {
	app.memory.edit( 'HHVM', '/steward', { user: 'Admin' } );
	await click( claim );
	expect( app.memory.requests ).toMatchObject(
		[ { rev: SEEN, record: { steward: { user: 'Somebody', since: '2026-11-23' } } } ]
	);
	expect( app.memory.latest( 'HHVM' ).record.steward ).toEqual( { user: 'Admin' } );
	expect( app.popover()?.textContent ).toContain( 'Else' );
} );

it( 'says that a page which was moved or deleted meanwhile cannot be read', async () => {
	const warn = vi.spyOn( app.wiki, 'warn' );
	vi.spyOn( app.memory, 'load' ).mockRejectedValue( new Error( 'No revision' ) );
	await openEditor( 'priority' );
	expect( warn ).toHaveBeenCalledWith( expect.stringContaining( 'page-unread HHVM' ) );
	await click( claim );
	expect( warn ).toHaveBeenCalledTimes( 2 );
} );

/** Opens the editor that a link names, with what somebody came for. */
async function openEditor( column: string, way = '' ): Promise<void> {
	const link = document.body.appendChild( document.createElement( 'a' ) );
	Object.assign( link.dataset, { tpPartner: 'HHVM', tpSection: 'work', tpColumn: column, tpWay: way } );
	( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
	await app.settle();
}

function fill( input: HTMLInputElement, value: string ): void {
	input.value = value;
	input.dispatchEvent( new Event( 'input' ) );
}

it( 'gives the focus back to the link when its editor closes', async () => {
	await openEditor( 'priority' );
	const link = document.querySelector<HTMLAnchorElement>( 'a[data-tp-column="priority"]' )!;
	link.href = '#';
	expect( document.activeElement!.closest( '.tp-popover' ) ).not.toBeNull();
	await app.press( 'Escape' );
	expect( app.popover() ).toBeNull();
	expect( document.activeElement ).toBe( link );
} );

it( 'asks what evidence is about only where the link does not say it', async () => {
	const asks = (): boolean => app.popover()!.textContent!.includes( 'field-evidence-about' );
	await openEditor( 'evidence' );
	expect( asks() ).toBe( true );
	await app.press( 'Escape' );
	await openEditor( 'evidence-summary' );
	expect( asks() ).toBe( false );
} );

it( 'offers to check again only what was not checked today', async () => {
	const evidence = [ '2026-11-23', '2026-11-22' ].map(
		( checked, number ) => ( { id: `e${ number }`, url: 'https://x.example', stance: 'supports', checked } )
	);
	app.memory.edit( 'HHVM', '/assessments/real-role', { score: 2, evidence } );
	await openEditor( 'p-real-role' );
	const offers = (): string[] => Array.from( app.popover()!.querySelectorAll( 'button' ) )
		.map( ( { textContent } ) => textContent!.trim() ).filter( ( text ) => text === 'editor-check' );
	expect( offers() ).toHaveLength( 1 );
	await app.click( 'editor-check' );
	expect( offers() ).toHaveLength( 0 );
} );

it( 'settles a dispute with a reason only', async () => {
	app.memory.edit(
		'HHVM', '/assessments/real-role', { evidence: [ { id: 'e1', url: 'https://x.example', stance: 'disputes' } ] }
	);
	await openEditor( 'p-real-role', 'settle' );
	await app.click( 'editor-save' );
	expect( app.popover()!.textContent ).toContain( 'editor-settle-reason' );
	fill( app.popover()!.querySelector( '[aria-label="field-assessments-evidence-settled-reason"]' )!, 'Both agreed' );
	await app.click( 'editor-save' );
	expect( app.memory.latest( 'HHVM' ).record ).toMatchObject(
		{ assessments: { 'real-role': { evidence: [ { settled: { reason: 'Both agreed' } } ] } } }
	);
} );

it( 'hands over to somebody who is there', async () => {
	await openEditor( 'steward' );
	fill( app.popover()!.querySelector( '#tp-steward' )!, 'Nobodyatall' );
	await app.click( 'editor-save' );
	expect( app.popover()!.textContent ).toContain( 'steward-unknown Nobodyatall' );
	fill( app.popover()!.querySelector( '#tp-steward' )!, 'Admin' );
	await app.click( 'editor-save' );
	expect( app.memory.latest( 'HHVM' ).record.steward ).toMatchObject( { user: 'Admin' } );
} );

it( 'saves nothing where somebody is handed what they have, however they are spelled', async () => {
	app.memory.edit( 'HHVM', '/steward', { user: 'Admin', since: '2020' } );
	await openEditor( 'steward' );
	fill( app.popover()!.querySelector( '#tp-steward' )!, 'admin' );
	await app.click( 'editor-save' );
	expect( app.popover() ).toBeNull();
	expect( app.memory.requests ).toEqual( [] );
	expect( document.querySelector( '.tp-notice' ) ).toBeNull();
} );

it( 'knows the revision of a page that it has read again', async () => {
	shown = 102;
	await click( claim );
	await click( { '/steward': null } );
	expect( app.memory.requests.map( ( { rev } ) => rev ) ).toEqual( [ SEEN, 102 ] );
	expect( app.memory.latest( 'HHVM' ).record.steward ).toBeUndefined();
} );

it( 'takes the revision of the link, where the page shows many partners', async () => {
	app.memory.edit( 'HHVM', '/priority', 'low' );
	await click( claim, 102 );
	expect( app.memory.latest( 'HHVM' ).record ).toMatchObject( { priority: 'low', steward: { user: 'Somebody' } } );
} );

describe.each(
	[ 'Cash$&Co', 'A$1$`$\'', '~today', 'O"Neil\\', '{{PAGENAME}}', '😀', 'علي', 'constructor' ]
)( 'claimed by %s', ( user ) => {
	beforeEach( () => {
		Object.assign( app.wiki, { user } );
	} );

	it( 'names the account as it is called', async () => {
		await click( claim );
		expect( app.memory.latest( 'HHVM' ).record.steward ).toEqual( { user, since: '2026-11-23' } );
	} );
} );

it( 'keeps texts of a change that are called as what objects have', async () => {
	await click( { '/summary': 'constructor' } );
	expect( app.memory.latest( 'HHVM' ).record.summary ).toBe( 'constructor' );
} );

describe( 'a section of a partner', () => {
	type Sent = NonNullable<Parameters<App[ 'wiki' ][ 'fetch' ]>[ 1 ]>;
	/** Posts to the server's form, in turn. */
	const posts: Sent[] = [];
	const page = ( form: string ): Document =>
		new DOMParser().parseFromString( `<div id="mw-content-text">${ form }</div>`, 'text/html' );
	const fields =
		'<form class="tp-form"><input name="r[summary]" value="Typed">' +
		'<input name="base" value="101"><button name="save">Save</button></form>';
	const read = ( record: object ): string =>
		'<div id="tp-form-record" data-base="101" data-reason="They asked" data-watch="1" ' +
		`data-record='${ JSON.stringify( record ) }'></div>${ fields }`;
	const dialog = (): HTMLElement => document.querySelector( '.cdx-dialog' )!;
	let reply = fields;

	beforeEach( async () => {
		posts.length = 0;
		reply = fields;
		Object.assign( app.wiki, { fetch: ( url: string, data?: Sent ) => {
			posts.push( ...( data ? [ data ] : [] ) );
			return Promise.resolve( { html: page( reply ), url, revision: SEEN } );
		} } );
		const link = document.body.appendChild( document.createElement( 'a' ) );
		link.href = 'https://wiki.example/edit';
		Object.assign( link.dataset, { tpPartner: 'HHVM', tpSection: 'about' } );
		( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
		await app.settle();
	} );

	it( 'is read by the server and saved as all edits are, with its reason, and can be undone', async () => {
		reply = read( { summary: 'Typed' } );
		await app.click( 'editor-save' );
		expect( posts.map( ( data ) => [ data.get( 'r[summary]' ), data.get( 'read' ) ] ) ).toEqual( [ [ 'Typed', '1' ] ] );
		expect( app.memory.requests ).toMatchObject(
			[ { rev: SEEN, record: { summary: 'Typed' }, reason: 'They asked', isWatched: true } ]
		);
		expect( dialog() ).toBeNull();
		await app.session.undo();
		expect( app.memory.latest( 'HHVM' ).record ).toEqual( {} );
	} );

	it( 'shows both values of a conflict in its dialog', async () => {
		app.memory.edit( 'HHVM', '/summary', 'Theirs' );
		reply = read( { summary: 'Typed' } );
		await app.click( 'editor-save' );
		const sides = Array.from( dialog().querySelectorAll( '.tp-refusal__side' ) ).map( ( side ) => side.textContent );
		expect( sides ).toEqual( [ expect.stringContaining( 'Typed' ), expect.stringContaining( 'Theirs' ) ] );
		await app.click( 'refusal-save-mine' );
		expect( app.memory.latest( 'HHVM' ).record ).toEqual( { summary: 'Typed' } );
		expect( dialog() ).toBeNull();
	} );

	it( 'leads to the field of a fault, and keeps what was typed', async () => {
		app.memory.outcomes.push( { kind: 'invalid', violations: [ { pointer: '/summary', html: 'Too long' } ] } );
		reply = read( { summary: 'Typed' } );
		await app.click( 'editor-save' );
		expect( dialog().querySelector( '.tp-refusal' )!.textContent ).toContain( 'Too long' );
		expect( ( dialog().querySelector( '[name="r[summary]"]' ) as HTMLInputElement ).value ).toBe( 'Typed' );
	} );

	it( 'shows the form again where the server does not take it', async () => {
		reply = `<div class="cdx-message cdx-message--error">No session</div>${ fields }`;
		await app.click( 'editor-save' );
		expect( dialog().textContent ).toContain( 'No session' );
		expect( app.memory.requests ).toEqual( [] );
	} );
} );
