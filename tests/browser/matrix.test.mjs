/** The matrix as people use it: read, sort, edit, undo, add, and meet each other. */
import assert from 'node:assert/strict';
import { assertAccessible, gone, journey } from './support/journey.mjs';
import { alive, cell, choose, lastSummary, names, open, saved } from './support/matrix.mjs';

const { test, wiki } = await journey( import.meta.url );

test( 'without script the matrix is sorted, searched and filtered by its address', async ( { visit } ) => {
	const page = await visit( 'Special:TechnicalPartners', { javaScriptEnabled: false } );
	assert.equal( ( await names( page ) ).length, 7 );
	await page.getByRole( 'link', { name: 'Partner', exact: true } ).click();
	assert.deepEqual( await names( page ), ( await names( page ) ).slice().sort() );
	await page.locator( '.tp-search input[type=search]' ).fill( 'street' );
	await page.locator( '.tp-search button' ).click();
	assert.deepEqual( await names( page ), [ 'OpenStreetMap Foundation' ] );
	await page.goto( wiki.address( 'Special:TechnicalPartners', { flags: 'contested', sort: 'colour' } ) );
	assert.deepEqual( await names( page ), [ 'OpenStreetMap Foundation' ] );
	await page.getByText( 'sort=colour' ).waitFor();
	await page.getByRole( 'link', { name: 'Edit OpenStreetMap Foundation' } ).click();
	await page.locator( 'textarea#tp-summary' ).waitFor();
} );

test( 'a priority is changed by mouse, told in words, and undone', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await cell( page, 'Apertium', 'priority' ).click();
	await choose( page, 'High' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await saved( page, 'Saved. Apertium, Priority: Untriaged → High' );
	assert.equal( await cell( page, 'Apertium', 'priority' ).innerText(), 'High' );
	assert.equal( ( await wiki.record( 'Partner:Apertium' ) ).priority, 'high' );
	await page.getByRole( 'button', { name: /Undo/ } ).click();
	await saved( page, 'Undone.' );
	assert.equal( ( await wiki.record( 'Partner:Apertium' ) ).priority, undefined );
	assert.equal( await lastSummary( page, wiki, 'Partner:Apertium' ), 'Priority: High removed' );
} );

test( 'a score with its evidence is given by keyboard alone', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await cell( page, 'HHVM', 'partner' ).focus();
	for ( let step = 0; step < 6; step++ ) {
		await page.keyboard.press( 'ArrowRight' );
	}
	assert.equal( await page.evaluate( () => document.activeElement.dataset.column ), 'p-aligned-goals' );
	await page.keyboard.press( '2' );
	await page.locator( '.tp-choice' ).waitFor();
	await page.waitForFunction( () => document.activeElement.type === 'radio' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'They said so.' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'https://partner.example/goals' );
	await page.keyboard.press( 'Enter' );
	await saved( page, 'HHVM' );
	const { score, rationale, evidence } = ( await wiki.record( 'Partner:HHVM' ) ).assessments[ 'aligned-goals' ];
	assert.deepEqual(
		[ score, rationale, evidence[ 0 ].url, evidence[ 0 ].by ],
		[ 2, 'They said so.', 'https://partner.example/goals', 'Newcomer' ]
	);
	await page.waitForFunction( () => document.activeElement.dataset.column === 'p-aligned-goals' );
	await page.keyboard.press( 'Control+z' );
	await saved( page, 'Undone.' );
	assert.equal( ( await wiki.record( 'Partner:HHVM' ) ).assessments, undefined );
} );

test( 'a score is disputed with a source, and shows as contested', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await cell( page, 'Europeana', 'p-real-role' ).click();
	await page.getByPlaceholder( 'Paste a link' ).fill( 'https://partner.example/about' );
	await page.getByLabel( 'Stance' ).selectOption( 'disputes' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await saved( page, 'Europeana' );
	await cell( page, 'Europeana', 'p-real-role' ).locator( '.tp-flag--contested' ).waitFor();
	await page.goto( wiki.address( 'Partner:Europeana' ) );
	await page.getByText( 'Contested' ).first().waitFor();
} );

test( 'a partner is added with a name and a sentence, and a double is told', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await page.getByRole( 'link', { name: 'Add a partner' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByRole( 'button', { name: 'Add it' } ).click();
	await dialog.getByText( 'A name and a sentence are enough' ).waitFor();
	await dialog.getByLabel( 'Name' ).fill( 'apertum' );
	await gone( dialog.getByText( 'A name and a sentence are enough' ) );
	await dialog.getByLabel( 'What it is' ).fill( 'Translates.' );
	await dialog.getByRole( 'button', { name: 'Add it' } ).click();
	await dialog.getByRole( 'link', { name: 'Apertium' } ).waitFor();
	await dialog.getByLabel( 'Name' ).fill( 'Matrix maps' );
	await dialog.getByRole( 'button', { name: 'Add it', exact: true } ).click();
	await page.locator( '.tp-partner__name', { hasText: 'Matrix maps' } ).waitFor();
	assert.equal( ( await wiki.record( 'Partner:Matrix maps' ) ).summary, 'Translates.' );
	await saved( page, 'Added. Matrix maps has a page now.' );
	await page.locator( '.tp-notice' ).getByRole( 'link', { name: 'Open the page' } ).click();
	await page.waitForURL( /Partner:Matrix_maps/ );
} );

test( 'what nobody types says what moves it, and offers to log a conversation', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await cell( page, 'HHVM', 'stage' ).click();
	await page.getByRole( 'dialog' ).getByText( 'The stage follows from what happened.' ).waitFor();
	await page.keyboard.press( 'Escape' );
	await page.keyboard.press( 'End' );
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'dialog' ).getByText( 'there is none yet' ).waitFor();
	await page.keyboard.press( 'Escape' );
	await page.keyboard.press( 'ArrowLeft' );
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'dialog' ).getByRole( 'link', { name: 'Log a conversation' } ).click();
	await page.locator( '.tp-log' ).waitFor();
	await gone( page.locator( '.tp-popover' ) );
	assert.equal( await page.locator( '.tp-log input' ).first().inputValue(), 'HHVM' );
} );

