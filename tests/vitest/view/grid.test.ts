import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App } from './app';
import { start } from './app';
import { useRights } from '../../../resources/src/state/useRights';

let app: App;
const focused = (): string => {
	const { parentElement, dataset } = document.activeElement as HTMLElement;
	return `${ parentElement!.dataset.page } ${ dataset.column }`;
};

/** Begins again with another column. */
async function showing( column: string ): Promise<void> {
	app.wrapper.unmount();
	app = await start( [ 'A', 'B', 'C' ], undefined, undefined, undefined, [ 'partner', column ] );
}

beforeEach( async () => {
	app = await start( [ 'A', 'B', 'C' ] );
} );
afterEach( () => app.wrapper.unmount() );

it( 'is a grid with one place that Tab leads to', () => {
	expect( document.querySelector( 'table' )!.getAttribute( 'role' ) ).toBe( 'grid' );
	expect( document.querySelectorAll( '.tp-cell[tabindex="0"]' ) ).toHaveLength( 1 );
	expect( app.cell( 'A', 'priority' ).getAttribute( 'role' ) ).toBe( 'gridcell' );
} );

it( 'moves by arrows, Home and End, and stays within its edges', async () => {
	app.cell( 'A', 'partner' ).focus();
	await app.press( 'ArrowRight' );
	await app.press( 'ArrowDown' );
	expect( focused() ).toBe( '2 priority' );
	await app.press( 'End', { ctrlKey: true } );
	await app.press( 'ArrowDown' );
	await app.press( 'ArrowRight' );
	expect( focused() ).toBe( '3 p-real-role' );
	await app.press( 'Home' );
	expect( focused() ).toBe( '3 partner' );
} );

it( 'leaves the focus in the head where rows are sorted or read anew', async () => {
	const button = document.querySelector<HTMLElement>( '.tp-grid__sort' )!;
	button.focus();
	button.click();
	await app.settle();
	expect( document.activeElement ).toBe( button );
} );

it( 'opens a score by its digit, saves by Enter, and comes back to the cell', async () => {
	app.cell( 'B', 'p-real-role' ).focus();
	await app.press( '2' );
	expect(
		app.popover()!.querySelector<HTMLInputElement>( 'input:checked' )!.parentElement!.textContent
	).toContain( '2' );
	( app.popover()!.querySelector( 'input:checked' ) as HTMLElement ).focus();
	await app.press( 'Enter' );
	expect( app.popover() ).toBeNull();
	expect( app.memory.latest( 'B' ).record ).toEqual( { assessments: { 'real-role': { score: 2 } } } );
	expect( focused() ).toBe( '2 p-real-role' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain(
		'notice-saved-change B Real role refusal-empty 2'
	);
} );

it( 'undoes by Ctrl+Z, and does it again by Ctrl+Y', async () => {
	await app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'high' } ).saved;
	app.cell( 'A', 'priority' ).focus();
	await app.press( 'z', { ctrlKey: true } );
	expect( app.memory.latest( 'A' ).record ).toEqual( {} );
	await app.press( 'y', { ctrlKey: true } );
	expect( app.memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );

it( 'gives up by Escape, and saves where somebody goes elsewhere', async () => {
	app.cell( 'A', 'partner' ).focus();
	await app.press( 'Enter' );
	const area = (): HTMLTextAreaElement => app.popover()!.querySelector( 'textarea' )!;
	area().value = 'Words';
	area().dispatchEvent( new Event( 'input' ) );
	area().focus();
	await app.press( 'Escape' );
	expect( [ app.popover(), app.memory.requests ] ).toEqual( [ null, [] ] );
	await app.press( 'Enter' );
	area().value = 'Other words';
	area().dispatchEvent( new Event( 'input' ) );
	document.body.dispatchEvent( new Event( 'pointerdown', { bubbles: true } ) );
	await app.settle();
	expect( app.memory.latest( 'A' ).record ).toEqual( { summary: 'Other words' } );
} );

it( 'tells what a level means', async () => {
	await app.session.edit( app.matrix.row( 1 )!, 'p-real-role', { '/assessments/real-role/score': 3 } ).saved;
	await app.settle();
	expect( app.cell( 'A', 'p-real-role' ).title ).toBe( 'Leads it' );
} );

it( 'says of what is on its way only that it was saved once it was', async () => {
	const notice = (): string => document.querySelector( '.tp-notice' )!.textContent!;
	await app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'high' } ).saved;
	await app.settle();
	app.memory.save = () => new Promise( () => undefined );
	app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'low' } );
	await app.settle();
	expect( app.cell( 'A', 'priority' ).textContent ).toContain( 'low' );
	expect( notice() ).toContain( 'value-priority-high' );
} );

