/** The plain form, in a browser without script. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';
import { captchaAnswer, settings } from './support/wiki.mjs';

const { test, wiki } = await journey( import.meta.url );
const plain = { javaScriptEnabled: false };
const save = ( page ) => page.locator( 'button[name=save]' ).click();

async function openForm( visit, name, options = {} ) {
	return visit( `Special:TechnicalPartners/edit/${ name }`, { as: 'Newcomer', ...plain, ...options } );
}

test( 'a newcomer adds a partner and logs a conversation', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/new', { as: 'Newcomer', ...plain } );
	await page.getByLabel( 'Name', { exact: true } ).fill( 'Form maps' );
	await page.getByLabel( 'Summary', { exact: true } ).fill( 'Makes maps.' );
	await save( page );
	assert.match( page.url(), /Partner:Form_maps$/ );
	await page.getByRole( 'link', { name: 'Log the first' } ).click();
	await page.locator( '#tp-conversations-new0-on' ).fill( '2020-05' );
	await page.locator( '#tp-conversations-new0-about' ).fill( 'Tiles' );
	await save( page );
	assert.match( page.url(), /Partner:Form_maps$/ );
	// Not on the page: core answers "not modified" where it was edited in the second in which it was shown.
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).conversations[ 0 ].about, 'Tiles' );
} );

test( 'an error stands at its field and nothing typed is lost', async ( { visit } ) => {
	const page = await openForm( visit, 'Form maps' );
	await page.locator( '#tp-summary' ).fill( 'Other words' );
	await page.locator( '#tp-wikidata' ).fill( 'no item' );
	await save( page );
	assert.equal( await page.locator( '#tp-wikidata' ).getAttribute( 'aria-invalid' ), 'true' );
	assert.equal( await page.locator( '#tp-summary' ).inputValue(), 'Other words' );
	await page.locator( '#tp-wikidata' ).fill( 'Q125' );
	await save( page );
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).wikidata, 'Q125' );
} );

test( 'a filter warns once, and the second press saves', async ( { visit } ) => {
	await wiki.abuseFilter( { name: 'Careful', rules: 'added_lines rlike "careful"', action: 'warn' } );
	const page = await openForm( visit, 'Form maps' );
	await page.locator( '#tp-summary' ).fill( 'careful words' );
	await save( page );
	await page.getByText( 'Not saved yet' ).waitFor();
	assert.equal( await page.locator( '#tp-summary' ).inputValue(), 'careful words' );
	await save( page );
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).summary, 'careful words' );
} );

test( 'a filter that forbids says so', async ( { visit } ) => {
	await wiki.abuseFilter( { name: 'Never', rules: 'added_lines rlike "neverever"', action: 'disallow' } );
	const page = await openForm( visit, 'Form maps' );
	await page.locator( '#tp-summary' ).fill( 'neverever' );
	await save( page );
	await page.getByText( 'Not saved yet' ).waitFor();
	assert.equal( await page.locator( '#tp-summary' ).inputValue(), 'neverever' );
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).summary, 'careful words' );
} );

test( 'a captcha is asked in the form', async ( { visit } ) => {
	wiki.configure( settings.captcha );
	const page = await openForm( visit, 'Form maps' );
	await page.locator( '#tp-summary' ).fill( 'After a question' );
	await save( page );
	await page.getByLabel( 'Answer', { exact: true } ).fill( 'wrong' );
	await save( page );
	await page.getByLabel( 'Answer', { exact: true } ).fill( captchaAnswer );
	await save( page );
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).summary, 'After a question' );
} );

test( 'who has no account saves under a temporary one and stays it', async ( { visit } ) => {
	const page = await openForm( visit, 'Form maps', { as: null } );
	await page.locator( '#tp-summary' ).fill( 'By nobody yet' );
	await save( page );
	const { user } = await wiki.revision( 'Partner:Form maps' );
	assert.match( user, /^~/ );
	await page.goto( wiki.address( 'Special:TechnicalPartners/edit/Form maps' ) );
	await page.locator( '#tp-summary' ).fill( 'By the same' );
	await save( page );
	assert.equal( ( await wiki.revision( 'Partner:Form maps' ) ).user, user );
} );

test( 'two people change one field: both values are shown', async ( { visit } ) => {
	const page = await openForm( visit, 'Form maps' );
	await wiki.edit(
		'Admin', 'Partner:Form maps', { ...await wiki.record( 'Partner:Form maps' ), summary: 'Admin was here' }
	);
	await page.locator( '#tp-summary' ).fill( 'Newcomer was here' );
	await save( page );
	await page.getByText( 'Admin was here' ).waitFor();
	assert.equal( await page.locator( '#tp-summary' ).inputValue(), 'Newcomer was here' );
	await save( page );
	assert.equal( ( await wiki.record( 'Partner:Form maps' ) ).summary, 'Newcomer was here' );
} );

test( 'of two values the other’s may be taken', async ( { visit } ) => {
	const page = await openForm( visit, 'Form maps' );
	await wiki.edit(
		'Admin', 'Partner:Form maps', { ...await wiki.record( 'Partner:Form maps' ), summary: 'Admin’s words' }
	);
	await page.locator( '#tp-summary' ).fill( 'Newcomer’s words' );
	await page.locator( '#tp-website' ).fill( 'https://maps.example' );
	await save( page );
	assert.ok( await page.getByLabel( 'Mine: Newcomer’s words' ).isChecked() );
	await page.getByLabel( /^Admin, .*: Admin’s words$/ ).check();
	await save( page );
	const { summary, website } = await wiki.record( 'Partner:Form maps' );
	assert.deepEqual( [ summary, website ], [ 'Admin’s words', 'https://maps.example' ] );
} );

// axe needs script, so this one has it.
test( 'axe finds nothing in the form and on the pages', async ( { visit } ) => {
	for (
		const title of [
			'Special:TechnicalPartners/new',
			'Special:TechnicalPartners/edit/Form maps',
			'Partner:Form maps',
			'Partner:OpenStreetMap Foundation',
			'Project:Technical partners/Framework'
		]
	) {
		await assertAccessible( await visit( title, { as: 'Newcomer' } ) );
	}
	const page = await openForm( visit, 'Form maps', { javaScriptEnabled: true } );
	await page.locator( '#tp-wikidata' ).fill( 'no item' );
	await save( page );
	await page.getByText( 'Not saved yet' ).waitFor();
	await assertAccessible( page );
} );
