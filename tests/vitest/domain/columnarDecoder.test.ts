import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { decodeRow, withTexts } from '../../../resources/src/domain/row';
import type { Cells, Row, Texts } from '../../../resources/src/domain/row';
import { rowsOf, rowsWithTexts } from '../../../resources/src/domain/columnarDecoder';
import type { CellColumns, TextColumns } from '../../../resources/src/domain/columnarDecoder';
import { json } from '../source';
import { rowWith } from './rows';
import { vectors } from './vectors';

interface Case {
	name: string;
	cells: Cells[];
	cellColumns: CellColumns;
	texts: Texts[];
	textColumns: TextColumns;
}

const [ { cells, cellColumns, texts, textColumns } ] = vectors<Case>( 'columns' );

describe( 'wire', () => {
	it( 'brings every row', () => {
		const rows = cells.map( ( one ) => decodeRow( one ) );
		expect( rowsOf( cellColumns ) ).toEqual( rows );
		expect( rowsWithTexts( rows, textColumns ) ).toEqual(
			rows.map( ( row, number ) => withTexts( row, texts[ number ] ) )
		);
	} );

	it( 'keeps of equal values one', () => {
		const [ alpha, , gamma ] = rowsOf( cellColumns );
		expect( alpha.goals ).toBe( gamma.goals );
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
		for ( const { name, out } of vectors<{ name: string; out: { cells: Cells; texts: Texts } }>( 'rows' ) ) {
			expect( isCells( out.cells ), name ).toBe( true );
			expect( isTexts( out.texts ), name ).toBe( true );
		}
		expect( isCells( texts[ 0 ] ) ).toBe( false );
		expect( isMatrix( { ...meta, framework: {}, columns: cellColumns } ) ).toBe( true );
		expect( isMatrix( { ...meta, columns: textColumns } ) ).toBe( true );
		expect( isMatrix( { ...meta, columns: [] } ) ).toBe( true );
	} );

	it( 'is nothing else', () => {
		expect( isMatrix( { ...meta, columns: cellColumns.slice( 1 ) } ) ).toBe( false );
		expect( isMatrix( { ...meta, columns: [ ...textColumns, [] ] } ) ).toBe( false );
		expect( isMatrix( { columns: [] } ) ).toBe( false );
		expect(
			isMatrix( { ...meta, columns: cellColumns.map( ( column, number ) => number === 3 ? [ 7 ] : column ) } )
		).toBe( false );
	} );
} );
