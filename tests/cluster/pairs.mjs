/**
 * Two people who save different fields of one partner at one instant, from one revision.
 */
import { editors } from './people.mjs';
import { provideRows, titles } from './wikis.mjs';

export async function pairs( cluster, { pairs: count = 500 } ) {
	await provideRows( cluster, 'rows100', 100 );
	const [ one, two ] = await editors( cluster, 'rows100', 2 );
	const pages = await titles( cluster, 'rows100', 20 );
	const total = { conflicts: 0, lost: 0, again: 0, others: {} };
	for ( let pair = 0; pair < count; pair++ ) {
		const title = pages[ pair % pages.length ];
		const base = await one.look( title );
		const changes = [ { summary: `Pair ${ pair }` }, { website: `https://pair.example/${ pair }` } ];
		const answers = await Promise.all( [ one, two ].map( ( person, place ) =>
			person.save( title, { ...base.record, ...changes[ place ] }, base.revision, { server: 1 + place } ) ) );
		const { record } = await one.look( title );
		answers.forEach( ( { problem, again }, place ) => {
			total.again += again;
			const [ [ field, value ] ] = Object.entries( changes[ place ] );
			if ( problem === 'editconflict' ) {
				total.conflicts++;
			} else if ( problem ) {
				total.others[ problem ] = ( total.others[ problem ] ?? 0 ) + 1;
			} else if ( record[ field ] !== value ) {
				total.lost++;
			}
		} );
	}
	const notes = [
		`${ total.again } of ${ 2 * count } were sent again`,
		...Object.entries( total.others ).map( ( [ problem, times ] ) => `${ problem }: ${ times }` )
	];
	return [
		{
			what: `conflicts of ${ count } simultaneous pairs, different fields`,
			measured: String( total.conflicts ),
			wanted: '0',
			holds: total.conflicts === 0,
			notes
		},
		{ what: 'saved and lost of them', measured: String( total.lost ), wanted: '0', holds: total.lost === 0 }
	];
}
