/** Everything is in reach: of keys, of a thumb, and of the window. */
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { alive, cell, open } from './support/matrix.mjs';

const { test } = await journey( import.meta.url );

test( 'the panel of filters closes for whoever goes elsewhere', async ( { visit } ) => {
	const page = await open( visit, null );
	const [ panel, button ] = [ page.locator( '.tp-filters[open]' ), page.locator( '.tp-filters > summary' ) ];
	await button.click();
	await panel.locator( 'input' ).first().check();
	assert.equal( await panel.count(), 1 );
	await page.keyboard.press( 'Escape' );
	await panel.waitFor( { state: 'detached' } );
	assert.ok( await button.evaluate( ( element ) => element === document.activeElement ) );
	await page.keyboard.press( 'Enter' );
	await panel.waitFor();
	await page.keyboard.press( 'Shift+Tab' );
	await panel.waitFor( { state: 'detached' } );
	await button.click();
	await page.getByRole( 'link', { name: 'Log a conversation' } ).click();
	await panel.waitFor( { state: 'detached' } );
} );

test( 'by keys the head is one stop, and the first cell leads to the page and the star', async ( { visit } ) => {
	const page = await open( visit, 'Admin' );
	const focused = () =>
		page.evaluate( () => document.activeElement.ariaLabel ?? document.activeElement.textContent.trim() );
	await page.locator( '.tp-grid__head--partner button' ).focus();
	await page.keyboard.press( 'ArrowRight' );
	assert.equal( await focused(), 'Stage' );
	await page.keyboard.press( 'Tab' );
	assert.ok( await page.evaluate( () => document.activeElement.matches( '.tp-cell--partner' ) ) );
	await page.keyboard.press( 'End' );
	await page.keyboard.press( 'Home' );
	assert.equal( await page.locator( '.tp-matrix__scroll' ).evaluate( ( { scrollLeft } ) => scrollLeft ), 0 );
	await page.keyboard.press( 'Tab' );
	const name = await focused();
	for ( const label of [ 'Edit', 'Claim', 'Watch' ] ) {
		await page.keyboard.press( 'Tab' );
		assert.equal( await focused(), `${ label } ${ name }` );
	}
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'button', { name: `Stop watching ${ name }` } ).waitFor();
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'button', { name: `Watch ${ name }` } ).waitFor();
} );

test( 'an editor that grows stays in the window, and what saves it in sight', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer', viewport: { width: 1400, height: 700 } } );
	await alive( page );
	await cell( page, 'Phacility', 'p-mutual-benefit' ).click();
	const bottom = ( locator ) => locator.evaluate( ( element ) => Math.ceil( element.getBoundingClientRect().bottom ) );
	await page.locator( '.tp-popover input[type=url]' ).fill( 'https://partner.example' );
	await page.waitForFunction(
		() => document.querySelector( '.tp-popover' ).getBoundingClientRect().bottom <= innerHeight
	);
	await page.setViewportSize( { width: 720, height: 450 } );
	assert.ok( await bottom( page.getByRole( 'button', { name: 'Save', exact: true } ) ) <= 450 );
} );

test( 'on a phone what is tapped opens', async ( { visit } ) => {
	const page = await visit(
		'Special:TechnicalPartners', { viewport: { width: 320, height: 740 }, hasTouch: true, isMobile: true }
	);
	await alive( page );
	await cell( page, 'HHVM', 'p-real-role' ).tap();
	await page.getByRole( 'dialog', { name: 'Real role' } ).getByText( 'HHVM' ).waitFor();
} );
