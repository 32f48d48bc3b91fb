import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from './app';
import { start } from './app';

let app: App;

beforeEach( async () => {
	app = await start( [ 'Apertium', 'HHVM' ] );
} );
afterEach( () => {
	app.wrapper.unmount();
	document.body.innerHTML = '';
} );

async function open( name = '' ): Promise<void> {
	const link = document.createElement( 'a' );
	link.dataset.tpLog = name;
	( app.wrapper.vm as unknown as { open: ( opener: HTMLElement ) => void } ).open( link );
	await flushPromises();
}

const dialog = (): HTMLElement => document.querySelector( '.cdx-dialog' )!;

async function type( number: number, text: string ): Promise<void> {
	const input = dialog().querySelectorAll<HTMLInputElement>( 'input:not( [type=radio] )' )[ number ];
	input.value = text;
	input.dispatchEvent( new Event( 'input' ) );
	await flushPromises();
}

it( 'logs a conversation, which can be undone', async () => {
	await open( 'Apertium' );
	await type( 1, 'Translation' );
	await app.click( 'log-save' );
	const [ conversation ] = app.memory.latest( 'Apertium' ).record.conversations!;
	expect( conversation ).toMatchObject( { on: '2026-11-23', about: 'Translation', direction: 'outgoing' } );
	expect( app.matrix.row( 1 )!.stage ).toBe( 'contacted' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'log-done Apertium value-stage-contacted' );
	await app.session.undo();
	expect( app.memory.latest( 'Apertium' ).record ).toEqual( {} );
} );

it( 'makes the page of a partner that has none', async () => {
	await open();
	await type( 0, 'Newly named' );
	await app.click( 'Maps' );
	await app.click( 'log-save' );
	expect( app.memory.latest( 'Newly named' ).record.conversations![ 0 ] ).toMatchObject(
		{ about: 'Maps', goals: [ 'maps' ] }
	);
	expect( app.matrix.counts.value.total ).toBe( 3 );
} );

it( 'leads to the question whether a similar partner is meant', async () => {
	app.memory.duplicates = () => Promise.resolve( [ { page: 2, name: 'HHVM', by: [ 'name' ] } ] as never );
	await open();
	await type( 0, 'HHVM Project' );
	await app.click( 'Maps' );
	await app.click( 'log-save' );
	expect( document.activeElement!.textContent ).toContain( 'log-similar HHVM Project' );
} );

it( 'says what is missing, and leads there', async () => {
	await open();
	await app.click( 'log-save' );
	expect( dialog().textContent ).toContain( 'log-no-name' );
	expect( document.activeElement ).toBe( dialog().querySelectorAll( 'input' )[ 0 ] );
	await type( 0, 'HHVM' );
	await app.click( 'log-save' );
	expect( dialog().textContent ).toContain( 'log-no-about' );
	expect( app.memory.requests ).toEqual( [] );
} );

it( 'offers a partner whose name is like the new one', async () => {
	app.memory.duplicates = () => Promise.resolve( [ { page: 2, name: 'HHVM' } ] );
	await open();
	await type( 0, 'hhvm' );
	await type( 1, 'Speed' );
	await app.click( 'log-save' );
	await app.click( 'log-use HHVM' );
	await app.click( 'log-save' );
	expect( app.memory.latest( 'HHVM' ).record.conversations ).toHaveLength( 1 );
} );

it( 'keeps everything where it is refused', async () => {
	app.memory.outcomes.push(
		{ kind: 'invalid', violations: [ { pointer: '/conversations/x/about', html: 'Looks like an e-mail address' } ] }
	);
	await open( 'HHVM' );
	await type( 1, 'jane@partner.example' );
	await app.click( 'log-save' );
	expect( dialog().textContent ).toContain( 'Looks like an e-mail address' );
	expect( dialog().querySelectorAll<HTMLInputElement>( 'input:not( [type=radio] )' )[ 1 ].value ).toBe(
		'jane@partner.example'
	);
} );

it( 'writes upon what somebody else saved at the same time', async () => {
	const { latest } = { latest: app.memory.latest( 'HHVM' ) };
	app.memory.outcomes.push( { kind: 'conflict', latest, user: 'Else', timestamp: '2026-11-23T12:00:00Z' } );
	await open( 'HHVM' );
	await type( 1, 'Speed' );
	await app.click( 'log-save' );
	expect( app.memory.latest( 'HHVM' ).record.conversations ).toHaveLength( 1 );
} );

it( 'logs once when it was saved but the answer was lost, and it is sent again', async () => {
	const save = app.memory.save.bind( app.memory );
	app.memory.save = async ( request ) => {
		app.memory.save = save;
		await save( request );
		return { kind: 'unreachable' };
	};
	await open( 'HHVM' );
	await type( 1, 'Speed' );
	await app.click( 'log-save' );
	expect( dialog().textContent ).toContain( 'refusal-unreachable' );
	await app.click( 'log-save' );
	expect( app.memory.latest( 'HHVM' ).record.conversations ).toHaveLength( 1 );
} );

it( 'logs once when Enter is pressed twice', async () => {
	await open( 'HHVM' );
	await type( 1, 'Speed' );
	const form = dialog().querySelector( 'form' )!;
	form.dispatchEvent( new Event( 'submit', { cancelable: true } ) );
	form.dispatchEvent( new Event( 'submit', { cancelable: true } ) );
	await app.settle();
	expect( app.memory.latest( 'HHVM' ).record.conversations ).toHaveLength( 1 );
} );

it( 'logs on the day of the person, wherever the wiki counts another', async () => {
	app.wrapper.unmount();
	app = await start( [ 'HHVM' ], undefined, undefined, { today: () => '2026-11-24' } );
	await open( 'HHVM' );
	await type( 1, 'Speed' );
	await app.click( 'log-save' );
	expect( app.memory.latest( 'HHVM' ).record.conversations ).toMatchObject( [ { on: '2026-11-24' } ] );
} );

it( 'asks before it makes a page where nobody can tell whether there is one', async () => {
	app.memory.duplicates = () => Promise.reject( new Error( '503' ) );
	await open();
	await type( 0, 'Newly named' );
	await app.click( 'Maps' );
	await app.click( 'log-save' );
	expect( dialog().textContent ).toContain( 'duplicates-unknown' );
	expect( app.matrix.counts.value.total ).toBe( 2 );
	await app.click( 'log-save' );
	expect( app.matrix.counts.value.total ).toBe( 3 );
} );
