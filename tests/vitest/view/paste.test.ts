import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from './app';
import { start } from './app';

let app: App;

/** Pastes a block onto a cell, as a spreadsheet does. */
async function paste( name: string, column: string, text: string ): Promise<void> {
	const event = new Event( 'paste', { bubbles: true, cancelable: true } );
	app.cell( name, column ).focus();
	app.cell( name, column ).dispatchEvent( Object.assign( event, { clipboardData: { getData: () => text } } ) );
	await app.settle();
}

const dialog = (): string => document.querySelector( '.cdx-dialog' )?.textContent ?? '';
const lines = (): string[] =>
	Array.from( document.querySelectorAll( '.tp-report li' ) ).map( ( { textContent } ) => textContent!.trim() );

beforeEach( async () => {
	app = await start( [ 'A', 'B' ] );
} );
afterEach( () => app.wrapper.unmount() );

it( 'saves what fits at once', async () => {
	await paste( 'A', 'priority', 'high\t2\nlow\t' );
	expect( dialog() ).toBe( '' );
	expect( app.memory.latest( 'A' ).record ).toEqual( { priority: 'high', assessments: { 'real-role': { score: 2 } } } );
	expect( app.memory.latest( 'B' ).record ).toEqual( { priority: 'low' } );
} );

it( 'shows what does not fit, and saves the rest or nothing', async () => {
	await paste( 'A', 'priority', 'high\nurgent' );
	expect( dialog() ).toContain(
		'paste-accepted B column-priority urgent value-priority-untriaged, value-priority-low, ' +
			'value-priority-medium, value-priority-high'
	);
	await app.click( 'editor-cancel' );
	expect( app.memory.requests ).toEqual( [] );
	await paste( 'A', 'priority', 'high\nurgent' );
	await app.click( 'paste-rest' );
	expect( app.memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );

it( 'names the scores that a principle accepts', async () => {
	await paste( 'A', 'priority', 'high\t5' );
	expect( dialog() ).toContain( 'paste-accepted A Real role 5 0, 1, 2, 3, matrix-na' );
} );

it( 'makes no partner unseen, then reports each line, and undoes the edits', async () => {
	await paste( 'A', 'partner', 'New\thigh\t\nA\tlow\t' );
	expect( dialog() ).toContain( 'paste-count 1 1' );
	expect( app.memory.requests ).toEqual( [] );
	await app.click( 'paste-save' );
	expect( [ app.memory.latest( 'New' ).record, app.memory.latest( 'A' ).record ] ).toEqual(
		[ { priority: 'high' }, { priority: 'low' } ]
	);
	expect( lines() ).toEqual( [ 'label-of New batch-saved', 'label-of A batch-saved' ] );
	expect( app.matrix.shown.value.map( ( { name } ) => name ) ).toContain( 'New' );
	await app.session.undo();
	await app.settle();
	expect( app.memory.latest( 'A' ).record ).toEqual( {} );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-undone-many 1notice-kept 1 New' );
} );

it( 'says in the report what stands against a new partner, and takes the answer to a captcha', async () => {
	app.memory.outcomes.push( { kind: 'challenged', id: '7', question: '1 + 1', isHtml: false } );
	await paste( 'A', 'partner', 'New\thigh\t' );
	await app.click( 'paste-save' );
	expect( lines()[ 0 ] ).toContain( '1 + 1' );
	const input = document.querySelector<HTMLInputElement>( '.tp-report input' )!;
	input.value = '2';
	input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	await app.click( 'batch-retry 1' );
	expect( app.memory.requests[ 1 ].captcha ).toEqual( { id: '7', answer: '2' } );
	expect( lines() ).toEqual( [ 'label-of New batch-saved' ] );
} );

it( 'shows the warning of a new partner, and makes it by the second press', async () => {
	app.memory.outcomes.push( { kind: 'denied', code: 'doubtful', html: 'May be private', isWarning: true } );
	await paste( 'A', 'partner', 'New\thigh\t' );
	await app.click( 'paste-save' );
	expect( lines()[ 0 ] ).toContain( 'May be private' );
	await app.click( 'batch-anyway 1' );
	expect( lines() ).toEqual( [ 'label-of New batch-saved' ] );
	expect( app.memory.latest( 'New' ).record ).toEqual( { priority: 'high' } );
} );

it( 'begins a matrix that has no partner yet', async () => {
	app.wrapper.unmount();
	app = await start( [] );
	document.body.dispatchEvent(
		Object.assign( new Event( 'paste', { bubbles: true } ), { clipboardData: { getData: () => 'New\nOther\n' } } )
	);
	await app.settle();
	await app.click( 'paste-save' );
	expect( app.matrix.shown.value.map( ( { name } ) => name ).sort() ).toEqual( [ 'New', 'Other' ] );
} );

it( 'points out a website that another partner has', async () => {
	app.memory.duplicates = ( _, website ) =>
		Promise.resolve( website === 'https://b.example' ? [ { page: 2, name: 'B' } ] : [] );
	await paste( 'A', 'partner', 'column-partner\tfield-website\nNew\thttps://b.example' );
	expect( dialog() ).toMatch( /New.*field-website https:\/\/b\.example.*add-duplicates\s*B/ );
} );
