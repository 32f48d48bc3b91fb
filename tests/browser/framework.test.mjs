/** The framework, from nothing: principles and goals come first. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const PAGE = 'Project:Technical partners/Framework';

test( 'a section is edited in place: a principle moves, its weight is previewed and saved', async ( { visit } ) => {
	const page = await visit( PAGE, { as: 'Newcomer' } );
	const [ first, second ] = ( await wiki.record( PAGE ) ).principles;
	await page.locator( '[data-tp-section="principles"]' ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.locator( 'summary', { hasText: first.title } ).click();
	await assertAccessible( page );
	await dialog.getByRole( 'button', { name: 'Move down' } ).first().click();
	await dialog.getByText( 'Moved, and not saved yet.' ).waitFor();
	// By keyboard: the focus stays on the button, so that an entry goes on moving.
	await dialog.locator( `button[value="down/principles/${ first.id }"]:focus` ).waitFor();
	await page.keyboard.press( 'Enter' );
	await dialog.locator( `.tp-form__movable:nth-of-type( 3 ) #tp-principles-${ first.id }` ).waitFor();
	await page.keyboard.press( 'Shift+Tab' );
	await page.keyboard.press( 'Enter' );
	await dialog.locator( `.tp-form__movable:nth-of-type( 2 ) #tp-principles-${ first.id }` ).waitFor();
	await dialog.locator( `#tp-principles-${ second.id }` ).locator( 'summary' ).click();
	await dialog.locator( `#tp-principles-${ second.id }-weight` ).fill( '9' );
	await dialog.getByRole( 'button', { name: 'Preview the ranking' } ).click();
	await dialog.getByText( 'Nothing is saved yet' ).waitFor();
	await dialog.getByRole( 'button', { name: 'Save' } ).click();
	await dialog.waitFor( { state: 'hidden' } );
	await page.getByText( 'Weight 9' ).waitFor();
	const { principles } = await wiki.record( PAGE );
	assert.deepEqual(
		principles.slice( 0, 2 ).map( ( { id, weight } ) => [ id, weight ] ),
		[ [ second.id, 9 ], [ first.id, first.weight ] ]
	);
} );

test( 'what is refused or previewed is in sight with the focus, and Escape closes', async ( { visit } ) => {
	const page = await visit( PAGE, { as: 'Newcomer' } );
	const [ first ] = ( await wiki.record( PAGE ) ).principles;
	await page.locator( '[data-tp-section="principles"]' ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.locator( `#tp-principles-${ first.id } summary` ).click();
	await dialog.locator( `#tp-principles-${ first.id }-weight` ).fill( '11' );
	await dialog.getByRole( 'button', { name: 'Save' } ).click();
	await dialog.locator( '.cdx-message--error:focus' ).getByText( 'Weight can be from 0 to 10' ).waitFor();
	await dialog.locator( `#tp-principles-${ first.id }-weight` ).fill( '8' );
	await dialog.getByRole( 'button', { name: 'Preview the ranking' } ).click();
	await dialog.locator( '.cdx-message--notice:focus' ).waitFor();
	await page.keyboard.press( 'Escape' );
	await dialog.waitFor( { state: 'hidden' } );
} );

test( 'a principle is dragged with the mouse; dropped elsewhere it goes back', async ( { visit } ) => {
	const page = await visit( PAGE, { as: 'Newcomer' } );
	const before = ( await wiki.record( PAGE ) ).principles.map( ( { id } ) => id );
	await page.locator( '[data-tp-section="principles"]' ).click();
	const dialog = page.getByRole( 'dialog' );
	const drag = ( target ) =>
		dialog.locator( '.tp-form__handle' ).first().dragTo( target, { targetPosition: { x: 20, y: 30 } } );
	await drag( dialog.locator( '.tp-form__saving' ) );
	await drag( dialog.locator( '.tp-form__movable' ).nth( 2 ) );
	await dialog.getByText( 'is now at place 3 of 5. This is not saved yet.' ).waitFor();
	assert.ok(
		await dialog.locator( `button[value="up/principles/${ before[ 1 ] }"]` ).isDisabled(), 'The first cannot rise'
	);
	await assertAccessible( page );
	await dialog.getByRole( 'button', { name: 'Save' } ).click();
	await dialog.waitFor( { state: 'hidden' } );
	const after = ( await wiki.record( PAGE ) ).principles.map( ( { id } ) => id );
	assert.deepEqual( after, [ before[ 1 ], before[ 2 ], before[ 0 ], ...before.slice( 3 ) ] );
} );

test( 'without script, an empty framework begins with what is proposed', async ( { visit } ) => {
	await wiki.api( 'Admin', { action: 'delete', title: PAGE } );
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer', javaScriptEnabled: false } );
	await page.getByRole( 'link', { name: 'Begin with the proposed principles' } ).click();
	await page.locator( '#tp-principles-aligned-goals summary' ).click();
	await page.locator( '#tp-principles-aligned-goals-weight' ).fill( '5' );
	await page.locator( '#tp-principles-new5-title' ).fill( 'Open licences' );
	await page.locator( '#tp-principles-new5-weight' ).fill( '4' );
	await page.getByRole( 'button', { name: 'Preview the ranking' } ).click();
	await page.locator( 'button[value="up/principles/open-licences"]' ).click();
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.getByRole( 'heading', { name: 'Aligned goals' } ).waitFor();
	const { principles } = await wiki.record( PAGE );
	assert.deepEqual( [ principles[ 0 ].weight, principles[ 4 ].id, principles[ 4 ].weight ], [ 5, 'open-licences', 4 ] );
	await page.locator( '[data-tp-section="goals"]' ).click();
	await page.locator( '#tp-goals-new0-title' ).fill( 'Better maps' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	assert.deepEqual( ( await wiki.record( PAGE ) ).goals, [ { id: 'better-maps', title: 'Better maps' } ] );
} );
