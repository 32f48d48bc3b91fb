import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { begun } from '../../../resources/src/view/matrix/begun';
import { Memory, matrixOf } from '../state/memory';

const TABLE = ( head: string, cell: string ): string => `<div class="tp-matrix__scroll"><table><thead><tr><th data-column="priority">${ head }</th></tr></thead>
	<tbody><tr data-page="1"><td data-column="priority" tabindex="-1">${ cell }</td></tr></tbody></table></div>`;
const SERVER = `<form class="tp-search"><input type="search" name="q"></form>
	<details class="tp-filters"><summary>Filter</summary><form><input type="hidden" name="decision" value="any">
	<input type="checkbox" name="stage[]" value="identified"><input type="checkbox" name="decision[]" value="open">
	<select name="group"><option value=""></option><option value="stage"></option></select></form></details>
	${ TABLE( '<a class="tp-grid__sort" href="#">Priority</a>', '<a class="name" href="#">A</a>' ) }`;
const GRID = `<div class="tp-search"><input type="search"></div><details class="tp-filters"><summary>Filter</summary></details>
	${ TABLE( '<button class="tp-grid__sort">Priority</button>', 'A' ) }`;

let element: HTMLElement;
let matrix: Matrix;
const find = <T extends HTMLElement>( selector: string ): T => element.querySelector<T>( selector )!;

beforeEach( () => {
	element = document.body.appendChild( document.createElement( 'div' ) );
	element.innerHTML = SERVER;
	matrix = matrixOf( new Memory( [ 'A' ] ), [ 'A' ], '?decision=any&q=maps' );
	find<HTMLInputElement>( '.tp-search input' ).value = 'maps';
} );
afterEach( () => element.remove() );

/** The grid takes the place of the server's matrix. */
function takeOver(): void {
	const goOn = begun( element, matrix );
	element.innerHTML = GRID;
	goOn();
}

it( 'leaves everything as it is where nothing was begun', () => {
	const before = matrix.query.value;
	takeOver();
	expect( matrix.query.value ).toBe( before );
	expect( document.activeElement ).toBe( document.body );
} );

it( 'goes on with what is typed, and where', () => {
	const input = find<HTMLInputElement>( '.tp-search input' );
	input.focus();
	input.value = ' open maps';
	input.setSelectionRange( 5, 5 );
	takeOver();
	expect( matrix.query.value.q ).toBe( 'open maps' );
	expect( document.activeElement ).toBe( find( '.tp-search input' ) );
} );

it.each( [
	[ 'a head', 'th .tp-grid__sort', 'th .tp-grid__sort' ],
	[ 'a link in a cell', '.name', 'td' ],
	[ 'the panel of filters', '.tp-filters select', '.tp-filters summary' ]
] )( 'keeps the focus: %s', ( _what, before, after ) => {
	find( before ).focus();
	takeOver();
	expect( document.activeElement ).toBe( find( after ) );
} );

it( 'keeps the panel open, with what was chosen in it', () => {
	find<HTMLDetailsElement>( 'details' ).open = true;
	find<HTMLInputElement>( '[value="identified"]' ).checked = true;
	find<HTMLSelectElement>( 'select' ).value = 'stage';
	takeOver();
	expect( find<HTMLDetailsElement>( 'details' ).open ).toBe( true );
	expect( matrix.query.value ).toMatchObject( { q: 'maps', filters: { stage: [ 'identified' ] }, group: 'stage' } );
} );

it( 'asks for nothing new where the panel is only open', () => {
	const before = matrix.query.value;
	find<HTMLDetailsElement>( 'details' ).open = true;
	takeOver();
	expect( matrix.query.value ).toBe( before );
} );

it( 'keeps the columns scrolled', () => {
	find( '.tp-matrix__scroll' ).scrollLeft = 120;
	takeOver();
	expect( find( '.tp-matrix__scroll' ).scrollLeft ).toBe( 120 );
} );
