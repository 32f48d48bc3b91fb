import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../resources/src/ports/gateway';
import type { Draft } from '../../../resources/src/state/draft';
import { useEditSession } from '../../../resources/src/state/useEditSession';
import type { EditSession } from '../../../resources/src/state/useEditSession';
import { useEditState } from '../../../resources/src/state/useEditState';
import type { EditState } from '../../../resources/src/state/useEditState';
import type { Matrix } from '../../../resources/src/state/useMatrix';
import { Memory, matrixOf } from './memory';

let memory: Memory;
let matrix: Matrix;
let edits: EditState;
let session: EditSession;
const denied: SaveOutcome = { kind: 'denied', code: 'protectedpage', html: 'Protected', isWarning: false };
const edit = async ( ...of: Parameters<EditSession[ 'edit' ]> ): Promise<boolean> =>
	await session.edit( ...of ).saved !== null;
const priority = ( value: string, page = 1 ): Promise<boolean> =>
	edit( matrix.row( page )!, 'priority', { '/priority': value } );
const draft = (): Draft => edits.draft( 1, 'priority' )!;
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
	edits = useEditState();
	session = useEditSession( memory, matrix, edits );
} );
afterEach( () => {
	vi.useRealTimers();
} );

it( 'saves a whole record upon the revision that was shown', async () => {
	const { rev } = matrix.row( 1 )!;
	expect( await priority( 'high' ) ).toBe( true );
	expect( memory.requests ).toEqual( [ { page: 1, name: 'A', rev, record: { priority: 'high' } } ] );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'high', rev: memory.latest( 'A' ).rev } );
	expect( edits.drafts().length ).toBe( 0 );
} );

it( 'sends a reason, also when a refused edit is tried again', async () => {
	memory.outcomes.push( denied );
	expect( await edit( matrix.row( 1 )!, 'priority', { '/priority': 'high' }, { reason: 'They asked' } ) ).toBe( false );
	await session.retry( draft() );
	expect( memory.requests.map( ( { reason } ) => reason ) ).toEqual( [ 'They asked', 'They asked' ] );
	await session.undo();
	expect( memory.requests[ 2 ].reason ).toBeUndefined();
} );

it( 'shows at once what is on its way, and says so when it takes long', async () => {
	vi.useFakeTimers();
	await session.open( matrix.row( 1 )! );
	const go = hold( 'A' );
	const saving = priority( 'high' );
	expect( matrix.row( 1 )!.priority ).toBe( 'high' );
	await vi.advanceTimersByTimeAsync( 399 );
	expect( draft() ).toMatchObject( { state: 'saving', isSlow: false } );
	await vi.advanceTimersByTimeAsync( 1 );
	expect( draft().isSlow ).toBe( true );
	go();
	expect( await saving ).toBe( true );
} );

it( 'queues the edits of one record, while others go their way', async () => {
	const go = hold( 'A' );
	const first = priority( 'high' );
	const second = edit( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } );
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
	expect( draft() ).toMatchObject( { changes: { '/priority': 'low' }, refusal: denied, state: 'refused' } );
	expect( matrix.row( 1 )!.priority ).toBe( 'low' );
} );

it( 'keeps a refused edit in its cell while others of the record are saved, until it is discarded', async () => {
	memory.outcomes.push( denied );
	expect( await priority( 'high' ) ).toBe( false );
	expect( await edit( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } ) ).toBe( true );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'high', summary: 'Words' } );
	expect( memory.latest( 'A' ).record ).toEqual( { summary: 'Words' } );
	session.discard( draft() );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'untriaged', summary: 'Words' } );
	expect( edits.drafts().length ).toBe( 0 );
} );

