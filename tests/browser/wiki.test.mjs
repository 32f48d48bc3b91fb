/** The wiki that the other journeys rely on. */
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { settings } from './support/wiki.mjs';

const { test, wiki } = await journey( import.meta.url );

/** The code of the error with which an edit is refused. */
async function refusal( user, text ) {
	return ( await wiki.api( user, { action: 'edit', title: 'Sandbox', text }, { mayFail: true } ) ).error?.code;
}

test( 'the special page opens for everybody', async ( { visit } ) => {
	for ( const as of [ null, 'Newcomer', 'Admin' ] ) {
		const page = await visit( 'Special:TechnicalPartners', { as } );
		await page.locator( '#technicalpartners-matrix, .tp-matrix' ).first().waitFor();
		assert.equal( await page.evaluate( () => mw.user.getName() ), as );
	}
} );

test( 'who has no account edits under a temporary one', async () => {
	assert.equal( ( await wiki.edit( null, 'Sandbox', 'One' ) ).result, 'Success' );
	assert.match( ( await wiki.revision( 'Sandbox' ) ).user, /^~/ );
} );

test( 'AbuseFilter and SpamBlacklist refuse what they should', async () => {
	await wiki.abuseFilter( { name: 'Words', rules: 'added_lines rlike "forbidden"', action: 'disallow' } );
	assert.equal( await refusal( 'Newcomer', 'forbidden' ), 'abusefilter-disallowed' );
	assert.equal( await refusal( 'Newcomer', 'https://spam.example/' ), 'spamblacklist' );
	assert.equal( await refusal( 'Newcomer', 'allowed' ), undefined );
} );

test( 'settings of a test end with it', async () => {
	wiki.configure( settings.captcha );
	assert.equal( ( await wiki.edit( 'Newcomer', 'Sandbox', 'Two' ) ).result, 'Failure' );
	wiki.configure();
	assert.equal( ( await wiki.edit( 'Newcomer', 'Sandbox', 'Two' ) ).result, 'Success' );
} );
