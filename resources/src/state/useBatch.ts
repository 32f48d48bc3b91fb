import { ref } from 'vue';
import type { Ref } from 'vue';
import type { Row } from '../domain/row';
import { pooled } from './pool';
import type { Editing } from './useEditing';
import type { Changes, Step } from './useHistory';

/** One edit of several. */
export interface Edit {
	row: Row;
	column: string;
	changes: Changes;
}

/** How far edits of several rows have come. */
export interface Report {
	lines: { page: number; name: string; column: string; state: 'waiting' | 'saved' | 'refused' }[];
	isRunning: boolean;
}

export interface Batch {
	report: Ref<Report | null>;
	/** Saves edits of several rows, as one step to undo; a single one has no report. */
	run: ( edits: Edit[] ) => Promise<void>;
	/** Tries again what was refused. */
	retry: () => Promise<void>;
	close: () => void;
}

export function useBatch( editing: Editing ): Batch {
	const report = ref<Report | null>( null );

	async function work( lines: Report[ 'lines' ], save: ( number: number ) => Promise<boolean> ): Promise<void> {
		report.value!.isRunning = true;
		await pooled( lines, async ( line ) => {
			line.state = await save( report.value!.lines.indexOf( line ) ) ? 'saved' : 'refused';
		} );
		report.value!.isRunning = false;
	}

	return {
		report,
		async run( edits ) {
			if ( edits.length === 1 ) {
				const [ { row, column, changes } ] = edits;
				await editing.save( row, column, changes );
				return;
			}
			const step: Step = { edits: [], isUndo: false };
			report.value = { isRunning: true, lines: edits.map( ( { row, column } ) => ( { page: row.page, name: row.name, column, state: 'waiting' } ) ) };
			await work( report.value.lines, ( number ) => editing.save( edits[ number ].row, edits[ number ].column, edits[ number ].changes, step ) );
		},
		async retry() {
			const refused = report.value!.lines.filter( ( { state } ) => state === 'refused' );
			await work( refused, async ( number ) => {
				const { page, column } = report.value!.lines[ number ];
				const draft = editing.draft( page, column );
				return !draft || editing.retry( draft );
			} );
		},
		close() {
			report.value = null;
		}
	};
}
