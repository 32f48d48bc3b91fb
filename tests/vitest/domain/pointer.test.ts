import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemId } from '../../../resources/src/domain/itemId';
import { getAt, pointerParts, pointerTo, setAt } from '../../../resources/src/domain/pointer';
import { readRecord } from '../../../resources/src/domain/record';
import type { Partner } from '../../../resources/src/domain/types.generated';

const record: Partner = {
	priority: 'low',
	assessments: {
		'real-role': { score: 1, evidence: [ { id: 'e1', url: 'https://example.org/', stance: 'disputes' } ] }
	},
	conversations: [ { id: 'c1', on: '2026', about: 'Maps' }, { id: 'c2', on: '2026-11', about: 'APIs' } ]
};

describe( 'pointer', () => {
	it.each( [
		[ '/priority', 'low' ],
		[ '/assessments/real-role/score', 1 ],
		[ '/assessments/real-role/evidence/e1/stance', 'disputes' ],
		[ '/conversations/c2/on', '2026-11' ],
		[ '/conversations/1', undefined ],
		[ '/conversations/c9/on', undefined ],
		[ '/goals', undefined ],
		[ '/constructor', undefined ],
		[ '/priority/length', undefined ],
		[ '', record ]
	] )( 'gets %s', ( pointer, value ) => {
		expect( getAt( record, pointer ) ).toEqual( value );
	} );

	it( 'goes by the index where an item has no id', () => {
		expect( getAt( { conversations: [ 'x', { about: 'y' }, null ] }, '/conversations/1/about' ) ).toBe( 'y' );
		expect( getAt( { conversations: [ 'x', { about: 'y' }, null ] }, '/conversations/2/about' ) ).toBeUndefined();
		expect( setAt( { goals: [ 'a', 'b' ] }, '/goals/0', 'c' ) ).toEqual( { goals: [ 'c', 'b' ] } );
	} );

	it.each( [
		[ 'a field', '/priority', 'high', { ...record, priority: 'high' } ],
		[
			'a field of an item',
			'/conversations/c1/next',
			'Write',
			{ ...record, conversations: [ { ...record.conversations![ 0 ], next: 'Write' }, record.conversations![ 1 ] ] }
		],
		[
			'a new item at the end',
			'/conversations/c3',
			{ on: '2026', about: 'x' },
			{ ...record, conversations: [ ...record.conversations!, { id: 'c3', on: '2026', about: 'x' } ] }
		],
		[
			'a field of an item that there is not yet',
			'/tasks/T1/title',
			'x',
			{ ...record, tasks: [ { id: 'T1', title: 'x' } ] }
		],
		[ 'an assessment that there is not yet', '/assessments/a/evidence/e1/note', 'x',
			{ ...record, assessments: { ...record.assessments, a: { evidence: [ { id: 'e1', note: 'x' } ] } } } ],
		[ 'a dispute as settled', '/assessments/real-role/evidence/e1/settled', { on: '2026-11-23', reason: 'Agreed' },
			{
				...record,
				assessments: {
					'real-role': {
						score: 1,
						evidence: [
							{ ...record.assessments![ 'real-role' ].evidence![ 0 ], settled: { on: '2026-11-23', reason: 'Agreed' } }
						]
					}
				}
			} ]
	] )( 'sets %s', ( _, pointer, value, expected ) => {
		expect( setAt( record, pointer, value ) ).toEqual( expected );
	} );

	it.each( [
		[ 'a field', '/priority', '', { ...record, priority: undefined } ],
		[ 'an item', '/conversations/c1', undefined, { ...record, conversations: [ record.conversations![ 1 ] ] } ],
		[ 'what is not there', '/conversations/c9/on', '', record ],
		[ 'what is below nothing', '/goals', [], record ]
	] )( 'removes %s', ( _, pointer, value, expected ) => {
		expect( setAt( record, pointer, value ) ).toEqual( expected );
	} );

	it( 'removes what is empty thereby', () => {
		const once = setAt( record, '/assessments/real-role/evidence/e1', undefined );
		expect( once.assessments ).toEqual( { 'real-role': { score: 1 } } );
		expect( 'assessments' in setAt( once, '/assessments/real-role/score', null ) ).toBe( false );
	} );

	it( 'keeps 0 and false', () => {
		expect( setAt( {}, '/assessments/a/score', 0 ) ).toEqual( { assessments: { a: { score: 0 } } } );
		expect( setAt( {}, '/selfNominated', false ) ).toEqual( { selfNominated: false } );
	} );

	it( 'changes a copy', () => {
		const before = JSON.stringify( record );
		setAt( record, '/conversations/c1/on', '2025' );
		setAt( record, '/assessments/real-role', undefined );
		expect( JSON.stringify( record ) ).toBe( before );
	} );

	it( 'finds what it set, whatever the parts are and whatever was there', () => {
		fc.assert( fc.property( fc.object( { maxDepth: 3 } ), fc.array(
			fc.string( { minLength: 1 } ), { minLength: 1, maxLength: 4 }
		), ( any, parts ) => {
			const pointer = pointerTo( ...parts );
			expect( pointerParts( pointer ) ).toEqual( parts );
			fc.pre( !parts.includes( '__proto__' ) && !parts.includes( 'id' ) );
			// A list has items by their ids alone: a text in it could not be found again.
			expect( getAt( setAt( any, pointer, { value: 1 } ), pointer ) ).toMatchObject( { value: 1 } );
		} ) );
	} );
} );

describe( 'itemId', () => {
	it( 'is an id of the schema, and another each time', () => {
		const ids = new Set( Array.from( { length: 2000 }, () => itemId() ) );
		expect( ids.size ).toBe( 2000 );
		ids.forEach( ( id ) => expect( id ).toMatch( /^[a-z][a-z0-9]{7}$/ ) );
	} );

	it( 'is none that is taken', () => {
		const random = Math.random;
		const first = 8;
		let calls = 0;
		Math.random = () => ( calls++ < first ? 0 : 0.5 );
		try {
			expect( itemId( [ 'aaaaaaaa' ] ) ).toBe( 'nsssssss' );
		} finally {
			Math.random = random;
		}
	} );
} );

describe( 'readRecord', () => {
	it.each( [ '', '{', 'null', '7', '"x"', '[]', '[{"summary":"x"}]' ] )( 'takes %s for an empty record', ( json ) => {
		expect( readRecord( json ) ).toEqual( {} );
	} );

	it( 'keeps whatever a page has', () => {
		const odd = { summary: [ 'x' ], unknown: { a: 1 }, priority: null };
		expect( readRecord( JSON.stringify( odd ) ) ).toEqual( odd );
	} );
} );
