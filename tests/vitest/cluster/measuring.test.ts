import { describe, expect, it } from 'vitest';
import { complaint, shapeOf } from '../../cluster/plans.mjs';
import { table } from '../../cluster/table.mjs';
import { middle, percentile, quotients, takeTurns } from '../../cluster/turns.mjs';
import { copyStatement } from '../../cluster/wikis.mjs';

describe( 'takeTurns', () => {
	it( 'lets another contender begin in every other round', async () => {
		const order: string[] = [];
		const contender = ( name: string ) => (): Promise<object> => Promise.resolve( { place: order.push( name ) } );
		await takeTurns( { a: contender( 'a' ), b: contender( 'b' ) }, 3 );
		expect( order.join( '' ) ).toBe( 'abbaab' );
	} );
} );

describe( 'percentile, middle and quotients', () => {
	it( 'do not need sorted values, and change none', () => {
		const values = [ 5, 1, 4, 2, 3 ];
		expect( [ middle( values ), percentile( values, 0.95 ), percentile( values, 0 ) ] ).toEqual( [ 3, 5, 1 ] );
		expect( values[ 0 ] ).toBe( 5 );
		expect( quotients( [ 4, 9 ], [ 2, 3 ] ) ).toEqual( [ 2, 3 ] );
	} );
} );

describe( 'shapeOf', () => {
	it( 'is the same for statements that differ in values and in the length of a list', () => {
		expect( shapeOf( 'SELECT /* a */ x FROM t WHERE y IN (1,2) AND z = \'it\\\'s\'' ) )
			.toBe( shapeOf( 'SELECT  x FROM t WHERE y IN (3,4,5) AND z = \'other\'' ) );
	} );

	it( 'keeps names that hold digits', () => {
		expect( shapeOf( 'SELECT x1 FROM t2' ) ).toBe( 'SELECT x1 FROM t2' );
	} );
} );

describe( 'complaint', () => {
	const line = ( type: string, rows: string, extra: string ): string[] =>
		[ '1', 'SIMPLE', 't', type, 'NULL', 'NULL', 'NULL', 'NULL', 'NULL', rows, 'NULL', 'NULL', extra ];

	it.each( [
		[ 'ALL', '10000', '', 'all rows' ], [ 'index', '10000', 'Using index', 'whole index' ],
		[ 'ref', '9000', 'Using filesort', 'sorts' ],
		[ 'range', '9000', 'Using temporary', 'sorts' ]
	] )( 'objects to %s of %s rows %s', ( type, rows, extra, words ) => {
		expect( complaint( line( type, rows, extra ) ) ).toContain( words );
	} );

	it.each(
		[
			[ 'ALL', '20', '' ],
			[ 'ref', '30', 'Using filesort' ],
			[ 'range', '9000', 'Using where' ],
			[ 'NULL', 'NULL', 'Impossible WHERE' ]
		]
	)(
		'accepts %s of %s rows %s', ( type, rows, extra ) => {
			expect( complaint( line( type, rows, extra ) ) ).toBe( '' );
		} );
} );

describe( 'copyStatement', () => {
	it( 'copies all columns, and changes some', () => {
		expect(
			copyStatement(
				{ table: 't', rows: 'p IN ( %pages )', changed: [ 'id = id + #', 'name = CONCAT( name, "_", seq )' ] },
				[ 'id', 'name', 'other' ],
				'x',
				1,
				9
			)
		)
			.toBe(
				'INSERT INTO t ( id, name, other ) SELECT id + seq * 1000000, CONCAT( name, "_", seq ), other ' +
					'FROM seq_1_to_9 JOIN t WHERE p IN ( x )'
			);
	} );
} );

describe( 'table', () => {
	it( 'says which lines hold, which are missed, and which only tell', () => {
		const lines = table( [ { what: 'a', measured: '1', wanted: '1', holds: true },
			{ what: 'bb', measured: '2', wanted: '1', holds: false, notes: [ 'why' ] },
			{ what: 'c', measured: '3' } ] ).split( '\n' );
		expect( lines.map( ( text ) => text.trim().split( /\s+/ ).slice( 0, 2 ) ) ).toEqual(
			[ [ 'holds', 'a' ], [ 'MISSED', 'bb' ], [ 'why' ], [ 'c', '3' ] ]
		);
	} );
} );
