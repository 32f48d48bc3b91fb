/**
 * How fast the grid is in Chromium: until it can be used, and while it is used, against a bare table of the same rows.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { minifySync } from 'vite';
import { chromium } from '../../scripts/setup/packages.mjs';
import { root } from '../../scripts/setup/paths.mjs';
import { step } from '../../scripts/setup/run.mjs';
import { rowsOf } from './rows.mjs';
import { Client } from './client.mjs';
import { median, race } from './timing.mjs';

const flags = [ '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--js-flags=--expose-gc', '--enable-precise-memory-info' ];

/** Serves the bare table with the rows of a wiki. */
async function bareTable( wiki ) {
	const client = new Client( wiki.url );
	const [ cells, texts ] = await Promise.all( [ 'cells', 'texts' ].map( async ( part ) =>
		rowsOf(
			JSON.parse( ( await client.fetch( `/rest.php/technical-partners/v1/matrix?part=${ part }` ) ).text ).columns
		) ) );
	const rows = cells.map( ( row, number ) => [ ...row, ...texts[ number ].slice( 2 ) ] );
	const files = {
		'/': [ 'text/html', readFileSync( join( root, 'tests', 'bench', 'bare', 'table.html' ) ) ],
		'/vue.js': [ 'text/javascript', readFileSync( join( root, 'node_modules', 'vue', 'dist', 'vue.global.prod.js' ) ) ],
		'/rows.json': [ 'application/json', JSON.stringify( { rows } ) ]
	};
	const server = createServer( ( request, response ) => {
		const [ type, body ] = files[ request.url ] ?? [ 'text/plain', '' ];
		response.setHeader( 'Content-Type', type );
		response.end( body );
	} );
	await new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', resolve );
	} );
	return { url: `http://127.0.0.1:${ server.address().port }/`, stop: () => server.close() };
}

const pages = { ours: 'Special:TechnicalPartners&decision=any', theirs: 'Special:BlankPage' };

/**
 * @param {string} until What to wait for: 'commit' is that the page begins to come, 'networkidle' that it has asked for
 *   nothing for half a second
 */
function go( page, wiki, contender, until ) {
	return page.goto( `${ wiki.url }/index.php?title=${ pages[ contender ] }`, { waitUntil: until } );
}

/** Milliseconds from the start of a visit until Special:BlankPage asks for nothing any more. */
async function blankIdle( page, wiki ) {
	await go( page, wiki, 'theirs', 'networkidle' );
	return page.evaluate( () => performance.now() );
}

/** The same of the matrix, and until a click on a column's head has then sorted all rows. */
async function gridIdle( page, wiki, count ) {
	await go( page, wiki, 'ours', 'networkidle' );
	return sorted( page, count );
}

/**
 * Milliseconds from the start of a visit until everything that Special:BlankPage asks for at once is there and has run.
 */
async function blankReady( page, wiki ) {
	await go( page, wiki, 'theirs', 'commit' );
	return page.evaluate( () => new Promise( ( resolve, reject ) => {
		setTimeout( () => reject( new Error( 'The page is never ready' ) ), 60000 );
		const isOnItsWay = ( name ) => [ 'loading', 'loaded', 'executing' ].includes( mw.loader.getState( name ) );
		const look = () =>
			mw.loader.getModuleNames().some( isOnItsWay ) ? setTimeout( look, 4 ) : resolve( performance.now() );
		// MediaWiki's own queue: what is pushed before its loader is there waits.
		window.RLQ = window.RLQ || [];
		window.RLQ.push( [ 'mediawiki.page.ready', look ] );
	} ) );
}

/**
 * Milliseconds from the start of a visit until a click on a column's head, as soon as all rows are there, has sorted
 * them.
 */
async function gridReady( page, wiki, count ) {
	await go( page, wiki, 'ours', 'commit' );
	return sorted( page, count );
}

function sorted( page, count ) {
	return page.evaluate( ( rows ) => new Promise( ( resolve, reject ) => {
		setTimeout( () => reject( new Error( 'The grid never has all rows' ) ), 60000 );
		const look = () => {
			const table = document.querySelector( 'table[role="grid"]' );
			if ( !table || Number( table.getAttribute( 'aria-rowcount' ) ) < rows ) {
				setTimeout( look, 4 );
				return;
			}
			const head = table.querySelector( 'th[data-column="partner"]' );
			head.querySelector( 'button' ).click();
			const wait = () => head.hasAttribute( 'aria-sort' ) ? resolve( performance.now() ) : setTimeout( wait, 4 );
			wait();
		};
		look();
	} ), count );
}

