/** Several rows at once: pasted from a spreadsheet, or chosen and changed together. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';
import { cell, choose, lastSummary, names, open, saved } from './support/matrix.mjs';

const { test, wiki } = await journey( import.meta.url );

/** Pastes as a spreadsheet does: what is on the clipboard comes with the event. */
const paste = ( page, text ) => page.evaluate( ( pasted ) => {
	const data = new DataTransfer();
	data.setData( 'text/plain', pasted );
	document.activeElement.dispatchEvent(
		new ClipboardEvent( 'paste', { clipboardData: data, bubbles: true, cancelable: true } )
	);
}, text );

async function scores( name ) {
	const { assessments } = await wiki.record( `Partner:${ name }` );
	const scored = Object.entries( assessments ?? {} ).filter( ( [ , { score } ] ) => score !== undefined );
	return Object.fromEntries( scored.map( ( [ id, { score } ] ) => [ id, score ] ) );
}

test( 'a block from a spreadsheet is pasted, one revision a row, or nothing of it', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	const [ first, second ] = await names( page );
	await cell( page, first, 'p-aligned-goals' ).focus();
	await paste( page, '3\t1\nn/a\t9\n' );
	await page.getByText( 'Left out: 1 cell' ).waitFor();
	await assertAccessible( page );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Cancel' } ).click();
	assert.deepEqual( await scores( first ), {} );
	await cell( page, first, 'p-aligned-goals' ).focus();
	await paste( page, '3\t1\nn/a\t0\n' );
	await cell( page, first, 'p-aligned-goals' ).getByText( '3', { exact: true } ).waitFor();
	await page.getByText( 'Saved: 2. Not saved: 0.' ).waitFor();
	assert.deepEqual( await scores( first ), { 'aligned-goals': 3, 'mutual-benefit': 1 } );
	assert.deepEqual( await scores( second ), { 'aligned-goals': 'notApplicable', 'mutual-benefit': 0 } );
} );

test( 'a list of names from a spreadsheet makes partners, once it was seen', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	const [ first ] = await names( page );
	await cell( page, first, 'partner' ).focus();
	await paste(
		page,
		'Name\tSummary\tWebsite\tPriority\tDecision\n' +
		'Paste maps\tMaps\thttps://maps.example\tLow\t\nPaste words\t\t\t\t\n' +
		'openstack\t\t\tMedium\tDeclined: Nobody answers\n'
	);
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByText( '2 new partners, 1 changed' ).waitFor();
	await assertAccessible( page );
	assert.equal( await wiki.record( 'Partner:Paste maps' ).catch( () => null ), null );
	await dialog.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.getByText( 'Saved: 3. Not saved: 0.' ).waitFor();
	assert.deepEqual(
		await wiki.record( 'Partner:Paste maps' ), { summary: 'Maps', website: 'https://maps.example', priority: 'low' }
	);
	const { priority, decisions } = await wiki.record( 'Partner:OpenStack' );
	assert.deepEqual(
		[ priority, decisions[ 0 ].state, decisions[ 0 ].reason ], [ 'medium', 'declined', 'Nobody answers' ]
	);
	assert.ok( ( await names( page ) ).includes( 'Paste words' ) );
	await cell( page, 'OpenStack', 'priority' ).focus();
	await page.keyboard.press( 'Control+z' );
	await saved( page, 'Undone' );
	assert.equal( ( await wiki.record( 'Partner:OpenStack' ) ).decisions, undefined );
} );

test( 'several rows are changed at once', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	const [ , , third, fourth ] = await names( page );
	await cell( page, third, 'priority' ).focus();
	await page.keyboard.press( 'Shift+ArrowDown' );
	await page.keyboard.press( 'Enter' );
	await page.getByText( '2 partners at once' ).waitFor();
	await choose( page, 'High' );
	await page.getByLabel( 'Reason' ).fill( 'Both [[asked]]' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.getByText( 'Saved: 2. Not saved: 0.' ).waitFor();
	for ( const name of [ third, fourth ] ) {
		await cell( page, name, 'priority' ).getByText( 'High' ).waitFor();
		assert.equal( ( await wiki.record( `Partner:${ name }` ) ).priority, 'high' );
	}
	assert.match( await lastSummary( page, wiki, `Partner:${ third }` ), /^Priority: High · Both asked$/ );
} );

test( 'chosen rows get one field together, with a report, and lose it together', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	const [ first, second ] = await names( page );
	await page.getByLabel( `Select ${ first }` ).check();
	await page.getByLabel( `Select ${ second }` ).check();
	await page.getByRole( 'button', { name: 'Set: Steward' } ).click();
	await page.getByRole( 'button', { name: 'Claim', exact: true } ).click();
	await page.getByText( 'Saved: 2. Not saved: 0.' ).waitFor();
	assert.equal( ( await wiki.record( `Partner:${ second }` ) ).steward.user, 'Newcomer' );
	await assertAccessible( page );
	await page.locator( '.tp-report' ).getByRole( 'button', { name: 'Undo' } ).click();
	await saved( page, 'Undone. 2 partners' );
	assert.equal( ( await wiki.record( `Partner:${ second }` ) ).steward, undefined );
} );
