import { computed, ref } from 'vue';
import type { ComputedRef, Ref } from 'vue';

/** Rows have one height: see @tp-row in resources/styles/matrix.less. */
const HEIGHT = 48;
/** From so many rows on, only those in sight are drawn. */
const FROM = 200;
/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
const SPARE = 4;
const IN_SIGHT = 20;

export interface Window<T> {
	/** How many lines are above those that are drawn. */
	first: ComputedRef<number>;
	shown: ComputedRef<T[]>;
	/** How many lines are below them. */
	rest: ComputedRef<number>;
	onScroll: () => void;
	/** Scrolls until a line is in sight. */
	reveal: ( line: number ) => void;
	HEIGHT: number;
}

/** Draws those of many lines that are in sight. */
export function useWindow<T>( lines: Ref<T[]>, scroller: Ref<HTMLElement | null> ): Window<T> {
	const top = ref( 0 );
	const inSight = ref( IN_SIGHT );
	const first = computed( () => lines.value.length < FROM ? 0 : Math.max( 0, Math.min( top.value, lines.value.length - inSight.value ) - SPARE ) );
	const shown = computed( () => lines.value.length < FROM ? lines.value : lines.value.slice( first.value, first.value + inSight.value + 2 * SPARE ) );

	function onScroll(): void {
		if ( scroller.value ) {
			top.value = Math.floor( scroller.value.scrollTop / HEIGHT );
			inSight.value = Math.ceil( scroller.value.clientHeight / HEIGHT );
		}
	}

	return {
		first, shown, onScroll, HEIGHT,
		rest: computed( () => lines.value.length - first.value - shown.value.length ),
		reveal( line ) {
			const element = scroller.value;
			if ( element && lines.value.length >= FROM && line >= 0 ) {
				const above = line * HEIGHT;
				const below = above + 2 * HEIGHT - element.clientHeight;
				element.scrollTop = Math.max( below, Math.min( above, element.scrollTop ) );
				onScroll();
			}
		}
	};
}
