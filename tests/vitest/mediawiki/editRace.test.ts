import { beforeEach, expect, test, vi } from 'vitest';
import { gateway } from '../../../resources/src/mediawiki/gateway';

type Answer = { reject: [ string, object ] } | { resolve: object };

const RACE: Answer = { reject: [ 'editconflict', { errors: [ { code: 'editconflict', data: { retry: true } } ] } ] };
const CONFLICT: Answer = { reject: [ 'editconflict', { errors: [ { code: 'editconflict' } ] } ] };
const SAVED: Answer = { resolve: { edit: { result: 'Success', oldrevid: 1, newrevid: 2, pageid: 5, title: 'Partner:A' } } };
const REQUEST = { name: 'A', rev: 1, record: { summary: 'x' } };

let answers: Answer[];
let sent: object[];

/** Promise like jQuery's, which rejects with several values. */
function promised( answer: Answer ): unknown {
	return { then: ( done: ( value: object ) => void, failed: ( ...values: unknown[] ) => void ) => 'reject' in answer ? failed( ...answer.reject ) : done( answer.resolve ) };
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
			const revision = { revid: 3, user: 'B', timestamp: '2026-01-01T00:00:00Z', slots: { main: { content: '{"summary":"theirs"}' } } };
			return promised( { resolve: { query: { pages: [ { pageid: 5, title: 'Partner:A', revisions: [ revision ] } ] } } } );
		}
	}
	vi.stubGlobal( 'mw', {
		Api, user: { isNamed: () => true, getName: () => 'Me' },
		config: { get: ( name: string ) => name === 'wgFormattedNamespaces' ? { 1560: 'Partner' } : 'en' }
	} );
} );

test( 'An edit that met another at one instant is sent again, the same', async () => {
	answers = [ RACE, RACE, RACE, SAVED ];
	expect( ( await gateway().save( REQUEST ) ).kind ).toBe( 'saved' );
	expect( sent ).toHaveLength( 4 );
	sent.forEach( ( parameters ) => expect( parameters ).toEqual( sent[ 0 ] ) );
} );

test( 'After three more attempts it is told as a conflict', async () => {
	answers = [ RACE, RACE, RACE, RACE, SAVED ];
	expect( await gateway().save( REQUEST ) ).toMatchObject( { kind: 'conflict', user: 'B' } );
	expect( sent ).toHaveLength( 4 );
} );

test( 'A conflict of one field is told at once', async () => {
	answers = [ CONFLICT, SAVED ];
	expect( ( await gateway().save( REQUEST ) ).kind ).toBe( 'conflict' );
	expect( sent ).toHaveLength( 1 );
} );

test.each<[ string, Answer, string ]>( [
	[ 'a captcha', { resolve: { edit: { result: 'Failure', captcha: { id: '7', question: '?' } } } }, 'challenged' ],
	[ 'a warning', { reject: [ 'abusefilter-warning', { errors: [ { code: 'abusefilter-warning', html: 'Sure?' } ] } ] }, 'denied' ],
	[ 'a limit', { reject: [ 'ratelimited', { errors: [ { code: 'ratelimited', html: 'Wait' } ] } ] }, 'denied' ],
	[ 'no answer', { reject: [ 'http', {} ] }, 'unreachable' ]
] )( 'After a race, %s is told and not sent again', async ( _, answer, kind ) => {
	answers = [ RACE, answer, SAVED ];
	expect( ( await gateway().save( REQUEST ) ).kind ).toBe( kind );
	expect( sent ).toHaveLength( 2 );
} );

test( 'A warning that was confirmed is not asked again after a race', async () => {
	const warning: Answer = { reject: [ 'abusefilter-warning', { errors: [ { code: 'abusefilter-warning', html: 'Sure?' } ] } ] };
	const wiki = gateway();
	answers = [ warning, RACE, warning, RACE, warning, SAVED ];
	expect( ( await wiki.save( REQUEST ) ).kind ).toBe( 'denied' );
	expect( ( await wiki.save( REQUEST ) ).kind ).toBe( 'saved' );
	expect( sent ).toHaveLength( 6 );
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
