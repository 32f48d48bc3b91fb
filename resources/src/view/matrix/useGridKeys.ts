import type { Ref } from 'vue';
import type { Row } from '../../domain/row';
import { isComposing, isTyping, moved } from './keyboard';
import type { Place } from './useFocus';

/** Actions that keys trigger in a cell. */
export interface GridActions {
	/** Moves the focus; Shift keeps where the selection began. */
	go: ( page: number, column: string, isShift: boolean ) => void;
	/** Opens the cell that has the focus; false where there is nothing to open. */
	open: ( typed: string ) => boolean;
	toggle: ( page: number ) => void;
}

/** The keys of the WAI-ARIA grid pattern and of spreadsheets; those that undo are the page's: see MatrixApp.vue. */
export function useGridKeys(
	place: Place, rows: Ref<Row[]>, columns: Ref<string[]>, actions: GridActions
): ( event: KeyboardEvent ) => void {
	function moves( event: KeyboardEvent, isControl: boolean ): boolean {
		const from = {
			row: rows.value.findIndex( ( row ) => row.page === place.page ),
			column: columns.value.indexOf( place.column )
		};
		const isRtl = getComputedStyle( event.target as HTMLElement ).direction === 'rtl';
		const to = moved( from, event.key, isControl, isRtl, rows.value.length, columns.value.length );
		if ( to ) {
			actions.go( rows.value[ to.row ].page, columns.value[ to.column ], event.shiftKey );
		}
		return to !== null;
	}

	function selects( event: KeyboardEvent ): boolean {
		if ( event.key === ' ' ) {
			actions.toggle( place.page );
		}
		return event.key === ' ';
	}

	function opens( event: KeyboardEvent ): boolean {
		// An input method composes in the editor: its first key opens the cell, and is no text.
		const isOpening = event.key === 'Enter' || event.key === 'F2' || isTyping( event ) || isComposing( event );
		return isOpening && actions.open( isTyping( event ) ? event.key : '' );
	}

	return ( event ) => {
		const isControl = event.ctrlKey || event.metaKey;
		const target = event.target as HTMLElement;
		const isCell = target.classList.contains( 'tp-cell' );
		// The table itself holds the focus for a cell that is out of sight.
		const isPlace = target === event.currentTarget || target.closest( '.tp-cell' ) !== null;
		if ( isPlace && ( moves( event, isControl ) || ( isCell && ( selects( event ) || opens( event ) ) ) ) ) {
			event.preventDefault();
		}
	};
}
