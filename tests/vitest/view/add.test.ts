import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from './app';
import { start } from './app';

let app: App;

beforeEach( async () => {
	app = await start( [ 'Apertium' ] );
	await open();
} );
afterEach( () => {
	app.wrapper.unmount();
	document.body.innerHTML = '';
} );

async function open(): Promise<void> {
	const link = document.createElement( 'a' );
	link.dataset.tpAdd = '';
	( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
	await flushPromises();
}

const dialog = (): HTMLElement => document.querySelector( '.cdx-dialog' )!;
const name = (): HTMLInputElement => dialog().querySelector( 'input' )!;

async function type( field: HTMLInputElement | HTMLTextAreaElement, text: string ): Promise<void> {
	field.value = text;
	field.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	await flushPromises();
}

function enter( options: KeyboardEventInit = {} ): void {
	name().dispatchEvent( new KeyboardEvent( 'keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options } ) );
}

it( 'makes one partner when Enter is pressed twice, and says nothing of it in the next dialog', async () => {
	await type( name(), 'Zotero' );
	await type( dialog().querySelector( 'textarea' )!, 'References' );
	const field = name();
	enter();
	enter();
	await app.settle();
	field.dispatchEvent( new KeyboardEvent( 'keydown', { key: 'Enter', bubbles: true } ) );
	await app.settle();
	expect( app.memory.requests ).toMatchObject( [ { name: 'Zotero', rev: 0 } ] );
	await open();
	expect( dialog().textContent ).not.toContain( 'add-exists' );
	expect( dialog().textContent ).not.toContain( 'add-missing' );
} );

it.each( [ { isComposing: true }, { keyCode: 229 } ] )( 'leaves Enter to an input method: %o', async ( taken ) => {
	await type( name(), 'ウィキ' );
	enter( taken );
	await app.settle();
	expect( dialog().textContent ).not.toContain( 'add-missing' );
	enter();
	await app.settle();
	expect( dialog().textContent ).toContain( 'add-missing' );
} );

it( 'says that only an administrator deletes, where the creation is undone, and empties the page', async () => {
	await type( name(), 'Zotero' );
	await type( dialog().querySelector( 'textarea' )!, 'References' );
	await app.click( 'add-save' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'add-done Zotero' );
	document.querySelector<HTMLElement>( '.tp-notice button' )!.focus();
	await app.click( 'notice-undo Ctrl+Z' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-kept 1 Zotero' );
	expect( document.querySelector<HTMLAnchorElement>( '.tp-notice a[href="Partner talk:Zotero"]' )!.textContent ).toBe(
		'notice-ask'
	);
	expect( document.activeElement!.textContent!.trim() ).toBe( 'notice-empty 1' );
	await app.click( 'notice-empty 1' );
	expect( app.memory.latest( 'Zotero' ).record ).toEqual( {} );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-undone Zotero column-partner' );
} );

it( 'says who has made the page meanwhile, and when', async () => {
	app.memory.outcomes.push(
		{ kind: 'conflict', latest: app.memory.latest( 'Apertium' ), user: 'Else', timestamp: '2026-11-23T12:00:00Z' }
	);
	await type( name(), 'Apertium' );
	await type( dialog().querySelector( 'textarea' )!, 'Words' );
	await app.click( 'add-save' );
	expect( dialog().querySelector( '.tp-refusal' )!.textContent ).toContain( 'add-exists Apertium' );
	expect( dialog().querySelector( '.tp-refusal' )!.textContent ).toContain( 'Else 2026-11-23T12:00:00Z' );
	expect( app.edits.drafts().length ).toBe( 1 );
	await app.click( 'editor-cancel' );
	expect( app.edits.drafts().length ).toBe( 0 );
} );
