/**
 * npm run cluster -- explain: the statements of each view on 10,000 rows, where they go, and MariaDB's plan for them.
 */
import { ask } from '../../scripts/cluster/mariadb.mjs';
import { jobsLeft } from './index.mjs';
import { Person } from './person.mjs';
import { complaint, shapeOf } from './plans.mjs';
import { measure } from './table.mjs';
import { isWrite, traced } from './traces.mjs';
import { WHOLE, views } from './views.mjs';
import { provideRows, titles } from './wikis.mjs';

const WIKI = 'rows10000';

/** Queries of each view, read once before so that caches are warm. */
async function collect( cluster ) {
	await provideRows( cluster, WIKI, 10000 );
	await jobsLeft( cluster, WIKI );
	const [ partner ] = await titles( cluster, WIKI, 1 );
	const person = new Person( cluster.url( WIKI ) );
	const found = {};
	for (
		const [ name, path ] of Object.entries( views( { partner: partner.replaceAll( ' ', '_' ), word: 'kernel' } ) )
	) {
		await person.fetch( path, { server: 1 } );
		await person.fetch( path, { server: 2 } );
		const { status, entries } = await traced( cluster, person, path );
		found[ name ] = {
			status,
			queries: entries.filter( ( { sql } ) => sql ),
			warnings: entries.filter( ( { message } ) => /Expectation .* not met/.test( message ) )
		};
	}
	return found;
}

function where( found ) {
	return Object.entries( found ).map( ( [ name, { status, queries, warnings } ] ) => {
		const primary = queries.filter( ( { server } ) => server === 'primary' );
		const writes = queries.filter( isWrite );
		return { what: `${ name }: queries, on the primary, writes, warnings of the profiler`,
			measured: `${ queries.length }, ${ primary.length }, ${ writes.length }, ${ warnings.length }`,
			wanted: 'any, 0, 0, 0', holds: status === 200 && primary.length + writes.length + warnings.length === 0,
			notes: [
				...status === 200 ? [] : [ `status ${ status }` ],
				...[ ...primary, ...writes ].slice( 0, 3 ).map( ( { method, sql } ) => `${ method }: ${ sql.slice( 0, 120 ) }` )
			] };
	} );
}

/** Statements on tables of this extension, each once, with the views that ask them. */
function statements( found ) {
	const shapes = new Map();
	for ( const [ name, { queries } ] of Object.entries( found ) ) {
		for ( const { sql, method } of queries.filter( ( query ) => /technical_partners/.test( query.sql ) &&
			/^\s*\(?SELECT/i.test( query.sql ) && !/information_schema|FOR UPDATE|LOCK IN SHARE/.test( query.sql ) ) ) {
			const shape = shapeOf( sql );
			shapes.set( shape, { sql, method, names: new Set( [ ...shapes.get( shape )?.names ?? [], name ] ) } );
		}
	}
	return [ ...shapes.values() ];
}

async function plans( cluster, found ) {
	const rows = [];
	for ( const { sql, method, names } of statements( found ) ) {
		const complaints = (
			await ask( cluster.ports.replica, `ANALYZE ${ sql }`, WIKI )
		).map( complaint ).filter( Boolean );
		const isWhole = [ ...names ].every( ( name ) => WHOLE.includes( name ) );
		rows.push( { what: `${ method.replace( /^.*\\/, '' ) } in ${ [ ...names ].slice( 0, 3 ).join( '; ' ) }`,
			measured: complaints.join( '; ' ) || 'by an index',
			...( isWhole ? {} : { wanted: 'by an index', holds: complaints.length === 0 } ),
			notes: complaints.length ? [ shapeOf( sql ).slice( 0, 300 ) ] : [] } );
	}
	return rows;
}

export function explain( cluster, options ) {
	let found;
	const all = async () => {
		found ??= await collect( cluster );
		return found;
	};
	return measure( {
		'where queries go': async () => where( await all() ),
		plans: async () => plans( cluster, await all() )
	}, options );
}
