import { nextTick, reactive, watch } from 'vue';
import type { Ref } from 'vue';
import type { Row } from '../../domain/row';

/** A cell, by the page of its row and its column. */
export interface Place {
	page: number;
	column: string;
}

export interface Focus {
	/** The cell that the Tab key leads to. */
	place: Place;
	/** The element of a cell, where it is drawn. */
	cellAt: ( page: number, column: string ) => HTMLElement | null;
	/** Goes to a cell, which comes into sight. */
	focus: ( page: number, column: string ) => Promise<void>;
	/** Goes to the cell beside another, to go on after that was edited. */
	next: ( page: number, column: string ) => void;
	/** A cell, or something in it, has got the focus. */
	onFocus: ( event: FocusEvent ) => void;
}

/** Parts of the grid that the focus depends on. */
interface Grid {
	table: Ref<HTMLElement | null>;
	scroller: Ref<HTMLElement | null>;
	rows: Ref<Row[]>;
	columns: Ref<string[]>;
	drawn: Ref<unknown>;
	/** Scrolls until the row of a page is in sight. */
	reveal: ( page: number ) => void;
}

/** The one cell of the grid that can have the focus, as its pattern asks for: see WAI-ARIA's "grid". */
export function useFocus( { table, scroller, rows, columns, drawn, reveal }: Grid ): Focus {
	const place = reactive( { page: rows.value.length ? rows.value[ 0 ].page : 0, column: 'partner' } );

	watch( [ rows, columns ], () => {
		if ( !columns.value.includes( place.column ) ) {
			place.column = 'partner';
		}
		if ( !rows.value.some( ( { page } ) => page === place.page ) && rows.value.length ) {
			place.page = rows.value[ 0 ].page;
		}
	} );

	function cellAt( page: number, column: string ): HTMLElement | null {
		return table.value?.querySelector( `[data-page="${ page }"] > [data-column="${ column }"]` ) ?? null;
	}

	// The element with the focus may show another row now, or be gone. Keys then go on from the focused place.
	let holdsFocus = false;
	watch( drawn, () => {
		holdsFocus = table.value !== null && table.value.contains( document.activeElement ) &&
			!document.activeElement!.closest( 'thead' );
	} );
	watch( drawn, () => {
		const cell = cellAt( place.page, place.column ) ?? table.value;
		if ( holdsFocus && cell && ( cell === table.value || !cell.contains( document.activeElement ) ) ) {
			cell.focus( { preventScroll: true } );
		}
	}, { flush: 'post' } );

	/** The first column is always in sight: who goes there begins to read the row. */
	function showBeginning( column: string ): void {
		if ( column === 'partner' && scroller.value ) {
			scroller.value.scrollLeft = 0;
		}
	}

	async function focus( page: number, column: string ): Promise<void> {
		place.page = page;
		place.column = column;
		reveal( page );
		await nextTick();
		const cell = cellAt( page, column );
		cell?.focus();
		// It may have had the focus already, out of sight.
		cell?.scrollIntoView( { block: 'nearest', inline: 'nearest' } );
		showBeginning( column );
	}

	return {
		place, cellAt, focus,
		next( page, column ) {
			const number = columns.value.indexOf( column ) + 1;
			focus( page, columns.value[ Math.min( number, columns.value.length - 1 ) ] );
		},
		onFocus( event ) {
			const cell = ( event.target as HTMLElement ).closest<HTMLElement>( '.tp-cell' );
			if ( cell ) {
				place.page = Number( cell.parentElement!.dataset.page );
				place.column = cell.dataset.column!;
			}
		}
	};
}
