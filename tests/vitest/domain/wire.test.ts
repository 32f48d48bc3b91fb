import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { rowOf, withTexts } from '../../../resources/src/domain/row';
import type { Cells, Row, Texts } from '../../../resources/src/domain/row';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import { rowsOf, rowsWithTexts } from '../../../resources/src/domain/wire';
import { json } from '../source';
import { rowWith } from './rows';
import { vectors } from './vectors';

interface Case {
	name: string;
	page: number;
	rev: number;
	title: string;
	record: Partner;
	framework: Framework;
	today: string;
	out: { cells: Cells; texts: Texts };
}

/** As PartnerReader::all does it. */
function asColumns( table: readonly ( readonly unknown[] )[] ): unknown[][] {
	const difference = ( column: number, row: number ): number => ( table[ row ][ column ] as number ) - ( row ? table[ row - 1 ][ column ] as number : 0 );
	return ( table[ 0 ] ?? [] ).map( ( _, column ) => table.map( ( cells, row ) => column < 2 ? difference( column, row ) : cells[ column ] ) );
}

/** Each vector is a partner of its own, page and revision ids going up and down. */
const cases = vectors<Case>( 'rows' ).map( ( one, index ) => ( { ...one, page: 10 + 3 * index, rev: 1000 - 7 * index } ) );
const cellColumns = asColumns( cases.map( ( { page, rev, out } ) => [ page, rev, ...out.cells.slice( 2 ) ] ) );
const textColumns = asColumns( cases.map( ( { page, rev, out } ) => [ page, rev, ...out.texts.slice( 2 ) ] ) );

describe( 'wire', () => {
	it( 'brings every row', () => {
		const rows = cases.map( ( { page, rev, title, record, framework, today } ) => rowOf( page, rev, title, record, framework, today ) );
		expect( rowsWithTexts( rowsOf( cellColumns ), textColumns ) ).toEqual( rows );
	} );

	it( 'brings nothing where there is nothing', () => {
		expect( rowsOf( [] ) ).toEqual( [] );
		expect( rowsWithTexts( [], [] ) ).toEqual( [] );
	} );

	it( 'does not mix texts of one revision with cells of another', () => {
		const row: Row = rowWith( { page: 5, rev: 2, summary: undefined } );
		expect( rowsWithTexts( [ row ], [ [ 5 ], [ 1 ], [ 'Old' ], [ '' ] ] ) ).toEqual( [ row ] );
		expect( rowsWithTexts( [ row ], [ [ 4 ], [ 2 ], [ 'Another' ], [ '' ] ] ) ).toEqual( [ row ] );
		expect( withTexts( row, [ 5, 2, 'New', 'Write' ] ) ).toEqual( { ...row, summary: 'New', next: 'Write' } );
	} );

	const schema = json( 'schema/matrix.json' );
	const ajv = new Ajv( { strict: false } );
	const isMatrix = ajv.compile( schema );
	const meta = { version: 'x', today: '2026-11-23' };

	it( 'is what schema/matrix.json says', () => {
		const [ isCells, isTexts ] = [ 'cells', 'texts' ].map( ( name ) =>
			ajv.compile( { definitions: schema.definitions, $ref: `#/definitions/${ name }` } ) );
		for ( const { name, out } of cases ) {
			expect( isCells( out.cells ), name ).toBe( true );
			expect( isTexts( out.texts ), name ).toBe( true );
		}
		expect( isCells( cases[ 0 ].out.texts ) ).toBe( false );
		expect( isMatrix( { ...meta, framework: {}, columns: cellColumns } ) ).toBe( true );
		expect( isMatrix( { ...meta, columns: textColumns } ) ).toBe( true );
		expect( isMatrix( { ...meta, columns: [] } ) ).toBe( true );
	} );

	it( 'is nothing else', () => {
		expect( isMatrix( { ...meta, columns: cellColumns.slice( 1 ) } ) ).toBe( false );
		expect( isMatrix( { ...meta, columns: [ ...textColumns, [] ] } ) ).toBe( false );
		expect( isMatrix( { columns: [] } ) ).toBe( false );
		expect( isMatrix( { ...meta, columns: cellColumns.map( ( column, number ) => number === 3 ? [ 7 ] : column ) } ) ).toBe( false );
	} );
} );
