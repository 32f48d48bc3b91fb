import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../resources/src/ports/gateway';
import { useEditing } from '../../../resources/src/state/useEditing';
import type { Draft, Editing } from '../../../resources/src/state/useEditing';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { Memory, matrixOf } from './memory';

let memory: Memory;
let matrix: Matrix;
let editing: Editing;
const denied: SaveOutcome = { kind: 'denied', code: 'protectedpage', html: 'Protected', isWarning: false };
const priority = ( value: string, page = 1 ): Promise<boolean> => editing.save( matrix.row( page )!, 'priority', { '/priority': value } );
const draft = (): Draft => editing.draft( 1, 'priority' )!;
/** Lets the saves of a name wait until what is returned is called. */
function hold( name: string ): () => void {
	let go = (): void => undefined;
	memory.gates.set( name, new Promise( ( resolve ) => {
		go = resolve;
	} ) );
	return () => go();
}

beforeEach( () => {
	memory = new Memory( [ 'A', 'B' ] );
	matrix = matrixOf( memory, [ 'A', 'B' ] );
	editing = useEditing( memory, matrix );
} );
afterEach( () => {
	vi.useRealTimers();
} );

it( 'saves a whole record upon the revision that was shown', async () => {
	const { rev } = matrix.row( 1 )!;
	expect( await priority( 'high' ) ).toBe( true );
	expect( memory.requests ).toEqual( [ { page: 1, name: 'A', rev, record: { priority: 'high' } } ] );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'high', rev: memory.latest( 'A' ).rev } );
	expect( editing.drafts.size ).toBe( 0 );
} );

it( 'sends a reason, also when a refused edit is tried again', async () => {
	memory.outcomes.push( denied );
	expect( await editing.save( matrix.row( 1 )!, 'priority', { '/priority': 'high' }, 'They asked' ) ).toBe( false );
	await editing.retry( draft() );
	expect( memory.requests.map( ( { reason } ) => reason ) ).toEqual( [ 'They asked', 'They asked' ] );
	await editing.undo();
	expect( memory.requests[ 2 ].reason ).toBeUndefined();
} );

it( 'shows at once what is on its way, and says so when it takes long', async () => {
	vi.useFakeTimers();
	await editing.open( matrix.row( 1 )! );
	const go = hold( 'A' );
	const saving = priority( 'high' );
	expect( matrix.row( 1 )!.priority ).toBe( 'high' );
	await vi.advanceTimersByTimeAsync( 399 );
	expect( draft() ).toMatchObject( { isSaving: true, isSlow: false } );
	await vi.advanceTimersByTimeAsync( 1 );
	expect( draft().isSlow ).toBe( true );
	go();
	expect( await saving ).toBe( true );
} );

it( 'queues the edits of one record, while others go their way', async () => {
	const go = hold( 'A' );
	const first = priority( 'high' );
	const second = editing.save( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } );
	expect( await priority( 'low', 2 ) ).toBe( true );
	expect( memory.requests.map( ( { name } ) => name ).sort() ).toEqual( [ 'A', 'B' ] );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'high', summary: 'Words' } );
	go();
	expect( await Promise.all( [ first, second ] ) ).toEqual( [ true, true ] );
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high', summary: 'Words' } );
} );

it( 'keeps the later of two edits of one cell when the earlier is through', async () => {
	const go = hold( 'A' );
	const first = priority( 'high' );
	const second = priority( 'low' );
	memory.outcomes.push( { kind: 'saved', saved: memory.edit( 'A', '/priority', 'high' ), isMerged: false }, denied );
	go();
	expect( await Promise.all( [ first, second ] ) ).toEqual( [ true, false ] );
	expect( draft() ).toMatchObject( { changes: { '/priority': 'low' }, refusal: denied, isSaving: false } );
	expect( matrix.row( 1 )!.priority ).toBe( 'low' );
} );

it( 'keeps a refused edit in its cell while others of the record are saved, until it is discarded', async () => {
	memory.outcomes.push( denied );
	expect( await priority( 'high' ) ).toBe( false );
	expect( await editing.save( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } ) ).toBe( true );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'high', summary: 'Words' } );
	expect( memory.latest( 'A' ).record ).toEqual( { summary: 'Words' } );
	editing.discard( draft() );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'untriaged', summary: 'Words' } );
	expect( editing.drafts.size ).toBe( 0 );
} );

it( 'saves mine over a conflict, upon the latest revision, and undoes to what the other wrote', async () => {
	memory.edit( 'A', '/summary', 'Theirs too' );
	const theirs = memory.edit( 'A', '/priority', 'low' );
	expect( await priority( 'high' ) ).toBe( false );
	expect( draft().refusal ).toMatchObject( { kind: 'conflict', user: 'Else', latest: theirs } );
	expect( await editing.retry( draft() ) ).toBe( true );
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high', summary: 'Theirs too' } );
	expect( await editing.undo() ).toBe( true );
	expect( memory.latest( 'A' ).record ).toEqual( theirs.record );
} );

it( 'takes theirs out of a conflict', async () => {
	const theirs = memory.edit( 'A', '/priority', 'low' );
	await priority( 'high' );
	editing.discard( draft() );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'low', rev: theirs.rev } );
	expect( await editing.save( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } ) ).toBe( true );
} );

it( 'answers a captcha, and goes past a warning by trying again', async () => {
	memory.outcomes.push( { kind: 'challenged', id: '7', question: 'Which?', isHtml: false }, { ...denied, isWarning: true } as SaveOutcome );
	await priority( 'high' );
	expect( await editing.retry( draft(), 'this' ) ).toBe( false );
	expect( await editing.retry( draft() ) ).toBe( true );
	expect( memory.requests.map( ( { captcha } ) => captcha ) ).toEqual( [ undefined, { id: '7', answer: 'this' }, undefined ] );
} );

it( 'outlives every failure of the network: the edit is kept, and the record’s queue goes on', async () => {
	memory.outcomes.push( new Error( 'lost' ), new Error( 'lost again' ) );
	expect( await priority( 'high' ) ).toBe( false );
	expect( await editing.retry( draft() ) ).toBe( false );
	expect( draft() ).toMatchObject( { isSaving: false, refusal: { kind: 'unreachable' } } );
	expect( await editing.retry( draft() ) ).toBe( true );
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );

it( 'undoes edits from the last to the first, and does them again until another edit', async () => {
	await priority( 'low' );
	await priority( 'high' );
	await editing.undo();
	await editing.undo();
	expect( memory.latest( 'A' ).record ).toEqual( {} );
	expect( await editing.undo() ).toBe( false );
	await editing.redo();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'low' } );
	await editing.undo();
	await priority( 'medium', 2 );
	expect( await editing.redo() ).toBe( false );
} );

it( 'undoes only its own fields: what others wrote meanwhile stays', async () => {
	await priority( 'high' );
	matrix.show( memory.edit( 'A', '/summary', 'Theirs' ) );
	await editing.undo();
	expect( memory.latest( 'A' ).record ).toEqual( { summary: 'Theirs' } );
} );

it( 'keeps an undo an undo when it succeeds only later', async () => {
	await priority( 'high' );
	memory.outcomes.push( new Error( 'lost' ) );
	await editing.undo();
	await editing.retry( draft() );
	expect( editing.last.value ).toMatchObject( { isUndo: true } );
	await editing.redo();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );
