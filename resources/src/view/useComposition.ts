import { onMounted, onUnmounted } from 'vue';
import { isComposing } from './matrix/keyboard';

/** Keeps a key of an input method from all listeners but the browser's own, in fields of this app. */
function keep( event: KeyboardEvent ): void {
	const field = ( event.target as HTMLElement ).closest( 'input, textarea' );
	if ( isComposing( event ) && field?.closest( '[class*="tp-"]' ) ) {
		event.stopPropagation();
	}
}

/** One rule for all editors: the Enter, Escape and Tab of an input method send, close and leave nothing. */
export function useComposition(): void {
	onMounted( () => document.addEventListener( 'keydown', keep, true ) );
	onUnmounted( () => document.removeEventListener( 'keydown', keep, true ) );
}
