/** The ranking: read without script, tried with sliders, shared by its address. */
import assert from 'node:assert/strict';
import { assertAccessible, follow, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const order = ( page ) => page.locator( '.tp-ranking__table tbody th a' ).allTextContents();

for (
	const [ name, scores ] of [
		[ 'Apertium', { 'aligned-goals': 3, 'real-role': 0 } ], [ 'HHVM', { 'aligned-goals': 1, 'real-role': 3 } ]
	]
) {
	const assessments = Object.fromEntries( Object.entries( scores ).map( ( [ id, score ] ) => [ id, { score } ] ) );
	await wiki.edit( 'Newcomer', `Partner:${ name }`, { ...await wiki.record( `Partner:${ name }` ), assessments } );
}

test( 'a weight moves by keyboard, the order at once, and the address keeps it', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', {} );
	await follow( page, page.getByRole( 'link', { name: 'Ranking' } ) );
	assert.deepEqual( await order( page ), [ 'Apertium', 'HHVM' ] );
	await assertAccessible( page );
	await page.getByLabel( 'Real role in the software' ).focus();
	for ( let step = 0; step < 12; step++ ) {
		await page.keyboard.press( 'ArrowRight' );
	}
	await page.waitForURL( /w-real-role=8/ );
	assert.deepEqual( await order( page ), [ 'HHVM', 'Apertium' ] );
	await page.getByText( '2 of 2 moved' ).waitFor();
	await page.reload();
	assert.deepEqual( await order( page ), [ 'HHVM', 'Apertium' ] );
	await follow( page, page.getByRole( 'link', { name: 'Reset' } ) );
	assert.deepEqual( await order( page ), [ 'Apertium', 'HHVM' ] );
} );

test( 'without script a flip point is tried, on a phone', async ( { visit } ) => {
	const page = await visit(
		'Special:TechnicalPartners/ranking', { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }
	);
	await follow( page, page.getByRole( 'link', { name: 'Try it' } ).first() );
	assert.deepEqual( await order( page ), [ 'HHVM', 'Apertium' ] );
} );
