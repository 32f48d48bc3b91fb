import { expect, it } from 'vitest';
import { proposedPartner } from '../../../resources/src/domain/proposal';

const empty = { summary: ' Makes maps. ', website: '', wikidata: '', goals: [], offer: '', need: '', isOwn: false };

it( 'needs a sentence, and keeps nothing that was left empty', () => {
	expect( proposedPartner( empty ) ).toEqual( { summary: 'Makes maps.' } );
} );

it( 'says what they offer and need, and that it is one’s own', () => {
	const record = proposedPartner(
		{ ...empty, website: 'https://maps.example', goals: [ 'maps' ], offer: 'Tiles', need: 'Photos', isOwn: true }
	);
	expect( record ).toMatchObject(
		{
			website: 'https://maps.example',
			goals: [ 'maps' ],
			offers: [ { title: 'Tiles' } ],
			needs: [ { title: 'Photos' } ],
			selfNominated: true
		}
	);
	expect( record.offers![ 0 ].id ).toMatch( /^[a-z]/ );
} );
