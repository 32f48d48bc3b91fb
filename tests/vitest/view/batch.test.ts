import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from './app';
import { start } from './app';

let app: App;
const names = [ 'A', 'B', 'C' ];
const records = (): unknown[] => names.map( ( name ) => app.memory.latest( name ).record );
const boxes = (): HTMLInputElement[] => Array.from( document.querySelectorAll( '.tp-select' ) );

async function setPriority( level: string ): Promise<void> {
	await app.click( 'batch-set column-priority' );
	await app.click( `value-priority-${ level }` );
	await app.click( 'editor-save' );
	await app.settle();
}

beforeEach( async () => {
	app = await start( names, ( memory ) => memory.edit( 'A', '/goals', [ 'maps' ] ) );
} );
afterEach( () => app.wrapper.unmount() );

it( 'selects rows, all of them, and those between by Shift', async () => {
	boxes()[ 1 ].click();
	await app.settle();
	expect( [ app.selection.rows.value.length, boxes()[ 0 ].indeterminate ] ).toEqual( [ 1, true ] );
	boxes()[ 3 ].dispatchEvent( new MouseEvent( 'click', { shiftKey: true, bubbles: true } ) );
	await app.settle();
	expect( app.selection.rows.value.map( ( { name } ) => name ) ).toEqual( names );
	expect( boxes()[ 0 ].checked ).toBe( true );
	await app.click( 'select-none' );
	expect( app.selection.rows.value ).toEqual( [] );
} );

it( 'does not edit what is chosen but filtered away', async () => {
	app.selection.chooseAll( true );
	app.matrix.setQuery( { q: 'b' } );
	expect( app.selection.rows.value.map( ( { name } ) => name ) ).toEqual( [ 'B' ] );
} );

it( 'sets one field of all, which is undone at once', async () => {
	app.selection.chooseAll( true );
	await app.settle();
	await setPriority( 'high' );
	expect( records() ).toEqual( [ { goals: [ 'maps' ], priority: 'high' }, { priority: 'high' }, { priority: 'high' } ] );
	expect( document.querySelector( '.tp-report' )!.textContent ).toContain( 'batch-done 3 0' );
	expect( document.querySelector( '.tp-notice' ) ).toBeNull();
	await app.click( 'notice-undo' );
	expect( records() ).toEqual( [ { goals: [ 'maps' ] }, {}, {} ] );
	expect( document.querySelector( '.tp-report' ) ).toBeNull();
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-undone-many 3' );
	expect( document.activeElement ).toBe( app.cell( 'A', 'priority' ) );
} );

const DENIED = { kind: 'denied', code: 'ratelimited', html: 'Wait', isWarning: false } as const;
const report = (): string => document.querySelector( '.tp-report' )!.textContent!;

async function setTwo( level: string ): Promise<void> {
	app.selection.choose( [ 1, 2 ], true );
	await app.settle();
	await setPriority( level );
}

it( 'undoes by keys wherever the focus is, but not where one types', async () => {
	await setTwo( 'high' );
	document.querySelector<HTMLElement>( '.tp-search input' )!.focus();
	await app.press( 'z', { ctrlKey: true } );
	expect( records()[ 1 ] ).toEqual( { priority: 'high' } );
	document.querySelector<HTMLElement>( '.tp-report summary' )!.focus();
	await app.press( 'z', { ctrlKey: true } );
	expect( records()[ 1 ] ).toEqual( {} );
} );

it( 'goes back to the button whose editor was closed', async () => {
	app.selection.choose( [ 1, 2 ], true );
	await app.settle();
	await app.click( 'batch-set column-priority' );
	await app.press( 'Escape' );
	expect( document.activeElement!.textContent!.trim() ).toBe( 'batch-set column-priority' );
} );

it( 'offers to drop what was refused, also where the row is locked by then', async () => {
	app.memory.outcomes.push( DENIED, DENIED );
	await setTwo( 'high' );
	app.rights.reason = () => 'Protected';
	await app.click( 'batch-why' );
	expect( app.popover()!.textContent ).toContain( 'Wait' );
	await app.click( 'refusal-discard' );
	expect( app.edits.drafts().length ).toBe( 1 );
	await app.click( 'batch-retry 2' );
	expect( records().slice( 0, 2 ) ).toEqual( [ { goals: [ 'maps' ], priority: 'high' }, { priority: 'high' } ] );
	expect( report() ).toContain( 'batch-done 2 0' );
} );

it( 'offers no undoing where nothing was saved', async () => {
	await setTwo( 'high' );
	app.memory.outcomes.push( DENIED, DENIED );
	await setTwo( 'low' );
	expect( report() ).toContain( 'batch-done 0 2' );
	expect( report() ).not.toContain( 'notice-undo' );
} );

it( 'undoes what was tried again by itself, and nothing else', async () => {
	await app.session.edit( app.matrix.row( 3 )!, 'priority', { '/priority': 'low' } ).saved;
	app.memory.outcomes.push( DENIED );
	await setTwo( 'high' );
	await app.click( 'notice-undo' );
	expect( report() ).not.toContain( 'notice-undo' );
	expect( report() ).toContain( 'batch-done 0 1' );
	await app.click( 'batch-retry 1' );
	await app.click( 'notice-undo' );
	expect( records() ).toEqual( [ { goals: [ 'maps' ] }, {}, { priority: 'low' } ] );
} );

