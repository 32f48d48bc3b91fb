import { reactive } from 'vue';
import { getAt, setAt } from '../domain/pointer';
import { rowOf } from '../domain/row';
import type { Row } from '../domain/row';
import type { Partner } from '../domain/types.generated';
import type { LoadedRecord, PartnerGateway, SaveOutcome } from '../ports/gateway';
import { mapConcurrently } from './mapConcurrently';
import { useUndoHistory } from './useUndoHistory';
import type { Changes, UndoHistory, Step } from './useUndoHistory';
import type { Matrix } from './useMatrix';

/** Outcome of an edit that was not saved; its changes are kept. */
export type Refusal = Exclude<SaveOutcome, { kind: 'saved' }>;

/** An edit on its way, or one that was refused. */
export interface Draft {
	page: number;
	/** The column where it was made. */
	column: string;
	changes: Changes;
	step: Step;
	/** Why, for the page's history; '' for nothing to say. */
	reason: string;
	/** The row as it was shown before. */
	before: Row | undefined;
	isSaving: boolean;
	/** Whether it takes so long that the cell should say so. */
	isSlow: boolean;
	/** Why it was not saved; stays while it is tried again. */
	refusal: Refusal | null;
}

export interface Editing {
	/** By page and column. */
	drafts: Map<string, Draft>;
	/** The last step of which something was saved. */
	last: UndoHistory[ 'last' ];
	draft: ( page: number, column: string ) => Draft | undefined;
	/** The record that a row shows. */
	open: ( row: Row ) => Promise<LoadedRecord>;
	/** Saves changes, alone or as part of a step; resolves to whether they were saved or refused. */
	save: ( row: Row, column: string, changes: Changes, reason?: string, step?: Step ) => Promise<boolean>;
	/** Something was saved elsewhere, such as in a dialog: the row shows it, and it can be undone. */
	recordExternalSave: ( text: string, before: LoadedRecord, saved: LoadedRecord, column: string, changes: Changes ) => void;
	/** A partner was made, which cannot be undone here. */
	notifyCreated: UndoHistory[ 'notifyCreated' ];
	/** Tries a refused edit again: over a conflict, past a warning, with an answer to a captcha. */
	retry: ( draft: Draft, answer?: string ) => Promise<boolean>;
	discard: ( draft: Draft ) => void;
	isUndoTop: UndoHistory[ 'isUndoTop' ];
	/** Undoes the last step that has not been undone; false where there is none. */
	undo: () => Promise<boolean>;
	/** Does again what was undone last, unless something else has been edited since; false where there is nothing. */
	redo: () => Promise<boolean>;
}

const SLOW = 400;

function apply( record: Partner, changes: Changes ): Partner {
	return Object.keys( changes ).reduce( ( changed, pointer ) => setAt( changed, pointer, changes[ pointer ] ), record );
}

/** Changes that undo other changes of a record. */
function inverseOf( record: Partner, changes: Changes ): Changes {
	return Object.keys( changes ).reduce<Changes>( ( inverse, pointer ) => ( { ...inverse, [ pointer ]: getAt( record, pointer ) } ), {} );
}

/** Of one record after another; those of different records do not wait for each other. The work must not fail. */
function queues(): ( page: number, work: () => Promise<boolean> ) => Promise<boolean> {
	const last = new Map<number, Promise<boolean>>();
	return ( page, work ) => {
		const next = ( last.get( page ) ?? Promise.resolve( true ) ).then( work );
		last.set( page, next );
		return next;
	};
}

