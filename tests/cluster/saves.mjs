/**
 * Saves a second against plain JSON pages, and while the framework of all partners is edited.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { jobsLeft } from './index.mjs';
import { editors, sysop } from './people.mjs';
import { number } from './table.mjs';
import { middle, percentile, quotients, takeTurns } from './turns.mjs';
import { provideRows, titles } from './wikis.mjs';
import { processorTime } from './workers.mjs';

const FRAMEWORK = 'Project:Technical partners/Framework';

/** Processor time of everything that saves and its jobs use, in milliseconds. */
const spent = ( cluster ) => [ 'app1', 'app2', 'primary', 'replica', 'replica2', 'cache', 'sessions', 'web' ]
	.reduce( ( sum, name ) => sum + processorTime( cluster.part( name ).pid ), 0 );

/** A turn of people who act as fast as they can, for some seconds. */
function shift( cluster, people, act ) {
	return async ( seconds ) => {
		const [ before, began ] = [ spent( cluster ), performance.now() ];
		const times = [];
		const problems = {};
		await Promise.all( people.map( async ( person, place ) => {
			while ( performance.now() < began + seconds * 1000 ) {
				const { ms, problem } = await act( place );
				if ( problem ) {
					problems[ problem ] = ( problems[ problem ] ?? 0 ) + 1;
				} else {
					times.push( ms );
				}
			}
		} ) );
		return {
			times,
			problems,
			rate: times.length / ( performance.now() - began ) * 1000,
			cpu: ( spent( cluster ) - before ) / Math.max( 1, times.length )
		};
	};
}

/** Editors of one wiki, each with a page of its own, who save as fast as they can. */
async function crew( cluster, wiki, count ) {
	const people = await editors( cluster, wiki, count );
	const pages = await titles( cluster, wiki, count, 20 );
	const state = await Promise.all( people.map( ( person, place ) => person.look( pages[ place ] ) ) );
	let turn = 0;

	/** One save; the editor knows the page's revision, as a grid does. */
	const save = async ( place ) => {
		state[ place ].record.summary = `Save ${ ++turn } of ${ process.pid }`;
		const saved = await people[ place ].save( pages[ place ], state[ place ].record, state[ place ].revision );
		if ( saved.problem ) {
			state[ place ] = await people[ place ].look( pages[ place ] ) ?? state[ place ];
		} else {
			state[ place ].revision = saved.revision;
		}
		return saved;
	};
	return shift( cluster, people, save );
}

/** Editors of one wiki who make one page after the other. */
async function makers( cluster, wiki, count ) {
	const people = await editors( cluster, wiki, count );
	const [ page ] = await titles( cluster, wiki, 1, 10 );
	const { record } = await people[ 0 ].look( page );
	const [ prefix, model ] = wiki === 'plain' ? [ '', { contentmodel: 'json' } ] : [ 'Partner:', {} ];
	let turn = 0;
	return shift( cluster, people, async ( place ) => {
		const title = `${ prefix }Made ${ process.pid } in turn ${ ++turn }`;
		const made = await people[ place ].call( {
			action: 'edit', title, text: JSON.stringify( record ), createonly: 1, ...model
		} );
		const isMade = made.reply.edit?.result === 'Success';
		return { ...made, problem: isMade ? '' : made.problem || 'not made' };
	} );
}

const problemsOf = ( turns ) => turns.flatMap( ( { problems } ) => Object.entries( problems ) ).map(
	( [ problem, times ] ) => `${ problem }: ${ times }`
);

/** The quotients that limits are about, of turns that two contenders took. */
function compare( ours, theirs ) {
	const all = ( turns ) => turns.flatMap( ( { times } ) => times );
	const rateOf = ( turns ) => number( middle( turns.map( ( one ) => one.rate ) ) );
	const of = ( get ) => quotients( ours.map( get ), theirs.map( get ) );
	return {
		rate: middle( of( ( { rate } ) => rate ) ),
		p95: percentile( all( ours ), 0.95 ) / percentile( all( theirs ), 0.95 ),
		text: `${ rateOf( ours ) } : ${ rateOf( theirs ) } a second`,
		slow: `${ number( percentile( all( ours ), 0.95 ) ) } : ${ number( percentile( all( theirs ), 0.95 ) ) } ms`,
		notes: [
			`processor time of a save: ${ number( middle( of( ( { cpu } ) => cpu ) ) ) } ×, ` +
				`${ all( ours ).length } : ${ all( theirs ).length } saves`,
			...problemsOf( [ ...ours, ...theirs ] )
		]
	};
}

