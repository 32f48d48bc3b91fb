/**
 * The founding task, from an empty wiki: what makes a good partner, who they are, what was said with them and what came
 * of it. Told once, for each way to work: see hands.mjs.
 */
import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

const FRAMEWORK = 'Project:Technical partners/Framework';
const NEED = 'Review of map tools';
/** When the candidates are named; the founding discussion is of April 2015. */
const NAMED = '2015-04-29';
const WORDS = 'Why they are a good partner is not known yet.';

const cellLink = ( page, column ) => page.locator( `#mw-content-text a[data-tp-column="${ column }"]` ).first();
const notice = ( page, text ) => page.locator( '.tp-notice', { hasText: text } ).waitFor();
const save = ( page ) => page.getByRole( 'button', { name: 'Save', exact: true } );
const partnerOf = ( name ) => `Partner:${ name }`;

/** A day so many days from now, as YYYY-MM-DD. */
const inDays = ( days ) => new Date( Date.now() + days * 86400000 ).toISOString().slice( 0, 10 );

/**
 * @param {string} file import.meta.url of the journey
 * @param {Object} hand One of hands.mjs
 */
export async function founding( file, hand ) {
	const { test, wiki } = await journey( file, { isChain: true } );
	const { type, pick, choose } = hand;
	let names = [];
	/** Presses something, once links open in place: before that they lead to a form of its own. */
	const press = async ( target ) => {
		await target.page().waitForFunction( () =>
			!document.querySelector( 'a[data-tp-log], a[data-tp-section], a[data-tp-add]' ) ||
			globalThis.mw?.loader?.getState?.( 'ext.technicalPartners.pages' ) === 'ready' );
		await hand.press( target );
	};
	/** Opens a page as a person with the hand's browser. */
	const come = ( visit, title, as = 'Newcomer' ) => visit( title, { as, ...hand.options } );

	/** Opens a part of a page's record, fills it in and saves it. */
	async function fill( page, link, work ) {
		await press( link );
		const dialog = page.getByRole( 'dialog' );
		await work( dialog );
		await press( dialog.getByRole( 'button', { name: 'Save', exact: true } ) );
		await dialog.waitFor( { state: 'hidden' } );
	}

	async function log( page, about ) {
		await type( page.getByPlaceholder( 'A problem, or choose a goal' ), about );
		await press( page.getByRole( 'button', { name: 'Log it' } ) );
	}

	test( 'the wiki is empty', async ( { visit } ) => {
		const page = await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false } );
		names = await page.locator( '.tp-partner__name' ).allTextContents();
		for ( const title of [ FRAMEWORK, ...names.map( partnerOf ) ] ) {
			await wiki.api( 'Admin', { action: 'delete', title } );
		}
		await page.reload();
		assert.equal( await page.locator( '.tp-grid__row' ).count(), 0 );
	} );

	test( 'principles are defined and weighted, goals and needs named, an objective set', async ( { visit } ) => {
		const page = await come( visit, 'Special:TechnicalPartners' );
		await press( page.getByRole( 'link', { name: 'Begin with the proposed principles' } ) );
		await press( page.locator( '#tp-principles-aligned-goals summary' ) );
		await type( page.locator( '#tp-principles-aligned-goals-weight' ), '5' );
		await press( save( page ) );
		await page.getByText( 'Weight 5' ).waitFor();
		const part = ( name ) => page.locator( `#mw-content-text a[data-tp-section="${ name }"]` ).first();
		await fill( page, part( 'goals' ), ( dialog ) => type( dialog.locator( '#tp-goals-new0-title' ), 'Better maps' ) );
		await page.locator( '#mw-content-text' ).getByText( 'Better maps' ).waitFor();
		await fill( page, part( 'needs' ), ( dialog ) => type( dialog.locator( '#tp-needs-new0-title' ), NEED ) );
		await page.locator( '#mw-content-text' ).getByText( NEED ).waitFor();
		await fill( page, part( 'objectives' ), async ( dialog ) => {
			const field = ( name ) => dialog.locator( `#tp-objectives-new0-${ name }` );
			await type( field( 'title' ), 'Ten partners' );
			await type( field( 'eta' ), '2015-06' );
			await press( dialog.locator( 'details:has( #tp-objectives-new0-targets-new0-count ) > summary' ).last() );
			await pick( field( 'targets-new0-count' ), 'Partners identified' );
			await type( field( 'targets-new0-number' ), '10' );
		} );
		await page.locator( '#mw-content-text' ).getByText( 'Ten partners' ).waitFor();
		const { principles, objectives } = await wiki.record( FRAMEWORK );
		assert.deepEqual( [ principles[ 0 ].weight, objectives[ 0 ].targets[ 0 ].number ], [ 5, 10 ] );
	} );

	test( 'seven candidates are proposed', async ( { visit } ) => {
		const page = await come( visit, 'Special:TechnicalPartners' );
		for ( const name of names ) {
			await press(
				page.getByRole( 'link', { name: 'Add a partner' } )
					.or( page.getByRole( 'button', { name: 'Add a partner' } ) ).first()
			);
			const dialog = page.getByRole( 'dialog' );
			await type( dialog.getByLabel( 'Name' ), name );
			await type( dialog.getByLabel( 'What it is' ), WORDS );
			await press( dialog.getByRole( 'button', { name: 'Add it', exact: true } ) );
			await dialog.waitFor( { state: 'hidden' } );
			// A key pressed before the new row has the focus would go to two places.
			await page.locator( '.tp-cell--partner:focus', { hasText: name } ).waitFor();
		}
		assert.equal( await page.locator( '.tp-grid__row' ).count(), 7 );
		for ( const name of names ) {
			await page.goto( wiki.address( partnerOf( name ), hand.options.query ) );
			await fill(
				page,
				page.getByRole( 'link', { name: 'Edit the facts' } ),
				( dialog ) => type( dialog.locator( '#tp-identifiedOn-on' ), NAMED )
			);
			assert.equal( ( await wiki.record( partnerOf( name ) ) ).identifiedOn.on, NAMED );
		}
	} );

	test( 'a claim is disputed with its source, and settled with a reason', async ( { visit } ) => {
		const [ one, other ] = [
			await come( visit, partnerOf( names[ 0 ] ) ), await come( visit, partnerOf( names[ 0 ] ), 'Admin' )
		];
		await press( cellLink( one, 'p-real-role' ) );
		await choose( one, 2 );
		await type( one.getByPlaceholder( 'Paste a link' ), 'https://partner.example/role' );
		await press( save( one ) );
		await notice( one, 'Saved' );
		await press( cellLink( other, 'p-real-role' ) );
		await type( other.getByPlaceholder( 'Paste a link' ), 'https://partner.example/other' );
		await pick( other.getByLabel( 'Stance' ), 'Disputes' );
		await press( save( other ) );
		await notice( other, 'Saved' );
		await other.locator( '#mw-content-text .tp-flag--contested' ).first().waitFor();
		await one.reload();
		await press( cellLink( one, 'p-real-role' ) );
		const talk = one.waitForEvent( 'popup' );
		await press( one.locator( '.tp-editor' ).getByRole( 'link', { name: 'Discuss', exact: true } ) );
		const discussion = await talk;
		await discussion.waitForLoadState();
		assert.match( discussion.url(), /Partner_talk:/ );
		await discussion.close();
		await one.bringToFront();
		await one.locator( '#mw-content-text .tp-dispute' ).getByRole( 'link', { name: 'discussed in' } ).waitFor();
		await press( one.getByRole( 'button', { name: 'Settle' } ) );
		await type( one.getByLabel( 'How it was settled' ), 'Both sources mean another year.' );
		await press( save( one ) );
		await notice( one, 'Saved' );
		await one.locator( '#mw-content-text' ).getByText( 'Both sources mean another year.' ).waitFor();
		assert.equal( await one.locator( '#mw-content-text .tp-flag--contested' ).count(), 0 );
	} );

	test( 'what a page says is disputed with a source, and settled', async ( { visit } ) => {
		const page = await come( visit, partnerOf( names[ 0 ] ) );
		await press( page.getByRole( 'link', { name: 'Support or dispute something' } ) );
		await pick( page.getByLabel( 'What it is about' ), 'First named' );
		await type( page.getByPlaceholder( 'Paste a link' ), 'https://partner.example/named' );
		await pick( page.getByLabel( 'Stance' ), 'Disputes' );
		await press( save( page ) );
		await notice( page, 'Saved' );
		await page.locator( '#mw-content-text' ).getByRole( 'link', { name: 'contested' } ).waitFor();
		await press( page.locator( '#evidence-identifiedOn' ).getByRole( 'link', { name: 'Edit' } ) );
		await press( page.getByRole( 'button', { name: 'Settle' } ) );
		await type( page.getByLabel( 'How it was settled' ), 'It was named twice.' );
		await press( save( page ) );
		await page.locator( '#mw-content-text' ).getByText( 'It was named twice.' ).waitFor();
		assert.equal( await page.locator( '#mw-content-text' ).getByRole( 'link', { name: 'contested' } ).count(), 0 );
	} );

	test( 'five conversations are logged, one with an organisation that had no page', async ( { visit } ) => {
		for ( const name of names.slice( 0, 4 ) ) {
			const known = await come( visit, partnerOf( name ) );
			await press( known.getByRole( 'link', { name: 'Log a conversation' } ).first() );
			await log( known, 'Who looks after maps' );
			await notice( known, `Logged. ${ name }, stage: Contacted` );
		}
		const page = await come( visit, 'Special:TechnicalPartners' );
		await page.locator( '.tp-matrix--interactive' ).waitFor();
		await press( page.getByRole( 'link', { name: 'Log a conversation' } ) );
		await hand.find(
			page.getByLabel( 'With which organisation' ),
			'Open tiles',
			page.locator( '.cdx-menu-item', { hasText: 'Open tiles' } )
		);
		await log( page, 'Tiles' );
		await notice( page, 'Logged. Open tiles is now a partner page, stage: Contacted' );
	} );

	test( 'an offer is matched to our need', async ( { visit } ) => {
		const page = await come( visit, partnerOf( names[ 1 ] ) );
		await fill(
			page,
			page.getByRole( 'link', { name: 'Add an offer' } ),
			( dialog ) => type( dialog.locator( '#tp-offers-new0-title' ), 'Tools for a review' )
		);
		await page.locator( '#mw-content-text' ).getByText( 'Tools for a review' ).waitFor();
		await page.goto( wiki.address( 'Special:TechnicalPartners/exchange', hand.options.query ) );
		await press( page.getByRole( 'link', { name: 'Match', exact: true } ) );
		await page.getByText( 'Matched' ).waitFor();
		assert.equal( ( await wiki.record( partnerOf( names[ 1 ] ) ) ).offers[ 0 ].answers.length, 1 );
	} );

	test( 'a steward claims, releases and hands over', async ( { visit } ) => {
		const page = await come( visit, partnerOf( names[ 2 ] ) );
		const link = ( name ) => page.locator( '#mw-content-text' ).getByRole( 'link', { name, exact: true } ).first();
		await press( link( 'Claim' ) );
		await press( link( 'Release' ) );
		await press( link( 'Claim' ) );
		await press( link( 'Hand over' ) );
		await type( page.locator( '#tp-steward' ), 'Admin' );
		await press( save( page ) );
		await notice( page, /Saved.*Admin/ );
		assert.equal( ( await wiki.record( partnerOf( names[ 2 ] ) ) ).steward.user, 'Admin' );
	} );

	test( 'a priority moves, with a reason', async ( { visit } ) => {
		const page = await come( visit, partnerOf( names[ 3 ] ) );
		await press( cellLink( page, 'priority' ) );
		await choose( page, 3 );
		await type( page.getByLabel( 'Reason' ), 'Their maps are wanted most' );
		await press( save( page ) );
		await notice( page, 'Priority: Untriaged → High' );
		assert.equal( ( await wiki.record( partnerOf( names[ 3 ] ) ) ).priority, 'high' );
	} );

	test( 'the objective is read as of June 2015, and as of today', async ( { visit } ) => {
		const page = await come( visit, 'Special:TechnicalPartners/objectives', null );
		await press( page.getByRole( 'link', { name: '7 of 10 identified' } ) );
		await page.getByRole( 'heading', { name: 'Behind “7 of 10 identified”' } ).waitFor();
		await press( page.getByRole( 'link', { name: 'Back to today' } ) );
		await page.getByRole( 'link', { name: '8 of 10 identified' } ).waitFor();
	} );

	test( 'a partner is declined with a day to look again, and is back on that day', async ( { visit } ) => {
		const name = names[ 4 ];
		const listed = async () => {
			const matrix = await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false, ...hand.options } );
			return ( await matrix.locator( '.tp-partner__name' ).allTextContents() ).includes( name );
		};
		const page = await come( visit, partnerOf( name ) );
		await press( page.getByRole( 'link', { name: 'Decide', exact: true } ) );
		await choose( page, 2 );
		await type( page.getByLabel( 'Reason' ), 'Nobody has time for it now.' );
		await hand.date( page.locator( '.tp-editor input[type="date"]' ), inDays( 30 ) );
		await press( save( page ) );
		await notice( page, 'Decision' );
		assert.equal( ( await wiki.record( partnerOf( name ) ) ).decisions[ 0 ].reopenOn, inDays( 30 ) );
		assert.equal( await listed(), false );
		wiki.configure( `Wikimedia\\Timestamp\\ConvertibleTimestamp::setFakeTime( '${ inDays( 30 ) }T12:00:00Z' );` );
		assert.equal( await listed(), true );
	} );

	test( 'all of it has its history in words', async ( { visit } ) => {
		const history = async ( number ) => {
			const page = await visit( partnerOf( names[ number ] ), { javaScriptEnabled: false, query: { action: 'history' } } );
			return ( await page.locator( '#pagehistory .comment' ).allTextContents() ).join( '\n' );
		};
		for ( const [ number, words ] of [
			[
				0,
				new RegExp( 'How the dispute ended: Both sources mean another year.*' +
					'Real role in the software: disputed with https://partner.example/other.*' +
					'Real role in the software: 2', 's' )
			],
			[ 1, /What they offer: Tools for a review/ ],
			[ 2, /Steward: Newcomer → Admin\n.*Steward: Newcomer removed\n.*First named: 2015-04-29/s ],
			[ 3, /Priority: High · Their maps are wanted most/ ],
			[ 4, /Declined: Nobody has time for it now\., look again \d/ ]
		] ) {
			assert.match( await history( number ), words );
		}
	} );
	test( 'without script all of it is read', async ( { visit } ) => {
		const [ disputed, matched, , wanted ] = names;
		const read = ( title, query = '' ) => visit( title, {
			javaScriptEnabled: false, ...hand.options,
			query: { ...hand.options.query, ...Object.fromEntries( new URLSearchParams( query ) ) }
		} );
		for ( const [ view, ...words ] of [
			[ '', wanted, 'Open tiles', 'High' ],
			[ '/ranking', disputed ],
			[ '/goals', 'Better maps' ],
			[ '/exchange', NEED, 'Tools for a review', 'Matched' ],
			[ '/conversations', 'Who looks after maps', 'Open tiles' ],
			[ '/stewards', wanted ],
			[ '/objectives?asof=2015-06-30', 'Ten partners', '7 of 10 identified' ],
			[ '/changes', matched, 'Steward' ]
		] ) {
			const [ path, query ] = `Special:TechnicalPartners${ view }`.split( '?' );
			const text = await ( await read( path, query ) ).locator( '#mw-content-text' ).textContent();
			words.forEach( ( word ) => assert.ok( text.includes( word ), `${ path } says ${ word }` ) );
		}
		const page = await read( partnerOf( disputed ) );
		await page.getByText( 'Both sources mean another year.' ).waitFor();
		await page.getByText( 'Who looks after maps' ).first().waitFor();
	} );
}
