import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentOf, weightsOf } from '../../../resources/src/domain/alignment';
import { decisionOf } from '../../../resources/src/domain/decision';
import { findEntry } from '../../../resources/src/domain/framework';
import { responsivenessOf } from '../../../resources/src/domain/responsiveness';
import { rowOf } from '../../../resources/src/domain/row';
import { json } from '../source';

const TODAY = '2026-11-23';
const FIELDS = [
	...Object.keys( json( 'schema/partner.json' ).properties ),
	...Object.keys( json( 'schema/framework.json' ).properties )
];
const PARTS = [ 'id', 'on', 'since', 'until', 'score', 'evidence', 'stance', 'settled', 'checked', 'state', 'reopenOn',
	'direction', 'repliedOn',
	'user', 'weight', 'retired', 'redLine', 'a', '7' ];
const VALUES = [
	null,
	true,
	0,
	2,
	-1,
	1.5,
	1e300,
	'',
	'a',
	'2015',
	'2015-02-30',
	'supports',
	'disputes',
	'outgoing',
	'declined',
	'notApplicable'
];

/** JSON that has the words of records in places where they may not be. */
const { object } = fc.letrec( ( tie ) => ( {
	value: fc.oneof(
		{ maxDepth: 4 }, fc.constantFrom( ...VALUES ), fc.array( tie( 'value' ), { maxLength: 3 } ), tie( 'part' )
	),
	part: fc.dictionary( fc.constantFrom( ...PARTS ), tie( 'value' ), { maxKeys: 6 } ),
	object: fc.dictionary( fc.constantFrom( ...FIELDS ), tie( 'value' ) )
} ) );

describe( 'any shape', () => {
	it( 'breaks nothing', () => {
		fc.assert( fc.property( object, object, ( record: object, framework: object ) => {
			const row = rowOf( 1, 1, 'Any', record, framework, TODAY );
			const { low, high, coverage } = alignmentOf( row.scores, weightsOf( framework ) );
			expect( low ).toBeGreaterThanOrEqual( 0 );
			expect( high ).toBeGreaterThanOrEqual( low );
			expect( high ).toBeLessThanOrEqual( 3 );
			expect( coverage ).toBeLessThanOrEqual( 1 );
			expect( [ 'open', 'paused', 'declined' ] ).toContain( decisionOf( record, TODAY ).state );
			expect( responsivenessOf( record, TODAY ).share ?? 0 ).toBeLessThanOrEqual( 1 );
			expect( findEntry( framework, 'principles', 'a' )?.id ?? 'a' ).toBe( 'a' );
		} ), { numRuns: 500, seed: 1 } );
	} );
} );
