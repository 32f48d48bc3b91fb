import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../cluster/ledger.mjs';

let ledger: Ledger;
const broken = ( pages: Record<string, object> ): Promise<string[]> =>
	ledger.broken( ( title: string ) => Promise.resolve( pages[ title ] ? { record: pages[ title ] } : null ) );

beforeEach( () => {
	ledger = new Ledger();
} );

describe( 'Ledger', () => {
	it( 'keeps the value of the latest revision, in whatever order answers came', async () => {
		ledger.saved( 'P', 'summary', 'second', 2 );
		ledger.saved( 'P', 'summary', 'first', 1 );
		expect( await broken( { P: { summary: 'second' } } ) ).toEqual( [] );
		expect( await broken( { P: { summary: 'first' } } ) ).toEqual( [ 'P: summary is “first”, not “second”' ] );
	} );

	it( 'reads values within lists', async () => {
		ledger.saved( 'F', 'principles.0.title', 'T', 1 );
		expect( await broken( { F: { principles: [ { title: 'T' } ] } } ) ).toEqual( [] );
		expect( await broken( {} ) ).toHaveLength( 1 );
	} );

	it( 'accepts an edit without an answer, and nothing else, in place of the last saved one', async () => {
		ledger.saved( 'P', 'summary', 'known', 1 );
		ledger.unanswered( 'P', 'summary', 'maybe' );
		expect( await broken( { P: { summary: 'maybe' } } ) ).toEqual( [] );
		expect( await broken( { P: { summary: 'other' } } ) ).toHaveLength( 1 );
	} );

	it( 'misses an item that is not in its list', async () => {
		ledger.added( 'P', 'conversations', 'c1' );
		expect( await broken( { P: { conversations: [ { id: 'c1' } ] } } ) ).toEqual( [] );
		expect( await broken( { P: {} } ) ).toEqual( [ 'P: conversations lacks c1' ] );
	} );

	it( 'expects a deleted page to be gone, and nothing of its values', async () => {
		ledger.saved( 'P', 'summary', 'x', 1 );
		ledger.gone( 'P' );
		expect( await broken( {} ) ).toEqual( [] );
		expect( await broken( { P: { summary: 'x' } } ) ).toEqual( [ 'P is still there' ] );
	} );

	it( 'expects nothing of a page whose deletion had no answer', async () => {
		ledger.saved( 'P', 'summary', 'x', 1 );
		ledger.forget( 'P' );
		expect( await broken( {} ) ).toEqual( [] );
	} );
} );
