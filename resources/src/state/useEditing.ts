import { reactive, ref } from 'vue';
import type { Ref } from 'vue';
import { getAt, setAt } from '../domain/pointer';
import type { Row } from '../domain/row';
import type { Partner } from '../domain/types.generated';
import type { LoadedRecord, PartnerGateway, SaveOutcome } from '../ports/gateway';
import type { Matrix } from './useMatrix';

/** Values by the pointers of the fields that they go to. */
export type Changes = Record<string, unknown>;

/** What went wrong with an edit; the changes are kept. */
export type Refusal = Exclude<SaveOutcome, { kind: 'saved' }>;

/** An edit on its way, or one that was refused. */
export interface Draft {
	page: number;
	/** The column where it was made. */
	column: string;
	changes: Changes;
	isSaving: boolean;
	/** Whether it takes so long that the cell should say so. */
	isSlow: boolean;
	refusal: Refusal | null;
}

/** What was saved, and how it is undone. */
export interface Saved {
	page: number;
	name: string;
	column: string;
	changes: Changes;
	inverse: Changes;
	isUndo: boolean;
}

export interface Editing {
	/** By page and column. */
	drafts: Map<string, Draft>;
	/** The last thing that was saved. */
	last: Ref<Saved | null>;
	draft: ( page: number, column: string ) => Draft | undefined;
	/** The record that a row shows. */
	open: ( row: Row ) => Promise<LoadedRecord>;
	/** Saves changes; resolves when they are saved or refused. */
	save: ( row: Row, column: string, changes: Changes ) => Promise<boolean>;
	/** Tries a refused edit again: over a conflict, past a warning, with an answer to a captcha. */
	retry: ( draft: Draft, answer?: string ) => Promise<boolean>;
	discard: ( draft: Draft ) => void;
	/** Undoes the last edit that has not been undone. */
	undo: () => Promise<boolean>;
}

const SLOW = 400;

function apply( record: Partner, changes: Changes ): Partner {
	return Object.keys( changes ).reduce( ( changed, pointer ) => setAt( changed, pointer, changes[ pointer ] ), record );
}

/** Of one record after another; those of different records do not wait for each other. */
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
	const done: Saved[] = [];
	const last = ref<Saved | null>( null );
	const queue = queues();
	const key = ( page: number, column: string ): string => `${ page } ${ column }`;

	/** The revision that the row shows: with another, somebody's edit would be undone unseen. */
	async function open( { page, name, rev }: Row ): Promise<LoadedRecord> {
		const known = records.get( page );
		const loaded = known && known.rev === rev ? known : await gateway.load( name, rev );
		records.set( page, loaded );
		return loaded;
	}

	function settle( draft: Draft, base: LoadedRecord, outcome: SaveOutcome, isUndo: boolean ): boolean {
		draft.isSaving = false;
		draft.isSlow = false;
		if ( outcome.kind !== 'saved' ) {
			draft.refusal = outcome;
			return false;
		}
		const saved = { ...outcome.saved, page: draft.page };
		records.set( draft.page, saved );
		matrix.show( saved );
		drafts.delete( key( draft.page, draft.column ) );
		const inverse: Changes = {};
		Object.keys( draft.changes ).forEach( ( pointer ) => {
			inverse[ pointer ] = getAt( base.record, pointer );
		} );
		last.value = { page: draft.page, name: base.name, column: draft.column, changes: draft.changes, inverse, isUndo };
		if ( !isUndo ) {
			done.push( last.value );
		}
		return true;
	}

	async function send( draft: Draft, base: LoadedRecord, isUndo: boolean, answer?: string ): Promise<boolean> {
		const refused = draft.refusal;
		draft.refusal = null;
		draft.isSaving = true;
		const record = apply( base.record, draft.changes );
		matrix.show( { ...base, page: draft.page, record } );
		const slow = setTimeout( () => {
			draft.isSlow = true;
		}, SLOW );
		const outcome = await gateway.save( {
			name: base.name, rev: base.rev, record,
			...( refused?.kind === 'challenged' && answer !== undefined ? { captcha: { id: refused.id, answer } } : {} )
		} );
		clearTimeout( slow );
		return settle( draft, base, outcome, isUndo );
	}

	function begin( page: number, column: string, changes: Changes ): Draft {
		drafts.set( key( page, column ), { page, column, changes, isSaving: true, isSlow: false, refusal: null } );
		return drafts.get( key( page, column ) )!;
	}

	function start( row: Row, column: string, changes: Changes, isUndo: boolean ): Promise<boolean> {
		const draft = begin( row.page, column, changes );
		return queue( row.page, async () => {
			try {
				return await send( draft, await open( matrix.row( row.page ) ?? row ), isUndo );
			} catch {
				draft.isSaving = false;
				draft.refusal = { kind: 'unreachable' };
				return false;
			}
		} );
	}

	return {
		drafts, last, open,
		draft: ( page, column ) => drafts.get( key( page, column ) ),
		save: ( row, column, changes ) => start( row, column, changes, false ),
		retry( draft, answer ) {
			const { refusal } = draft;
			return queue( draft.page, async () => {
				const row = matrix.row( draft.page );
				if ( refusal?.kind === 'conflict' ) {
					records.set( draft.page, refusal.latest );
				}
				const base = refusal?.kind === 'conflict' ? refusal.latest : row && await open( row );
				return base ? send( draft, base, false, answer ) : false;
			} );
		},
		discard( draft ) {
			drafts.delete( key( draft.page, draft.column ) );
			const shown = draft.refusal?.kind === 'conflict' ? draft.refusal.latest : records.get( draft.page );
			if ( shown ) {
				records.set( draft.page, shown );
				matrix.show( shown );
			}
		},
		undo() {
			const saved = done.pop();
			const row = saved && matrix.row( saved.page );
			return saved && row ? start( row, saved.column, saved.inverse, true ) : Promise.resolve( false );
		}
	};
}
