import { expect, it } from 'vitest';
import type { Framework } from '../../../resources/src/domain/types.generated';
import { acceptedText } from '../../../resources/src/view/editor/acceptedText';
import { framework, wiki } from '../state/memory';

it.each( [
	[
		'decision',
		'technicalpartners-value-state-open, technicalpartners-value-state-paused, technicalpartners-value-state-declined'
	],
	[ 'goals', 'Maps, Words' ],
	[ 'wikidata', 'Q42' ],
	[ 'alignment', '' ]
] )( 'names what the column %s accepts', ( column, text ) => {
	expect( acceptedText( column, framework, wiki ) ).toBe( text );
} );

it( 'leaves out titles beyond the eighth', () => {
	const goals = Array.from( { length: 9 }, ( _, number ) => ( { id: `g${ number }`, title: `G${ number }` } ) );
	expect( acceptedText( 'goals', { goals } as Framework, wiki ) ).toBe( 'G0, G1, G2, G3, G4, G5, G6, G7, …' );
} );
