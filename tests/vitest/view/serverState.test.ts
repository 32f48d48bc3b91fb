import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { captureServerState } from '../../../resources/src/view/matrix/serverState';
import { Memory, matrixOf } from '../state/memory';

const TABLE = ( head: string, cell: string ): string => `<div class="tp-matrix__scroll"><table>
	<thead><tr><th data-column="priority">${ head }</th></tr></thead>
	<tbody><tr data-page="1"><td data-column="priority" tabindex="-1">${ cell }</td></tr></tbody></table></div>`;
const SERVER = `<form class="tp-search"><input type="search" name="q" value="maps"></form>
	<details class="tp-filters"><summary>Filter</summary><form><input type="hidden" name="decision" value="any">
	<input type="checkbox" name="stage[]" value="identified"><input type="checkbox" name="decision[]" value="open">
	<input type="checkbox" name="columns[]" value="stage" checked>
	<input type="checkbox" name="columns[]" value="steward" checked>
	<select name="group"><option value="" selected></option><option value="stage"></option></select>
	<select name="sort"><option value="alignment" selected></option><option value="partner"></option></select>
	</form></details>
	<a class="flag" data-flag="stale" href="#">Stale</a>
	${ TABLE( '<a class="tp-grid__sort" href="#">Priority</a>', '<a class="name" href="#">A</a>' ) }`;
const GRID = `<div class="tp-search"><input type="search"></div>
	<details class="tp-filters"><summary>Filter</summary></details><button data-flag="stale">Stale</button>
	${ TABLE( '<button class="tp-grid__sort">Priority</button>', 'A' ) }`;

let element: HTMLElement;
let matrix: Matrix;
const find = <T extends HTMLElement>( selector: string ): T => element.querySelector<T>( selector )!;

beforeEach( () => {
	element = document.body.appendChild( document.createElement( 'div' ) );
	element.innerHTML = SERVER;
	matrix = matrixOf( new Memory( [ 'A' ] ), [ 'A' ], '?decision=any&q=maps&relation=gone' );
} );
afterEach( () => element.remove() );

/** The grid takes the place of the server's matrix. */
function takeOver(): Promise<void> {
	const restore = captureServerState( element, matrix );
	element.innerHTML = GRID;
	return restore();
}

it( 'leaves everything as it is where nothing was begun', async () => {
	const before = matrix.query.value;
	await takeOver();
	expect( matrix.query.value ).toBe( before );
	expect( document.activeElement ).toBe( document.body );
} );

it( 'goes on with what is typed, where it is typed', async () => {
	const input = find<HTMLInputElement>( '.tp-search [type="search"]' );
	input.focus();
	input.value = 'open maps ';
	input.setSelectionRange( 2, 5 );
	await takeOver();
	expect( matrix.query.value.q ).toBe( 'open maps ' );
	const now = document.activeElement as HTMLInputElement;
	expect( now ).toBe( find( '.tp-search input' ) );
} );

it( 'goes on with what was typed before somebody went elsewhere', async () => {
	find<HTMLInputElement>( '.tp-search [type="search"]' ).value = 'street';
	await takeOver();
	expect( matrix.query.value.q ).toBe( 'street' );
} );

it.each( [
	[ 'a head', 'th .tp-grid__sort', 'th .tp-grid__sort' ],
	[ 'a link in a cell', '.name', 'td' ],
	[ 'a flag', '.flag', '[data-flag]' ],
	[ 'the panel of filters', '.tp-filters select', '.tp-filters summary' ]
] )( 'keeps the focus: %s', async ( _what, before, after ) => {
	find( before ).focus();
	await takeOver();
	expect( document.activeElement ).toBe( find( after ) );
} );

it.each( [ true, false ] )( 'keeps what was chosen in the panel, which is open: %s', async ( isOpen ) => {
	find<HTMLDetailsElement>( 'details' ).open = isOpen;
	find<HTMLInputElement>( '[value="identified"]' ).checked = true;
	find<HTMLInputElement>( '[value="steward"]' ).checked = false;
	find<HTMLSelectElement>( '[name="group"]' ).value = 'stage';
	find<HTMLSelectElement>( '[name="sort"]' ).value = 'partner';
	await takeOver();
	expect( find<HTMLDetailsElement>( 'details' ).open ).toBe( isOpen );
	expect( matrix.query.value ).toMatchObject( {
		q: 'maps', filters: { relation: [ 'gone' ], stage: [ 'identified' ] }, group: 'stage', sort: 'partner',
		descending: false, columns: [ 'stage' ]
	} );
} );

it( 'asks for nothing new where the panel is only open', async () => {
	const before = matrix.query.value;
	find<HTMLDetailsElement>( 'details' ).open = true;
	await takeOver();
	expect( matrix.query.value ).toBe( before );
} );

it( 'keeps the columns scrolled', async () => {
	find( '.tp-matrix__scroll' ).scrollLeft = 120;
	await takeOver();
	expect( find( '.tp-matrix__scroll' ).scrollLeft ).toBe( 120 );
} );
