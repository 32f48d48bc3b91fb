import { afterEach, expect, it } from 'vitest';
import type { SaveOutcome } from '../../../resources/src/ports/gateway';
import type { App } from './app';
import { start } from './app';

let app: App;
const denied: SaveOutcome = { kind: 'denied', code: 'blocked', html: '<b>Blocked</b>', isWarning: false };

afterEach( () => app.wrapper.unmount() );

async function refuse( outcome: SaveOutcome | Error ): Promise<void> {
	app = await start( [ 'A', 'B' ] );
	app.memory.outcomes.push( outcome );
	await app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'high' } ).saved;
	await app.settle();
}

it( 'says a refusal where it happened and to those who do not see it, and keeps the value', async () => {
	await refuse( denied );
	expect( app.popover()!.querySelector( 'b' )!.textContent ).toBe( 'Blocked' );
	expect( app.popover()!.textContent ).toContain( 'value-priority-high' );
	expect( app.cell( 'A', 'priority' ).querySelector( '.tp-flag--refused' ) ).not.toBeNull();
	expect( app.said ).toEqual( [ 'notice-refused A column-priority' ] );
} );

it( 'tries again on request', async () => {
	await refuse( new Error( 'Offline' ) );
	expect( app.popover()!.textContent ).toContain( 'refusal-unreachable' );
	await app.click( 'refusal-retry' );
	expect( app.memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
	expect( app.popover() ).toBeNull();
} );

it( 'shows both values of a conflict, who saved and when, and keeps the chosen one', async () => {
	app = await start( [ 'A' ] );
	app.memory.edit( 'A', '/priority', 'low' );
	await app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'high' } ).saved;
	await app.settle();
	const sides = Array.from( app.popover()!.querySelectorAll( '.tp-refusal__side' ) ).map( ( side ) => side.textContent );
	expect( sides[ 0 ] ).toContain( 'value-priority-high' );
	expect( sides[ 1 ] ).toContain( 'value-priority-low' );
	expect( sides[ 1 ] ).toContain( 'Else' );
	expect( app.popover()!.querySelector( 'time' )!.dateTime ).toBe( '2026-11-23T12:00:00Z' );
	await app.click( 'refusal-take-theirs' );
	expect( app.matrix.row( 1 )!.priority ).toBe( 'low' );
} );

it( 'says of a conflict what was replaced, not what had been shown', async () => {
	app = await start( [ 'A' ] );
	app.memory.edit( 'A', '/priority', 'low' );
	await app.session.edit( app.matrix.row( 1 )!, 'priority', { '/priority': 'high' } ).saved;
	await app.settle();
	await app.click( 'refusal-save-mine' );
	expect( document.querySelector( '.tp-notice' )!.textContent ).toContain( 'value-priority-low value-priority-high' );
} );

it( 'asks a captcha in place, picture included', async () => {
	await refuse(
		{ kind: 'challenged', id: '7', question: 'Type it', isHtml: false, image: 'https://wiki.example/captcha.png' }
	);
	expect( app.popover()!.querySelector( 'img' )!.src ).toBe( 'https://wiki.example/captcha.png' );
	const input = app.popover()!.querySelector( 'input' )!;
	input.value = 'word';
	input.dispatchEvent( new Event( 'input' ) );
	await app.click( 'editor-save' );
	expect( app.memory.requests.pop()!.captcha ).toEqual( { id: '7', answer: 'word' } );
} );

it( 'says why a row cannot be edited, and the way in', async () => {
	app = await start( [ 'A', 'B' ], ( memory ) => memory.locked.set( 1, 'Only <i>administrators</i>' ) );
	expect( document.querySelectorAll( '.tp-cell .tp-select' ) ).toHaveLength( 1 );
	expect( app.cell( 'A', 'priority' ).getAttribute( 'aria-readonly' ) ).toBe( 'true' );
	app.cell( 'A', 'priority' ).click();
	await app.settle();
	expect( app.popover()!.querySelector( 'i' )!.textContent ).toBe( 'administrators' );
	expect( app.popover()!.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( 'Partner talk:A' );
	expect( app.popover()!.querySelector( 'form' ) ).toBeNull();
} );

it( 'names the account that opened the page where another one is logged in by now', async () => {
	await refuse( { kind: 'denied', code: 'assertnameduserfailed', html: 'Assertion failed', isWarning: false } );
	expect( app.popover()!.textContent ).toContain( 'refusal-account Somebody' );
	expect( app.popover()!.textContent ).not.toContain( 'Assertion failed' );
	expect( app.popover()!.textContent ).toContain( 'value-priority-high' );
} );
