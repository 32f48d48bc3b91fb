/** Refused edits: each says why where it happened, loses nothing, and offers a way on. */
import assert from 'node:assert/strict';
import { assertAccessible, gone, journey } from './support/journey.mjs';
import { captchaAnswer, logIn, settings } from './support/wiki.mjs';

const { test, wiki } = await journey( import.meta.url );

/** Opens a partner's summary, and writes another. */
async function edit( page, name, text ) {
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.locator( `tr:has-text("${ name }") .tp-line--second` ).click();
	await page.getByLabel( 'Summary' ).fill( text );
}

const save = ( page ) => page.getByRole( 'button', { name: 'Save', exact: true } ).click();

async function rewrite( visit, as, name, text ) {
	const page = await visit( 'Special:TechnicalPartners', { as } );
	await edit( page, name, text );
	await save( page );
	return page;
}

const protect = ( name ) => wiki.api(
	'Admin', { action: 'protect', title: `Partner:${ name }`, protections: 'edit=sysop', reason: 'For a test' }
);
const saved = ( page, name ) => page.locator( '.tp-notice', { hasText: `Saved. ${ name }` } ).waitFor();
const summary = async ( name ) => ( await wiki.record( `Partner:${ name }` ) ).summary;

test( 'a protected page says so, and whom to ask', async ( { visit } ) => {
	await protect( 'HHVM' );
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await page.getByRole( 'img', { name: 'You cannot edit HHVM' } ).waitFor();
	await page.locator( 'tr:has-text("HHVM") [data-column="priority"]' ).click();
	await page.getByRole( 'dialog' ).getByText( /protected/i ).first().waitFor();
	await assertAccessible( page );
	await page.getByRole( 'link', { name: 'Ask for this edit' } ).click();
	assert.equal( await page.getByLabel( /Subject/ ).inputValue(), 'Edit request: Priority' );
} );

test( 'a page that is protected meanwhile says so and keeps the text', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await edit( page, 'Open Knowledge Foundation', 'Not allowed' );
	await protect( 'Open Knowledge Foundation' );
	await save( page );
	const panel = page.getByRole( 'alert' );
	await panel.getByText( /protected/i ).first().waitFor();
	assert.match( await panel.innerText(), /Not allowed/ );
	await panel.getByRole( 'button', { name: 'Discard' } ).click();
	await gone( page.getByText( 'Not allowed' ) );
	assert.notEqual( await summary( 'Open Knowledge Foundation' ), 'Not allowed' );
} );

test( 'an AbuseFilter forbids, another warns and lets the second press pass', async ( { visit } ) => {
	await wiki.abuseFilter( { name: 'Never', rules: 'added_lines rlike "neverever"', action: 'disallow' } );
	await wiki.abuseFilter( { name: 'Careful', rules: 'added_lines rlike "careful"', action: 'warn' } );
	const stopped = await rewrite( visit, 'Newcomer', 'Apertium', 'neverever' );
	await stopped.getByRole( 'alert' ).getByText( 'Not saved' ).waitFor();
	const warned = await rewrite( visit, 'Newcomer', 'Apertium', 'careful words' );
	await warned.getByRole( 'button', { name: 'Save anyway' } ).click();
	await saved( warned, 'Apertium' );
	assert.equal( await summary( 'Apertium' ), 'careful words' );
} );

test( 'a text that may be private is warned of, and saved and tagged by the second press', async ( { visit } ) => {
	const page = await rewrite( visit, 'Newcomer', 'Apertium', 'Ask jane at example.org' );
	const panel = page.getByRole( 'alert' );
	await panel.getByText( /jane at example\.org may be/ ).waitFor();
	assert.notEqual( await summary( 'Apertium' ), 'Ask jane at example.org' );
	await panel.getByRole( 'button', { name: 'Save anyway' } ).click();
	await saved( page, 'Apertium' );
	assert.equal( await summary( 'Apertium' ), 'Ask jane at example.org' );
	const changes = { action: 'query', list: 'recentchanges', rctitle: 'Partner:Apertium', rcprop: 'tags', rclimit: '1' };
	const { query } = await wiki.api( 'Admin', changes );
	assert.ok( query.recentchanges[ 0 ].tags.includes( 'technicalpartners-contact' ) );
} );