it( 'offers no second undoing while the first is on its way, or where it was refused', async () => {
	await app.session.edit( app.matrix.row( 3 )!, 'priority', { '/priority': 'low' } ).saved;
	await setTwo( 'high' );
	app.memory.outcomes.push( DENIED, DENIED );
	await app.click( 'notice-undo' );
	expect( report() ).not.toContain( 'notice-undo' );
	expect( records()[ 2 ] ).toEqual( { priority: 'low' } );
} );

it( 'shows the warning of a row, and passes it by a button of its own', async () => {
	app.memory.outcomes.push( { ...DENIED, html: 'May be private', isWarning: true }, DENIED );
	await setTwo( 'high' );
	expect( report() ).toContain( 'May be private' );
	await app.click( 'batch-retry 1' );
	expect( report() ).toContain( 'batch-done 1 1' );
	expect( records().filter( ( record ) => 'priority' in ( record as object ) ) ).toHaveLength( 1 );
	expect( report() ).not.toContain( 'batch-retry' );
	await app.click( 'batch-anyway 1' );
	expect( report() ).toContain( 'batch-done 2 0' );
	expect( records().slice( 0, 2 ) ).toEqual( [ { goals: [ 'maps' ], priority: 'high' }, { priority: 'high' } ] );
} );

it( 'says that a refused row was saved from its cell after all', async () => {
	app.memory.outcomes.push( { ...DENIED, isWarning: true } );
	await setTwo( 'high' );
	await app.session.retry( app.edits.drafts()[ 0 ] );
	await app.settle();
	expect( report() ).toContain( 'batch-done 2 0' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-saved-many 2' );
} );

it( 'offers to undo from its report only what the report is of', async () => {
	app.selection.choose( [ 1, 2 ], true );
	await app.settle();
	await setPriority( 'high' );
	await app.session.edit( app.matrix.row( 3 )!, 'priority', { '/priority': 'low' } ).saved;
	await app.settle();
	expect( document.querySelector( '.tp-report' )!.textContent ).not.toContain( 'notice-undo' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'notice-saved-change C' );
} );

it( 'reports each row, and tries again what was refused', async () => {
	app.memory.outcomes.push( { kind: 'denied', code: 'ratelimited', html: 'Wait', isWarning: false } );
	app.selection.choose( [ 1, 2 ], true );
	await app.settle();
	await setPriority( 'low' );
	const lines = Array.from( document.querySelectorAll( '.tp-report li' ) ).map(
		( { textContent } ) => textContent!.trim()
	);
	expect( lines.filter( ( line ) => line.includes( 'editor-not-saved' ) ) ).toHaveLength( 1 );
	expect( app.popover() ).toBeNull();
	await app.click( 'batch-why' );
	expect( app.popover()!.textContent ).toContain( 'Wait' );
	await app.click( 'batch-retry 1' );
	expect( records().slice( 0, 2 ) ).toEqual( [ { goals: [ 'maps' ], priority: 'low' }, { priority: 'low' } ] );
} );

it( 'adds goals to what each partner has', async () => {
	app.selection.chooseAll( true );
	await app.settle();
	await app.click( 'batch-set column-goals' );
	await app.click( 'Words' );
	await app.click( 'editor-save' );
	await app.settle();
	expect( records() ).toEqual( [ { goals: [ 'maps', 'words' ] }, { goals: [ 'words' ] }, { goals: [ 'words' ] } ] );
} );

it( 'hands over to a steward all but those who have them already', async () => {
	app.wrapper.unmount();
	app = await start( names, ( memory ) => memory.edit( 'A', '/steward', { user: 'Ada', since: '2020' } ) );
	app.selection.chooseAll( true );
	await app.settle();
	await app.click( 'batch-set column-steward' );
	const field = app.popover()!.querySelector<HTMLInputElement>( '#tp-steward' )!;
	field.value = 'Ada';
	field.dispatchEvent( new Event( 'input' ) );
	await app.click( 'editor-save' );
	await app.settle();
	expect( app.memory.requests.map( ( { name } ) => name ) ).toEqual( [ 'B', 'C' ] );
	expect( records()[ 0 ] ).toEqual( { steward: { user: 'Ada', since: '2020' } } );
} );

it( 'changes nothing of several rows where nothing was chosen for them', async () => {
	app.memory.edit( 'A', '/priority', 'high' );
	app.selection.choose( [ 1, 2 ], true );
	await app.settle();
	const before = records();
	await app.click( 'batch-set column-priority' );
	expect( app.popover()!.querySelector( 'input:checked' ) ).toBeNull();
	document.body.dispatchEvent( new Event( 'pointerdown', { bubbles: true } ) );
	await app.settle();
	expect( app.popover() ).toBeNull();
	expect( records() ).toEqual( before );
} );

it( 'goes on from the first chosen row once none is chosen any more', async () => {
	app.selection.choose( [ 2, 3 ], true );
	await app.settle();
	await app.click( 'select-none' );
	expect( ( document.activeElement as HTMLElement ).parentElement!.dataset.page ).toBe( '2' );
} );
