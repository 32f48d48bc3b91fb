import { describe, expect, it } from 'vitest';
import { byName, groupRows, sortRows } from '../../../resources/src/domain/sort';
import { pages, rowWith, scored } from './rows';

const weights = [ { id: 'a', weight: 2, redLine: true }, { id: 'b', weight: 1, redLine: false } ];
const rows = [
	rowWith( { page: 4, name: 'beta', stage: 'contacted', priority: 'low', scores: scored( { a: 3 } ), steward: 'Bob', lastConversation: '2026-01', nextOn: '2027', responsiveness: 99 } ),
	rowWith( { page: 3, name: 'Beta', stage: 'contacted', priority: 'low', scores: scored( { a: 3 } ), goals: [ 'g1' ], lastConversation: '2026-01-31', responsiveness: 1000999999 } ),
	rowWith( { page: 2, name: 'Álpha', decision: 'paused', relations: [ 'pool', 'synergy' ], scores: scored( { a: 0, b: 3 } ), nextOn: '2026-12-01' } ),
	rowWith( { page: 1, name: 'Gamma', stage: 'collaborating', decision: 'declined', priority: 'high', relations: [ 'synergy' ],
		scores: scored( { a: 'notApplicable' } ), steward: 'Ada', lastConversation: '2026-02-01' } ),
	rowWith( { page: 5, name: 'Delta', scores: scored( { a: 1, b: 1 } ), goals: [ 'g0', 'g9' ], lastConversation: '2026' } )
];

function sorted( sort: string, descending: boolean ): number[] {
	return pages( sortRows( byName( rows ), { sort, descending }, weights ) );
}

describe( 'sort', () => {
	it.each( [
		[ 'partner', [ 2, 3, 4, 5, 1 ], [ 1, 5, 3, 4, 2 ], 'without case and accents; the same name by page in both directions' ],
		[ 'stage', [ 2, 5, 3, 4, 1 ], [ 1, 3, 4, 2, 5 ], 'as far as it has come' ],
		[ 'decision', [ 3, 4, 5, 2, 1 ], [ 1, 2, 3, 4, 5 ], 'open, paused, declined' ],
		[ 'priority', [ 2, 5, 3, 4, 1 ], [ 1, 3, 4, 2, 5 ], 'by level' ],
		[ 'relations', [ 2, 1, 3, 4, 5 ], [ 1, 2, 3, 4, 5 ], 'none last in both directions' ],
		[ 'goals', [ 5, 3, 2, 4, 1 ], [ 3, 5, 2, 4, 1 ], 'by the first' ],
		[ 'steward', [ 1, 4, 2, 3, 5 ], [ 4, 1, 2, 3, 5 ], 'nobody last' ],
		[ 'lastConversation', [ 3, 4, 1, 5, 2 ], [ 5, 1, 3, 4, 2 ], 'by the last day of what is written' ],
		[ 'responsiveness', [ 3, 4, 2, 5, 1 ], [ 4, 3, 2, 5, 1 ], 'best first; whom nobody has approached last' ],
		[ 'next', [ 2, 4, 3, 5, 1 ], [ 4, 2, 3, 5, 1 ], 'by day' ],
		[ 'p-a', [ 2, 5, 3, 4, 1 ], [ 3, 4, 5, 2, 1 ], 'what does not apply last' ],
		[ 'p-constructor', [ 2, 3, 4, 5, 1 ], [ 2, 3, 4, 5, 1 ], 'a principle that there is not: by name' ],
		[ 'alignment', [ 2, 5, 3, 4, 1 ], [ 3, 4, 5, 1, 2 ], 'excluded at the worst end; no score last from the worst' ]
	] )( '%s', ( sort, up, down ) => {
		expect( sorted( sort, false ) ).toEqual( up );
		expect( sorted( sort, true ) ).toEqual( down );
	} );

	it( 'leaves the rows it was given as they were', () => {
		sorted( 'partner', false );
		expect( pages( rows ) ).toEqual( [ 4, 3, 2, 1, 5 ] );
	} );
} );

describe( 'group', () => {
	it.each( [
		[ 'stage', [ [ 'collaborating', [ 1 ] ], [ 'contacted', [ 4, 3 ] ], [ 'identified', [ 2, 5 ] ] ] ],
		[ 'priority', [ [ 'high', [ 1 ] ], [ 'low', [ 4, 3 ] ], [ 'untriaged', [ 2, 5 ] ] ] ],
		[ 'relation', [ [ 'pool', [ 2 ] ], [ 'synergy', [ 1 ] ], [ '', [ 4, 3, 5 ] ] ] ],
		[ 'steward', [ [ 'Ada', [ 1 ] ], [ 'Bob', [ 4 ] ], [ '', [ 3, 2, 5 ] ] ] ]
	] as const )( '%s', ( by, expected ) => {
		expect( groupRows( rows, by ).map( ( { key, rows: members } ) => [ key, pages( members ) ] ) ).toEqual( expected );
	} );
} );
