import { expect, it } from 'vitest';
import { rowOf } from '../../../resources/src/domain/row';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import { readPaste } from '../../../resources/src/state/paste';
import type { Paste, PasteContext } from '../../../resources/src/state/paste';

const framework: Framework = {
	goals: [ { id: 'maps', title: 'Better maps' }, { id: 'old', title: 'Old', retired: '2020-01-01' } ]
};
const today = '2026-11-23';
const talked: Partner = {
	conversations: [ { id: 'c1', on: '2026-01-01', about: 'Maps', next: 'Write', nextOn: '2026-12' } ]
};
const rows = [ 'Partner 1', 'Partner 2', 'Éclair' ].map(
	( name, number ) => rowOf( number + 1, 10, name, number === 1 ? talked : {}, framework, today )
);
const TITLES: Record<string, string> = {
	Name: 'partner', 'What it is': 'summary', Site: 'website', Priorität: 'priority'
};
const around: PasteContext = {
	framework, today, user: 'Somebody', notApplicable: [ 'entfällt' ], all: rows,
	word: ( value ) => (
		{ high: 'Hoch', declined: 'Abgelehnt', contacted: 'Kontakt' } as Record<string, string>
	)[ value ] ??
		value,
	shown: ( row, column ) => (
		{ stage: row.stage, decision: row.decision, next: row.next, steward: row.steward } as Record<string, string>
	)[ column ] ??
		'',
	columnOf: ( title ) => TITLES[ title ], isLocked: ( page ) => page === 3
};
const paste = ( block: string[][], columns: string[], to = rows.slice( 0, 2 ) ): Paste =>
	readPaste( block, to, columns, around );
const whys = ( { errors }: Paste ): string[] => errors.map( ( { text, why } ) => `${ text }: ${ why }` );

it( 'reads scores, and what does not apply in the reader’s words', () => {
	const { edits, errors } = paste( [ [ '3', 'Entfällt' ], [ '0', 'N/A' ] ], [ 'p-a', 'p-b' ] );
	expect( errors ).toEqual( [] );
	expect( edits.map( ( { row, changes } ) => [ row.page, changes ] ) ).toEqual( [
		[ 1, { '/assessments/a/score': 3, '/assessments/b/score': 'notApplicable' } ],
		[ 2, { '/assessments/a/score': 0, '/assessments/b/score': 'notApplicable' } ]
	] );
} );

it( 'reads priorities, goals and stewards', () => {
	const { edits } = paste( [ [ 'HOCH', 'better maps', 'Somebody' ] ], [ 'priority', 'goals', 'steward' ] );
	expect( edits[ 0 ].changes ).toEqual(
		{ '/priority': 'high', '/goals': [ 'maps' ], '/steward': { user: 'Somebody', since: today } }
	);
} );

it( 'reads a decision with its reason', () => {
	const { edits } = paste( [ [ 'abgelehnt: Nobody answers: twice' ] ], [ 'decision' ] );
	const [ [ pointer, decision ] ] = Object.entries( edits[ 0 ].changes );
	expect( pointer ).toBe( `/decisions/${ ( decision as { id: string } ).id }` );
	expect( decision ).toMatchObject( { on: today, state: 'declined', reason: 'Nobody answers: twice', by: 'Somebody' } );
} );

it( 'reads a next step, with a date or without, for who has been spoken with', () => {
	const next = ( text: string ): unknown => paste( [ [ text ] ], [ 'next' ], [ rows[ 1 ] ] ).edits[ 0 ]?.next;
	expect( next( 'Call · today · 2027-01-05' ) ).toEqual( { next: 'Call · today', nextOn: '2027-01-05' } );
	expect( next( 'Call 2027' ) ).toEqual( { next: 'Call 2027', nextOn: '' } );
	expect( next( '2027-02' ) ).toEqual( { next: '', nextOn: '2027-02' } );
	expect( whys( paste( [ [ 'Call' ] ], [ 'next' ], [ rows[ 0 ] ] ) ) ).toEqual( [ 'Call: conversation' ] );
} );

