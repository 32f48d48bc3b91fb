import { describe, expect, it, vi } from 'vitest';
import { COPIED, valueOf } from '../../../resources/src/domain/column';
import { rowsOf } from '../../../resources/src/domain/columnarDecoder';
import { rowOf, withTexts } from '../../../resources/src/domain/row';
import type { Copy } from '../../../resources/src/domain/row';
import { evaluate } from '../domain/matrixVectors';
import type { World } from '../domain/matrixVectors';
import { vectors } from '../domain/vectors';
import { parseCell } from '../../../resources/src/state/parsedCell';
import { start } from './app';
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
	return {
		default: { ...schema, columns: [ ...schema.columns, ...json( 'schema/vectors/madeUp.json' )[ 0 ].columns ] }
	};
} );

/** PHP does the same in MadeUpColumnsTest.php. */
describe.each( vectors<MadeUp>( 'madeUp' ) )( '$name', ( world ) => {
	it.each( world.queries )( '$name', ( { name, parameters, reader, ...expected } ) => {
		expect( evaluate( world, { parameters, reader } ), name ).toEqual( expected );
	} );

	it( 'come over the wire', () => {
		const rows = world.partners.map(
			( { name, record }, number ) => rowOf( number + 1, 1, name, record, world.framework, world.today )
		);
		const same = <T>( value: T ): T[] => rows.map( () => value );
		const none = ( value: string | string[] ): { values: never[]; at: number[] } => (
			{ values: [ value ] as never[], at: same( 0 ) }
		);
		const [ first, ...others ] = rowsOf( [
			same( 1 ), same( 0 ), rows.map( ( { name } ) => name ), same( 0 ), same( 0 ), same( 0 ), none( [] ),
			{ values: {}, at: same( 0 ) }, none( [] ),
			none( '' ), none( '' ), none( '' ), same( 0 ), same( 0 ), world.wire
		] );
		expect( first ).toMatchObject(
			{
				organisation: 'community',
				aims: [ 'offline', 'words' ],
				helper: 'Bob',
				named: '2015-04',
				code: 'https://b.example/'
			}
		);
		expect( others.map( ( row ) => withTexts( row, [ row.page, row.rev, '', '' ] ) ) ).toMatchObject(
			rows.slice( 1 ).map(
				( row ) => Object.fromEntries( COPIED.map( ( column ) => [ column.id, valueOf( row, column ) ] ) )
			) );
	} );

	it( 'are pasted', () => {
		const words = {
			framework: world.framework,
			today: world.today,
			user: null,
			word: ( value: string ) => value,
			notApplicable: []
		};
		const read = ( id: string, text: string ): unknown => parseCell( id, text, undefined, words );
		expect( read( 'organisation', 'Company' ) ).toEqual( { changes: { '/kind': 'company' } } );
		expect( read( 'organisation', 'nonsense' ) ).toBe( 'value' );
		expect( read( 'aims', 'Words, maps' ) ).toEqual( { changes: { '/goals': [ 'maps', 'words' ] } } );
		expect( read( 'helper', 'Ada' ) ).toEqual( { changes: { '/steward': { user: 'Ada', since: world.today } } } );
		expect( read( 'named', '2015-04' ) ).toEqual( { changes: { '/identifiedOn/on': '2015-04' } } );
		expect( read( 'named', 'in spring' ) ).toBe( 'value' );
		expect( read( 'code', 'https://a.example/' ) ).toEqual( { changes: { '/repository': 'https://a.example/' } } );
	} );

	it( 'are drawn', async () => {
		const { framework, today, partners: [ { name, record } ], messages, cells } = world;
		expect( await drawnCells( { framework, today, title: name, record }, messages ) ).toMatchObject( cells );
	} );
} );

it( 'are edited in their cells', async () => {
	const app = await start( [ 'A' ], undefined, undefined, {}, [ 'partner', 'organisation', 'aims', 'named' ] );
	const save = async (): Promise<void> => {
		app.popover()!.querySelector( 'form' )!.dispatchEvent( new Event( 'submit', { cancelable: true } ) );
		await app.settle();
	};
	app.cell( 'A', 'organisation' ).focus();
	await app.press( 'Enter' );
	await app.click( 'value-kind-community' );
	await save();
	app.cell( 'A', 'aims' ).focus();
	await app.press( 'Enter' );
	await app.click( 'Maps' );
	await save();
	app.cell( 'A', 'named' ).focus();
	await app.press( 'Enter' );
	const input = app.popover()!.querySelector( 'input' )!;
	input.value = '2015';
	input.dispatchEvent( new Event( 'input' ) );
	await save();
	expect( app.memory.latest( 'A' ).record ).toEqual(
		{ kind: 'community', goals: [ 'maps' ], identifiedOn: { on: '2015' } }
	);
	expect( app.cell( 'A', 'organisation' ).textContent ).toBe( 'value-kind-community' );
	expect( app.cell( 'A', 'named' ).textContent ).toContain( '2015' );
	app.wrapper.unmount();
} );