test( 'a captcha is asked in place, and somebody without an account gets a temporary one', async ( { visit } ) => {
	wiki.configure( settings.captcha );
	const page = await rewrite( visit, null, 'Phacility', 'By a visitor' );
	const answer = page.getByRole( 'alert' ).getByRole( 'textbox' );
	await answer.fill( 'wrong' );
	await answer.press( 'Enter' );
	await page.getByText( 'That was not the answer.' ).waitFor();
	assert.equal( await answer.inputValue(), '' );
	await answer.fill( captchaAnswer );
	await page.getByRole( 'alert' ).getByRole( 'button', { name: 'Save' } ).click();
	await saved( page, 'Phacility' );
	assert.equal( await summary( 'Phacility' ), 'By a visitor' );
	await page.reload();
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.waitForLoadState( 'networkidle' );
	assert.equal( await page.locator( '.tp-icon--star' ).count(), 0 );
	assert.equal( await page.getByText( 'Not all partners could be read' ).count(), 0 );
} );

test( 'a blocked person learns why', async ( { visit } ) => {
	await wiki.addAccount( 'Blocked one' );
	await wiki.api( 'Admin', { action: 'block', user: 'Blocked one', reason: 'For a test', expiry: 'infinite' } );
	const page = await visit( 'Special:TechnicalPartners', { as: 'Blocked one' } );
	await page.getByRole( 'img', { name: 'You cannot edit Europeana' } ).waitFor();
	await page.locator( 'tr:has-text("Europeana") [data-column="steward"]' ).click();
	await page.getByRole( 'dialog' ).getByText( /For a test/ ).first().waitFor();
} );

test( 'what cannot be sent is kept until it can', async ( { visit, allow } ) => {
	allow( /ERR_INTERNET_DISCONNECTED/ );
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.locator( 'tr:has-text("OpenStack") .tp-line--second' ).click();
	await page.getByLabel( 'Summary' ).fill( 'Written on a train' );
	await page.context().setOffline( true );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.getByText( 'The wiki cannot be reached' ).waitFor();
	await page.context().setOffline( false );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await saved( page, 'OpenStack' );
	assert.equal( await summary( 'OpenStack' ), 'Written on a train' );
} );

test( 'a partner that was moved meanwhile is saved where it is now, and its star still works', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await edit( page, 'OpenStack', 'Moved and edited' );
	await wiki.api(
		'Admin', { action: 'move', from: 'Partner:OpenStack', to: 'Partner:Open stack of clouds', noredirect: '1' }
	);
	await save( page );
	await saved( page, 'Open stack of clouds' );
	assert.equal( await summary( 'Open stack of clouds' ), 'Moved and edited' );
	await wiki.api(
		'Admin', { action: 'move', from: 'Partner:Open stack of clouds', to: 'Partner:OpenStack', noredirect: '1' }
	);
	const star = page.locator( 'tr', { hasText: 'Open stack of clouds' } ).getByRole(
		'button', { name: /^(Stop watching|Watch) / }
	);
	const before = await star.getAttribute( 'aria-label' );
	await star.click();
	await page.waitForFunction(
		( [ element, label ] ) => element.ariaLabel !== label, [ await star.elementHandle(), before ]
	);
	await page.waitForLoadState( 'networkidle' );
	assert.notEqual( await star.getAttribute( 'aria-label' ), before );
} );

test( 'an edit does not go out under another account that logged in meanwhile', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
	await edit( page, 'Europeana', 'By the newcomer alone' );
	await logIn( page.context().request, wiki.url, 'Admin' );
	await save( page );
	await page.getByText( 'You are no longer logged in as Newcomer' ).waitFor();
	assert.notEqual( await summary( 'Europeana' ), 'By the newcomer alone' );
	await logIn( page.context().request, wiki.url, 'Newcomer' );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await saved( page, 'Europeana' );
	assert.equal( await summary( 'Europeana' ), 'By the newcomer alone' );
} );

test( 'a record that breaks a rule is refused by field', async () => {
	const record = await wiki.record( 'Partner:Europeana' );
	const reply = await wiki.api( 'Newcomer', { action: 'edit', title: 'Partner:Europeana',
		text: JSON.stringify( { ...record, website: 'ftp://partner.example' } ),
		errorformat: 'html' }, { mayFail: true } );
	assert.deepEqual(
		[ reply.errors[ 0 ].code, reply.errors[ 0 ].data.pointer ], [ 'technicalpartners-error-format', '/website' ]
	);
} );
