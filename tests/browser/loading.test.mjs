/** How the matrix comes alive: what the server drew stays where it is, and is what the wiki has now. */
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { alive, names, open } from './support/matrix.mjs';

const { test, wiki } = await journey( import.meta.url );

test( 'script takes the same rows over, without a jump', async ( { visit } ) => {
	const still = await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false } );
	const before = { names: await names( still ), box: await still.locator( '.tp-grid__row' ).nth( 3 ).boundingBox() };
	const page = await open( visit, null );
	const after = await page.locator( '.tp-grid__row' ).nth( 3 ).boundingBox();
	assert.deepEqual( await names( page ), before.names );
	assert.ok(
		Math.abs( after.y - before.box.y ) < 4 && after.height === before.box.height,
		JSON.stringify( [ before.box, after ] )
	);
	const heights = await page.locator( '.tp-grid__row' ).evaluateAll(
		( rows ) => rows.map( ( row ) => row.getBoundingClientRect().height )
	);
	assert.deepEqual( [ ...new Set( heights ) ], [ 48 ] );
} );

test( 'numbers and dates read the same with and without script, in any digits and calendar', async ( { visit } ) => {
	const texts = ( page ) =>
		page.locator( '.tp-matrix__shown strong, .tp-toggle, .tp-cell--alignment, .tp-grid time' ).allInnerTexts();
	for ( const uselang of [ 'de', 'fa', 'zh-classical' ] ) {
		const query = { uselang, decision: 'any' };
		assert.deepEqual(
			await texts( await open( visit, null, query ) ),
			await texts( await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false, query } ) )
		);
	}
} );

test( 'who comes back sees what was added meanwhile', async ( { visit } ) => {
	const page = await open( visit, null );
	await page.goto( wiki.address( 'Special:BlankPage' ) );
	await wiki.edit( 'Admin', 'Partner:Newer', { summary: 'Made meanwhile' } );
	await page.goBack();
	await alive( page );
	await page.waitForLoadState( 'networkidle' );
	assert.ok( ( await names( page ) ).includes( 'Newer' ) );
} );

test( 'all rows are read once, and none stays out of sight', async ( { visit } ) => {
	const page = await open( visit, null );
	await page.waitForLoadState( 'networkidle' );
	const requests = await page.evaluate(
		() => performance.getEntriesByType( 'resource' ).filter( ( { name } ) => name.includes( 'part=cells' ) ).length
	);
	assert.equal( requests, 1 );
	assert.equal( await page.locator( '.tp-grid__row:visible' ).count(), ( await names( page ) ).length );
} );

test( 'who only looks asks for no more than the rows', async ( { visit } ) => {
	const page = await open( visit, null );
	await page.waitForLoadState( 'networkidle' );
	const isMore = ( address ) => /part=texts|api\.php/.test( address );
	const before = await page.evaluate( () => performance.getEntriesByType( 'resource' ).map( ( { name } ) => name ) );
	assert.deepEqual( before.filter( isMore ), [] );
	const asked = [];
	page.on( 'request', ( request ) => isMore( request.url() ) && asked.push( request.url() ) );
	const texts = page.waitForResponse( /part=texts/ );
	await page.locator( '.tp-grid__row' ).first().hover();
	await texts;
	// The page brought the locks of its own rows: the wiki is not asked for them.
	assert.equal( asked.length, 1, asked.join( '\n' ) );
} );

test( 'who begins to search before script is there goes on', async ( { visit } ) => {
	const page = await visit( 'Special:BlankPage' );
	let letScriptCome;
	const typed = new Promise( ( resolve ) => {
		letScriptCome = resolve;
	} );
	await page.route( /load\.php.*ext\.technicalPartners%7C/, ( route ) => typed.then( () => route.continue() ) );
	await page.goto( wiki.address( 'Special:TechnicalPartners' ), { waitUntil: 'commit' } );
	await page.getByRole( 'searchbox', { name: 'Search partners', exact: true } ).pressSequentially( 'penS' );
	await page.keyboard.press( 'Home' );
	letScriptCome();
	await alive( page );
	await page.keyboard.type( 'O' );
	assert.equal( await page.locator( '.tp-search input' ).inputValue(), 'OpenS' );
	assert.deepEqual( ( await names( page ) ).filter( ( name ) => !name.includes( 'OpenS' ) ), [] );
	assert.match( page.url(), /q=OpenS/ );
} );

test( 'a strict policy of contents finds nothing of ours', async ( { visit, allow } ) => {
	// Core needs inline scripts itself: a policy without them only reports, and the pages of core are the measure.
	wiki.configure( `
		$wgCSPHeader = [ 'default-src' => true, 'report-uri' => false ];
		$wgCSPReportOnlyHeader = [ 'default-src' => true, 'unsafeFallback' => false, 'report-uri' => false ];` );
	allow( /\[Report Only\]|report-only/i );
	const page = await visit( 'Special:BlankPage' );
	await page.addInitScript( () => {
		window.violations = [];
		document.addEventListener( 'securitypolicyviolation', ( { disposition, effectiveDirective, blockedURI } ) => {
			window.violations.push( `${ disposition } ${ effectiveDirective } ${ blockedURI }` );
		} );
	} );
	const violations = async ( title, query ) => {
		await page.goto( wiki.address( title, query ), { waitUntil: 'networkidle' } );
		return page.evaluate( () => window.violations );
	};
	const ofCore = await violations( 'Special:BlankPage' );
	assert.ok( ofCore.length > 0 && ofCore.every( ( one ) => one.startsWith( 'report script-src' ) ), String( ofCore ) );
	for ( const view of [ '', '/ranking', '/goals', '/objectives', '/changes', '/new' ] ) {
		assert.deepEqual( await violations( `Special:TechnicalPartners${ view }` ), ofCore, view );
	}
	assert.deepEqual( await violations( 'Special:TechnicalPartners', { asof: '2015-06-01' } ), ofCore );
	assert.deepEqual( await violations( 'Partner:HHVM' ), await violations( 'Main Page' ) );
	await page.goto( wiki.address( 'Special:TechnicalPartners' ) );
	await alive( page );
} );
