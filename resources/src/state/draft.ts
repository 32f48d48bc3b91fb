import { markRaw, shallowReactive } from 'vue';
import { getAt, setAt } from '../domain/pointer';
import type { Row } from '../domain/row';
import type { Partner } from '../domain/types.generated';
import type { SaveOutcome } from '../ports/gateway';
import type { Changes, Step } from './useUndoHistory';

/** Outcome of an edit that was not saved; its changes are kept. */
export type Refusal = Exclude<SaveOutcome, { kind: 'saved' }>;

/** An edit on its way, or one that was refused. */
export interface Draft {
	/** Page id; 0 for a partner that is to get a page. */
	page: number;
	name: string;
	/** The column where it was made. */
	column: string;
	changes: Changes;
	step: Step;
	/** Reason for the page's history; '' for none. */
	reason: string;
	/** Whether the page is watched from now on; undefined for what the reader prefers. */
	isWatched?: boolean;
	/** Whether it only adds items: these meet no other edit, so it is saved upon whatever others have saved. */
	isAddition: boolean;
	/** Whether a dialog shows how it ends; otherwise its cell, or the report. */
	isInDialog: boolean;
	/** Text of the notice, in place of the old and the new value. */
	text?: ( saved: { name: string; record: Partner } ) => string;
	/** The row as it was shown before. */
	before: Row | undefined;
	/** Waiting drafts are behind others of a batch; dropped ones are not sent any more. */
	state: 'waiting' | 'saving' | 'saved' | 'refused' | 'dropped';
	/** Whether saving takes so long that the cell should say so. */
	isSlow: boolean;
	/** Why it was not saved; stays while it is tried again. */
	refusal: Refusal | null;
	/** Answer to a captcha. */
	answer: string;
}

export function newStep( isUndo = false ): Step {
	return markRaw( { edits: [], isUndo, pending: 0 } );
}

export function newDraft( of: Pick<Draft, 'page' | 'name' | 'column' | 'changes' | 'step'> & Partial<Draft> ): Draft {
	return shallowReactive( {
		reason: '', isAddition: false, isInDialog: false, before: undefined, state: 'waiting' as const, isSlow: false,
		refusal: null, answer: '', ...of
	} );
}

/** A record with the changes made. */
export function apply( record: Partner, changes: Changes ): Partner {
	return Object.keys( changes ).reduce( ( changed, pointer ) => setAt( changed, pointer, changes[ pointer ] ), record );
}

/** Changes that undo other changes of a record. */
export function inverseOf( record: Partner, changes: Changes ): Changes {
	const inverse: Changes = {};
	Object.keys( changes ).forEach( ( pointer ) => {
		inverse[ pointer ] = getAt( record, pointer );
	} );
	return inverse;
}

/** HTML of the warning that stopped a save, which the next attempt passes; '' for any other outcome. */
export function warningOf( outcome: SaveOutcome | null ): string {
	return outcome?.kind === 'denied' && outcome.isWarning ? outcome.html : '';
}
