/**
 * The matrix without JavaScript, in every skin, on every width, in both directions.
 */
import assert from 'node:assert/strict';
import { assertAccessible, follow, journey } from './support/journey.mjs';

const { test } = await journey( import.meta.url );
const plain = { as: null, javaScriptEnabled: false };
const phone = { viewport: { width: 320, height: 800 }, hasTouch: true, isMobile: true };

const isWiderThanScreen = ( page ) =>
	page.evaluate( () => document.documentElement.scrollWidth > document.documentElement.clientWidth );
const box = async ( page, selector ) => page.locator( selector ).first().boundingBox();

test( 'on a phone rows are cards, nothing scrolls sideways, and every target can be hit', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { ...plain, ...phone, query: { useskin: 'minerva' } } );
	assert.equal( await isWiderThanScreen( page ), false );
	const [ card, cell ] = [ await box( page, '.tp-grid__row' ), await box( page, '.tp-cell--alignment' ) ];
	assert.ok( cell.width > 0.8 * card.width, 'alignment goes across the card' );
	const small = await page.locator( '.tp-matrix' ).locator( 'a:visible, button:visible, summary:visible' )
		.evaluateAll(
			( targets ) => targets.filter( ( target ) => target.getBoundingClientRect().height < 44 ).map(
				( target ) => target.outerHTML
			)
		);
	assert.deepEqual( small, [] );
	await page.locator( '.tp-filters > summary' ).click();
	assert.equal( await isWiderThanScreen( page ), false );
} );

for ( const skin of [ 'vector-2022', 'vector', 'minerva', 'monobook' ] ) {
	test( `${ skin } has the table scroll, not the page, with the first column in sight`, async ( { visit } ) => {
		const page = await visit(
			'Special:TechnicalPartners', { ...plain, viewport: { width: 1024, height: 700 }, query: { useskin: skin } }
		);
		assert.equal( await isWiderThanScreen( page ), false );
		const before = await box( page, '.tp-cell--partner' );
		await page.locator( '.tp-cell--next' ).first().scrollIntoViewIfNeeded();
		assert.ok( ( await box( page, '.tp-cell--next' ) ).x < 1024, 'the last column comes into sight' );
		assert.equal( ( await box( page, '.tp-cell--partner' ) ).x, before.x );
		assert.equal( Math.round( before.height ), 48 );
	} );
}

test( 'from right to left the frozen edge turns, a score does not', async ( { visit } ) => {
	const page = await visit(
		'Special:TechnicalPartners', { ...plain, viewport: { width: 1280, height: 700 }, query: { uselang: 'he' } }
	);
	const [ partner, stage ] = [ await box( page, '.tp-cell--partner' ), await box( page, '.tp-cell--stage' ) ];
	assert.ok( partner.x > stage.x );
} );

test( 'dark colours keep their contrast', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { colorScheme: 'dark', query: { vectornightmode: '1' } } );
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await assertAccessible( page );
} );

test( 'the panel of filters leads to an address, and its chips lead back', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { ...plain, viewport: { width: 1280, height: 900 } } );
	const all = await page.locator( '.tp-grid__row' ).count();
	await page.locator( '.tp-filters > summary' ).click();
	await page.locator( '.tp-filters' ).getByLabel( 'Medium', { exact: true } ).check();
	await follow( page, page.locator( '.tp-filters__form button' ) );
	assert.ok( await page.locator( '.tp-grid__row' ).count() < all );
	await follow( page, page.getByLabel( /Priority: Medium/ ) );
	assert.equal( await page.locator( '.tp-grid__row' ).count(), all );
} );

test( 'the panel of filters keeps that decisions do not matter, until one is chosen', async ( { visit } ) => {
	const page = await visit(
		'Special:TechnicalPartners', { ...plain, viewport: { width: 1280, height: 900 }, query: { decision: 'any' } }
	);
	const apply = async ( label ) => {
		await page.locator( '.tp-filters > summary' ).click();
		await page.locator( '.tp-filters' ).getByLabel( label, { exact: true } ).check();
		await follow( page, page.locator( '.tp-filters__form button' ) );
	};
	const chips = () => page.locator( '.tp-chip' ).allInnerTexts();
	await apply( 'Medium' );
	assert.deepEqual( ( await chips() ).filter( ( chip ) => /Decision/.test( chip ) ), [] );
	await apply( 'Declined' );
	assert.equal( ( await chips() ).filter( ( chip ) => /Decision: Declined/.test( chip ) ).length, 1 );
} );