export function useEditing( gateway: PartnerGateway, matrix: Matrix ): Editing {
	const drafts = reactive( new Map<string, Draft>() ) as Map<string, Draft>;
	const records = new Map<number, LoadedRecord>();
	const history = useUndoHistory();
	const queue = queues();
	const key = ( page: number, column: string ): string => `${ page } ${ column }`;

	/** The revision that the row shows: with another, somebody's edit would be undone unseen. */
	async function open( { page, name, rev }: Row ): Promise<LoadedRecord> {
		const known = records.get( page );
		const loaded = known && known.rev === rev ? known : await gateway.load( name, rev );
		records.set( page, loaded );
		return loaded;
	}

	/** A row shows what was typed, whether saved, on its way or refused. */
	function show( page: number ): void {
		const known = records.get( page );
		// A row that has been read since is not turned back to what an older record says.
		if ( known && known.rev >= ( matrix.row( page )?.rev ?? 0 ) ) {
			const typed = Array.from( drafts.values() ).filter( ( draft ) => draft.page === page );
			matrix.show( { ...known, page, record: typed.reduce( ( record, { changes } ) => apply( record, changes ), known.record ) } );
		}
	}

	/** Forgets a draft, unless the cell has been edited again meanwhile. */
	function drop( draft: Draft ): void {
		const place = key( draft.page, draft.column );
		if ( drafts.get( place ) === draft ) {
			drafts.delete( place );
		}
	}

	function settle( draft: Draft, base: LoadedRecord, outcome: SaveOutcome ): boolean {
		if ( outcome.kind !== 'saved' ) {
			draft.refusal = outcome;
			return false;
		}
		const { page, column, changes, step, before } = draft;
		records.set( page, outcome.saved );
		drop( draft );
		show( page );
		history.add( step, { page, name: outcome.saved.name, column, changes, inverse: inverseOf( base.record, changes ), before, after: matrix.row( page ) } );
		return true;
	}

	async function send( draft: Draft, answer?: string ): Promise<boolean> {
		const { page, changes, reason, refusal } = draft;
		if ( refusal?.kind === 'conflict' ) {
			records.set( page, refusal.latest );
			draft.before = rowOf( page, refusal.latest.rev, refusal.latest.name, refusal.latest.record, matrix.framework.value, matrix.today.value );
		}
		const base = refusal?.kind === 'conflict' ? refusal.latest : await open( matrix.row( page )! );
		show( page );
		return settle( draft, base, await gateway.save( {
			page, name: base.name, rev: base.rev, record: apply( base.record, changes ),
			...( reason ? { reason } : {} ),
			...( refusal?.kind === 'challenged' && answer !== undefined ? { captcha: { id: refusal.id, answer } } : {} )
		} ) );
	}

	function attempt( draft: Draft, answer?: string ): Promise<boolean> {
		draft.isSaving = true;
		return queue( draft.page, async () => {
			const slow = setTimeout( () => {
				draft.isSlow = true;
			}, SLOW );
			try {
				return await send( draft, answer );
			} catch {
				draft.refusal = { kind: 'unreachable' };
				return false;
			} finally {
				clearTimeout( slow );
				draft.isSaving = draft.isSlow = false;
			}
		} );
	}

	function start( page: number, column: string, changes: Changes, step: Step, reason = '' ): Promise<boolean> {
		const place = key( page, column );
		drafts.set( place, { page, column, changes, step, reason, before: matrix.row( page ), isSaving: true, isSlow: false, refusal: null } );
		show( page );
		return attempt( drafts.get( place )! );
	}

	async function back( isUndo: boolean ): Promise<boolean> {
		const taken = history.popStep( isUndo );
		const step: Step = { edits: [], isUndo };
		await mapConcurrently( taken?.edits ?? [], ( { page, column, inverse } ) => start( page, column, inverse, step ) );
		return taken !== undefined;
	}

	return {
		drafts, last: history.last, open,
		draft: ( page, column ) => drafts.get( key( page, column ) ),
		save( row, column, changes, reason, step = { edits: [], isUndo: false } ) {
			history.forgetUndone();
			return start( row.page, column, changes, step, reason );
		},
		recordExternalSave( text, before, saved, column, changes ) {
			records.set( saved.page, saved );
			const row = matrix.row( saved.page );
			show( saved.page );
			const inverse = inverseOf( before.record, changes );
			history.add( { edits: [], isUndo: false, text }, {
				page: saved.page, name: saved.name, column, changes, inverse, before: row, after: matrix.row( saved.page )
			} );
		},
		notifyCreated: history.notifyCreated,
		isUndoTop: history.isUndoTop,
		retry: attempt,
		discard( draft ) {
			if ( draft.refusal?.kind === 'conflict' ) {
				records.set( draft.page, draft.refusal.latest );
			}
			drop( draft );
			show( draft.page );
		},
		undo: () => back( true ),
		redo: () => back( false )
	};
}
