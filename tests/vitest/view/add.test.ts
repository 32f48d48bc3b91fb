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
