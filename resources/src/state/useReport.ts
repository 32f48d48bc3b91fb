import { shallowReactive } from 'vue';
import type { ShallowRef } from 'vue';
import { newStep } from './draft';
import type { Draft } from './draft';
import { mapConcurrently } from './mapConcurrently';
import type { Step } from './useUndoHistory';

/** How far edits of several partners have come. */
export interface Report {
	drafts: Draft[];
	isRunning: boolean;
	/** Step that undoes all saved edits of the batch. */
	step: Step;
}

export interface ReportState {
	/** Saves the drafts of a new report. */
	begin: ( drafts: Draft[], step: Step ) => Promise<void>;
	/** Saves drafts of the report again. */
	repeat: ( drafts: Draft[] ) => Promise<void>;
	/** A cell was saved: a line that was refused may have been saved from its cell, and what was undone has no line. */
	settle: ( draft: Draft ) => void;
	/** Drops what still waits, where the step of the batch is undone. */
	stop: ( step: Step ) => void;
	/** Whether the report is telling of a step while it is saved. */
	isReporting: ( step: Step ) => boolean;
	close: () => void;
}

/**
 * @param report Where the report is shown
 * @param run Saves a draft; must not reject
 */
export function useReport( report: ShallowRef<Report | null>, run: ( draft: Draft ) => Promise<unknown> ): ReportState {
	async function repeat( drafts: Draft[] ): Promise<void> {
		const current = report.value!;
		// Drafts saved after the undo of their step get a step of their own.
		const step = current.step = current.step.undoneBy ? newStep() : current.step;
		current.isRunning = true;
		await mapConcurrently( drafts, async ( draft ) => {
			if ( draft.state !== 'dropped' ) {
				draft.step = step;
				await run( draft );
			}
		} );
		current.isRunning = false;
	}

	function keep( isKept: ( draft: Draft ) => boolean ): void {
		if ( report.value ) {
			report.value.drafts = report.value.drafts.filter( isKept );
			report.value = report.value.drafts.length ? report.value : null;
		}
	}

	return {
		repeat,
		begin( drafts, step ) {
			report.value = shallowReactive( { drafts, isRunning: true, step } );
			return repeat( drafts );
		},
		settle( { page, column, step } ) {
			const isSame = ( draft: Draft ): boolean => draft.page === page && draft.column === column;
			keep( ( draft ) => draft.state !== 'dropped' );
			if ( step.isUndo ) {
				keep( ( draft ) => draft.state !== 'saved' || !isSame( draft ) );
			} else {
				report.value?.drafts.filter( ( draft ) => draft.state === 'refused' && isSame( draft ) ).forEach( ( draft ) => {
					draft.state = 'saved';
				} );
			}
		},
		stop( step ) {
			const waiting = report.value?.drafts.filter( ( draft ) => draft.state === 'waiting' && draft.step === step ) ?? [];
			waiting.forEach( ( draft ) => {
				draft.state = 'dropped';
			} );
			keep( ( draft ) => draft.state !== 'dropped' );
		},
		isReporting: ( step ) => report.value !== null && report.value.isRunning && report.value.step === step,
		close() {
			report.value = null;
		}
	};
}
