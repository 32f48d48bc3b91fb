import { describe, expect, it } from 'vitest';
import { countMarks, matcher } from '../../../resources/src/domain/filter';
import type { Reader } from '../../../resources/src/domain/filter';
import { parseQuery } from '../../../resources/src/domain/query';
import type { Row } from '../../../resources/src/domain/row';
import { pages, rowWith, scored } from './rows';

const reader: Reader = { user: 'Ada', watched: new Set( [ 2, 4 ] ) };
const weights = [ { id: 'a', weight: 1, redLine: false }, { id: 'b', weight: 2, redLine: false } ];
const rows: Row[] = [
	rowWith( { page: 1, name: 'OpenStreetMap Foundation', summary: 'Maps of the world.', steward: 'Ada', lastConversation: '2020-03', stage: 'contacted', priority: 'high',
		relations: [ 'synergy' ], goals: [ 'maps', 'data' ], scores: scored( { a: 3, b: 'notApplicable' } ), marks: 1 } ),
	rowWith( { page: 2, name: 'Ápertium', lastConversation: '2019', summary: 'Machine translation.', decision: 'paused', goals: [ 'data' ], scores: scored( { a: 0 } ), marks: 6 } ),
	rowWith( { page: 3, name: 'OpenStack', steward: 'Bob', nextOn: '2030-01-07', decision: 'declined', stage: 'collaborating', marks: 2 } ),
	rowWith( { page: 4, name: 'Phacility', steward: 'Cleo', due: true, relations: [ 'synergy', 'pool' ], scores: { a: { score: null, marks: 1 } } } )
];

function shown( search: string, who = reader ): number[] {
	return pages( rows.filter( matcher( parseQuery( search ), who, weights ) ) );
}

describe( 'filter', () => {
	it.each( [
		[ '', [ 1, 2, 4 ], 'declined is left out' ],
		[ 'decision=any', [ 1, 2, 3, 4 ], 'unless asked for' ],
		[ 'decision=open', [ 1, 4 ], 'due is open' ],
		[ 'q=apert', [ 2 ], 'without accents' ],
		[ 'q=OPEN map', [ 1 ], 'every word, in any case' ],
		[ 'q=world ada', [ 1 ], 'in name, summary and steward' ],
		[ 'q=open&decision=any', [ 1, 3 ], 'words and filters' ],
		[ 'q=nowhere', [], 'no match' ],
		[ 'stage=contacted|collaborating&decision=any', [ 1, 3 ], 'one of several values' ],
		[ 'priority=high', [ 1 ], 'priority' ],
		[ 'relation=pool', [ 4 ], 'one of several relations' ],
		[ 'goal=data|maps', [ 1, 2 ], 'goals' ],
		[ 'goal=data&priority=high', [ 1 ], 'all of several filters' ],
		[ 'steward=none', [ 2 ], 'nobody' ],
		[ 'steward=Bob|none&decision=any', [ 2, 3 ], 'a name or nobody' ],
		[ 'steward=bob&decision=any', [ 3 ], 'a name as accounts write it' ],
		[ 'steward=User:bob_|none&decision=any', [ 2, 3 ], 'a name with its namespace' ],
		[ 'lastConversation=2020', [ 1 ], 'the year of the last conversation' ],
		[ 'lastConversation=none|2019-12', [ 2, 4 ], 'none, or a month: a year counts from its last' ],
		[ 'next=2030-01&decision=any', [ 3 ], 'the month of the next step' ],
		[ 'marks=contested', [ 1 ], 'contested' ],
		[ 'marks=unsupported|stale&decision=any', [ 2, 3 ], 'one of several marks' ],
		[ 'marks=stale', [ 2 ], 'stale' ],
		[ 'marks=nosteward', [ 2 ], 'no steward' ],
		[ 'marks=mine', [ 1 ], 'mine' ],
		[ 'marks=watched', [ 2, 4 ], 'watched' ],
		[ 'score-a=3|0', [ 1, 2 ], 'scores' ],
		[ 'score-a=none', [ 4 ], 'marks without a score are none' ],
		[ 'score-b=na', [ 1 ], 'not applicable' ],
		[ 'alignment=2', [ 1 ], 'alignment of two and more' ],
		[ 'alignment=0|none', [ 2, 4 ], 'of less than one, or none' ],
		[ 'score-constructor=none', [ 1, 2, 4 ], 'a principle called as what every object has' ]
	] )( '%s', ( search, expected ) => {
		expect( shown( search ) ).toEqual( expected );
	} );

	it( 'has nothing that is mine without an account', () => {
		expect( shown( 'marks=mine', { user: null, watched: new Set<number>() } ) ).toEqual( [] );
		expect( shown( 'marks=mine', { user: '', watched: new Set<number>() } ) ).toEqual( [] );
	} );

	it( 'counts marks', () => {
		expect( countMarks( rows, reader ) ).toEqual( { contested: 1, unsupported: 2, stale: 1, nosteward: 1, mine: 1, watched: 2 } );
	} );
} );
