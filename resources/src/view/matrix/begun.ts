/** What somebody has begun in the server's matrix before the grid takes its place. */
import { parseQuery } from '../../domain/query';
import type { Query } from '../../domain/query';
import type { Matrix } from '../../state/useMatrix';

const SCROLLED = '.tp-matrix__scroll';
const SEARCH = '.tp-search [type="search"]';
const PANEL = '.tp-filters';

/** Where the grid has what has the focus; undefined where it has nothing like it. */
function counterpart( active: HTMLElement ): string | undefined {
	const column = active.closest<HTMLElement>( '[data-column]' )?.dataset.column;
	const page = active.closest<HTMLElement>( '[data-page]' )?.dataset.page;
	return active.matches( SEARCH ) ? SEARCH :
		active.closest( PANEL ) ? `${ PANEL } summary` :
			page ? `[data-page="${ page }"] > [data-column="${ column }"]` :
				column && `[data-column="${ column }"] .tp-grid__sort`;
}

/** What is being searched for, or chosen in the panel, where it is not what is shown. */
function wanted( search: HTMLInputElement | null, panel: Element | null, { query, framework }: Matrix ): Partial<Query> | null {
	const form = panel?.querySelector( 'form' );
	const { filters, group } = form ? parseQuery( new URLSearchParams( new FormData( form ) as never ).toString(), framework.value ) : query.value;
	const q = search ? search.value.trim() : query.value.q;
	const change = { ...q !== query.value.q && { q }, ...form && { filters, group } };
	return JSON.stringify( { ...query.value, ...change } ) === JSON.stringify( query.value ) ? null : change;
}

/**
 * @param element It has the server's matrix now, and the grid later
 * @param matrix
 * @return What takes it up in the grid: the focus, what is typed or chosen, how far the columns are scrolled
 */
export function begun( element: Element, matrix: Matrix ): () => void {
	const active = document.activeElement as HTMLElement | null;
	const focused = active && element.contains( active ) ? counterpart( active ) : undefined;
	const search = focused === SEARCH ? active as HTMLInputElement : null;
	const caret = search && search.selectionStart;
	const panel = element.querySelector( `${ PANEL }[open]` );
	const scrolled = element.querySelector( SCROLLED )?.scrollLeft;
	const change = wanted( search, panel, matrix );
	return () => {
		if ( scrolled ) {
			element.querySelector( SCROLLED )!.scrollLeft = scrolled;
		}
		if ( panel ) {
			element.querySelector<HTMLElement>( `${ PANEL } summary` )!.click();
		}
		if ( focused ) {
			element.querySelector<HTMLElement>( focused )?.focus( { preventScroll: true } );
		}
		if ( search ) {
			element.querySelector<HTMLInputElement>( SEARCH )!.setSelectionRange( caret, caret );
		}
		if ( change ) {
			matrix.setQuery( change );
		}
	};
}
