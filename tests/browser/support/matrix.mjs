/** Locators and steps that journeys of the matrix share. */

export const cell = ( page, name, column ) => page.locator( `tr:has-text("${ name }") [data-column="${ column }"]` );
export const names = ( page ) => page.locator( '.tp-partner__name' ).allTextContents();
export const choose = ( page, text ) => page.locator( '.tp-choice' ).getByText( text, { exact: true } ).click();
export const alive = ( page ) => page.locator( '.tp-matrix--interactive' ).waitFor();
export const saved = ( page, text ) => page.locator( '.tp-notice', { hasText: text } ).waitFor();

/** Opens the matrix as an account, and waits for its grid. */
export async function open( visit, as, query = {} ) {
	const page = await visit( 'Special:TechnicalPartners', { as, query } );
	await alive( page );
	return page;
}

/** The newest summary of a page's history, as its readers see it. */
export async function lastSummary( page, wiki, title ) {
	await page.goto( wiki.address( title, { action: 'history' } ) );
	return page.locator( '#pagehistory .comment' ).first().textContent();
}
