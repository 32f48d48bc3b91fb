import { markRaw, reactive, ref, watch } from 'vue';
import type { Ref, UnwrapRef } from 'vue';
import type { Row } from '../domain/row';
import { mapConcurrently } from './mapConcurrently';
import type { Editing } from './useEditing';
import type { Changes, Step } from './useUndoHistory';
import type { Submission } from './useSubmission';

/** One edit of several. */
export interface Edit {
	row: Row;
	column: string;
	changes: Changes;
}

/** A partner that is made together with others. */
export interface Creation {
	name: string;
	submission: Submission;
	/** Whether it has been made. */
	make: () => Promise<boolean>;
}

/** How far edits of several rows have come. */
export interface Report {
	/** A partner that is to be made has no page yet; what stands against it is in its submission. */
	lines: {
		page: number; name: string; column: string; state: 'waiting' | 'saved' | 'refused'; submission?: UnwrapRef<Submission>;
		/** Saves it; resolves to whether it was saved. */
		save: () => Promise<boolean>;
	}[];
	isRunning: boolean;
	/** Step that undoes all saved edits of the batch. */
	step: Step;
}

export interface Batch {
	report: Ref<Report | null>;
	/** Saves edits of several rows, as one step to undo and for one reason, if any, and makes partners; a single edit has no report. */
	run: ( edits: Edit[], more?: { reason?: string; creations?: Creation[] } ) => Promise<void>;
	/** Tries refused lines of the report again; one that was stopped by a warning passes it. */
	retry: ( lines: Report[ 'lines' ] ) => Promise<void>;
	close: () => void;
}

export function useBatch( editing: Editing ): Batch {
	const report = ref<Report | null>( null );

	async function work( lines: Report[ 'lines' ] ): Promise<void> {
		const running = report.value!;
		running.isRunning = true;
		await mapConcurrently( lines, async ( line ) => {
			line.state = await line.save() ? 'saved' : 'refused';
		} );
		running.isRunning = false;
	}

	/** Saves an edit; the second time, over what stood against it. */
	function saverOf( { row, column, changes }: Edit, reason: string, step: Step ): () => Promise<boolean> {
		let isTried = false;
		return () => {
			const draft = isTried ? editing.draft( row.page, column ) : undefined;
			isTried = true;
			return draft ? editing.retry( draft ) : editing.save( row, column, changes, reason, step );
		};
	}

	/** A row that was refused may be saved by itself, from its cell. What was undone is no longer saved. */
	watch( editing.last, ( step ) => {
		const { lines = [] } = report.value ?? {};
		const isTold = ( line: Report[ 'lines' ][ 0 ] ): boolean => step!.edits.some( ( { page, column } ) => page === line.page && column === line.column );
		if ( report.value && step!.isUndo ) {
			report.value.lines = lines.filter( ( line ) => line.state !== 'saved' || !isTold( line ) );
			report.value = report.value.lines.length ? report.value : null;
		} else {
			lines.filter( ( line ) => line.state === 'refused' && isTold( line ) ).forEach( ( line ) => {
				line.state = 'saved';
			} );
		}
	} );

	return {
		report,
		async run( edits, { reason = '', creations = [] } = {} ) {
			if ( edits.length === 1 && !creations.length ) {
				const [ { row, column, changes } ] = edits;
				await editing.save( row, column, changes, reason );
				return;
			}
			const step: Step = { edits: [], isUndo: false };
			report.value = {
				isRunning: true,
				step: markRaw( step ),
				lines: [
					...creations.map( ( { name, submission, make } ) => ( { page: 0, name, column: 'partner', state: 'waiting' as const, submission: reactive( submission ), save: make } ) ),
					...edits.map( ( edit ) => ( { page: edit.row.page, name: edit.row.name, column: edit.column, state: 'waiting' as const, save: saverOf( edit, reason, step ) } ) )
				]
			};
			await work( report.value.lines );
		},
		retry: work,
		close() {
			report.value = null;
		}
	};
}
