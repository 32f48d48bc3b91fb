import { expect, test } from 'vitest';
import type { Partner } from '../../../resources/src/domain/types.generated';
import type { LoadedRecord, SaveOutcome, SaveRequest } from '../../../resources/src/ports/gateway';
import { newDraft, newStep } from '../../../resources/src/state/draft';
import type { Draft } from '../../../resources/src/state/draft';
import { sendDraft } from '../../../resources/src/state/sendDraft';

const loaded = ( rev: number, record: Partner = {} ): LoadedRecord => ( { page: 5, rev, name: 'A', record } );
const LATEST = loaded( 7, { priority: 'low' } );
const CONFLICT: SaveOutcome = { kind: 'conflict', latest: LATEST, user: 'B', timestamp: '' };
const RACE: SaveOutcome = { ...CONFLICT, isRace: true };
const SAVED: SaveOutcome = { kind: 'saved', saved: loaded( 8 ), isMerged: false };
const WARNING: SaveOutcome = { kind: 'denied', code: 'abusefilter-warning', html: 'Sure?', isWarning: true };
const draftOf = ( more: Partial<Draft> = {} ): Draft =>
	newDraft( { page: 5, name: 'A', column: 'partner', changes: { '/summary': 'x' }, step: newStep(), ...more } );

async function send(
	outcomes: SaveOutcome[], draft = draftOf()
): Promise<{ outcome: SaveOutcome; base: LoadedRecord; sent: SaveRequest[] }> {
	const sent: SaveRequest[] = [];
	const save = ( request: SaveRequest ): Promise<SaveOutcome> => {
		sent.push( request );
		return Promise.resolve( outcomes.shift()! );
	};
	return { ...await sendDraft( { save }, draft, loaded( 6 ) ), sent };
}

test( 'An edit that met another at one instant is sent again, the same', async () => {
	const { outcome, sent } = await send( [ RACE, RACE, RACE, SAVED ] );
	expect( outcome.kind ).toBe( 'saved' );
	expect( sent ).toHaveLength( 4 );
	sent.forEach( ( request ) => expect( request ).toEqual( sent[ 0 ] ) );
} );

test( 'After three more attempts it is a conflict', async () => {
	const { outcome, sent } = await send( [ RACE, RACE, RACE, RACE, SAVED ] );
	expect( outcome.kind ).toBe( 'conflict' );
	expect( sent ).toHaveLength( 4 );
} );

test( 'A conflict of one field is not sent again', async () => {
	expect( ( await send( [ CONFLICT, SAVED ] ) ).sent ).toHaveLength( 1 );
} );

test( 'An addition is made upon what somebody else saved, at most three times', async () => {
	const addition = draftOf( { isAddition: true } );
	const { outcome, base, sent } = await send( [ CONFLICT, RACE, SAVED ], addition );
	expect( [ outcome.kind, base ] ).toEqual( [ 'saved', LATEST ] );
	expect( sent.map( ( { rev, record } ) => [ rev, record ] ) ).toEqual(
		[ [ 6, { summary: 'x' } ], [ 7, { priority: 'low', summary: 'x' } ], [ 7, { priority: 'low', summary: 'x' } ] ]
	);
	expect( ( await send( [ CONFLICT, CONFLICT, RACE, CONFLICT, SAVED ], addition ) ).outcome.kind ).toBe( 'conflict' );
} );

test.each<SaveOutcome>( [
	{ kind: 'challenged', id: '7', question: '?', isHtml: false },
	WARNING,
	{ kind: 'denied', code: 'ratelimited', html: 'Wait', isWarning: false },
	{ kind: 'unreachable' }
] )( 'After a race, $kind is not sent again', async ( answer ) => {
	const { outcome, sent } = await send( [ RACE, answer, SAVED ] );
	expect( outcome ).toBe( answer );
	expect( sent ).toHaveLength( 2 );
} );

test( 'A warning that was confirmed is not asked again after a race', async () => {
	const { outcome, sent } = await send(
		[ RACE, WARNING, RACE, WARNING, SAVED ], draftOf( { refusal: WARNING as Draft[ 'refusal' ] } )
	);
	expect( outcome.kind ).toBe( 'saved' );
	expect( sent ).toHaveLength( 5 );
} );
