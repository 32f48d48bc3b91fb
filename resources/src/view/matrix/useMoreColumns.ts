import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import type { Ref } from 'vue';

/**
 * @param scroller What columns are scrolled in
 * @param columns
 * @return Whether there are columns beyond the edge, and what to do when it has been scrolled
 */
export function useMoreColumns( scroller: Ref<HTMLElement | null>, columns: Ref<string[]> ): {
	hasMoreColumns: Ref<boolean>; lookAhead: () => void;
} {
	const hasMoreColumns = ref( false );
	function lookAhead(): void {
		const { scrollWidth = 0, clientWidth = 0, scrollLeft = 0 } = scroller.value ?? {};
		hasMoreColumns.value = scrollWidth - clientWidth - Math.abs( scrollLeft ) > 1;
	}
	// The browser need not lay out what has just been drawn, only to answer this, sooner than it would.
	onMounted( () => requestAnimationFrame( lookAhead ) );
	watch( columns, lookAhead, { flush: 'post' } );
	window.addEventListener( 'resize', lookAhead );
	onBeforeUnmount( () => window.removeEventListener( 'resize', lookAhead ) );
	return { hasMoreColumns, lookAhead };
}
