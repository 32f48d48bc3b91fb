/**
 * Script that the head of the matrix's page loads by its address, so that it runs before the body is drawn and before
 * ResourceLoader: see includes/Matrix/MatrixController.php.
 */

/** Milliseconds to wait for the loader of scripts. */
const PATIENCE = 300;
/** Pixels: a row is never less high, and what stands above the first one not less either. */
const ROW = 48;
const ABOVE = 240;

/**
 * All rows are read while scripts are on their way: see rows() in gateway.ts. But not before the loader of
 * scripts is there, which would have to share the line with them. What dates are written with takes long the first
 * time.
 */
function readAhead(): void {
	const data = mw.config.get( 'wgTechnicalPartners' ) as { rows: string; reading: Promise<unknown> };
	// On the way back, browsers would not ask whether anything has changed.
	data.reading = fetch( data.rows, { cache: 'no-cache' } ).then(
		( response ) => response.ok ? response.json() : null
	).catch( () => null );
	try {
		new Intl.DateTimeFormat( document.documentElement.lang, { month: 'long' } ).format();
	} catch {
		// A language that the browser does not know.
	}
}

const style = document.createElement( 'style' );

/** The loader of scripts would wait for the layout of rows that nobody sees yet: they come once it is there. */
function drawWhatIsInSight(): void {
	style.textContent =
		`.tp-grid__row:nth-child( n + ${ Math.ceil( ( innerHeight - ABOVE ) / ROW ) + 1 } ) { display: none; }`;
	document.head.appendChild( style );
}

function drawRest(): void {
	style.remove();
}

drawWhatIsInSight();
setTimeout( drawRest, PATIENCE );
window.addEventListener( 'beforeprint', drawRest );
/** Queue whose functions ResourceLoader runs as soon as it has started. */
const queue = window as unknown as { RLQ?: unknown[] };
queue.RLQ = queue.RLQ ?? [];
queue.RLQ.push( readAhead );
queue.RLQ.push( drawRest );
export {};