it( 'goes on from the cell that had the focus after that has been scrolled away', async () => {
	app.wrapper.unmount();
	app = await start( Array.from( { length: 300 }, ( _, number ) => `P${ 1000 + number }` ) );
	const scroll = async ( top: number ): Promise<void> => {
		const scroller = document.querySelector( '.tp-matrix__scroll' )!;
		scroller.scrollTop = top;
		scroller.dispatchEvent( new Event( 'scroll' ) );
		await app.settle();
	};
	app.cell( 'P1001', 'priority' ).focus();
	await scroll( 100 * 48 );
	expect( app.cell( 'P1001', 'priority' ) ).toBeNull();
	expect( app.cell( 'P1100', 'priority' ) ).not.toBeNull();
	expect( document.activeElement!.tagName ).toBe( 'TABLE' );
	await scroll( 0 );
	expect( focused() ).toBe( '2 priority' );
	await scroll( 100 * 48 );
	await app.press( 'ArrowDown' );
	expect( focused() ).toBe( '3 priority' );
} );

it( 'draws of many rows those in sight, and reaches all by keys', async () => {
	app.wrapper.unmount();
	const names = Array.from( { length: 300 }, ( _, number ) => `Partner ${ String( number ).padStart( 3, '0' ) }` );
	app = await start( names );
	const drawn = (): number => document.querySelectorAll( '.tp-grid__row' ).length;
	const inWindow = Math.ceil( window.innerHeight / 48 );
	expect( document.querySelector( 'table' )!.getAttribute( 'aria-rowcount' ) ).toBe( '301' );
	expect( drawn() ).toBeGreaterThan( 5 );
	expect( drawn() ).toBeLessThan( inWindow + 20 );
	app.cell( 'Partner 000', 'partner' ).focus();
	for ( let step = 0; step < 40; step++ ) {
		await app.press( 'ArrowDown' );
	}
	expect( focused() ).toBe( '41 partner' );
	await app.press( 'End', { ctrlKey: true } );
	expect( focused() ).toBe( '300 p-real-role' );
	expect( drawn() ).toBeLessThan( inWindow + 20 );
	const scroller = document.querySelector( '.tp-matrix__scroll' )!;
	expect( scroller.scrollTop ).toBeGreaterThan( 0 );
	app.matrix.setQuery( { q: 'partner 12' } );
	await app.settle();
	expect( drawn() ).toBe( 13 );
	expect( scroller.scrollTop ).toBe( 0 );
} );

it( 'puts all rows on paper that were asked for', async () => {
	app.wrapper.unmount();
	app = await start( Array.from( { length: 300 }, ( _, number ) => `Partner ${ number }` ) );
	app.matrix.setQuery( { q: 'partner 1' } );
	await app.settle();
	const drawn = (): number => document.querySelectorAll( '.tp-grid__row' ).length;
	const onScreen = drawn();
	window.dispatchEvent( new Event( 'beforeprint' ) );
	await app.settle();
	expect( [ drawn() > onScreen, drawn() ] ).toEqual( [ true, app.matrix.shown.value.length ] );
	window.dispatchEvent( new Event( 'afterprint' ) );
	await app.settle();
	expect( drawn() ).toBe( onScreen );
} );

it.each(
	[ [ true, true ], [ false, false ] ]
)( 'shows that an edit watches its page, where that is preferred: %s', async ( isPreferred, isWatched ) => {
	app.wrapper.unmount();
	app = await start( [ 'A', 'B' ], undefined, undefined, { watches: { edited: isPreferred, made: false } } );
	await app.session.edit( app.matrix.row( 2 )!, 'priority', { '/priority': 'low' } ).saved;
	await app.settle();
	expect( app.matrix.reader.value.watched.has( 2 ) ).toBe( isWatched );
} );

it( 'shows that making a partner watches its page, where that is preferred', async () => {
	app.wrapper.unmount();
	app = await start( [ 'A' ], undefined, undefined, { watches: { edited: false, made: true } } );
	app.matrix.add( app.memory.write( 2, 'B', {} ) );
	expect( Array.from( app.matrix.reader.value.watched ) ).toEqual( [ 2 ] );
} );

it( 'goes on from the first row where the one that had the focus is filtered away', async () => {
	app.cell( 'C', 'priority' ).focus();
	app.matrix.setQuery( { q: 'b' } );
	await app.settle();
	expect( focused() ).toBe( '2 priority' );
} );

