/**
 * Readers while a database is far behind, stopped or gone: each view answers as before, or as it was before.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { sysop } from './people.mjs';
import { Person } from './person.mjs';
import { CORE, views } from './views.mjs';

/** Share of a page's usual length below which it counts as empty. */
const EMPTY = 0.7;
const PARTNER = 'Partner:OpenStack';
/** Rows whose day has come, which a reader must not need the primary for. */
const DUE = 20;

const paths = { ...CORE, ...views( { partner: PARTNER, word: 'open' } ) };

/** Reads every view by both servers; resolves to what went wrong, and the length of each page. */
async function readAll( readers, usual ) {
	const lengths = {};
	const wrong = [];
	for ( const [ name, path ] of Object.entries( paths ) ) {
		for ( const [ who, reader ] of Object.entries( readers ) ) {
			for ( const server of [ 1, 2 ] ) {
				const key = `${ name }, ${ who }`;
				const { status, text } = await reader.fetch( path, { server } ).catch( ( error ) => ( { status: error.name, text: '' } ) );
				lengths[ key ] = text.length;
				if ( status !== 200 ) {
					wrong.push( `${ key }: ${ status }` );
				} else if ( usual && text.length < usual[ key ] * EMPTY ) {
					wrong.push( `${ key }: ${ text.length } bytes, not ${ usual[ key ] }` );
				}
			}
		}
	}
	return { lengths, wrong, count: Object.keys( paths ).length * Object.keys( readers ).length * 2 };
}

/** Waits until MediaWiki's heartbeat on the replica is so old. */
async function fallBehind( cluster, seconds ) {
	await cluster.lag( seconds );
	await pause( seconds * 1000 + 2000 );
}

const faults = {
	'replica 60 s behind': { begin: ( cluster, seconds ) => fallBehind( cluster, seconds ), end: ( cluster ) => cluster.lag( 0 ) },
	'replica stopped': { begin: ( cluster ) => cluster.part( 'replica' ).stop(), end: ( cluster ) => cluster.part( 'replica' ).start() },
	'primary stopped': { begin: ( cluster ) => cluster.part( 'primary' ).stop(), end: ( cluster ) => cluster.part( 'primary' ).start() }
};

export async function reading( cluster, { seconds = 60 } ) {
	const readers = { anybody: new Person( cluster.url() ), 'logged in': await sysop( cluster, 'partners' ) };
	await readAll( readers );
	const { lengths } = await readAll( readers );
	const rows = [];
	for ( const [ name, { begin, end } ] of Object.entries( faults ) ) {
		await cluster.ask( `UPDATE technical_partners SET tp_due = UTC_DATE() ORDER BY tp_page LIMIT ${ DUE }` );
		await pause( 2000 );
		await begin( cluster, seconds );
		const { wrong, count } = await readAll( readers, lengths );
		await end( cluster );
		await pause( 3000 );
		rows.push( { what: `GETs with rows due, ${ name }, that fail or are empty`, measured: `${ wrong.length } of ${ count }`, wanted: '0', holds: wrong.length === 0, notes: wrong.slice( 0, 12 ) } );
	}
	return rows;
}
