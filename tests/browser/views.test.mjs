/**
 * The views across all partners: read without JavaScript, with it, on a phone, and followed from one to the next.
 */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const plain = { as: null, javaScriptEnabled: false };
const VIEWS = [ 'goals', 'exchange', 'conversations', 'objectives', 'stack', 'evidence', 'stewards' ];
const FRAMEWORK = 'Project:Technical partners/Framework';

const heading = ( page, text ) => page.getByRole( 'heading', { name: text } );
const isWiderThanScreen = ( page ) =>
	page.evaluate( () => document.documentElement.scrollWidth > document.documentElement.clientWidth );
/** The part of a page below a heading. */
const section = ( page, id ) => page.locator( `section[aria-labelledby="${ id }"]` );

test( 'what there is to see is written down', async () => {
	const framework = await wiki.record( FRAMEWORK );
	await wiki.edit( 'Admin', FRAMEWORK, {
		...framework,
		goals: [
			...framework.goals,
			{ id: 'maps', title: 'Maps that work offline' },
			{ id: 'storage', title: 'Cheaper storage' }
		],
		needs: [ { id: 'review', title: 'Review of map tools' }, { id: 'mirror', title: 'Mirrors of dumps' } ],
		offers: [ { id: 'data', title: 'A place for open data' } ]
	} );
	await wiki.edit( 'Newcomer', 'Partner:Example Collective', {
		summary: 'An example.',
		stack: [ 'Maps' ],
		repository: 'https://maps.example/git',
		goals: [ 'maps' ],
		identifiedOn: { on: '2020-05' },
		assessments: { 'aligned-goals': { score: 3 } },
		offers: [ { id: 'o1', title: 'Reviewing tools for maps' }, { id: 'o2', title: 'Disks', answers: [ 'mirror' ] } ],
		needs: [ { id: 'n1', title: 'Open data' } ],
		collaborations: [ { id: 'k1', title: 'One region', since: '2021-01', goals: [ 'maps' ] } ],
		conversations: [
			{
				id: 'c1',
				on: '2020-06-01',
				about: 'Whether tiles could be shared',
				direction: 'outgoing',
				who: [ 'Newcomer' ],
				goals: [ 'maps' ],
				repliedOn: '2020-06-03'
			},
			{
				id: 'c2',
				on: '2020-07-01',
				about: 'Which region',
				direction: 'outgoing',
				with: 'tile team',
				next: 'Send the list',
				nextOn: '2020-08-01'
			}
		]
	} );
} );

test( 'every view is reached from the row of views, and readable without JavaScript', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', plain );
	for ( const view of VIEWS ) {
		await page.locator( `.tp-views a[href$="/${ view }"]` ).click();
		assert.equal(
			await page.locator( '.tp-views a[aria-current="page"]' ).getAttribute( 'href' ),
			new URL( page.url() ).pathname + new URL( page.url() ).search
		);
		await page.locator( '.tp-overview' ).getByText( view === 'objectives' ? /identified/ : 'Example Collective' )
			.first().waitFor();
	}
} );

for ( const [ name, options ] of Object.entries( {
	'on a phone': { viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true, query: { useskin: 'minerva' } },
	'from right to left': { viewport: { width: 1280, height: 800 }, query: { uselang: 'he' } }
} ) ) {
	test( `${ name }, no view scrolls sideways`, async ( { visit } ) => {
		for ( const view of VIEWS ) {
			const page = await visit( `Special:TechnicalPartners/${ view }`, { ...plain, ...options } );
			assert.equal( await isWiderThanScreen( page ), false, view );
		}
		const alive = await visit( 'Special:TechnicalPartners/stewards', options );
		await alive.waitForFunction( () => {
			const { left, right } = document.querySelector( '.tp-views a[aria-current]' ).getBoundingClientRect();
			return left >= 0 && right <= document.documentElement.clientWidth;
		} );
	} );
}

for ( const [ scheme, query ] of [ [ 'light', {} ], [ 'dark', { vectornightmode: '1' } ] ] ) {
	test( `axe finds no fault with any view in ${ scheme } colours`, async ( { visit } ) => {
		for ( const view of VIEWS ) {
			const page = await visit( `Special:TechnicalPartners/${ view }`, { colorScheme: scheme, query } );
			await assertAccessible( page );
		}
	} );
}

