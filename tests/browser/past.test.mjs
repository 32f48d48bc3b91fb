/** A past day, by the histories of the pages: shared by its address, read and not edited. */
import assert from 'node:assert/strict';
import { assertAccessible, journey } from './support/journey.mjs';

const { test, wiki } = await journey( import.meta.url );
const today = new Date().toISOString().slice( 0, 10 );

test( 'the matrix of a day sorts and filters, and says why it cannot be edited', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer', query: { asof: today } } );
	await page.locator( '.tp-matrix--interactive' ).waitFor();
	await page.locator( 'strong', { hasText: 'What this wiki said on' } ).waitFor();
	await page.locator( '.tp-search input[type=search]' ).fill( 'apertium' );
	await page.waitForURL( new RegExp( `asof=${ today }` ) );
	assert.equal( await page.locator( '.tp-partner__name' ).count(), 1 );
	await page.locator( 'tr:has-text("Apertium") [data-column="priority"]' ).click();
	await page.getByText( 'This is a past day' ).waitFor();
	await assertAccessible( page );
} );

test( 'what changed between two days is a list in words, without script', async ( { visit } ) => {
	await wiki.edit( 'Newcomer', 'Partner:HHVM', { ...await wiki.record( 'Partner:HHVM' ), priority: 'low' } );
	const page = await visit( 'Special:TechnicalPartners/changes', { javaScriptEnabled: false } );
	await page.locator( 'section', { hasText: 'HHVM' } ).getByText( 'The page was made.' ).waitFor();
	await page.goto( wiki.address( 'Special:TechnicalPartners/changes', { from: '2015-01-01', to: '2015-06-30' } ) );
	await page.getByText( 'Nothing changed between these days.' ).waitFor();
} );

/** The views, as if so few pages were all that can be read at once. */
const inPartsOf = ( pages ) => {
	const view = ( name, ...services ) => `
		$services->redefineService( 'TechnicalPartners.${ name }', static fn ( $services ) =>
			new MediaWiki\\Extension\\TechnicalPartners\\Past\\${ name }(
				${ services.map( ( service ) => `$services->get( 'TechnicalPartners.${ service }' )` ) },
				$services->getTitleFormatter(), ${ pages }
			)
		);`;
	return `$wgHooks['MediaWikiServices'][] = static function ( $services ) {
		${ view( 'PastController', 'PastRecords' ) }
		${ view( 'ChangesController', 'PastRecords', 'FrameworkStore', 'EditSummary' ) }
	};`;
};

test( 'more pages than are read at once come by themselves, with progress', async ( { visit } ) => {
	const all = await (
		await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false, query: { asof: today } } )
	).locator( '.tp-grid__row' ).count();
	wiki.configure( inPartsOf( 3 ) );
	const page = await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false } );
	let release;
	const held = new Promise( ( resolve ) => {
		release = resolve;
	} );
	await page.goto( wiki.address( 'Special:TechnicalPartners', { asof: today } ) );
	await page.getByRole( 'link', { name: 'The next part' } ).click();
	await page.getByRole( 'link', { name: 'The first part' } ).waitFor();
	assert.equal( await page.locator( '.tp-grid__row' ).count(), 3 );
	const alive = await visit( 'Special:BlankPage' );
	await alive.route( /from-page/, async ( route ) => {
		await held;
		await route.continue();
	} );
	await alive.goto( wiki.address( 'Special:TechnicalPartners', { asof: today } ) );
	assert.equal(
		await alive.getByRole( 'progressbar', { name: `3 of ${ all } pages have been read` } ).evaluate(
			( bar ) => bar.value / bar.max
		),
		3 / all
	);
	await assertAccessible( alive );
	release();
	await alive.locator( '.tp-matrix--interactive' ).waitFor();
	assert.equal( await alive.locator( '.tp-partner__name' ).count(), all );
	await alive.goto( wiki.address( 'Special:TechnicalPartners/changes' ) );
	await alive.locator( '#tp-parts-links' ).waitFor( { state: 'detached' } );
	assert.equal( await alive.locator( '#tp-parts .tp-changes' ).count(), all );
} );

test( 'where a part cannot be read it is said, and links lead on', async ( { visit, allow } ) => {
	allow( /from-page/ );
	wiki.configure( inPartsOf( 3 ) );
	const page = await visit( 'Special:BlankPage' );
	await page.route( /from-page/, ( route ) => route.abort() );
	await page.goto( wiki.address( 'Special:TechnicalPartners/changes' ) );
	await page.getByText( /Only 3 of \d+ pages could be read/ ).waitFor();
	await page.unroute( /from-page/ );
	await page.getByRole( 'link', { name: 'The next part' } ).click();
	await page.getByRole( 'link', { name: 'The first part' } ).waitFor();
} );
