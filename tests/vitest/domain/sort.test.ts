import { expect, it } from 'vitest';
import { byName, sortRows } from '../../../resources/src/domain/sort';
import { pages, rowWith } from './rows';

it( 'leaves the rows it was given as they were', () => {
	const rows = [ rowWith( { page: 2, name: 'Beta' } ), rowWith( { page: 1, name: 'Alpha' } ) ];
	expect( pages( sortRows( byName( rows ), { sort: 'partner', descending: false }, [] ) ) ).toEqual( [ 1, 2 ] );
	expect( pages( rows ) ).toEqual( [ 2, 1 ] );
} );
