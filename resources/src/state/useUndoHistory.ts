import { shallowReactive, shallowRef } from 'vue';
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
	/** The row as it was shown before. */
	before: Row | undefined;
	/** The row as it was shown when this had been saved. */
	after: Row | undefined;
}

/** Edits that belong together: they are undone at once. */
export interface Step {
	edits: Saved[];
	isUndo: boolean;
	/** Text of the notice, in place of old and new values. */
	text?: string;
	/** The partner that was made, where nothing of it can be undone here. */
	made?: { page: number; name: string };
}

export interface UndoHistory {
	/** The last step of which something was saved. */
	last: ShallowRef<Step | null>;
	/** Something of a step was saved. */
	add: ( step: Step, saved: Saved ) => void;
	/** A partner was made, which cannot be undone here. */
	notifyCreated: ( text: string, made: { page: number; name: string } ) => void;
	/** Takes the last step that was done, or undone. */
	popStep: ( isUndo: boolean ) => Step | undefined;
	/** Whether edits are those that undo would take. */
	isUndoTop: ( edits: Saved[] ) => boolean;
	/** Drops undone steps: after another edit they cannot be redone. */
	forgetUndone: () => void;
}

export function useUndoHistory(): UndoHistory {
	const done = shallowReactive<Step[]>( [] );
	const undone: Step[] = [];
	const last = shallowRef<Step | null>( null );
	return {
		last,
		add( step, saved ) {
			const steps = step.isUndo ? undone : done;
			// Also one that was undone before the rest of it was saved: what is saved now is undone by itself.
			if ( !steps.includes( step ) ) {
				step.edits = [];
				steps.push( step );
			}
			step.edits.push( saved );
			last.value = { ...step };
		},
		notifyCreated( text, { page, name } ) {
			last.value = { edits: [], isUndo: false, text, made: { page, name } };
		},
		popStep: ( isUndo ) => ( isUndo ? done : undone ).pop(),
		isUndoTop: ( edits ) => done.length > 0 && done[ done.length - 1 ].edits === edits,
		forgetUndone: () => {
			undone.length = 0;
		}
	};
}
