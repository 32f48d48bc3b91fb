import { beforeEach, expect, test, vi } from 'vitest';
import { gateway } from '../../../resources/src/mediawiki/gateway';

type Answer = { reject: [ string, object ] } | { resolve: object };

const RACE: Answer = { reject: [ 'editconflict', { errors: [ { code: 'editconflict', data: { retry: true } } ] } ] };
const CONFLICT: Answer = { reject: [ 'editconflict', { errors: [ { code: 'editconflict' } ] } ] };
const SAVED: Answer = {
	resolve: { edit: { result: 'Success', oldrevid: 1, newrevid: 2, pageid: 5, title: 'Partner:A' } }
};
const REQUEST = { name: 'A', rev: 1, record: { summary: 'x' } };

let answers: Answer[];
let sent: object[];

/** Promise like jQuery's, which rejects with several values. */
function promised( answer: Answer ): unknown {
	return {
		then: ( done: ( value: object ) => void, failed: ( ...values: unknown[] ) => void ) =>
			'reject' in answer ? failed( ...answer.reject ) : done( answer.resolve )
	};
}

beforeEach( () => {
	vi.useRealTimers();
	answers = [];
	sent = [];
	class Api {
		public postWithEditToken( parameters: object ): unknown {
			sent.push( parameters );
			return promised( answers.shift()! );
		}

		public get(): unknown {
			const revision = {
				revid: 3,
				user: 'B',
				timestamp: '2026-01-01T00:00:00Z',
				slots: { main: { content: '{"summary":"theirs"}' } }
			};
			return promised( { resolve: { query: { pages: [ { pageid: 5, title: 'Partner:A', revisions: [ revision ] } ] } } } );
		}
	}
	vi.stubGlobal( 'mw', {
		Api, user: { isNamed: () => true, getName: () => 'Me' },
		config: { get: ( name: string ) => name === 'wgFormattedNamespaces' ? { 1560: 'Partner' } : 'en' }
	} );
} );

test( 'An edit that met another at one instant is told as a conflict that may be sent again', async () => {
	answers = [ RACE ];
	expect( await gateway().save( REQUEST ) ).toMatchObject( { kind: 'conflict', user: 'B', isRace: true } );
	expect( sent ).toHaveLength( 1 );
} );

test( 'A conflict of one field is told at once', async () => {
	answers = [ CONFLICT, SAVED ];
	expect( await gateway().save( REQUEST ) ).toMatchObject( { kind: 'conflict', isRace: false } );
	expect( sent ).toHaveLength( 1 );
} );

test( 'A page is saved by its id, under the account that opened it', async () => {
	answers = [ SAVED ];
	await gateway().save( { ...REQUEST, page: 5 } );
	expect( sent ).toMatchObject( [ { pageid: 5, assertuser: 'Me' } ] );
	expect( sent[ 0 ] ).not.toHaveProperty( 'title' );
} );

test( 'A reason stands behind the marker that the wiki expands', async () => {
	answers = [ SAVED ];
	await gateway().save( { ...REQUEST, reason: 'They asked' } );
	expect( sent ).toMatchObject( [ { summary: '/* tp:changes */ They asked' } ] );
} );

test( 'A new page is saved by its title', async () => {
	answers = [ SAVED ];
	await gateway().save( { ...REQUEST, rev: 0 } );
	expect( sent ).toMatchObject( [ { title: 'Partner:A', createonly: true } ] );
	expect( sent[ 0 ] ).not.toHaveProperty( 'pageid' );
} );
