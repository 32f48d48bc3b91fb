/**
 * How long an edit of the framework takes until every row is new, against computing all rows by the script.
 */
import { pause } from '../../scripts/cluster/part.mjs';
import { differences, jobsLeft } from './index.mjs';
import { sysop } from './people.mjs';
import { editFramework } from './saves.mjs';
import { number } from './table.mjs';
import { middle, quotients, takeTurns } from './turns.mjs';
import { provideRows, rebuild } from './wikis.mjs';

const seconds = async ( work ) => {
	const began = performance.now();
	await work();
	return ( performance.now() - began ) / 1000;
};

export async function framework( cluster, { turns = 2 } ) {
	const wiki = 'rows10000';
	await provideRows( cluster, wiki, 10000 );
	const admin = await sysop( cluster, wiki );
	await jobsLeft( cluster, wiki );
	const found = await takeTurns( {
		edit: () => seconds( async () => {
			await editFramework( admin );
			// The runner looks for jobs every second or so; another batch is queued by the one before.
			do {
				await jobsLeft( cluster, wiki );
				await pause( 500 );
			} while ( await jobsLeft( cluster, wiki, 0 ) );
		} ),
		script: async () => {
			await cluster.ask(
				'DELETE FROM technical_partners; DELETE FROM technical_partners_value; DELETE FROM technical_partners_items',
				wiki
			);
			return seconds( () => rebuild( cluster, wiki ) );
		}
	}, turns );
	const quotient = middle( quotients( found.edit, found.script ) );
	const differ = await differences( cluster, wiki );
	return [
		{ what: 'all rows new after an edit of the framework, against rebuildIndex',
			measured: `${ number( quotient ) } ×, ${ number( middle( found.edit ) ) } : ${ number( middle( found.script ) ) } s`,
			wanted: '≤ 1.5 ×', holds: quotient <= 1.5 },
		{
			what: 'differences of the index then',
			measured: String( differ.count ),
			wanted: '0',
			holds: differ.count === 0,
			notes: differ.count ? differ.lines : []
		}
	];
}