it( 'asks again for texts that could not be read', async () => {
	const texts = vi.spyOn( app.memory, 'withTexts' ).mockRejectedValueOnce( new Error( 'offline' ) );
	app.matrix.setQuery( { q: 'a' } );
	await app.settle();
	expect( document.body.textContent ).toContain( 'matrix-incomplete' );
	app.matrix.setQuery( { q: '' } );
	await app.settle();
	app.matrix.setQuery( { q: 'b' } );
	await app.settle();
	expect( texts ).toHaveBeenCalledTimes( 2 );
	expect( document.body.textContent ).not.toContain( 'matrix-incomplete' );
} );

it( 'says why a cell is locked once the wiki has said it, and opens it where it cannot say', async () => {
	app.wrapper.unmount();
	app = await start( [ 'A' ] );
	const rights = useRights(
		{ refusals: vi.fn().mockRejectedValue( new Error( 'offline' ) ) }, { locked: { 1: 'You cannot edit A' } }
	);
	Object.assign( app.rights, rights );
	app.cell( 'A', 'priority' ).click();
	await app.settle();
	expect( app.popover()!.querySelector( 'form' ) ).not.toBeNull();
} );

it( 'says that the wiki refused to watch, and shows what is', async () => {
	app.wrapper.unmount();
	const warned: string[] = [];
	app = await start( [ 'A', 'B' ], ( memory ) => {
		memory.watch = () => Promise.reject( new Error( 'Log in again.' ) );
	}, undefined, { warn: ( text ) => warned.push( text ) } );
	const star = app.cell( 'A', 'partner' ).querySelector<HTMLElement>( '.tp-icon--star' )!;
	star.click();
	await app.settle();
	expect( warned ).toEqual( [ 'matrix-watch-failed A Log in again.' ] );
	expect( star.classList.contains( 'tp-icon--starred' ) ).toBe( false );
} );

it( 'goes on from a level that a digit chose', async () => {
	app.cell( 'B', 'p-real-role' ).focus();
	await app.press( 'Enter' );
	await app.press( '2' );
	const chosen = app.popover()!.querySelector<HTMLInputElement>( 'input:checked' )!;
	expect( chosen.parentElement!.textContent ).toContain( '2' );
	expect( document.activeElement ).toBe( chosen );
} );

it( 'loses no letter that is typed before the editor is there', async () => {
	await showing( 'steward' );
	let arrive = (): void => undefined;
	const load = app.memory.load.bind( app.memory );
	app.memory.load = async ( ...of ) => {
		await new Promise<void>( ( resolve ) => {
			arrive = resolve;
		} );
		return load( ...of );
	};
	app.cell( 'A', 'steward' ).focus();
	for ( const key of 'Ann' ) {
		await app.press( key );
	}
	arrive();
	await app.settle();
	expect( app.popover()!.querySelector( 'input' )!.value ).toBe( 'Ann' );
} );

it( 'says why Enter did not decide', async () => {
	await showing( 'decision' );
	app.cell( 'A', 'decision' ).focus();
	await app.press( 'Enter' );
	app.popover()!.querySelectorAll( 'input' )[ 1 ].click();
	await app.press( 'Enter' );
	expect( app.popover()!.querySelector( '[role="alert"]' )!.textContent ).toContain( 'editor-reason' );
} );

it.each( [
	[ 'turns to it', () => app.wrapper.find( '.tp-matrix__frame' ).trigger( 'pointerenter' ) ],
	[ 'searches', () => app.matrix.setQuery( { q: 'a' } ) ]
] )( 'reads texts when somebody %s, once', async ( _what, act ) => {
	const texts = vi.spyOn( app.memory, 'withTexts' );
	await app.settle();
	expect( texts ).not.toHaveBeenCalled();
	act();
	act();
	await app.settle();
	expect( texts ).toHaveBeenCalledOnce();
} );

it( 'reads texts where a row in sight has none', async () => {
	app.wrapper.unmount();
	app = await start( [ 'A' ], ( memory ) => memory.write( 2, 'B', { summary: 'Added meanwhile' } ) );
	expect( app.cell( 'A', 'partner' ).closest( 'tbody' )!.textContent ).toContain( 'Added meanwhile' );
} );

it( 'closes the panel of filters by a button that says how many partners they leave', async () => {
	const panel = document.querySelector<HTMLDetailsElement>( '.tp-filters' )!;
	await app.click( 'filter' );
	expect( panel.open ).toBe( true );
	app.matrix.setQuery( { q: 'b' } );
	await app.settle();
	await app.click( 'filter-close 1 1' );
	expect( panel.open ).toBe( false );
	expect( document.activeElement ).toBe( panel.querySelector( 'summary' ) );
} );
