/** Place of a cell in the grid. */
export interface Place {
	/** Among the rows shown. */
	row: number;
	column: number;
}

const PAGE = 10;

/**
 * @param key As KeyboardEvent has it
 * @param isControl Whether Ctrl is held
 * @param isRtl Whether the next column lies to the left
 * @return The new place within the grid; null for a key that does not move
 */
export function moved(
	place: Place, key: string, isControl: boolean, isRtl: boolean, rows: number, columns: number
): Place | null {
	const ahead = isRtl ? -1 : 1;
	const to = ( row: number, column: number ): Place => ( {
		row: Math.max( 0, Math.min( rows - 1, row ) ), column: Math.max( 0, Math.min( columns - 1, column ) )
	} );
	switch ( key ) {
		case 'ArrowUp':
			return to( isControl ? 0 : place.row - 1, place.column );
		case 'ArrowDown':
			return to( isControl ? rows : place.row + 1, place.column );
		case 'ArrowLeft':
			return to( place.row, place.column - ahead );
		case 'ArrowRight':
			return to( place.row, place.column + ahead );
		case 'Home':
			return to( isControl ? 0 : place.row, 0 );
		case 'End':
			return to( isControl ? rows : place.row, columns );
		case 'PageUp':
			return to( place.row - PAGE, place.column );
		case 'PageDown':
			return to( place.row + PAGE, place.column );
		default:
			return null;
	}
}

/** Whether keys undo something, or do it again. */
export function historyKey( { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent ): 'undo' | 'redo' | null {
	const letter = ctrlKey || metaKey ? key.toLowerCase() : '';
	return letter === 'y' || ( letter === 'z' && shiftKey ) ? 'redo' : letter === 'z' ? 'undo' : null;
}

/** Key code that browsers report for a key which an input method has taken; Safari reports no isComposing for Enter. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key belongs to an input method: its Enter accepts a word, its Escape drops one. */
export function isComposing( event: KeyboardEvent ): boolean {
	return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/** Whether modifiers select a character, as AltGr does, and Option on a Mac; otherwise they make a command. */
function selectsCharacter( event: KeyboardEvent ): boolean {
	const isOption = event.altKey && !event.ctrlKey && /^Mac/.test( navigator.platform );
	return event.getModifierState( 'AltGraph' ) || isOption || ( !event.ctrlKey && !event.altKey );
}

/** Whether a key types a character. A space selects rows; a key of an input method types nothing yet. */
export function isTyping( event: KeyboardEvent ): boolean {
	return event.key.length === 1 && event.key !== ' ' && !event.metaKey && !isComposing( event ) &&
		selectsCharacter( event );
}
