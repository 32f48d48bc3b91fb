/**
 * Kills and restarts servers while people edit. Nothing saved is lost, nothing deleted or hidden is shown, and the
 * index becomes right by itself.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { startCrowd, prepareCrowd } from './crowd.mjs';
import { differences, jobsLeft } from './index.mjs';
import { editors, sysop } from './people.mjs';
import { Person } from './person.mjs';
import { takeProblems } from './traces.mjs';
import { rebuild } from './wikis.mjs';
import { children, killWorker } from './workers.mjs';

const WIKI = 'partners';
const EDITORS = 6;

/** Whether anybody is shown names or words that are gone or hidden. */
async function shown( cluster, ledger ) {
	const reader = new Person( cluster.url() );
	const texts = [];
	for (
		const path of [
			'/rest.php/technical-partners/v1/matrix?part=cells',
			'/rest.php/technical-partners/v1/matrix?part=texts',
			'/wiki/Special:TechnicalPartners?limit=500&decision=any'
		]
	) {
		texts.push( ( await reader.fetch( path ) ).text );
	}
	const secrets = [
		...ledger.goneTitles.map( ( title ) => `"${ title.replace( /^Partner:/, '' ) }"` ), ...ledger.hiddenWords
	];
	return secrets.filter( ( words ) => texts.some( ( text ) => text.includes( words ) ) );
}

/** Lets a crowd edit while something is broken; resolves to the rows of the table. */
async function during( cluster, what, options, breaking ) {
	const people = await editors( cluster, WIKI, options.editors?.[ 0 ] ?? EDITORS );
	const admin = await sysop( cluster, WIKI );
	await prepareCrowd( admin, people.length );
	await jobsLeft( cluster, WIKI );
	await rebuild( cluster, WIKI );
	takeProblems( cluster );
	const crowd = startCrowd( people, admin );
	const reader = new Person( cluster.url() );
	const reads = {};
	const until = { isOver: false };
	const reading = ( async () => {
		while ( !until.isOver ) {
			const { status } = await reader.fetch( '/wiki/Special:TechnicalPartners' ).catch(
				( { name } ) => ( { status: name } )
			);
			reads[ status ] = ( reads[ status ] ?? 0 ) + 1;
			await pause( 200 );
		}
	} )();
	const notes = await breaking( crowd ) ?? [];
	const { ledger, saved, problems } = await crowd.stop();
	until.isOver = true;
	await reading;
	await recover( cluster );
	const left = await jobsLeft( cluster, WIKI );
	const broken = await ledger.broken( ( title ) => admin.look( title ) );
	const visible = await shown( cluster, ledger );
	const differ = await differences( cluster, WIKI );
	const zero = ( words, count, lines ) => (
		{
			what: `${ what }: ${ words }`,
			measured: String( count ),
			wanted: '0',
			holds: count === 0,
			notes: count ? lines : []
		}
	);
	const refused = Object.values( problems ).reduce( ( sum, count ) => sum + count, 0 );
	const answers = Object.entries( reads ).map( ( [ status, count ] ) => `${ count } × ${ status }` ).join( ' ' );
	return [
		{ what: `${ what }: saved, refused or unanswered, reads`,
			measured: `${ saved }, ${ refused }, ${ answers }`,
			notes: [
				...notes,
				...Object.entries( problems ).map( ( [ problem, count ] ) => `${ count } × ${ problem }` ),
				...takeProblems( cluster ).slice( 0, 4 )
			] },
		zero( 'saved and lost', broken.length, broken.slice( 0, 5 ) ),
		zero( 'shown though deleted or hidden', visible.length, visible.slice( 0, 5 ) ),
		zero( 'jobs left', left, [] ),
		zero( 'differences of the index', differ.count, differ.lines )
	];
}

/** Waits until the wiki can be asked again. */
async function recover( cluster ) {
	const person = new Person( cluster.url() );
	for ( let tries = 0; tries < 100; tries++ ) {
		const { status } = await person.fetch( '/api.php?action=query&meta=siteinfo&format=json' ).catch( () => ( {} ) );
		if ( status === 200 ) {
			return;
		}
		await pause( 300 );
	}
}

/** Edits between two kills, so that a slow machine has something to kill. */
const BETWEEN = 2;

/** Waits until some more edits are saved, for a while at most, and then until a random moment of the next ones. */
async function someEdits( crowd ) {
	const [ begin, until ] = [ crowd.total.saved, Date.now() + 10000 ];
	while ( crowd.total.saved < begin + BETWEEN && Date.now() < until ) {
		await pause( 50 );
	}
	await pause( Math.random() * 600 );
}

/** Kills processes of application servers and job runners at random moments. */
export function kills( cluster, options ) {
	const count = options.kills ?? 200;
	return during( cluster, `${ count } processes killed`, options, async ( crowd ) => {
		let busy = 0;
		for ( let killed = 0; killed < count; killed++ ) {
			await someEdits( crowd );
			if ( killed % 5 === 4 ) {
				const runner = cluster.part( `jobs-${ WIKI }` );
				children( runner.pid ).forEach( ( pid ) => process.kill( pid, 'SIGKILL' ) );
			} else {
				busy += killWorker( cluster.part( `app${ 1 + killed % 2 }` ) );
			}
		}
		return [ `${ busy } were at work` ];
	} );
}

const restarts = {
	'memcached restarted': { part: 'cache', end: 'kill' },
	'job runner killed and restarted': { part: `jobs-${ WIKI }`, end: 'kill' },
	'application server restarted': { part: 'app1', end: 'kill' },
	'a replica killed and restarted': { part: 'replica', end: 'kill' },
	'primary restarted': { part: 'primary', end: 'stop' },
	'primary killed and restarted': { part: 'primary', end: 'kill' }
};

export async function restarting( cluster, options ) {
	const seconds = options.seconds ?? 8;
	const rows = [];
	for ( const [ what, { part, end } ] of Object.entries( restarts ) ) {
		if ( options.part && options.part !== part ) {
			continue;
		}
		rows.push( ...await during( cluster, what, options, async () => {
			await pause( seconds * 1000 );
			await cluster.part( part )[ end ]();
			await pause( 3000 );
			await cluster.part( part ).start();
			await pause( seconds * 1000 );
		} ) );
	}
	return rows;
}
