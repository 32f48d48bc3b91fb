import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import PageApp from '../../../resources/src/view/page/PageApp.vue';
import type { App } from './app';
import { start } from './app';

const SEEN = 101;
let app: App;
/** The revision that the wiki says it shows, when the page is asked for again. */
let shown = SEEN;

beforeEach( async () => {
	const html = new DOMParser().parseFromString( '<div id="mw-content-text"></div>', 'text/html' );
	app = await start( [ 'HHVM' ], () => undefined, PageApp, { revision: SEEN, fetch: ( url ) => Promise.resolve( { html, url, revision: shown } ) } );
	document.body.appendChild( document.createElement( 'div' ) ).id = 'mw-content-text';
} );
afterEach( () => {
	app.wrapper.unmount();
	document.body.innerHTML = '';
} );

async function click( changes: Record<string, unknown>, rev?: number ): Promise<void> {
	const link = document.createElement( 'a' );
	Object.assign( link.dataset, { tpPartner: 'HHVM', tpSection: 'work', tpColumn: 'steward', tpChanges: JSON.stringify( changes ), ...( rev ? { tpRev: rev } : {} ) } );
	( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
	await flushPromises();
	await flushPromises();
}

const claim = { '/steward': { user: '~me', since: '~today' } };

it( 'changes the revision that the reader saw, and tells them where somebody else was faster', async () => {
	app.memory.edit( 'HHVM', '/steward', { user: 'Admin' } );
	await click( claim );
	expect( app.memory.requests ).toMatchObject( [ { rev: SEEN, record: { steward: { user: 'Somebody', since: '2026-11-23' } } } ] );
	expect( app.memory.latest( 'HHVM' ).record.steward ).toEqual( { user: 'Admin' } );
	expect( app.popover()?.textContent ).toContain( 'Else' );
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