test( 'conversations are asked for by goal, and a step that is late comes first', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/conversations', plain );
	assert.match( await section( page, 'steps' ).locator( 'tbody tr' ).first().textContent(), /Send the list.*late/s );
	assert.match( await section( page, 'unanswered' ).textContent(), /Which region/ );
	await page.getByLabel( 'Goal' ).selectOption( { label: 'Maps that work offline' } );
	await page.getByRole( 'button', { name: 'Show' } ).click();
	assert.match( await section( page, 'all' ).textContent(), /Whether tiles could be shared/ );
	assert.doesNotMatch( await section( page, 'all' ).textContent(), /Which region/ );
	await page.getByRole( 'link', { name: 'Clear filters' } ).click();
	assert.match( await section( page, 'all' ).textContent(), /Which region/ );
} );

test( 'the objective is read as of June 2015, and its number leads to the seven candidates', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/objectives', plain );
	await page.getByRole( 'link', { name: '7 of 10 identified' } ).click();
	await heading( page, 'Behind “7 of 10 identified”' ).waitFor();
	assert.equal( await section( page, 'behind' ).locator( 'li' ).count(), 7 );
	assert.match(
		await page.locator( 'td[data-label="Status"]' ).first().textContent(),
		/0 of 1 principle defined.*0 of 5 contacted/s
	);
	await page.getByRole( 'link', { name: 'Back to today' } ).click();
	await page.getByRole( 'link', { name: '8 of 10 identified' } ).waitFor();
	await page.getByText( 'The same numbers as a table' ).click();
	assert.match(
		await section( page, 'grew-top-partners-2015' ).locator( 'tbody tr' ).first().textContent(), /30 April 2015/
	);
} );

test( 'who could help with a need, what could be asked of a partner, who serves a goal', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/exchange', plain );
	assert.match( await section( page, 'needs' ).textContent(), /Suggested: both say Review and tools/ );
	await page.getByRole( 'link', { name: 'Mirrors of dumps' } ).click();
	assert.match( await section( page, 'one' ).textContent(), /Disks.*Matched/s );
	await page.getByRole( 'link', { name: 'The whole exchange' } ).click();
	await page.getByLabel( 'What could we ask of' ).fill( 'example collective' );
	await page.getByRole( 'button', { name: 'Show' } ).click();
	assert.match( await section( page, 'needs' ).textContent(), /Reviewing tools for maps/ );
	await page.locator( '.tp-views' ).getByRole( 'link', { name: 'Goals' } ).click();
	assert.match( await section( page, 'unserved' ).textContent(), /Cheaper storage/ );
	assert.match( await section( page, 'served' ).textContent(), /Example Collective.*1 collaboration · 1 conversation/s );
	await section( page, 'none' ).getByRole( 'link', { name: 'Add a goal' } ).first().click();
	await page.locator( 'form.tp-form' ).waitFor();
} );

test( 'a goal that nobody serves is what the conversation about it begins with', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/goals', { as: 'Newcomer' } );
	const row = section( page, 'unserved' ).locator( 'tr', { hasText: 'Cheaper storage' } );
	await row.getByRole( 'link', { name: 'Log a conversation' } ).click();
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Cheaper storage', pressed: true } ).waitFor();
	await page.keyboard.press( 'Escape' );
	await row.getByRole( 'link', { name: 'Add a partner' } ).click();
	assert.equal( await page.locator( '#tp-goals-storage' ).isChecked(), true );
} );

test( 'a partner that nobody looks after is claimed from the list', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners/stewards', { as: 'Newcomer' } );
	const row = section( page, 'without' ).locator( 'tr', { hasText: 'Apertium' } );
	await row.getByRole( 'link', { name: 'Claim' } ).click();
	await row.waitFor( { state: 'detached' } );
	await section( page, 'without' ).locator( 'tbody tr' ).first().locator( 'a:focus', { hasText: 'Claim' } ).waitFor();
	assert.equal( ( await wiki.record( 'Partner:Apertium' ) ).steward.user, 'Newcomer' );
} );