it.each( [
	[ 'p-a', '4', 'value' ], [ 'priority', 'urgent', 'value' ], [ 'goals', 'Old', 'value' ],
	[ 'stage', 'Contacted', 'value' ],
	[ 'decision', 'Declined', 'reason' ], [ 'decision', 'Perhaps: so', 'value' ],
	[ 'decision', `open: ${ 'x'.repeat( 1001 ) }`, 'long' ]
] )( 'does not take %s: %s', ( column, text, why ) => {
	const { edits, errors } = paste( [ [ text ] ], [ column ], rows.slice( 0, 1 ) );
	expect( [ edits, errors ] ).toEqual( [ [], [ { name: 'Partner 1', column, text, why } ] ] );
} );

it( 'changes nothing where a cell is pasted back', () => {
	expect( paste( [ [ 'contacted', 'open', 'Write' ] ], [ 'stage', 'decision', 'next' ], [ rows[ 1 ] ] ) ).toEqual(
		{ edits: [], newPartners: [], errors: [] }
	);
} );

it( 'fills a selection with a single cell, and says what lies beyond it', () => {
	expect( paste( [ [ '2' ] ], [ 'p-a' ] ).edits ).toHaveLength( 2 );
	const beyond = paste( [ [ '2', '9' ], [ '1', '' ], [ '3', '8' ] ], [ 'p-a' ] );
	expect( [ beyond.edits.length, whys( beyond ) ] ).toEqual( [ 2, [ '9: beyond', '3: beyond' ] ] );
} );

it( 'goes by names, whatever the order, and makes partners of those that have no page', () => {
	const { edits, newPartners, errors } = paste( [
		[ 'New maps', 'They make maps', 'Hoch' ], [ 'partner_2', 'kontakt', 'low' ], [ 'Bare', '', '' ], [ '', '', '' ]
	], [ 'partner', 'stage', 'priority' ] );
	expect( newPartners.map( ( { name, record } ) => [ name, record ] ) ).toEqual( [
		[ 'New maps', { summary: 'They make maps', priority: 'high' } ], [ 'Bare', {} ]
	] );
	expect( edits.map( ( { row, changes } ) => [ row.page, changes ] ) ).toEqual( [ [ 2, { '/priority': 'low' } ] ] );
	expect( errors.map( ( { text } ) => text ) ).toEqual( [ 'kontakt' ] );
} );

it( 'goes by a first line of titles', () => {
	const { edits, newPartners, errors } = paste( [
		[ 'Site', 'Name', 'Since', 'What it is' ], [ 'https://a.example', 'A', '2015', 'It is A' ],
		[ '', 'Partner 1', '', 'One' ]
	], [ 'priority' ] );
	expect( newPartners.map( ( { record } ) => record ) ).toEqual(
		[ { website: 'https://a.example', summary: 'It is A' } ]
	);
	expect( edits.map( ( { changes } ) => changes ) ).toEqual( [ { '/summary': 'One' } ] );
	expect( errors ).toEqual( [ { name: '', column: 'partner', text: 'Since', why: 'column' } ] );
	expect( paste( [ [ 'Priorität' ], [ 'Hoch' ] ], [ 'p-a' ] ).edits.map( ( { changes } ) => changes ) ).toEqual(
		[ { '/priority': 'high' } ]
	);
} );

it( 'refuses names that cannot be, that stand twice, that may be several, and what may not be edited', () => {
	const twins = { ...around, all: [ ...rows, { ...rows[ 0 ], page: 9, name: 'PARTNER 1' } ] };
	const read = readPaste(
		[ [ 'a[b]', 'low' ], [ 'New', 'low' ], [ 'NEW', 'low' ], [ 'partner 1', 'low' ], [ 'Eclair', 'low' ] ],
		rows,
		[ 'partner', 'priority' ],
		twins
	);
	expect( read.newPartners.map( ( { name } ) => name ) ).toEqual( [ 'New' ] );
	expect( read.edits ).toEqual( [] );
	expect( whys( read ) ).toEqual( [ 'a[b]: name', 'NEW: twice', 'partner 1: several', 'low: locked' ] );
} );
