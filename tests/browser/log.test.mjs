/** Conversations first: logged in seconds, from anywhere; and a partner's page, edited in place. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const notice = ( page, text ) => page.locator( '.tp-notice', { hasText: text } ).waitFor();

test( 'a newcomer logs a conversation with a new organisation in six steps besides typing', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.getByRole( 'link', { name: 'Log a conversation' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByLabel( 'With which organisation' ).fill( 'Open example' );
	await dialog.getByText( 'New partner: its page is made when you save' ).click();
	await assertAccessible( page );
	await dialog.getByRole( 'button', { name: 'Engage with established technical communities' } ).click();
	await dialog.getByRole( 'button', { name: 'Log it' } ).click();
	await notice( page, 'Logged. Open example is now a partner page, stage: Contacted' );
	await page.locator( 'tr:has-text("Open example") .tp-stage--contacted' ).waitFor();
	const [ conversation ] = ( await wiki.record( 'Partner:Open example' ) ).conversations;
	assert.deepEqual( [ conversation.who, conversation.goals.length ], [ [ 'Newcomer' ], 1 ] );
} );

test( 'by keyboard alone: from a partner’s page, and undone', async ( { visit } ) => {
	const page = await visit( 'Partner:Apertium', { as: 'Newcomer' } );
	await page.getByRole( 'link', { name: 'Log a conversation' } ).first().focus();
	await page.keyboard.press( 'Enter' );
	await page.waitForFunction( () => document.activeElement.placeholder === 'A problem, or choose a goal' );
	await page.keyboard.type( 'Machine translation' );
	await page.keyboard.press( 'Enter' );
	await notice( page, 'Logged. Apertium, stage: Contacted' );
	await page.locator( '#mw-content-text' ).getByText( 'Machine translation' ).first().waitFor();
	await page.getByRole( 'button', { name: /Undo/ } ).click();
	await notice( page, 'Undone.' );
	assert.equal( ( await wiki.record( 'Partner:Apertium' ) ).conversations, undefined );
} );

test( 'a private address is refused with a reason, and nothing typed is lost', async ( { visit } ) => {
	const page = await visit( 'Partner:HHVM', { as: 'Newcomer' } );
	await page.getByRole( 'link', { name: 'Log a conversation' } ).first().click();
	await page.getByPlaceholder( 'A problem, or choose a goal' ).fill( 'Ask jane@partner.example' );
	await page.getByRole( 'button', { name: 'Log it' } ).click();
	await page.getByRole( 'alert' ).getByText( /e-mail/ ).first().waitFor();
	assert.equal( await page.getByPlaceholder( 'A problem, or choose a goal' ).inputValue(), 'Ask jane@partner.example' );
} );

test( 'without script the same in a form', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer', javaScriptEnabled: false } );
	await page.getByRole( 'link', { name: 'Log a conversation' } ).click();
	await page.locator( '#tp-name' ).fill( 'Plain example' );
	await page.locator( '#tp-conversations-new0-about' ).fill( 'Tiles' );
	await page.getByRole( 'button', { name: 'Log it' } ).click();
	assert.match( page.url(), /Partner:Plain_example$/ );
	assert.equal( ( await wiki.record( 'Partner:Plain example' ) ).conversations[ 0 ].about, 'Tiles' );
} );

test( 'a partner’s page is edited in place: a score, a steward, an offer', async ( { visit } ) => {
	const page = await visit( 'Partner:Europeana', { as: 'Newcomer' } );
	await page.getByRole( 'link', { name: 'Score it' } ).nth( 1 ).click();
	await page.locator( '.tp-choice' ).getByText( '2', { exact: true } ).first().click();
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await notice( page, 'Saved. Europeana' );
	await page.locator( '#mw-content-text .tp-score--2' ).first().waitFor();
	await page.getByRole( 'link', { name: 'Claim', exact: true } ).click();
	await page.getByRole( 'link', { name: 'Release' } ).click();
	await page.getByRole( 'link', { name: 'Claim', exact: true } ).click();
	await page.getByRole( 'link', { name: 'Hand over' } ).waitFor();
	await page.getByRole( 'link', { name: 'Add an offer' } ).click();
	await page.getByRole( 'dialog' ).locator( '#tp-offers-new0-title' ).fill( 'Metadata' );
	await assertAccessible( page );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Save' } ).click();
	await page.locator( '#mw-content-text' ).getByText( 'Metadata' ).waitFor();
	const { steward, offers } = await wiki.record( 'Partner:Europeana' );
	assert.deepEqual( [ steward.user, offers[ 0 ].title ], [ 'Newcomer', 'Metadata' ] );
} );

test( 'a reader without an account proposes their own organisation, and says so', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/ranking', {} );
	await page.getByRole( 'link', { name: 'Add a partner' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByLabel( 'Name' ).fill( 'Own maps' );
	await dialog.getByLabel( 'What it is' ).fill( 'Makes maps.' );
	await dialog.getByText( 'Website, goals, what they offer and need' ).click();
	await dialog.getByLabel( 'What they offer' ).fill( 'Tiles' );
	await dialog.getByRole( 'checkbox' ).check();
	await assertAccessible( page );
	await dialog.getByRole( 'button', { name: 'Add it' } ).click();
	await page.waitForURL( /Own_maps/ );
	const { offers, selfNominated } = await wiki.record( 'Partner:Own maps' );
	assert.deepEqual( [ offers[ 0 ].title, selfNominated ], [ 'Tiles', true ] );
} );
