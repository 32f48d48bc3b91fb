/** A past day, by the histories of the pages: shared by its address, read and not edited. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const today = new Date().toISOString().slice( 0, 10 );

test( 'the matrix of a day sorts and filters, and says why it cannot be edited', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer', query: { asof: today } } );
	await page.locator( '.tp-matrix--alive' ).waitFor();
	await page.getByText( 'What this wiki said on' ).waitFor();
	await page.locator( '.tp-search input[type=search]' ).fill( 'apertium' );
	await page.waitForURL( new RegExp( `asof=${ today }` ) );
	assert.equal( await page.locator( '.tp-partner__name' ).count(), 1 );
	await page.locator( 'tr:has-text("Apertium") [data-column="priority"]' ).click();
	await page.getByText( 'This is a past day' ).waitFor();
	await assertAccessible( page );
} );

test( 'what changed between two days is a list in words, without script', async ( { visit } ) => {
	await wiki.edit( 'Newcomer', 'Partner:HHVM', { ...await wiki.record( 'Partner:HHVM' ), priority: 'low' } );
	const page = await visit( 'Special:TechnicalPartners/changes', { javaScriptEnabled: false } );
	await page.locator( 'section', { hasText: 'HHVM' } ).getByText( 'The page was made.' ).waitFor();
	await page.goto( wiki.address( 'Special:TechnicalPartners/changes', { from: '2015-01-01', to: '2015-06-30' } ) );
	await page.getByText( 'Nothing changed between these days.' ).waitFor();
} );