it( 'saves mine over a conflict, upon the latest revision, and undoes to what the other wrote', async () => {
	memory.edit( 'A', '/summary', 'Theirs too' );
	const theirs = memory.edit( 'A', '/priority', 'low' );
	expect( await priority( 'high' ) ).toBe( false );
	expect( draft().refusal ).toMatchObject( { kind: 'conflict', user: 'Else', latest: theirs } );
	expect( await session.retry( draft() ) ).not.toBeNull();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high', summary: 'Theirs too' } );
	expect( await session.undo() ).toBe( true );
	expect( memory.latest( 'A' ).record ).toEqual( theirs.record );
} );

it( 'takes theirs out of a conflict', async () => {
	const theirs = memory.edit( 'A', '/priority', 'low' );
	await priority( 'high' );
	session.discard( draft() );
	expect( matrix.row( 1 ) ).toMatchObject( { priority: 'low', rev: theirs.rev } );
	expect( await edit( matrix.row( 1 )!, 'partner', { '/summary': 'Words' } ) ).toBe( true );
} );

it( 'answers a captcha, and goes past a warning by trying again', async () => {
	memory.outcomes.push(
		{ kind: 'challenged', id: '7', question: 'Which?', isHtml: false },
		{ ...denied, isWarning: true } as SaveOutcome
	);
	await priority( 'high' );
	session.answer( draft(), 'this' );
	expect( await session.retry( draft() ) ).toBeNull();
	expect( await session.retry( draft() ) ).not.toBeNull();
	expect( memory.requests.map( ( { captcha } ) => captcha ) ).toEqual(
		[ undefined, { id: '7', answer: 'this' }, undefined ]
	);
} );

it( 'outlives every failure of the network: the edit is kept, and the record’s queue goes on', async () => {
	memory.outcomes.push( new Error( 'lost' ), new Error( 'lost again' ) );
	expect( await priority( 'high' ) ).toBe( false );
	expect( await session.retry( draft() ) ).toBeNull();
	expect( draft() ).toMatchObject( { state: 'refused', refusal: { kind: 'unreachable' } } );
	expect( await session.retry( draft() ) ).not.toBeNull();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );

it( 'undoes edits from the last to the first, and does them again until another edit', async () => {
	await priority( 'low' );
	await priority( 'high' );
	await session.undo();
	await session.undo();
	expect( memory.latest( 'A' ).record ).toEqual( {} );
	expect( await session.undo() ).toBe( false );
	await session.redo();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'low' } );
	await session.undo();
	await priority( 'medium', 2 );
	expect( await session.redo() ).toBe( false );
} );

it( 'undoes only its own fields: what others wrote meanwhile stays', async () => {
	await priority( 'high' );
	matrix.show( memory.edit( 'A', '/summary', 'Theirs' ) );
	await session.undo();
	expect( memory.latest( 'A' ).record ).toEqual( { summary: 'Theirs' } );
} );

it( 'keeps an undo an undo when it succeeds only later', async () => {
	await priority( 'high' );
	memory.outcomes.push( new Error( 'lost' ) );
	await session.undo();
	await session.retry( draft() );
	expect( edits.last.value ).toMatchObject( { isUndo: true } );
	await session.redo();
	expect( memory.latest( 'A' ).record ).toEqual( { priority: 'high' } );
} );

it( 'undoes an edit that is still on its way once it is saved, not the one before', async () => {
	await priority( 'low' );
	const go = hold( 'A' );
	const saving = priority( 'high' );
	expect( await session.undo() ).toBe( true );
	go();
	await saving;
	await vi.waitFor( () => expect( memory.latest( 'A' ).record ).toEqual( { priority: 'low' } ) );
	expect( memory.requests ).toHaveLength( 3 );
} );

