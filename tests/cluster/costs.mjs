/**
 * Processor time of each view, of PHP and the databases, with more and more rows.
 */
import { Person } from './person.mjs';
import { number } from './table.mjs';
import { middle, quotients } from './turns.mjs';
import { CORE, WHOLE, views } from './views.mjs';
import { provideRows, titles } from './wikis.mjs';
import { processorTime } from './workers.mjs';
import { jobsLeft } from './index.mjs';

const ROUNDS = 3;
const SERVERS = [ 'app1', 'app2', 'primary', 'replica', 'replica2' ];

/** Milliseconds of processor time of one request, over a few. */
async function cost( cluster, person, path, requests ) {
	const spent = () => SERVERS.reduce( ( sum, name ) => sum + processorTime( cluster.part( name ).pid ), 0 );
	const before = spent();
	for ( let request = 0; request < requests; request++ ) {
		const { status } = await person.fetch( path );
		if ( status !== 200 ) {
			throw new Error( `${ path } answers with ${ status }` );
		}
	}
	return ( spent() - before ) / requests;
}

async function prepare( cluster, wiki, rows ) {
	await provideRows( cluster, wiki, rows );
	const [ partner ] = await titles( cluster, wiki, 1 );
	const person = new Person( cluster.url( wiki ) );
	const paths = { ...CORE, ...views( { partner: partner.replaceAll( ' ', '_' ), word: 'kernel' } ) };
	await jobsLeft( cluster, wiki );
	return { person, paths };
}

/** Costs of each view on two wikis that take turns. Both begin warm. */
async function race( cluster, small, large, requests ) {
	const rows = {};
	for ( const name of Object.keys( small.paths ) ) {
		const found = { small: [], large: [] };
		for ( const side of [ small, large ] ) {
			for ( let request = 0; request < 12; request++ ) {
				await side.person.fetch( side.paths[ name ] );
			}
		}
		for ( let round = 0; round < ROUNDS; round++ ) {
			found.small.push( await cost( cluster, small.person, small.paths[ name ], requests ) );
			found.large.push( await cost( cluster, large.person, large.paths[ name ], requests ) );
		}
		rows[ name ] = found;
	}
	return rows;
}

function tell( found, words, limit ) {
	return Object.entries( found ).map( ( [ name, { small, large } ] ) => {
		const quotient = middle( quotients( large, small ) );
		const isLimited = !WHOLE.includes( name ) && !( name in CORE );
		return { what: `${ name }, ${ words }`,
			measured: `${ number( quotient ) } ×, ${ number( middle( large ) ) } : ${ number( middle( small ) ) } ms`,
			...( isLimited ? { wanted: `≤ ${ limit } ×`, holds: quotient <= limit } : {} ) };
	} );
}

export async function costs( cluster, { rows = 10000, turns = 20 } ) {
	const wiki = `rows${ rows }`;
	const [ from, limit ] = rows > 10000 ? [ 10000, 3 ] : [ 100, 2 ];
	const small = await prepare( cluster, `rows${ from }`, from );
	const large = await prepare( cluster, wiki, rows );
	return tell(
		await race( cluster, small, large, turns ), `processor time at ${ rows } rows, against ${ from }`, limit
	);
}