/** How many of the page's rows are not there yet when the first script of ours could run. */
async function lateRows( page, wiki ) {
	await go( page, wiki, 'ours', 'commit' );
	const early = await page.evaluate( () => new Promise( ( resolve ) => {
		const look = () => document.body && window.mw?.loader?.getState ?
			resolve(
				mw.loader.getState( 'ext.technicalPartners' ) === 'ready' ? 0 : document.querySelectorAll( '.tp-grid__row' ).length
			) : setTimeout( look );
		look();
	} ) );
	await page.waitForLoadState( 'networkidle' );
	return ( await page.evaluate( () => JSON.parse( mw.config.get( 'wgTechnicalPartners' ).cells ).length ) ) - early;
}

/** Milliseconds after which the browser has done what it does for a new profile, which takes both processors. */
const REST = 800;

/** Each visit is somebody's first: nothing of the wiki is kept in the browser. */
async function visit( running, act ) {
	const context = await running.newContext();
	const page = await context.newPage();
	await page.waitForTimeout( REST );
	const found = await act( page );
	await context.close();
	return found;
}

async function ready( running, wikis ) {
	const rows = [];
	for ( const [ count, limit ] of [ [ 1000, 1.25 ], [ 10000, 1.5 ] ] ) {
		const contend = ( grid, blank ) => race( {
			ours: () => visit( running, ( page ) => grid( page, wikis[ count ], count ) ),
			theirs: () => visit( running, ( page ) => blank( page, wikis[ count ] ) )
		}, 10 );
		const idle = await step( `Until the grid of ${ count } can be used`, () => contend( gridIdle, blankIdle ) );
		rows.push(
			{ what: `in Chromium, until the grid of ${ count } can be used, against Special:BlankPage`, limit, ...idle }
		);
		const first = await step(
			`Until the grid of ${ count } can be used by the first possible click`,
			() => contend( gridReady, blankReady )
		);
		rows.push(
			{
				what: `in Chromium, until the grid of ${ count } can be used by the first possible click, ` +
					'against Special:BlankPage until its scripts have run',
				...first
			}
		);
	}
	const late = await visit( running, ( page ) => lateRows( page, wikis[ 10000 ] ) );
	return [
		...rows,
		{ what: 'in Chromium, rows of the first page that wait for a script of ours', count: late, unit: 'rows', limit: 0 }
	];
}

/** Places to click, type and scroll in each of the two tables. Both are sorted by name and by stage. */
const ours = {
	head: ( n ) => `.tp-grid__head:nth-child(${ n }) button`,
	filter: '.tp-search input',
	scroller: '.tp-matrix__scroll',
	cell: ( n ) => `.tp-grid__row:nth-child(${ n }) .tp-cell--priority`,
	opened: () => '.tp-popover'
};
const bare = {
	head: ( n ) => `th:nth-child(${ n + 2 })`,
	filter: '.filter',
	scroller: '.scroll',
	cell: ( n ) => `tbody tr:nth-child(${ n }) td:nth-child(4)`,
	opened: ( n ) => `tbody tr:nth-child(${ n }) td input`
};

/** Does something in the page; resolves to the milliseconds until the next frame has been drawn. */
function untilDrawn( page, selector, act, value ) {
	return page.evaluate( ( { selector: where, act: what, value: typed } ) => new Promise( ( resolve ) => {
		const element = document.querySelector( where );
		const start = performance.now();
		if ( what === 'click' ) {
			element.click();
		} else {
			element.value = typed;
			element.dispatchEvent( new Event( 'input' ) );
		}
		requestAnimationFrame( () => requestAnimationFrame( () => resolve( performance.now() - start ) ) );
	} ), { selector, act, value } );
}

/** The median frame while scrolling down, two and a half rows a frame. */
function frame( page, selector ) {
	return page.evaluate( ( where ) => new Promise( ( resolve ) => {
		const scroller = document.querySelector( where );
		const times = [];
		let before = performance.now();
		const next = ( now ) => {
			times.push( now - before );
			before = now;
			scroller.scrollTop += 120;
			if ( times.length < 60 ) {
				requestAnimationFrame( next );
			} else {
				scroller.scrollTop = 0;
				resolve( times.sort( ( a, b ) => a - b )[ 30 ] );
			}
		};
		requestAnimationFrame( next );
	} ), selector );
}