it( 'undoes all of a running batch: what is saved, what is on its way and what waits', async () => {
	const names = [ 'A', 'B', 'C', 'D', 'E', 'F' ];
	memory = new Memory( names );
	matrix = matrixOf( memory, names );
	edits = useEditState();
	session = useEditSession( memory, matrix, edits );
	const go = names.slice( 1 ).map( hold );
	const running = session.editMany(
		names.map(
			( _, number ) => ( { row: matrix.row( number + 1 )!, column: 'priority', changes: { '/priority': 'high' } } )
		)
	);
	await vi.waitFor( () => expect( memory.requests ).toHaveLength( 5 ) );
	const undoing = session.undo();
	go.forEach( ( open ) => open() );
	await Promise.all( [ running, undoing ] );
	await vi.waitFor(
		() => expect( names.map( ( name ) => memory.latest( name ).record ) ).toEqual( names.map( () => ( {} ) ) )
	);
	await vi.waitFor( () => expect( edits.report.value ).toBeNull() );
	expect( memory.requests.some( ( { name } ) => name === 'F' ) ).toBe( false );
	expect( edits.last.value ).toMatchObject( { isUndo: true } );
	expect( edits.last.value!.edits ).toHaveLength( 5 );
} );

it( 'says that nothing was saved where nothing changed', async () => {
	await priority( 'low' );
	const { latest } = { latest: memory.latest( 'A' ) };
	memory.outcomes.push( { kind: 'saved', saved: latest, isMerged: false } );
	await edit( matrix.row( 1 )!, 'steward', { '/steward': { user: 'admin', since: '2026-11-23' } } );
	expect( edits.last.value ).toMatchObject( { isUnchanged: true, edits: [ { column: 'steward' } ] } );
	await session.undo();
	expect( memory.latest( 'A' ).record ).toEqual( {} );
} );

it( 'keeps a page whose creation is undone, and empties it on request; this can be redone', async () => {
	const made = await session.create( { name: 'New', record: { summary: 'Words', goals: [ 'maps' ] } } ).saved;
	expect( matrix.row( made!.page ) ).toMatchObject( { name: 'New', summary: 'Words' } );
	const requests = memory.requests.length;
	expect( await session.undo() ).toBe( true );
	expect( memory.requests ).toHaveLength( requests );
	expect( edits.last.value ).toMatchObject( { isKept: true, edits: [ { name: 'New', isCreation: true } ] } );
	await session.empty( edits.last.value!.edits );
	expect( memory.latest( 'New' ).record ).toEqual( {} );
	await session.redo();
	expect( memory.latest( 'New' ).record ).toEqual( { summary: 'Words', goals: [ 'maps' ] } );
} );

it( 'gives a draft that replaces another the answer to its captcha', async () => {
	memory.outcomes.push( { kind: 'challenged', id: '7', question: '?', isHtml: false } );
	const { draft: first, saved } = session.create( { name: 'New', record: { summary: 'Wrods' } }, { isInDialog: true } );
	expect( await saved ).toBeNull();
	session.answer( first, 'this' );
	const second = session.create( { name: 'New', record: { summary: 'Words' } }, { isInDialog: true, replaces: first } );
	expect( second.draft.refusal ).toMatchObject( { kind: 'challenged' } );
	expect( await second.saved ).not.toBeNull();
	expect( memory.requests[ 1 ].captcha ).toEqual( { id: '7', answer: 'this' } );
	expect( edits.drafts().length ).toBe( 0 );
} );

it( 'adds an item to a page that somebody else has made meanwhile', async () => {
	const latest = memory.write( 9, 'New', { priority: 'low' } );
	memory.outcomes.push( { kind: 'conflict', latest, user: 'Else', timestamp: '' } );
	const to = { page: 0, rev: 0, name: 'New', record: {} };
	await session.addItem( to, 'lastConversation', 'conversations', { id: 'c1' } ).saved;
	expect( memory.latest( 'New' ).record ).toEqual( { priority: 'low', conversations: [ { id: 'c1' } ] } );
	expect( memory.requests[ 1 ] ).toMatchObject( { page: 9, rev: latest.rev } );
	await session.undo();
	expect( memory.latest( 'New' ).record ).toEqual( { priority: 'low' } );
} );

it( 'draws a row once before it is sent, and once when it is saved', async () => {
	await session.open( matrix.row( 1 )! );
	const show = vi.spyOn( matrix, 'show' );
	await priority( 'high' );
	expect( show ).toHaveBeenCalledTimes( 2 );
} );