/** Saves of partners among 10,000 against saves of JSON pages, by how many edit at once. */
export async function saves( cluster, { editors: counts = [ 1, 4, 16 ], seconds = 6, turns = 8 } ) {
	await provideRows( cluster, 'plain', 10000 );
	await provideRows( cluster, 'rows10000', 10000 );
	const rows = [];
	for ( const count of counts ) {
		const [ ours, theirs ] = [ await crew( cluster, 'rows10000', count ), await crew( cluster, 'plain', count ) ];
		await ours( 2 );
		await theirs( 2 );
		const found = await takeTurns( { ours: () => ours( seconds ), theirs: () => theirs( seconds ) }, turns );
		const { rate, p95, text, slow, notes } = compare( found.ours, found.theirs );
		rows.push(
			{
				what: `saves a second, ${ count } editors, against JSON pages`,
				measured: `${ number( rate ) } ×, ${ text }`,
				wanted: '≥ 0.95 ×',
				holds: rate >= 0.95,
				notes
			}
		);
		if ( count === Math.max( ...counts ) ) {
			rows.push(
				{
					what: `95 % of saves, ${ count } editors, against JSON pages`,
					measured: `${ number( p95 ) } ×, ${ slow }`,
					wanted: '≤ 1.15 ×',
					holds: p95 <= 1.15
				}
			);
		}
	}
	return rows;
}

/** New partners among 10,000 against new JSON pages. */
export async function creations( cluster, { editors: counts = [ 4 ], seconds = 6, turns = 8 } ) {
	await provideRows( cluster, 'plain', 10000 );
	await provideRows( cluster, 'rows10000', 10000 );
	const count = Math.min( ...counts );
	const ours = await makers( cluster, 'rows10000', count );
	const theirs = await makers( cluster, 'plain', count );
	await ours( 2 );
	await theirs( 2 );
	const found = await takeTurns( { ours: () => ours( seconds ), theirs: () => theirs( seconds ) }, turns );
	const { rate, text, notes } = compare( found.ours, found.theirs );
	return [ {
		what: `time of a new partner, ${ count } editors, against JSON pages`,
		measured: `${ number( 1 / rate ) } ×, ${ text }`,
		wanted: '≤ 1.25 ×',
		holds: rate >= 1 / 1.25,
		notes
	} ];
}

/** Changes the weights of all principles, so that every row is computed again. */
export async function editFramework( person ) {
	const { record, revision } = await person.look( FRAMEWORK );
	record.principles.forEach( ( principle, place ) => {
		principle.weight = 1 + ( principle.weight + place ) % 4;
	} );
	const { problem } = await person.save( FRAMEWORK, record, revision );
	if ( problem ) {
		throw new Error( `The framework cannot be saved: ${ problem }` );
	}
}

/** Saves of partners for a minute that begins with an edit of the framework, against a minute without. */
export async function savesMeanwhile( cluster, { editors: counts = [ 16 ], seconds = 60, turns = 2 } ) {
	await provideRows( cluster, 'rows10000', 10000 );
	const count = Math.max( ...counts );
	const work = await crew( cluster, 'rows10000', count );
	const admin = await sysop( cluster, 'rows10000' );
	await work( 2 );
	const calm = async () => {
		await jobsLeft( cluster, 'rows10000' );
		return work( seconds );
	};
	const found = await takeTurns( { calm, busy: async () => {
		const [ turn ] = await Promise.all( [ work( seconds ), pause( 500 ).then( () => editFramework( admin ) ) ] );
		return turn;
	} }, turns );
	const { rate, p95, text, slow, notes } = compare( found.busy, found.calm );
	return [
		{
			what: `the same while the framework is edited, ${ count } editors`,
			measured: `${ number( rate ) } ×, ${ text }`,
			wanted: '≥ 0.8 ×',
			holds: rate >= 0.8,
			notes
		},
		{ what: '95 % of saves meanwhile', measured: `${ number( p95 ) } ×, ${ slow }`, wanted: '≤ 1.5 ×', holds: p95 <= 1.5 }
	];
}
