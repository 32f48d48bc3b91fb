import { describe, expect, it, vi } from 'vitest';
import { COPIED, valueOf } from '../../../resources/src/domain/column';
import { rowsOf } from '../../../resources/src/domain/columnarDecoder';
import { rowOf, withTexts } from '../../../resources/src/domain/row';
import type { Copy } from '../../../resources/src/domain/row';
import { evaluate } from '../domain/matrixVectors';
import type { World } from '../domain/matrixVectors';
import { vectors } from '../domain/vectors';
import { drawnCells } from './cellVectors';

/** A wiki with columns that there are not: each is an entry of columns.json and a message. */
interface MadeUp extends World {
	columns: object[];
	messages: Record<string, string>;
	/** Values of all partners in these columns, as they are sent. */
	wire: { values: Copy[][]; at: number[] };
	/** HTML of the cells of the first partner in these columns. */
	cells: Record<string, string>;
}

vi.mock( '../../../schema/columns.json', async ( importOriginal ) => {
	const { default: schema } = await importOriginal<{ default: { columns: object[] } }>();
	const { json } = await import( '../source' );
	return { default: { ...schema, columns: [ ...schema.columns, ...json( 'schema/vectors/madeUp.json' )[ 0 ].columns ] } };
} );

/** PHP does the same in MadeUpColumnsTest.php. */
describe.each( vectors<MadeUp>( 'madeUp' ) )( '$name', ( world ) => {
	it.each( world.queries )( '$name', ( { name, parameters, reader, ...expected } ) => {
		expect( evaluate( world, { parameters, reader } ), name ).toEqual( expected );
	} );

	it( 'come over the wire', () => {
		const rows = world.partners.map( ( { name, record }, number ) => rowOf( number + 1, 1, name, record, world.framework, world.today ) );
		const same = <T>( value: T ): T[] => rows.map( () => value );
		const none = ( value: string | string[] ): { values: never[]; at: number[] } => ( { values: [ value ] as never[], at: same( 0 ) } );
		const [ first, ...others ] = rowsOf( [
			same( 1 ), same( 0 ), rows.map( ( { name } ) => name ), same( 0 ), same( 0 ), same( 0 ), none( [] ), { values: {}, at: same( 0 ) }, none( [] ),
			none( '' ), none( '' ), none( '' ), same( 0 ), same( 0 ), world.wire
		] );
		expect( first ).toMatchObject( { organisation: 'community', aims: [ 'offline', 'words' ], helper: 'Bob', named: '2015-04', code: 'https://b.example/' } );
		expect( others.map( ( row ) => withTexts( row, [ row.page, row.rev, '', '' ] ) ) ).toMatchObject(
			rows.slice( 1 ).map( ( row ) => Object.fromEntries( COPIED.map( ( column ) => [ column.id, valueOf( row, column ) ] ) ) ) );
	} );

	it( 'are drawn', async () => {
		const { framework, today, partners: [ { name, record } ], messages, cells } = world;
		expect( await drawnCells( { framework, today, title: name, record }, messages ) ).toMatchObject( cells );
	} );
} );
