/**
 * How long the costliest views take with partners of the largest size: seconds that a reader waits.
 */
import { serve, freePort } from '../../scripts/setup/serve.mjs';
import { Client } from './client.mjs';
import { median, time } from './timing.mjs';
import { provideLargest } from './wikis.mjs';

const count = 1000;
const rounds = 5;
/** Of LargestRecords' shapes the one with most evidence, which takes longest. */
const costliest = 'Largest 1';
const special = '/index.php?title=Special:TechnicalPartners';

const views = {
	'the first page': special,
	'500 rows': `${ special }&limit=500`,
	ranking: `${ special }/ranking`,
	exchange: `${ special }/exchange`,
	goals: `${ special }/goals`,
	'a past day, its first part': `${ special }&asof=2024-12-01`,
	'changes of half a year, their first part': `${ special }/changes&from=2024-05-10&to=2024-12-31`,
	'the form of one partner': `${ special }/edit/${ costliest.replace( ' ', '_' ) }`,
	'the page of one partner': `/index.php?title=Partner:${ costliest.replace( ' ', '_' ) }`
};

const seconds = ( milliseconds ) => ( milliseconds / 1000 ).toFixed( 2 );

/** The first time, and the median of what follows. */
async function measure( what, work ) {
	const first = await time( work );
	const times = [];
	for ( let round = 0; round < rounds; round++ ) {
		times.push( await time( work ) );
	}
	return {
		what: `${ count } partners of 300 KB: ${ what }, at first and then`,
		count: Number( seconds( first ) ), unit: `s, ${ seconds( median( times ) ) } s`, limit: 2
	};
}

export async function largest() {
	const wiki = await serve( await provideLargest( count ), await freePort() );
	const client = await new Client( wiki.url ).logIn();
	// Primes the server: work done once after its start does not belong to the views.
	await client.page( '/index.php?title=Special:BlankPage' );
	const rows = [];
	for ( const [ what, path ] of Object.entries( views ) ) {
		rows.push( await measure( what, () => client.page( path ) ) );
	}
	const title = `Partner:${ costliest }`;
	let { record, revision } = await client.read( title );
	rows.push( await measure( 'saving one partner', async () => {
		record = { ...record, priority: record.priority === 'low' ? 'high' : 'low' };
		const { edit } = await client.edit( title, JSON.stringify( record ), { baserevid: revision } );
		revision = edit.newrevid;
	} ) );
	return rows;
}
