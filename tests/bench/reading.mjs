/**
 * How fast the server answers: the first page, and all of the matrix's data.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/setup/paths.mjs';
import { start, stop } from '../../scripts/setup/run.mjs';
import { freePort } from '../../scripts/setup/serve.mjs';
import { Client } from './client.mjs';
import { rowsOf } from './rows.mjs';
import { counts } from './wikis.mjs';
import { race, time } from './timing.mjs';

const matrix = '/rest.php/technical-partners/v1/matrix';

export async function firstPage( wikis ) {
	const contenders = {};
	for ( const count of counts ) {
		const client = new Client( wikis[ count ].url );
		contenders[ `blank ${ count }` ] = () => client.page( '/index.php?title=Special:BlankPage' ).then( () => {} );
		contenders[ `matrix ${ count }` ] = () =>
			client.page( '/index.php?title=Special:TechnicalPartners' ).then( () => {} );
	}
	const times = await race( contenders, 40 );
	return [
		...counts.map( ( count ) => ( {
			what: `first page at ${ count }, against Special:BlankPage`, limit: 1.3,
			ours: times[ `matrix ${ count }` ], theirs: times[ `blank ${ count }` ]
		} ) ),
		{
			what: 'first page at 10000, against itself at 10',
			limit: 1.2,
			ours: times[ 'matrix 10000' ],
			theirs: times[ 'matrix 10' ]
		}
	];
}

/** A script that selects the same rows and echoes them, served as bare as PHP can. */
async function bareScript( wiki ) {
	const port = await freePort();
	const child = start( 'php',
		[ '-d', 'opcache.enable=1', '-S', `127.0.0.1:${ port }`, join( root, 'tests', 'bench', 'bare', 'select.php' ) ],
		{ env: { ...process.env, TP_DATABASE: join( wiki.folder, 'database', 'wiki.sqlite' ) }, stdio: 'ignore' } );
	const url = `http://127.0.0.1:${ port }`;
	for ( ;; ) {
		try {
			await ( await fetch( url ) ).text();
			return { url, stop: () => stop( child ) };
		} catch {
			await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
		}
	}
}

export async function allRows( wikis ) {
	const wiki = wikis[ 10000 ];
	const client = new Client( wiki.url );
	const bare = await bareScript( wiki );
	const first = await client.fetch( `${ matrix }?part=cells` );
	const etag = first.headers.get( 'etag' );
	const empty = () => client.page( '/api.php?action=query&format=json' );
	// Each behind an empty call, the heavy ones first: what a request leaves to be done falls on nobody.
	const alone = ( work ) => async () => {
		await empty();
		return time( work );
	};
	const times = await race( {
		computed: alone( () => client.page( `${ matrix }?part=cells` ) ),
		bare: alone( async () => ( await fetch( bare.url ) ).text() ),
		empty: alone( empty ),
		unchanged: alone( async () => {
			const { status } = await client.fetch( `${ matrix }?part=cells`, { headers: { 'if-none-match': etag } } );
			if ( status !== 304 ) {
				throw new Error( `Expected 304, got ${ status }` );
			}
		} )
	}, 30 );
	await bare.stop();
	const allowed = ( key ) => times.empty[ key ] + 2 * times.bare[ key ];
	return [
		{ what: 'all rows of 10000, against an empty API call + 2 × a bare script', limit: 1, ours: times.computed,
			theirs: { min: allowed( 'min' ), median: allowed( 'median' ) } },
		{
			what: 'all rows of 10000, unchanged, against an empty API call',
			limit: 1.5,
			ours: times.unchanged,
			theirs: times.empty
		},
		size( first.text )
	];
}

/** The compact form against the same cells written out, with the words of each value. */
function size( cells ) {
	const stages = [ 'identified', 'contacted', 'collaborating' ];
	const states = [ 'open', 'paused', 'declined', 'open' ];
	const priorities = [ 'untriaged', 'low', 'medium', 'high' ];
	const plain = rowsOf( JSON.parse( cells ).columns ).map( (
		[ page, revision, name, stage, state, priority, ...rest ]
	) => [
		page, revision, name, stages[ stage ], states[ state ], priorities[ priority ], ...rest ] );
	const kilobytes = ( text ) => gzipSync( text ).length / 1024;
	const one = ( value ) => ( { min: value, median: value } );
	return { what: 'size of all rows of 10000, gzipped, against plain JSON arrays', unit: 'KB', limit: 0.7,
		ours: one( kilobytes( cells ) ), theirs: one( kilobytes( JSON.stringify( plain ) ) ) };
}
