/**
 * Entries of a form's list are dragged by their handles: the order in which they stand is the order that is posted. The
 * buttons beside them do the same for the keyboard, for touch, and without script.
 */
const ENTRY = '.tp-form__movable';

let dragged: HTMLElement | null = null;
/** Element that followed the dragged entry before the drag. */
let behind: Element | null = null;

function entriesOf( list: Element ): HTMLElement[] {
	return ( Array.from( list.children ) as HTMLElement[] ).filter( ( child ) => child.matches( ENTRY ) );
}

/** The entry of the dragged one's list that an element belongs to; there are lists within entries. */
function entryOf( element: Element ): Element | null {
	const entry = element.closest( ENTRY );
	return !entry || entry.parentElement === dragged!.parentElement ? entry : entryOf( entry.parentElement! );
}

/** The first cannot rise and the last cannot sink. */
function settle( list: Element ): void {
	const entries = entriesOf( list );
	entries.forEach( ( entry, number ) => {
		const [ up, down ] = Array.from( entry.querySelectorAll<HTMLButtonElement>( ':scope > .tp-form__moves > button' ) );
		up.disabled = number === 0;
		down.disabled = number === entries.length - 1;
	} );
}

function announce( entry: HTMLElement ): void {
	const list = entry.parentElement!;
	const said = list.querySelector<HTMLElement>( ':scope > [data-tp-moved]' )!;
	const entries = entriesOf( list );
	const parameters = [
		entry.querySelector( 'summary bdi' )!.textContent!, entries.indexOf( entry ) + 1, entries.length
	];
	said.textContent = said.dataset.tpMoved!.replace( /\$([123])/g, ( _, number ) => String( parameters[ number - 1 ] ) );
}

document.addEventListener( 'dragstart', ( event ) => {
	const handle = event.target instanceof Element && event.target.closest( '.tp-form__handle' );
	if ( handle ) {
		dragged = handle.closest<HTMLElement>( ENTRY )!;
		behind = dragged.nextElementSibling;
		event.dataTransfer!.effectAllowed = 'move';
		event.dataTransfer!.setDragImage( dragged, 0, 0 );
	}
} );

document.addEventListener( 'dragover', ( event ) => {
	const over = dragged && entryOf( event.target as Element );
	if ( dragged && over ) {
		event.preventDefault();
		const { top, height } = over.getBoundingClientRect();
		const isBefore = event.clientY < top + height / 2;
		if ( over !== dragged && ( isBefore ? over.previousElementSibling : over.nextElementSibling ) !== dragged ) {
			over[ isBefore ? 'before' : 'after' ]( dragged );
		}
	}
} );

document.addEventListener( 'drop', ( event ) => {
	if ( dragged ) {
		event.preventDefault();
	}
} );

/** Dropped nowhere, or given up with Esc, it goes back to where it was. */
document.addEventListener( 'dragend', ( event ) => {
	if ( dragged ) {
		const list = dragged.parentElement!;
		if ( event.dataTransfer!.dropEffect === 'none' ) {
			list.insertBefore( dragged, behind );
		} else if ( dragged.nextElementSibling !== behind ) {
			announce( dragged );
		}
		settle( list );
		dragged = null;
	}
} );
