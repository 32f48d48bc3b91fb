import { expect, it } from 'vitest';
import { difference } from '../../../resources/src/domain/difference';
import { setAt } from '../../../resources/src/domain/pointer';

const [ a, b, c ] = [ 'a', 'b', 'c' ].map( ( id ) => ( { id, title: id.toUpperCase() } ) );

it.each<[ string, object, object, object ]>( [
	[ 'nothing', { summary: 'x', goals: [ 'a' ] }, { goals: [ 'a' ], summary: 'x' }, {} ],
	[
		'a field that is new, another, gone',
		{ a: 1, b: 'x' },
		{ b: 'y', c: [ 'z' ] },
		{ '/a': undefined, '/b': 'y', '/c': [ 'z' ] }
	],
	[ 'members of a set as a whole', { goals: [ 'a' ] }, { goals: [ 'a', 'b' ] }, { '/goals': [ 'a', 'b' ] } ],
	[
		'a field of a map',
		{ assessments: { x: { score: 1, rationale: 'r' } } },
		{ assessments: { x: { score: 2, rationale: 'r' } } },
		{ '/assessments/x/score': 2 }
	],
	[
		'items by their ids',
		{ tasks: [ a, b ] },
		{ tasks: [ { ...b, title: 'Other' }, c ] },
		{ '/tasks/a': undefined, '/tasks/b/title': 'Other', '/tasks/c': c }
	],
	[ 'a first item', {}, { tasks: [ a ] }, { '/tasks/a': a } ],
	[ 'an order as a whole', { tasks: [ a, b ] }, { tasks: [ b, a ] }, { '/tasks': [ b, a ] } ],
	[ 'an item before others as a whole', { tasks: [ b ] }, { tasks: [ a, b ] }, { '/tasks': [ a, b ] } ],
	[
		'items without ids as a whole',
		{ tasks: [ { title: 'x' } ] },
		{ tasks: [ { title: 'y' } ] },
		{ '/tasks': [ { title: 'y' } ] }
	],
	[
		'keys of every shape',
		{ m: { 'a/b~c': 1 } },
		{ m: { 'a/b~c': 2, constructor: 3 } },
		{ '/m/a~1b~0c': 2, '/m/constructor': 3 }
	]
] )( 'tells %s, and these changes make the one of the other', ( _what, before, after, expected ) => {
	const changes = difference( before, after );
	expect( changes ).toEqual( expected );
	expect(
		Object.keys( changes ).reduce( ( record, pointer ) => setAt( record, pointer, changes[ pointer ] ), before )
	).toEqual( after );
} );
