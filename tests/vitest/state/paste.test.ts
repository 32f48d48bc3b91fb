import { expect, it } from 'vitest';
import { rowOf } from '../../../resources/src/domain/row';
import type { Framework } from '../../../resources/src/domain/types.generated';
import { readPaste } from '../../../resources/src/state/paste';
import type { Paste, Vocabulary } from '../../../resources/src/state/paste';

const framework: Framework = { goals: [ { id: 'maps', title: 'Better maps' }, { id: 'old', title: 'Old', retired: '2020-01-01' } ] };
const words: Vocabulary = {
	framework, today: '2026-11-23', notApplicable: [ 'entfällt' ], priority: ( value ) => value === 'high' ? 'Hoch' : value
};
const rows = [ 1, 2, 3 ].map( ( page ) => rowOf( page, 10 + page, `Partner ${ page }`, {}, framework, words.today ) );
const paste = ( block: string[][], columns: string[], to = rows ): Paste => readPaste( block, to, columns, words );

it( 'reads scores, and what does not apply in the reader’s words', () => {
	const { edits, misfits } = paste( [ [ '3', 'Entfällt' ], [ '', 'N/A' ] ], [ 'p-a', 'p-b' ] );
	expect( misfits ).toEqual( [] );
	expect( edits.map( ( { row, changes } ) => [ row.page, changes ] ) ).toEqual( [
		[ 1, { '/assessments/a/score': 3, '/assessments/b/score': 'notApplicable' } ],
		[ 2, { '/assessments/a/score': undefined, '/assessments/b/score': 'notApplicable' } ]
	] );
} );

it( 'reads priorities, goals and stewards', () => {
	const { edits } = paste( [ [ 'HOCH', 'better maps', 'Somebody' ] ], [ 'priority', 'goals', 'steward' ] );
	expect( edits[ 0 ].changes ).toEqual( { '/priority': 'high', '/goals': [ 'maps' ], '/steward': { user: 'Somebody', since: '2026-11-23' } } );
} );

it.each( [ [ 'p-a', '4' ], [ 'priority', 'urgent' ], [ 'goals', 'Old' ], [ 'stage', 'Contacted' ], [ 'partner', 'Name' ] ] )(
	'does not take %s: %s', ( column, text ) => {
		expect( paste( [ [ text ] ], [ column ], rows.slice( 0, 1 ) ) ).toEqual( { edits: [], misfits: [ { row: rows[ 0 ], column, text } ] } );
	} );

it( 'fills a selection with a single cell, and leaves out what lies beyond it', () => {
	expect( paste( [ [ '2' ] ], [ 'p-a' ] ).edits ).toHaveLength( 3 );
	expect( paste( [ [ '2', '9' ], [ '1', '9' ] ], [ 'p-a' ] ).edits ).toHaveLength( 2 );
} );
