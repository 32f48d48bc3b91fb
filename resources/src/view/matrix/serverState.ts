/** Captures the state of the server's matrix before the grid replaces it, and restores it in the grid. */
import { nextTick } from 'vue';
import { parseQuery } from '../../domain/query';
import type { Query } from '../../domain/query';
import type { Framework } from '../../domain/types.generated';
import type { Matrix } from '../../state/useMatrix';

const SCROLLED = '.tp-matrix__scroll';
const SEARCH = '.tp-search [type="search"]';
const PANEL = '.tp-filters';
const SUMMARY = `${ PANEL } summary`;

/** Selector of the grid's counterpart of the focused element, or of the nearest control. */
function counterpart( active: HTMLElement ): string {
	const column = active.closest<HTMLElement>( '[data-column]' )?.dataset.column;
	const page = active.closest<HTMLElement>( '[data-page]' )?.dataset.page;
	const flag = active.closest<HTMLElement>( '[data-flag]' )?.dataset.flag;
	const { name, value, type } = active as HTMLInputElement;
	return active.matches( SEARCH ) ? SEARCH :
		name && active.closest( PANEL ) ?
			`${ PANEL } [name="${ name }"]${ type === 'checkbox' ? `[value="${ value }"]` : '' }` :
			flag ? `[data-flag="${ flag }"]` :
				page ? `[data-page="${ page }"] > [data-column="${ column }"]` :
					column ? `[data-column="${ column }"] .tp-grid__sort` : SUMMARY;
}

/** Whether a control of a form is not as the page brought it. */
function isChanged( control: Element ): boolean {
	return control instanceof HTMLSelectElement ?
		Array.from( control.options ).some( ( option ) => option.selected !== option.defaultSelected ) :
		control instanceof HTMLInputElement &&
			(
				control.type === 'checkbox' ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
			);
}

function withValues( filters: Query[ 'filters' ], name: string, values: string[] | undefined ): Query[ 'filters' ] {
	const changed = { ...filters };
	delete changed[ name ];
	return values ? { ...changed, [ name ]: values } : changed;
}

/** Query changes that a form holds and the address does not have yet. */
function pendingQuery( form: HTMLFormElement, query: Query, framework: Framework ): Partial<Query> {
	const names = new Set(
		Array.from( form.elements ).filter( isChanged )
			.map( ( control ) => control.getAttribute( 'name' )!.replace( '[]', '' ) )
	);
	if ( !names.size ) {
		return {};
	}
	const data = new FormData( form );
	const asked = parseQuery( new URLSearchParams( data as never ).toString(), framework );
	return Array.from( names ).reduce<Partial<Query>>( ( change, name ) => {
		switch ( name ) {
			case 'q':
				// The space at its end, too: somebody goes on after it.
				return { ...change, q: String( data.get( 'q' ) ) };
			case 'sort':
				return { ...change, sort: asked.sort, descending: asked.descending };
			case 'group':
			case 'columns':
				return { ...change, [ name ]: asked[ name ] };
			default:
				return { ...change, filters: withValues( change.filters ?? query.filters, name, asked.filters[ name ] ) };
		}
	}, {} );
}

/**
 * @param element Element that holds the server's table now and the grid later
 * @param matrix
 * @return Restores the focus, typed or chosen values and the horizontal scroll position in the grid
 */
export function captureServerState( element: Element, matrix: Matrix ): () => Promise<void> {
	const active = document.activeElement as HTMLElement | null;
	const focused = active && element.contains( active ) ? counterpart( active ) : undefined;
	const caret = focused === SEARCH ? active as HTMLInputElement : null;
	const [ start, end ] = [ caret && caret.selectionStart, caret && caret.selectionEnd ];
	const isOpen = element.querySelector( `${ PANEL }[open]` ) !== null;
	const scrolled = element.querySelector( SCROLLED )?.scrollLeft;
	const change = Object.assign(
		{},
		...Array.from( element.querySelectorAll( 'form' ) ).map(
			( form ) => pendingQuery( form, matrix.query.value, matrix.framework.value )
		)
	);
	return async () => {
		if ( Object.keys( change ).length ) {
			matrix.setQuery( change );
		}
		if ( isOpen ) {
			element.querySelector<HTMLElement>( SUMMARY )!.click();
		}
		if ( scrolled ) {
			element.querySelector( SCROLLED )!.scrollLeft = scrolled;
		}
		if ( focused ) {
			await nextTick();
			( element.querySelector<HTMLElement>( focused ) ?? element.querySelector<HTMLElement>( SUMMARY )! ).focus(
				{ preventScroll: true }
			);
		}
		if ( caret ) {
			element.querySelector<HTMLInputElement>( SEARCH )!.setSelectionRange( start, end );
		}
	};
}
