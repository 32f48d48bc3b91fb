import { beforeEach, expect, it, vi } from 'vitest';
import { gateway } from '../../../resources/src/mediawiki/gateway';
import type { PartnerGateway } from '../../../resources/src/ports/gateway';

const reads: Record<string, unknown>[] = [];
/** The steward's name as the server stores it. */
const stored = 'John Doe';
let wiki: PartnerGateway;

beforeEach( () => {
	reads.length = 0;
	vi.stubGlobal( 'mw', {
		config: { get: () => ( { 1560: 'Partner' } ) },
		user: { getName: () => 'Me', isNamed: () => true },
		Api: class {
			public get( parameters: Record<string, unknown> ): Promise<unknown> {
				reads.push( parameters );
				const content = JSON.stringify( { steward: { user: stored } } );
				return Promise.resolve( { query: { pages: [ { pageid: 7, title: 'Partner:HHVM', revisions: [
					{ revid: parameters.revids ?? 1, timestamp: '', slots: { main: { content } } } ] } ] } } );
			}

			public postWithEditToken( { baserevid }: { baserevid: number } ): Promise<unknown> {
				return Promise.resolve(
					{ edit: { result: 'Success', pageid: 7, title: 'Partner:HHVM', oldrevid: baserevid, newrevid: baserevid + 1 } }
				);
			}
		}
	} );
	wiki = gateway();
} );

const save = async ( user: string | undefined ): Promise<unknown> => {
	const outcome = await wiki.save( { name: 'HHVM', rev: 1, record: user === undefined ? {} : { steward: { user } } } );
	return outcome.kind === 'saved' && [ outcome.saved.record.steward?.user, outcome.isMerged ];
};

it.each( [ undefined, 'Me' ] )( 'asks for nothing after saving the steward %s', async ( user ) => {
	expect( await save( user ) ).toEqual( [ user, false ] );
	expect( reads ).toEqual( [] );
} );

it( 'believes the server after saving a name that somebody typed, and asks once', async () => {
	expect( await save( 'User:john_Doe' ) ).toEqual( [ stored, false ] );
	expect( reads ).toMatchObject( [ { revids: 2 } ] );
	expect( await save( stored ) ).toEqual( [ stored, false ] );
	expect( reads ).toHaveLength( 1 );
} );