/** Opens a cell of another row each time; what was opened is closed again outside of the measurement. */
async function openCell( page, { cell, opened }, row ) {
	const time = await page.evaluate( ( [ where, what ] ) => new Promise( ( resolve, reject ) => {
		setTimeout( () => reject( new Error( `${ what } does not open` ) ), 30000 );
		const start = performance.now();
		document.querySelector( where ).click();
		const look = () => document.querySelector( what ) ?
			requestAnimationFrame( () => resolve( performance.now() - start ) ) :
			requestAnimationFrame( look );
		look();
	} ), [ cell( row ), opened( row ) ] );
	await page.keyboard.press( 'Escape' );
	await page.waitForFunction( () => !document.querySelector( '.tp-popover' ) );
	return time;
}

async function weigh( page, table ) {
	return page.evaluate( ( where ) => {
		window.gc();
		window.gc();
		return {
			nodes: document.querySelectorAll( `${ where } *` ).length, heap: performance.memory.usedJSHeapSize / 2 ** 20
		};
	}, table );
}

async function using( running, wiki ) {
	const bareServer = await bareTable( wiki );
	const context = await running.newContext( { viewport: { width: 1440, height: 800 } } );
	const [ ourPage, barePage ] = [ await context.newPage(), await context.newPage() ];
	await go( ourPage, wiki, 'ours', 'load' );
	await ourPage.waitForFunction(
		() => Number( document.querySelector( 'table[role="grid"]' )?.getAttribute( 'aria-rowcount' ) ) > 9999
	);
	await ourPage.waitForLoadState( 'networkidle' );
	await barePage.goto( bareServer.url );
	await barePage.waitForFunction( () => document.body.dataset.ready );
	const both = async ( what, act, rounds = 40 ) => {
		const run = ( page, selectors ) => async () => {
			await page.bringToFront();
			return act( page, selectors );
		};
		const times = await step(
			`At 10000: ${ what }`, () => race( { ours: run( ourPage, ours ), theirs: run( barePage, bare ) }, rounds )
		);
		return { what: `in Chromium at 10000: ${ what }, against a bare table`, limit: 1.5, ...times };
	};
	let turn = 0;
	const rows = [
		await both( 'a sort', ( page, { head } ) => untilDrawn( page, head( 1 + ( turn++ >> 1 ) % 2 ), 'click' ) ),
		await both(
			'a filter keystroke',
			( page, { filter } ) => untilDrawn( page, filter, 'type', [ 'a', 'ar', '' ][ ( turn++ >> 1 ) % 3 ] )
		),
		await both( 'a frame while scrolling', ( page, { scroller } ) => frame( page, scroller ), 5 ),
		await both( 'opening a cell', ( page, selectors ) => openCell( page, selectors, 3 + ( turn++ >> 1 ) % 5 ) )
	];
	const [ ourWeight, bareWeight ] = [ await weigh( ourPage, '.tp-grid' ), await weigh( barePage, 'table' ) ];
	const blankPage = await context.newPage();
	await blankReady( blankPage, wiki );
	await blankPage.waitForLoadState( 'networkidle' );
	const blank = Math.round( ( await weigh( blankPage, 'body' ) ).heap );
	const one = ( value ) => ( { min: value, median: median( [ value ] ) } );
	bareServer.stop();
	await context.close();
	return [ ...rows,
		{ what: 'in Chromium at 10000: nodes in the table', count: ourWeight.nodes, unit: 'nodes', limit: 1500 },
		{
			what: `in Chromium at 10000: heap, of which Special:BlankPage has ${ blank } MB, against a bare table`,
			unit: 'MB',
			limit: 2,
			ours: one( ourWeight.heap ),
			theirs: one( bareWeight.heap )
		}
	];
}

/** Kilobytes of some of our scripts as ResourceLoader sends them: without comments and white space, nothing renamed. */
function weightOf( files ) {
	const sent = files.map( ( file ) =>
		minifySync(
			file, readFileSync( join( root, 'resources', 'dist', file ), 'utf8' ), { compress: false, mangle: false }
		).code );
	return Math.round( gzipSync( sent.join( '\n' ), { level: 9 } ).length / 100 ) / 10;
}

export async function browser( wikis ) {
	const running = await playwright.launch( { executablePath: chromium, args: flags } );
	const rows = [
		...await ready( running, wikis ),
		...await using( running, wikis[ 10000 ] ),
		{
			what: 'script of ours that the matrix loads, gzipped',
			count: weightOf( [ 'technicalPartners.js', 'pages.js' ] ),
			unit: 'KB',
			limit: 45
		},
		{
			what: 'script of ours that comes when somebody turns to the grid, gzipped',
			count: weightOf( [ 'editing.js' ] ),
			unit: 'KB',
			limit: 30
		}
	];
	await running.close();
	return rows;
}
