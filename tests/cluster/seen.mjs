/**
 * Visibility of a save in another server's next request, to the person who saved and to others.
 */
import { sysop } from './people.mjs';
import { Person } from './person.mjs';
import { pause } from '../../scripts/cluster/part.mjs';
import { jobsLeft } from './index.mjs';
import { provideRows, titles } from './wikis.mjs';

const MATRIX = '/wiki/Special:TechnicalPartners';
const REST = '/rest.php/technical-partners/v1/matrix?part=texts';

/** Saves on one server and asks the other one at once, in turns for the matrix, REST and the page. */
async function rounds( cluster, count ) {
	const [ me, other ] = [ await sysop( cluster, 'rows100' ), new Person( cluster.url( 'rows100' ) ) ];
	const pages = await titles( cluster, 'rows100', 30 );
	const total = { saved: 0, mine: 0, others: 0, missed: {} };
	for ( let round = 0; round < count; round++ ) {
		const title = pages[ round % pages.length ];
		const word = `seen${ Date.now().toString( 36 ) }x${ round }`;
		const base = await me.look( title );
		const { problem } = await me.save(
			title, { ...base.record, summary: `Seen ${ word }` }, base.revision, { server: 1 }
		);
		if ( problem ) {
			continue;
		}
		total.saved++;
		const [ kind, path ] = [ [ 'matrix', `${ MATRIX }?q=${ word }&decision=any` ], [ 'REST', REST ],
			[ 'page', `/wiki/${ encodeURIComponent( title.replaceAll( ' ', '_' ) ) }` ] ][ round % 3 ];
		const shows = async ( person ) => ( await person.fetch( path, { server: 2 } ) ).text.includes( `Seen ${ word }` );
		if ( await shows( me ) ) {
			total.mine++;
		} else {
			total.missed[ kind ] = ( total.missed[ kind ] ?? 0 ) + 1;
		}
		total.others += await shows( other );
	}
	return total;
}

export async function seen( cluster, { turns = 30 } ) {
	await provideRows( cluster, 'rows100', 100 );
	const rows = [];
	for ( const lag of [ 0, 5 ] ) {
		await jobsLeft( cluster, 'rows100' );
		await cluster.lag( lag );
		await pause( lag * 1000 + 1000 );
		const { saved, mine, others, missed } = await rounds( cluster, lag ? Math.ceil( turns / 3 ) : turns );
		rows.push( { what: `seen by the same person's next request on the other server, replicas ${ lag } s behind`,
			measured: `${ mine } of ${ saved }`, wanted: 'all', holds: saved > 0 && mine === saved,
			notes: [
				`somebody else's next request: ${ others } of ${ saved }`,
				...Object.entries( missed ).map( ( [ kind, times ] ) => `missed in ${ kind }: ${ times }` )
			] } );
	}
	await cluster.lag( 0 );
	return rows;
}
