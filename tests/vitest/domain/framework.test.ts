import { describe, expect, it } from 'vitest';
import { weightsOf } from '../../../resources/src/domain/alignment';
import { entries, findEntry } from '../../../resources/src/domain/framework';
import type { Framework } from '../../../resources/src/domain/types.generated';

const framework: Framework = {
	principles: [
		{ id: 'b', title: 'B', weight: 2, redLine: true },
		{ id: 'a', title: 'A', weight: 1 },
		{ id: 'r', title: 'R', weight: 3, retired: '2026-01-01' }
	]
};

describe( 'framework', () => {
	it( 'has entries in the order of its page, retired ones only where asked for', () => {
		expect( entries( framework, 'principles' ).map( ( { id } ) => id ) ).toEqual( [ 'b', 'a' ] );
		expect( entries( framework, 'principles', true ).map( ( { id } ) => id ) ).toEqual( [ 'b', 'a', 'r' ] );
		expect( entries( framework, 'goals' ) ).toEqual( [] );
	} );

	it( 'finds an entry, retired or not', () => {
		expect( findEntry( framework, 'principles', 'r' )?.title ).toBe( 'R' );
		expect( findEntry( framework, 'principles', 'z' ) ).toBeUndefined();
	} );

	it( 'has weights, which a reader may try to change', () => {
		expect( weightsOf( framework ) ).toEqual(
			[ { id: 'b', weight: 2, redLine: true }, { id: 'a', weight: 1, redLine: false } ]
		);
		expect( weightsOf( framework, { a: 0, r: 9 } ).map( ( { weight } ) => weight ) ).toEqual( [ 2, 0 ] );
	} );
} );
