import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { settings } from './support/wiki.mjs';

const { test, wiki } = await journey( import.meta.url );

test( 'the special page opens for everybody', async ( { visit } ) => {
	for ( const as of [ null, 'Newcomer', 'Admin' ] ) {
		const page = await visit( 'Special:TechnicalPartners', { as } );
		await page.locator( '#technicalpartners-matrix, .tp-matrix' ).waitFor();
		assert.equal( await page.evaluate( () => mw.user.getName() ), as );
	}
} );

test( 'an AbuseFilter and a captcha stop an edit, and only while they should', async () => {
	await wiki.abuseFilter( { name: 'Words', rules: 'added_lines rlike "forbidden"', action: 'disallow' } );
	const refused = await wiki.api( 'Newcomer', { action: 'edit', title: 'Sandbox', text: 'forbidden' }, { mayFail: true } );
	assert.equal( refused.error.code, 'abusefilter-disallowed' );
	wiki.configure( settings.captcha );
	assert.equal( ( await wiki.edit( 'Newcomer', 'Sandbox', 'fine' ) ).result, 'Failure' );
	wiki.configure();
	assert.equal( ( await wiki.edit( 'Newcomer', 'Sandbox', 'fine' ) ).result, 'Success' );
} );
