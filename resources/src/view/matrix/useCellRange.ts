import { computed, ref } from 'vue';
import type { ComputedRef, Ref } from 'vue';
import type { Row } from '../../domain/row';
import type { Place } from './useFocus';

/** The block of cells between where a selection began and where the focus is. */
export interface CellRange {
	rows: ComputedRef<Row[]>;
	columns: ComputedRef<string[]>;
	/** Whether it is more than the one cell that has the focus. */
	isWide: ComputedRef<boolean>;
	/** Begins at a place, or ends the selection. */
	begin: ( from: Place | null ) => void;
	has: ( page: number ) => boolean;
}

function between<T>( all: T[], from: number, to: number ): T[] {
	return from < 0 || to < 0 ? [] : all.slice( Math.min( from, to ), Math.max( from, to ) + 1 );
}

export function useCellRange( rows: Ref<Row[]>, columns: Ref<string[]>, focus: Place ): CellRange {
	const anchor = ref<Place | null>( null );
	const from = computed( () => anchor.value ?? focus );
	const rowAt = ( page: number ): number => rows.value.findIndex( ( row ) => row.page === page );
	const inRows = computed( () => between( rows.value, rowAt( from.value.page ), rowAt( focus.page ) ) );
	const inColumns = computed(
		() => between( columns.value, columns.value.indexOf( from.value.column ), columns.value.indexOf( focus.column ) )
	);
	const pages = computed( () => new Set( inRows.value.map( ( { page } ) => page ) ) );
	const isWide = computed( () => anchor.value !== null && ( inRows.value.length > 1 || inColumns.value.length > 1 ) );
	return {
		rows: inRows, columns: inColumns, isWide,
		begin( place ) {
			anchor.value = place && { ...place };
		},
		has: ( page ) => isWide.value && pages.value.has( page )
	};
}
