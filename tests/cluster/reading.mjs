/**
 * Readers while a database is far behind, stopped or gone: each view answers as before, or as it was before.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { sysop } from './people.mjs';
import { Person } from './person.mjs';
import { CORE, views } from './views.mjs';
import { rebuild } from './wikis.mjs';

/** Share of a page's usual length below which it counts as empty. */
const EMPTY = 0.7;
const PARTNER = 'Partner:OpenStack';
/** Rows whose day has come, which a reader must not need the primary for. */
const DUE = 20;
/** Requests at once. */
const AT_ONCE = 6;
/** Milliseconds that are told as slow: MediaWiki waits 10 s for a replica. */
const SLOW = 9000;

const paths = { ...CORE, ...views( { partner: PARTNER, word: 'open' } ) };

/** Each view as each reader asks for it. */
const visits = Object.entries( paths ).flatMap( ( [ name, path ] ) => [
	{ name: `${ name }, anybody`, path, who: 'anybody', server: 1 },
	{ name: `${ name }, anybody, other server`, path, who: 'anybody', server: 2 },
	{ name: `${ name }, logged in`, path, who: 'person', server: 1 }
] );

/** Reads every view, some at once; resolves to what went wrong, the length of each page, and how many took long. */
async function readAll( readers, usual ) {
	const lengths = {};
	const wrong = [];
	let slow = 0;
	const waiting = [ ...visits ];
	await Promise.all( Array.from( { length: AT_ONCE }, async () => {
		while ( waiting.length ) {
			const { name, path, who, server } = waiting.shift();
			const { status, text, ms } = await readers[ who ].fetch( path, { server } ).catch(
				( error ) => ( { status: error.name, text: '', ms: Infinity } )
			);
			lengths[ name ] = text.length;
			slow += ms > SLOW;
			if ( status !== 200 ) {
				wrong.push( `${ name }: ${ status }` );
			} else if ( usual && text.length < usual[ name ] * EMPTY ) {
				wrong.push( `${ name }: ${ text.length } bytes, not ${ usual[ name ] }` );
			}
		}
	} ) );
	return { lengths, wrong, slow };
}

/** Waits until MediaWiki's heartbeat on the replica is so old. */
async function fallBehind( cluster, seconds ) {
	await cluster.lag( seconds );
	await pause( seconds * 1000 + 2000 );
}

const faults = {
	'replicas far behind': {
		begin: ( cluster, seconds ) => fallBehind( cluster, seconds ), end: ( cluster ) => cluster.lag( 0 )
	},
	'a replica stopped': {
		begin: ( cluster ) => cluster.part( 'replica' ).stop(), end: ( cluster ) => cluster.part( 'replica' ).start()
	},
	'primary stopped': {
		begin: ( cluster ) => cluster.part( 'primary' ).stop(), end: ( cluster ) => cluster.part( 'primary' ).start()
	}
};

export async function reading( cluster, { seconds = 60 } ) {
	const readers = { anybody: new Person( cluster.url() ), person: await sysop( cluster, 'partners' ) };
	await readAll( readers );
	const { lengths } = await readAll( readers );
	const rows = [];
	for ( const [ name, { begin, end } ] of Object.entries( faults ) ) {
		await cluster.ask( `UPDATE technical_partners SET tp_due = UTC_DATE() ORDER BY tp_page LIMIT ${ DUE }` );
		await pause( 2000 );
		await begin( cluster, seconds );
		const { wrong, slow } = await readAll( readers, lengths );
		await end( cluster );
		await pause( 3000 );
		rows.push( { what: `GETs with rows due, ${ name }, that fail or are empty`,
			measured: `${ wrong.length } of ${ visits.length }`, wanted: '0', holds: wrong.length === 0,
			notes: [ ...slow ? [ `${ slow } took over ${ SLOW / 1000 } s` ] : [], ...wrong.slice( 0, 12 ) ] } );
	}
	await rebuild( cluster, 'partners' );
	return rows;
}
