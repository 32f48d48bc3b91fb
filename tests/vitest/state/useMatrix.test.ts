import { expect, it } from 'vitest';
import type { Framework } from '../../../resources/src/domain/types.generated';
import { useMatrix } from '../../../resources/src/state/useMatrix';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { Memory, today, wiki } from './memory';

const framework = { relations: [ { id: 'pool', title: 'Pool', rankedBy: 'responsiveness' }, { id: 'synergy', title: 'Synergy', rankedBy: 'alignment' } ] } as Framework;
const open = ( search: string ): Matrix => useMatrix( new Memory( [] ), wiki, { framework, rows: [], total: 0, today, columns: [] }, search );

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
