/**
 * npm run cluster -- test, which npm test has too: a short look at everything that many servers can break.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { editors, sysop } from './people.mjs';
import { Person } from './person.mjs';
import { prepareCrowd, startCrowd } from './crowd.mjs';
import { differences, jobsLeft } from './index.mjs';
import { measure } from './table.mjs';
import { killWorker } from './workers.mjs';

const SPECIAL = '/wiki/Special:TechnicalPartners';

/**
 * Reads until somebody sees what was written; resolves to whether that ever came. Slow machines are slow, hence no
 * time.
 */
async function seen( look ) {
	for ( let tries = 0; tries < 300; tries++ ) {
		if ( await look() ) {
			return true;
		}
		await pause( 200 );
	}
	return false;
}

/**
 * One partner's life: made on one server, read and changed on the other, seen at the edge, deleted, gone from there.
 */
async function journey( cluster ) {
	const admin = await sysop( cluster, 'partners' );
	const anybody = new Person( cluster.url( 'edge' ) );
	const word = `Journey${ Date.now().toString( 36 ) }`;
	const title = `Partner:${ word }`;
	const steps = [];
	const step = ( what, holds ) =>
		steps.push( { what, measured: holds ? 'yes' : 'no', wanted: 'yes', holds: Boolean( holds ) } );
	const has = async ( person, path, text, server ) => ( await person.fetch( path, { server } ) ).text.includes( text );

	const made = await admin.save( title, { summary: `Made ${ word }`, kind: 'company' }, undefined, { server: 1 } );
	step( 'a partner is made on the first server', !made.problem );
	step(
		'its matrix on the second server shows it to its editor at once',
		await has( admin, `${ SPECIAL }?q=${ word }`, `Made ${ word }`, 2 )
	);
	step( 'its page is seen at the edge', await has( anybody, `/wiki/${ title }`, `Made ${ word }` ) );
	const changed = await admin.save(
		title, { summary: `Changed ${ word }`, kind: 'company' }, made.revision, { server: 2 }
	);
	step( 'it is changed on the second server', !changed.problem );
	step(
		'the edge is purged: everybody sees the change',
		await seen( () => has( anybody, `/wiki/${ title }`, `Changed ${ word }` ) )
	);
	const { problem } = await admin.call( { action: 'delete', title, reason: 'Try' }, { server: 1 } );
	step( 'it is deleted on the first server', !problem );
	step(
		'it is gone from the matrix of the second at once',
		!await has( admin, `${ SPECIAL }?q=${ word }`, `Changed ${ word }`, 2 )
	);
	step(
		'it is gone from the edge',
		await seen( async () => !await has( anybody, `/wiki/${ title }`, `Changed ${ word }` ) )
	);
	return steps;
}

/** Editors at once, and a server process that is killed in the middle. Nothing is lost, and the index becomes right. */
async function together( cluster, { seconds = 20, editors: [ count ] = [ 8 ], kills = 1 } ) {
	const people = await editors( cluster, 'partners', count );
	const admin = await sysop( cluster, 'partners' );
	await prepareCrowd( admin, count );
	const crowd = startCrowd( people, admin );
	for ( let killed = 0; killed < kills; killed++ ) {
		await pause( seconds * 1000 / ( kills + 1 ) );
		killWorker( cluster.part( `app${ 1 + killed % 2 }` ) );
	}
	await pause( seconds * 1000 / ( kills + 1 ) );
	const { ledger, saved, problems } = await crowd.stop();
	const left = await jobsLeft( cluster, 'partners' );
	const broken = await ledger.broken( ( title ) => admin.look( title ) );
	const differ = await differences( cluster, 'partners' );
	const notes = Object.entries( problems ).map( ( [ problem, times ] ) => `${ problem }: ${ times }` );
	const zero = ( what, found, lines = [] ) => (
		{ what, measured: String( found ), wanted: '0', holds: found === 0, notes: lines }
	);
	return [
		{
			what: `edits of ${ count } editors in ${ seconds } s, ${ kills } killed`,
			measured: String( saved ),
			wanted: 'some',
			holds: saved > 0,
			notes
		},
		zero( 'saved edits that are lost', broken.length, broken.slice( 0, 5 ) ),
		zero( 'jobs left', left ),
		zero( 'differences of the index', differ.count, differ.count ? differ.lines : [] )
	];
}

export function test( cluster, options ) {
	return measure( {
		'a journey through both servers': () => journey( cluster ),
		'editors at once': () => together( cluster, options )
	}, options );
}
