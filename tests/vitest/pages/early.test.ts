import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const data: { rows: string; reading?: Promise<unknown> } = { rows: '/rest.php/rows' };
const styles = (): string[] => Array.from( document.querySelectorAll( 'style' ), ( style ) => style.textContent! );
const read = vi.fn();
let queue: ( () => void )[];

/** As the browser meets it in the page's head. */
async function begin( answer: { ok: boolean; json?: () => Promise<unknown> } | Error ): Promise<void> {
	delete data.reading;
	queue = [];
	vi.stubGlobal( 'RLQ', queue );
	vi.stubGlobal( 'mw', { config: { get: ( name: string ) => name === 'wgTechnicalPartners' ? data : null } } );
	read.mockReset().mockImplementation(
		() => answer instanceof Error ? Promise.reject( answer ) : Promise.resolve( answer )
	);
	vi.stubGlobal( 'fetch', read );
	await import( '../../../resources/src/pages/early' );
}

beforeEach( () => {
	vi.resetModules();
	vi.useFakeTimers();
} );
afterEach( () => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	document.head.innerHTML = '';
} );

it( 'reads all rows once the loader of scripts is there', async () => {
	await begin( { ok: true, json: () => Promise.resolve( 'rows' ) } );
	expect( read ).not.toHaveBeenCalled();
	queue.forEach( ( job ) => job() );
	expect( read ).toHaveBeenCalledExactlyOnceWith( '/rest.php/rows', { cache: 'no-cache' } );
	expect( await data.reading ).toBe( 'rows' );
} );

it.each(
	[ [ 'refused', { ok: false } ], [ 'unreachable', new Error( 'offline' ) ] ]
)( 'leaves it to the grid where they are %s', async ( _what, answer ) => {
	await begin( answer );
	queue.forEach( ( job ) => job() );
	expect( await data.reading ).toBeNull();
} );

it( 'draws first as many rows as may be in sight, then the rest', async () => {
	vi.stubGlobal( 'innerHeight', 720 );
	await begin( { ok: false } );
	expect( styles() ).toEqual( [ '.tp-grid__row:nth-child( n + 11 ) { display: none; }' ] );
	queue.forEach( ( job ) => job() );
	expect( styles() ).toEqual( [] );
} );

it( 'waits a moment for the loader of scripts, no longer, and not for whoever prints', async () => {
	await begin( { ok: false } );
	vi.advanceTimersByTime( 299 );
	expect( styles() ).toHaveLength( 1 );
	vi.advanceTimersByTime( 1 );
	expect( styles() ).toEqual( [] );
	vi.resetModules();
	await begin( { ok: false } );
	window.dispatchEvent( new Event( 'beforeprint' ) );
	expect( styles() ).toEqual( [] );
} );
