/**
 * Journeys of people through a wiki, in a browser. A journey (a file) has its own wiki; its tests follow each other on
 * it.
 *
 *     const { test, wiki } = await journey( import.meta.url );
 *     test( 'a newcomer scores a partner', async ( { visit } ) => {
 *         const page = await visit( 'Special:TechnicalPartners', { as: 'Newcomer' } );
 *     } );
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { after, test as nodeTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from 'playwright-core';
import { chromiumShell } from '../../../scripts/setup/packages.mjs';
import { HttpCache } from './httpCache.mjs';
import { Wiki } from './wiki.mjs';

const output = join( dirname( fileURLToPath( import.meta.url ) ), '..', 'output' );
const axeSource = readFileSync( createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' ), 'utf8' );

/** One test's people: each visit is somebody new, with cookies of their own. */
class Visits {
	#contexts = [];
	#allowed = [];
	#troubles = [];

	constructor( browser, wiki, cache ) {
		this.browser = browser;
		this.wiki = wiki;
		this.cache = cache;
	}

	/**
	 * Opens a page as somebody.
	 *
	 * @param {string} title
	 * @param {Object} [options] as: a user's name, or null for nobody; query: parameters of the address; and what
	 *  Playwright's newContext takes: viewport, javaScriptEnabled, colorScheme, reducedMotion, forcedColors …
	 * @return {Promise<import('playwright-core').Page>}
	 */
	async visit( title, { as = null, query = {}, ...options } = {} ) {
		const context = await this.browser.newContext( { viewport: { width: 1400, height: 900 }, ...options } );
		this.#contexts.push( context );
		context.setDefaultTimeout( 60000 );
		await context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
		context.on(
			'console',
			( message ) => message.type() === 'error' && this.#troubles.push( `${ message.text() } ${ message.location().url }` )
		);
		context.on( 'weberror', ( error ) => this.#troubles.push( error.error().stack ) );
		await context.addCookies( await this.wiki.cookies( as ) );
		await this.cache.attach( context );
		const page = await context.newPage();
		await page.goto( this.wiki.address( title, query ) );
		return page;
	}

	/** Lets an error that belongs to this test appear on the console, such as a refused request. */
	allow( pattern ) {
		this.#allowed.push( pattern );
	}

	assertNoTrouble() {
		const unexpected = this.#troubles.filter( ( text ) => !this.#allowed.some( ( pattern ) => pattern.test( text ) ) );
		assert.deepEqual( unexpected, [], 'errors on the console' );
		assert.equal( this.wiki.errors(), '', 'errors in PHP' );
	}

	/** Errors of the console and of PHP, printed with a failure. */
	troubles() {
		return [ ...this.#troubles, this.wiki.errors() ].filter( Boolean ).join( '\n' );
	}

	/** Pictures of all pages as they are, for whoever looks into a failure. */
	async photograph( name ) {
		mkdirSync( output, { recursive: true } );
		const pages = this.#contexts.flatMap( ( context ) => context.pages() );
		await Promise.all(
			pages.map(
				( page, index ) => page.screenshot(
					{ path: join( output, `${ name }-${ index + 1 }.png` ), fullPage: true }
				).catch( () => null )
			)
		);
	}

	async end() {
		// An answer that is still awaited is no longer wanted.
		await Promise.all( this.#contexts.map( ( context ) => context.unrouteAll( { behavior: 'ignoreErrors' } ) ) );
		await Promise.all( this.#contexts.map( ( context ) => context.close() ) );
	}
}

/**
 * @param {string} file import.meta.url of the journey
 * @param {Object} [options]
 * @param {boolean} [options.isChain] Whether each test needs what the ones before it did: after a failure the rest is
 *  skipped, so that one cause is reported once
 * @param {string} [options.set] Example data that the wiki begins with: 'founding' or 'since-2015'
 */
export async function journey( file, { isChain = false, set = 'founding' } = {} ) {
	const browser = await browserType.launch( {
		executablePath: chromiumShell,
		args: [
			'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
			'--disable-component-update', '--disable-sync'
		]
	} );
	const wiki = await Wiki.open( set );
	const cache = new HttpCache();
	after( async () => {
		await browser.close();
		await wiki.close();
	} );

	let broken = '';
	function test( title, work ) {
		nodeTest( title, { timeout: 600000 }, async ( context ) => {
			if ( isChain && broken ) {
				context.skip( `It follows on “${ broken }”, which failed` );
				return;
			}
			const visits = new Visits( browser, wiki, cache );
			try {
				await work( { visit: visits.visit.bind( visits ), allow: visits.allow.bind( visits ) } );
				visits.assertNoTrouble();
			} catch ( error ) {
				broken = broken || title;
				process.stderr.write( `${ title }: ${ visits.troubles() }\n` );
				await visits.photograph( `${ basename( fileURLToPath( file ), '.test.mjs' ) }-${ title.replace( /\W+/g, '-' ) }` );
				throw error;
			} finally {
				wiki.configure();
				await visits.end();
			}
		} );
	}
	return { test, wiki };
}

/** Waits until something is no longer on the page. */
export function gone( target ) {
	return target.first().waitFor( { state: 'detached' } );
}

/** Presses what leads to another page, and waits until that has come. */
export function follow( page, target ) {
	return Promise.all( [ page.waitForEvent( 'load' ), target.click() ] );
}

/**
 * Fails where axe finds fault with the page's content and what is laid over it. The skin around is not ours. The page
 * needs JavaScript: without its timers axe never ends.
 *
 * @param {import('playwright-core').Page} page
 */
export async function assertAccessible( page ) {
	await page.evaluate( axeSource );
	const violations = await page.evaluate( async () => {
		// While something fades in, its colours are not those that it will have.
		const passing = document.getAnimations().filter(
			( animation ) => Number.isFinite( animation.effect.getComputedTiming().endTime )
		);
		await Promise.allSettled( passing.map( ( { finished } ) => finished ) );
		const parts = [ '#firstHeading', '#mw-content-text', '#mw-teleport-target' ].filter(
			( selector ) => document.querySelector( selector )
		);
		const results = await globalThis.axe.run( { include: parts }, { resultTypes: [ 'violations' ] } );
		return results.violations.map(
			( { id, help, nodes } ) =>
				`${ id }: ${ help }\n${ nodes.map( ( node ) => `    ${ node.target }  ${ node.html }` ).join( '\n' ) }`
		);
	} );
	assert.deepEqual( violations, [] );
}
