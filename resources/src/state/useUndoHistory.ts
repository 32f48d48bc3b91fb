import { shallowReactive } from 'vue';
import type { ShallowRef } from 'vue';
import type { Row } from '../domain/row';

/** Values by the pointers of the fields that they go to. */
export type Changes = Record<string, unknown>;

/** Saved edit, with the changes that undo it. */
export interface Saved {
	page: number;
	name: string;
	column: string;
	changes: Changes;
	inverse: Changes;
	/** Whether it made the page, which only an administrator can delete. */
	isCreation: boolean;
	/** The row as it was shown before. */
	before: Row | undefined;
	/** The row as it was shown when this had been saved. */
	after: Row | undefined;
}

/** Edits that belong together: they are undone at once. */
export interface Step {
	edits: Saved[];
	isUndo: boolean;
	/** Edits on their way. */
	pending: number;
	/** The step that undoes this one, also what of this one is saved only later. */
	undoneBy?: Step;
	/** Text of the notice, in place of old and new values. */
	text?: string;
}

/** Last event that a notice tells of. */
export interface LastStep extends Step {
	/** Whether the edits left the pages as they were. */
	isUnchanged?: boolean;
	/** Whether the report of several rows tells of it. */
	isReported?: boolean;
	/** Whether somebody asked to undo creations: their pages stay. */
	isKept?: boolean;
	/** Number of edits of the same step that were undone. */
	undone?: number;
}

export interface UndoHistory {
	/** An edit of a step is on its way: undo takes this step first. */
	begin: ( step: Step ) => void;
	/** An edit of a step has ended; a step of which nothing was saved is forgotten. */
	end: ( step: Step ) => void;
	/** Something of a step was saved; a report may tell of it already. */
	add: ( step: Step, saved: Saved, isReported: boolean ) => void;
	/** Tells of edits without a change to the history: they changed nothing, or cannot be undone. */
	tell: ( edits: Saved[], event: Pick<LastStep, 'isUnchanged' | 'isKept' | 'undone'> ) => void;
	/** Takes the last step that was done, or undone. */
	popStep: ( isUndo: boolean ) => Step | undefined;
	/** Whether edits are those that undo would take. */
	isUndoTop: ( edits: Saved[] ) => boolean;
	/** Drops undone steps: after another edit they cannot be redone. */
	forgetUndone: () => void;
}

/** @param last Set to each step of which something was saved */
export function useUndoHistory( last: ShallowRef<LastStep | null> ): UndoHistory {
	const done = shallowReactive<Step[]>( [] );
	const undone = shallowReactive<Step[]>( [] );
	const stackOf = ( step: Step ): Step[] => step.isUndo ? undone : done;

	return {
		begin( step ) {
			step.pending++;
			if ( !stackOf( step ).includes( step ) ) {
				stackOf( step ).push( step );
			}
		},
		end( step ) {
			step.pending--;
			const place = stackOf( step ).indexOf( step );
			if ( !step.pending && !step.edits.length && place >= 0 ) {
				stackOf( step ).splice( place, 1 );
			}
		},
		add( step, saved, isReported ) {
			step.edits.push( saved );
			last.value = { ...step, isReported };
		},
		tell( edits, event ) {
			last.value = { edits, isUndo: false, pending: 0, ...event };
		},
		popStep: ( isUndo ) => ( isUndo ? done : undone ).pop(),
		isUndoTop: ( edits ) => done.length > 0 && done[ done.length - 1 ].edits === edits,
		forgetUndone: () => {
			undone.length = 0;
		}
	};
}