test( 'a steward claims and releases in one click each', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await page.getByRole( 'button', { name: 'Claim HHVM' } ).click();
	await saved( page, 'Steward: nothing → Newcomer' );
	assert.equal( ( await wiki.record( 'Partner:HHVM' ) ).steward.user, 'Newcomer' );
	await page.getByRole( 'button', { name: 'Release HHVM' } ).click();
	await saved( page, 'Steward: Newcomer → nothing' );
	assert.equal( ( await wiki.record( 'Partner:HHVM' ) ).steward, undefined );
	const nobody = await open( visit, null );
	await nobody.getByRole( 'link', { name: 'HHVM', exact: true } ).waitFor();
	assert.equal( await nobody.getByRole( 'button', { name: 'Claim HHVM' } ).count(), 0 );
} );

test( 'sorting and filters go into the address, and come back from it', async ( { visit } ) => {
	const page = await open( visit, null );
	await page.locator( '.tp-grid__head--partner button' ).click();
	await page.locator( '.tp-search input[type=search]' ).fill( 'foundation' );
	await page.waitForURL( /q=foundation/ );
	const shown = await names( page );
	assert.equal( shown.length, 2 );
	await page.reload();
	await alive( page );
	assert.deepEqual( await names( page ), shown );
	await page.getByRole( 'button', { name: 'Clear filters' } ).click();
	assert.ok( ( await names( page ) ).length > 2 );
	await page.goBack();
	await page.locator( '.tp-chip', { hasText: 'foundation' } ).waitFor();
	assert.deepEqual( await names( page ), shown );
} );

test( 'two people change different cells of one row: both are kept', async ( { visit } ) => {
	const [ one, other ] = [ await open( visit, 'Newcomer' ), await open( visit, 'Admin' ) ];
	await cell( one, 'Phacility', 'priority' ).click();
	await choose( one, 'Low' );
	await one.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await saved( one, 'Phacility' );
	await cell( other, 'Phacility', 'partner' ).locator( '.tp-line--second' ).click();
	await other.getByLabel( 'Summary' ).fill( 'Other words.' );
	await other.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await saved( other, 'Phacility' );
	const { priority, summary } = await wiki.record( 'Partner:Phacility' );
	assert.deepEqual( [ priority, summary ], [ 'low', 'Other words.' ] );
	assert.equal( await cell( other, 'Phacility', 'priority' ).innerText(), 'Low' );
} );

test( 'two people change the same cell: both values stand side by side', async ( { visit, allow } ) => {
	allow( /409/ );
	const [ one, other ] = [ await open( visit, 'Newcomer' ), await open( visit, 'Admin' ) ];
	for ( const [ page, level ] of [ [ one, 'Low' ], [ other, 'High' ] ] ) {
		await cell( page, 'OpenStack', 'priority' ).click();
		await choose( page, level );
		await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
		await (
			page === one ? saved( page, 'OpenStack' ) : page.getByText( 'Newcomer changed this while you did' ).waitFor()
		);
	}
	await other.getByRole( 'button', { name: 'Save mine' } ).click();
	await saved( other, 'OpenStack' );
	assert.equal( ( await wiki.record( 'Partner:OpenStack' ) ).priority, 'high' );
} );

test( 'the star watches, and the watchlist and the difference say it in words', async ( { visit } ) => {
	const page = await open( visit, 'Admin' );
	const { y } = await page.locator( '.tp-grid' ).boundingBox();
	await cell( page, 'Apertium', 'partner' ).getByRole( 'button', { name: 'Watch Apertium' } ).click();
	await cell( page, 'Apertium', 'partner' ).locator( '.tp-icon--starred' ).waitFor();
	assert.equal( ( await page.locator( '.tp-grid' ).boundingBox() ).y, y );
	await wiki.edit( 'Newcomer', 'Partner:Apertium', { ...await wiki.record( 'Partner:Apertium' ), priority: 'medium' } );
	await page.goto( wiki.address( 'Special:Watchlist' ) );
	await page.getByText( 'Priority: Medium' ).first().waitFor( { state: 'attached' } );
	await page.goto( wiki.address( 'Partner:Apertium', { diff: 'cur' } ) );
	assert.equal( await page.locator( '.diff-addedline' ).innerText(), 'Medium' );
} );

test( 'nothing hinders anybody: axe, a phone, and right to left', async ( { visit } ) => {
	const page = await open( visit, 'Newcomer' );
	await assertAccessible( page );
	await cell( page, 'OpenStreetMap Foundation', 'p-real-role' ).click();
	await page.locator( '.tp-choice' ).waitFor();
	await assertAccessible( page );
	for ( const width of [ 390, 320 ] ) {
		const phone = await visit( 'Special:TechnicalPartners', { viewport: { width, height: 800 } } );
		await alive( phone );
		assert.ok(
			await phone.evaluate( () => document.documentElement.scrollWidth <= innerWidth ),
			`scrolls sideways at ${ width }`
		);
		await assertAccessible( phone );
	}
	const hebrew = await open( visit, null, { uselang: 'he' } );
	assert.equal(
		await hebrew.evaluate( () => getComputedStyle( document.querySelector( '.tp-grid' ) ).direction ), 'rtl'
	);
} );
