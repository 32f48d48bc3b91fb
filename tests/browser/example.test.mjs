/**
 * The example with life in it, as a newcomer meets it: every view has something to show, and nothing of it is cut,
 * split or turned round.
 */
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';

const { test } = await journey( import.meta.url, { set: 'since-2015' } );
const VIEWS = [
	'',
	'/ranking',
	'/goals',
	'/exchange',
	'/conversations',
	'/objectives',
	'/stack',
	'/evidence',
	'/stewards',
	'/changes'
];
const PAGES = [
	...VIEWS.map( ( view ) => `Special:TechnicalPartners${ view }` ),
	'Partner:OpenStreetMap Foundation',
	'Project:Technical partners/Framework'
];

/** Number of lines of each element that a selector finds. */
const lines = ( page, selector ) => page.locator( selector ).evaluateAll( ( elements ) => elements.map( ( element ) => {
	const range = document.createRange();
	range.selectNodeContents( element );
	return new Set( Array.from( range.getClientRects(), ( { bottom } ) => Math.round( bottom ) ) ).size;
} ) );

for ( const [ name, options ] of Object.entries( {
	'on a screen of 1280 pixels': { viewport: { width: 1280, height: 720 } },
	'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, query: { useskin: 'minerva' } },
	'from right to left': { viewport: { width: 1280, height: 720 }, query: { uselang: 'he' } }
} ) ) {
	test( `${ name }, no page scrolls sideways, and none is empty`, async ( { visit } ) => {
		const page = await visit( PAGES[ 0 ], options );
		for ( const title of PAGES ) {
			const address = new URL( page.url() );
			address.searchParams.set( 'title', title );
			await page.goto( address.href );
			const [ wide, screen ] = await page.evaluate(
				() => [ document.documentElement.scrollWidth, document.documentElement.clientWidth ]
			);
			assert.ok( wide <= screen, `${ title } is ${ wide } pixels wide` );
			assert.ok(
				await page.locator( 'table tbody tr, .tp-timeline li, .tp-changes li, .tp-entries li' ).count() > 5,
				`${ title } has something to show`
			);
		}
	} );
}

test( 'tasks, dates and names of columns are not split', async ( { visit } ) => {
	const page = await visit( 'Partner:OpenStreetMap Foundation', { viewport: { width: 1280, height: 720 } } );
	const tasks = await lines( page, '.tp-table td[data-label="Task"] a' );
	assert.deepEqual( [ ...new Set( tasks ) ], [ 1 ] );
	assert.deepEqual( [ ...new Set( await lines( page, '.tp-table time, .tp-table thead th' ) ) ], [ 1 ] );
	assert.deepEqual(
		await page.locator( 'table', { hasText: 'Related task' } ).locator( 'thead th' ).allTextContents(),
		[ 'Related task', 'Title' ]
	);
} );

test( 'the row of views fits into one line, beside the menus of somebody logged in', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Admin', viewport: { width: 1440, height: 900 } } );
	const tops = await page.locator( '.tp-views nav a' ).evaluateAll(
		( links ) => links.map( ( link ) => link.getBoundingClientRect().top )
	);
	assert.equal( new Set( tops ).size, 1 );
} );

test( 'no name of a partner is cut in the matrix', async ( { visit } ) => {
	for ( const as of [ null, 'Admin' ] ) {
		const page = await visit( 'Special:TechnicalPartners', { as, viewport: { width: 1440, height: 900 } } );
		const cut = await page.locator( '.tp-partner__name' ).evaluateAll( ( names ) =>
			names.filter( ( name ) => name.scrollWidth > name.clientWidth + 1 ).map( ( name ) => name.textContent ) );
		assert.deepEqual( cut, [] );
	}
} );

test( 'a skin for phones does not indent lists', async ( { visit } ) => {
	const page = await visit(
		'Partner:OpenStreetMap Foundation', { viewport: { width: 390, height: 844 }, query: { useskin: 'minerva' } }
	);
	const edge = ( selector ) =>
		page.locator( selector ).first().evaluate( ( element ) => element.getBoundingClientRect().left );
	const left = await edge( '.tp-section h2' );
	for ( const selector of [ '.tp-assessments > li', '.tp-timeline > li', '.tp-pair li' ] ) {
		assert.equal( await edge( selector ), left, selector );
	}
} );

test( 'a printed matrix cuts no word and fits the paper', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { viewport: { width: 794, height: 1123 } } );
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.emulateMedia( { media: 'print' } );
	const cut = await page.locator(
		'.tp-cell time, .tp-cell .tp-line, .tp-cell .tp-clamp, .tp-cell .tp-user'
	).evaluateAll( ( texts ) => texts
		.filter( ( text ) => text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 1 )
		.map( ( text ) => text.textContent ) );
	assert.deepEqual( cut, [] );
	assert.ok(
		await page.locator( '.tp-grid' ).evaluate(
			( grid ) => grid.getBoundingClientRect().right <= document.documentElement.clientWidth
		)
	);
} );

test( 'numbers and full stops keep their place in English words on a page from right to left', async ( { visit } ) => {
	for ( const [ view, selector, least ] of [
		[ 'objectives', '.tp-status a, td[data-label="Impact on goal"]', 6 ],
		[ 'changes', '.tp-subtle, .tp-changes li', 2 ],
		[ 'ranking', 'h2, .tp-ranking p.tp-subtle', 2 ]
	] ) {
		const page = await visit( `Special:TechnicalPartners/${ view }`, { query: { uselang: 'he' } } );
		const places = await page.locator( selector ).evaluateAll( ( elements ) => elements.map( ( element ) => {
			const [ text ] = Array.from( element.childNodes ).filter(
				( node ) => node.nodeType === Node.TEXT_NODE && /\S\s*\S/.test( node.data )
			);
			const range = document.createRange();
			const box = ( from ) => {
				range.setStart( text, from );
				range.setEnd( text, from + 1 );
				return range.getBoundingClientRect();
			};
			const length = text?.data.trimEnd().length;
			const isBefore = ( one, other ) => one.left < other.left || one.top < other.top;
			return !text || ( isBefore( box( 0 ), box( 1 ) ) && isBefore( box( length - 2 ), box( length - 1 ) ) ) ?
				'' :
				text.data;
		} ) );
		assert.ok( places.length >= least, view );
		assert.deepEqual( places.filter( Boolean ), [], view );
	}
} );
