/** Notifications, and the feed. */
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const PAGE = 'Partner:Apertium';
const today = new Date().toISOString().slice( 0, 10 );
const yesterday = new Date( Date.now() - 86400000 ).toISOString().slice( 0, 10 );

/** Changes a page as somebody, with what the record was. */
const change = async ( user, title, work ) => wiki.edit( user, title, work( await wiki.record( title ) ) );
/** The texts of notifications, without the marks around names. */
const told = async ( page ) => ( await page.locator( '.mw-echo-ui-notificationItemWidget' ).allTextContents() ).map(
	( text ) => text.replace( /[\u202A-\u202E\u2066-\u2069]/g, '' )
);
const badge = ( page, section ) => page.locator( `#pt-notifications-${ section } [data-counter-num]` );

test( 'a steward is notified of a hand-over, a dispute and a due day, with a link there', async ( { visit } ) => {
	await change( 'Admin', PAGE, ( record ) => ( { ...record, steward: { user: 'Newcomer', since: today } } ) );
	const dispute = {
		id: 'e-told', url: 'https://source.example/', stance: 'disputes', note: 'Nobody works on it', by: 'Admin'
	};
	await change(
		'Admin',
		PAGE,
		( record ) => (
			{ ...record, assessments: { ...record.assessments, 'real-role': { score: 2, evidence: [ dispute ] } } }
		)
	);
	await change( 'Newcomer', PAGE, ( record ) => ( {
		...record,
		conversations: [ { id: 'c-told', on: yesterday, about: 'Grammars', next: 'Send the grammar', nextOn: yesterday } ]
	} ) );
	await wiki.maintain( 'TechnicalPartners:notifyDue' );

	const page = await visit( 'Special:BlankPage', { as: 'Newcomer' } );
	assert.equal( await badge( page, 'alert' ).getAttribute( 'data-counter-num' ), '3' );
	await badge( page, 'alert' ).click();
	await page.locator( '.mw-echo-ui-notificationItemWidget' ).nth( 2 ).waitFor();
	const texts = ( await told( page ) ).join( '\n' );
	for (
		const words of [
			'Admin handed Apertium to you',
			'Admin disputed a statement about Apertium',
			'Nobody works on it',
			'Your next step with Apertium was due',
			'Send the grammar'
		]
	) {
		assert.ok( texts.includes( words ), `${ words } is not among: ${ texts }` );
	}
	await page.locator( '.mw-echo-ui-notificationItemWidget', { hasText: 'disputed' } )
		.getByText( 'Nobody works on it' ).click();
	await page.waitForURL( /Apertium.*#scores/ );
	await page.getByText( 'Nobody works on it' ).waitFor();
	assert.equal( await badge( page, 'alert' ).getAttribute( 'data-counter-num' ), '2', 'what has been read is not new' );
} );

test( 'the author of a dispute is notified when it is settled, also without script', async ( { visit } ) => {
	const dispute = {
		id: 'e-mine', url: 'https://source.example/2', stance: 'disputes', note: 'It has ended', by: 'Newcomer'
	};
	await change( 'Newcomer', PAGE, ( record ) => ( { ...record, evidence: [ { ...dispute, about: 'website' } ] } ) );
	await change( 'Admin', PAGE, ( record ) => ( {
		...record,
		evidence: [ { ...record.evidence[ 0 ], settled: { on: today, reason: 'It goes on elsewhere', by: 'Admin' } } ]
	} ) );
	const page = await visit( 'Special:Notifications', { as: 'Newcomer', javaScriptEnabled: false } );
	await page.locator( '.mw-echo-notification', { hasText: 'settled your dispute about' } )
		.getByText( 'It goes on elsewhere' ).waitFor();
} );

test( 'each kind of notification can be chosen for the web and for e-mail', async ( { visit } ) => {
	const page = await visit( 'Special:Preferences', { as: 'Newcomer', javaScriptEnabled: false } );
	for (
		const words of [
			'Dispute about a partner I steward',
			'Partner handed to me',
			'Due day of a partner I steward',
			'Settled dispute of mine'
		]
	) {
		assert.equal( await page.locator( 'tr', { hasText: words } ).locator( 'input[type=checkbox]' ).count(), 2, words );
	}
} );

test( 'the matrix leads to a feed of what it shows, which is read in words', async ( { visit } ) => {
	await change( 'Admin', 'Partner:HHVM', ( record ) => ( { ...record, priority: 'high' } ) );
	await change( 'Admin', 'Partner:OpenStack', ( record ) => ( { ...record, priority: 'low' } ) );
	const page = await visit( 'Special:TechnicalPartners', { query: { priority: 'high' } } );
	const address = await page.locator(
		'link[type="application/atom+xml"][href*="priority=high"]'
	).getAttribute( 'href' );
	// Filtered without asking the server, the link follows.
	const link = page.locator( 'a[href*="feed=atom"]' ).first();
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.locator( '.tp-search input[type=search]' ).fill( 'hhvm' );
	await page.waitForURL( /q=hhvm/ );
	const followed = new URL( await link.evaluate( ( element ) => {
		element.addEventListener( 'click', ( event ) => event.preventDefault() );
		element.click();
		return element.href;
	} ) ).searchParams;
	assert.deepEqual( [ 'q', 'priority', 'feed' ].map( ( name ) => followed.get( name ) ), [ 'hhvm', 'high', 'atom' ] );
	const feed = await page.evaluate( async ( url ) => {
		const read = new DOMParser().parseFromString( await ( await fetch( url ) ).text(), 'application/xml' );
		return Array.from( read.querySelectorAll( 'entry' ) ).map( ( entry ) => ( {
			title: entry.querySelector( 'title' ).textContent, summary: entry.querySelector( 'summary' ).textContent,
			url: entry.querySelector( 'link' ).getAttribute( 'href' )
		} ) );
	}, address );
	assert.deepEqual( [ ...new Set( feed.map( ( { title } ) => title ) ) ], [ 'HHVM' ] );
	assert.match( feed[ 0 ].summary, /Priority: .*High/ );
	await page.goto( feed[ 0 ].url );
	await page.locator( 'table.diff', { hasText: 'Priority' } ).waitFor();
} );
