/**
 * Scripts and styles that all visits of a journey share, as long as the wiki lets everybody cache them. Each visit is a
 * new browser context, whose own cache is empty.
 */
export class HttpCache {
	/** By address: an answer as Playwright takes it, and the moment (in milliseconds) at which it is too old. */
	#answers = new Map();

	/** @param {import('playwright-core').BrowserContext} context Whose requests are answered from here */
	attach( context ) {
		return context.route( /\/load\.php\?/, async ( route ) => {
			const url = route.request().url();
			const known = this.#answers.get( url );
			if ( known && known.until > Date.now() ) {
				return route.fulfill( known.answer );
			}
			const response = await route.fetch();
			const answer = { status: response.status(), headers: response.headers(), body: await response.body() };
			const [ , seconds ] = /^public\b.*\bmax-age=(\d+)/.exec( answer.headers[ 'cache-control' ] ) ?? [];
			if ( answer.status === 200 && seconds ) {
				this.#answers.set( url, { answer, until: Date.now() + seconds * 1000 } );
			}
			return route.fulfill( answer );
		} );
	}
}
