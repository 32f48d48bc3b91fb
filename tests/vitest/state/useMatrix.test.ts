import { expect, it } from 'vitest';
import type { Framework } from '../../../resources/src/domain/types.generated';
import { useMatrix } from '../../../resources/src/state/useMatrix';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { Memory, matrixOf, today, wiki } from './memory';

const framework = {
	relations: [
		{ id: 'pool', title: 'Pool', rankedBy: 'responsiveness' },
		{ id: 'synergy', title: 'Synergy', rankedBy: 'alignment' }
	]
} as Framework;
const open = ( search: string ): Matrix =>
	useMatrix( new Memory( [] ), wiki, { framework, rows: [], total: 0, today, columns: [] }, search );

it( 'sorts one kind of relation as that is ranked, and the others as before', () => {
	const matrix = open( '?relation=pool' );
	expect( matrix.query.value.sort ).toBe( 'responsiveness' );
	matrix.setQuery( { filters: { relation: [ 'synergy' ] } } );
	expect( matrix.query.value.sort ).toBe( 'alignment' );
	matrix.setQuery( { filters: { relation: [ 'pool' ] } } );
	expect( matrix.query.value.sort ).toBe( 'responsiveness' );
} );

it( 'keeps an order that somebody chose', () => {
	const matrix = open( '?sort=partner' );
	matrix.setQuery( { filters: { relation: [ 'pool' ] } } );
	expect( matrix.query.value.sort ).toBe( 'partner' );
	matrix.setQuery( { sort: 'alignment', descending: false } );
	matrix.setQuery( { filters: {} } );
	expect( matrix.query.value ).toMatchObject( { sort: 'alignment', descending: false } );
} );

it( 'finds by words of texts that come after the rows', async () => {
	const memory = new Memory( [ 'A', 'B' ] );
	memory.edit( 'B', '/summary', 'Draws maps' );
	const matrix = useMatrix( memory, wiki, { framework, rows: [], total: 2, today, columns: [] }, '?q=maps' );
	await matrix.loadCells();
	expect( matrix.shown.value ).toEqual( [] );
	await matrix.load();
	expect( matrix.shown.value.map( ( { name } ) => name ) ).toEqual( [ 'B' ] );
} );

it( 'keeps a partner that was added while all rows were on their way, once', async () => {
	const memory = new Memory( [ 'A', 'B' ] );
	const matrix = matrixOf( memory, [ 'A' ] );
	const reading = matrix.loadCells();
	const late = memory.write( 9, 'Late', {} );
	matrix.add( late );
	await reading;
	const shown = (): string[] => matrix.shown.value.map( ( { name } ) => name ).sort();
	expect( [ shown(), matrix.counts.value.total ] ).toEqual( [ [ 'A', 'B', 'Late' ], 3 ] );
	matrix.add( late );
	expect( [ shown(), matrix.counts.value.total ] ).toEqual( [ [ 'A', 'B', 'Late' ], 3 ] );
} );

it( 'keeps a row that was edited beside its filter where it stands when late rows arrive', async () => {
	const memory = new Memory( [ 'A', 'B', 'C' ] );
	memory.edit( 'A', '/priority', 'high' );
	memory.edit( 'C', '/priority', 'high' );
	const matrix = matrixOf( memory, [ 'A', 'C' ] );
	matrix.setQuery( { filters: { priority: [ 'high' ] } } );
	const reading = matrix.loadCells();
	matrix.show( memory.edit( 'A', '/priority', 'low' ) );
	await reading;
	expect( matrix.shown.value.map( ( { name } ) => name ) ).toEqual( [ 'A', 'C' ] );
	matrix.applyQuery();
	expect( matrix.shown.value.map( ( { name } ) => name ) ).toEqual( [ 'C' ] );
} );

it( 'shows after a refresh what others changed meanwhile, with its texts', async () => {
	const memory = new Memory( [ 'A' ] );
	const matrix = matrixOf( memory, [ 'A' ] );
	await matrix.load();
	memory.edit( 'A', '/summary', 'Changed elsewhere' );
	await matrix.refresh();
	expect( matrix.shown.value.map( ( { summary } ) => summary ) ).toEqual( [ 'Changed elsewhere' ] );
} );
