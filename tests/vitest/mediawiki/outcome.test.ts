/** The replies are those of a real wiki (MediaWiki 1.43, errorformat=html). */
import { describe, expect, it } from 'vitest';
import { outcomeOfErrors, outcomeOfFailure } from '../../../resources/src/mediawiki/outcome';
import type { ApiError, EditReply } from '../../../resources/src/mediawiki/outcome';
import { json } from '../source';

const reply = ( name: string ): EditReply => json( `tests/vitest/mediawiki/replies/${ name }.json` );
const outcome = ( name: string ): ReturnType<typeof outcomeOfErrors> =>
	outcomeOfErrors( reply( name ).errors as ApiError[] );

it.each( [ 'conflict', 'exists' ] )( 'reads %s as a conflict', ( name ) => {
	expect( outcome( name ) ).toBe( 'conflict' );
} );

it( 'reads what breaks a rule by field', () => {
	expect( outcome( 'invalid' ) ).toEqual( { kind: 'invalid', violations: [
		{ pointer: '/website', html: expect.stringContaining( 'http or https' ) },
		{ pointer: '/priority', html: expect.stringContaining( 'untriaged' ) }
	] } );
} );

describe( 'a refusal keeps its code and its words', () => {
	it.each( [
		[ 'protected', 'protectedpage', 'protected' ],
		[ 'blocked', 'blocked', 'For a test' ],
		[ 'abuseFilterDisallowed', 'abusefilter-disallowed', 'harmful' ],
		[ 'rateLimited', 'ratelimited', 'rate limit' ],
		[ 'readOnly', 'readonly', 'read-only' ],
		[ 'spam', 'spamblacklist', 'spam.example' ],
		[ 'deleted', 'missingtitle', 'exist' ],
		[ 'missing', 'missingtitle', 'exist' ],
		[ 'loggedOut', 'assertuserfailed', 'no longer logged in' ],
		[ 'badtags', 'badtags', 'nosuchtag' ]
	] )( '%s', ( name, code, words ) => {
		expect( outcome( name ) ).toEqual(
			{ kind: 'denied', code, html: expect.stringContaining( words ), isWarning: false }
		);
	} );

	it( 'and says what a second try gets past', () => {
		expect( outcome( 'contactWarning' ) ).toMatchObject(
			{
				kind: 'denied',
				code: 'technicalpartners-error-doubtful',
				isWarning: true,
				html: expect.stringContaining( 'save again' )
			}
		);
		expect( outcome( 'abuseFilterWarning' ) ).toMatchObject(
			{ kind: 'denied', code: 'abusefilter-warning', isWarning: true }
		);
	} );
} );

it.each( [ 'http', 'ok-but-empty' ] )( 'reads no answer (%s) as unreachable', ( code ) => {
	expect( outcomeOfErrors( [ { code } ] ) ).toEqual( { kind: 'unreachable' } );
} );

it( 'reads a captcha, which comes as a failure without errors', () => {
	const { edit } = reply( 'captcha' );
	expect( outcomeOfFailure( { edit } ) ).toEqual(
		{ kind: 'challenged', id: edit!.captcha!.id, question: expect.stringContaining( 'partner list' ), isHtml: true }
	);
	const picture = { id: '1', mime: 'image/png', url: '/captcha/1' };
	expect( outcomeOfFailure( { edit: { result: 'Failure', captcha: picture } } ) )
		.toEqual( { kind: 'challenged', id: '1', question: '', isHtml: false, image: '/captcha/1' } );
} );

it( 'takes for HTML only what the wiki says is HTML', () => {
	const denied = outcomeOfErrors(
		[ { code: '<b>', text: '<img src=x onerror="alert(1)">' }, { code: 'a&b' }, { code: 'x', html: '<i>Words</i>' } ]
	);
	expect( denied ).toMatchObject(
		{ kind: 'denied', html: '&#60;img src=x onerror=&#34;alert(1)&#34;&#62;a&#38;b<i>Words</i>' }
	);
	expect( outcomeOfErrors( [ { code: '<b>', data: { pointer: '/a' } } ] ) ).toMatchObject(
		{ violations: [ { html: '&#60;b&#62;' } ] }
	);
} );

it( 'reads another failure as a refusal', () => {
	expect( outcomeOfFailure( { edit: { result: 'Failure' } } ) ).toEqual(
		{ kind: 'denied', code: 'Failure', html: '', isWarning: false }
	);
} );
