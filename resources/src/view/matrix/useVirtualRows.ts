import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { ComputedRef, Ref } from 'vue';

/** Rows have one height: see @tp-row in resources/styles/grid.less. */
const HEIGHT = 48;
/** From so many partners on, only the rows in sight are drawn, however few of them are asked for; paper has as many. */
const FROM = 200;
/** Rows drawn beyond the edges, so that scrolling shows no gaps. */
const SPARE = 2;
/** Rows drawn ahead while scrolling: the browser lays out and paints the whole table, for one new row as for eight. */
const AHEAD = 8;
/** Cards have many heights: so many more are drawn whenever they are asked for. */
const CARDS = 50;
const AS_CARDS = '(max-width: 639px)';

export interface VirtualRows<T> {
	/** How many lines are above those that are drawn. */
	first: ComputedRef<number>;
	shown: ComputedRef<T[]>;
	/** Lines that paper would show: where they are few, also those that are out of sight. */
	onPaper: ComputedRef<T[]>;
	/** Vue key of the n-th drawn row. A row scrolled in reuses the element of a row scrolled out. */
	slot: ( number: number ) => number;
	/** How many lines are below them. */
	rest: ComputedRef<number>;
	/** Number of cards not drawn yet, below tablet width; 0 in the table. */
	moreToCome: ComputedRef<number>;
	moreCards: () => void;
	onScroll: () => void;
	/** Scrolls until a line is in sight. */
	reveal: ( line: number ) => void;
	HEIGHT: number;
}

/** Whether rows are drawn as cards. */
function useCards(): Ref<boolean> {
	const narrow = window.matchMedia( AS_CARDS );
	const isCards = ref( narrow.matches );
	const follow = (): void => {
		isCards.value = narrow.matches;
	};
	narrow.addEventListener( 'change', follow );
	onBeforeUnmount( () => narrow.removeEventListener( 'change', follow ) );
	return isCards;
}

/** Whether the page is being printed. */
function usePrinting(): Ref<boolean> {
	const isPrinting = ref( false );
	const follow = ( { type }: Event ): void => {
		isPrinting.value = type === 'beforeprint';
	};
	const events = [ 'beforeprint', 'afterprint' ];
	events.forEach( ( event ) => window.addEventListener( event, follow ) );
	onBeforeUnmount( () => events.forEach( ( event ) => window.removeEventListener( event, follow ) ) );
	return isPrinting;
}

/**
 * Draws those of many lines that are in sight.
 *
 * @param lines
 * @param total How many there might be
 * @param scroller What they are scrolled in: never higher than the browser's window
 * @param order What is shown in which order: another one is read from its beginning
 * @param begin Where it begins in the browser's window, in pixels from above, before it is there
 */
export function useVirtualRows<T>(
	lines: Ref<T[]>, total: Ref<number>, scroller: Ref<HTMLElement | null>, order: Ref<unknown>, begin: number
): VirtualRows<T> {
	let top = 0;
	/** How far the lines have been scrolled, in pixels: who asks the element makes it lay out what has just been drawn. */
	let scrolled = 0;
	/** How many lines from the top one on are looked at: more, once the page itself is scrolled down. */
	let inSight = 0;
	/** From which line on, and up to which, lines are drawn. */
	const span = shallowRef( { first: 0, end: 0 } );
	const cards = ref( CARDS );
	const isCards = useCards();
	const isPrinting = usePrinting();
	const isWhole = computed( () => ( isPrinting.value ? lines.value.length : total.value ) < FROM );
	const first = computed( () => isCards.value || isWhole.value ? 0 : span.value.first );
	const shown = computed( () => isCards.value ? lines.value.slice( 0, cards.value ) :
		isWhole.value ? lines.value : lines.value.slice( first.value, span.value.end ) );

	/** Draws what is in sight with a little around it, and more of what is ahead. */
	function draw( ahead: number ): void {
		top = Math.max( 0, Math.min( top, lines.value.length - inSight ) );
		span.value = {
			first: Math.max( 0, top - SPARE - ( ahead < 0 ? AHEAD : 0 ) ),
			end: top + inSight + SPARE + ( ahead > 0 ? AHEAD : 0 )
		};
	}

	/** How many lines there is room for; the head takes that of one. */
	function room(): number {
		const above = scroller.value?.getBoundingClientRect().top ?? begin;
		return Math.ceil( ( window.innerHeight - Math.max( 0, above ) ) / HEIGHT ) - 1;
	}

	function drawMore( count: number, ahead: number ): void {
		if ( count > inSight ) {
			inSight = Math.min( count + ahead, Math.ceil( window.innerHeight / HEIGHT ) - 1 );
			draw( 0 );
		}
	}

	function measure(): void {
		inSight = Math.max( 0, room() );
		draw( 0 );
	}

	function onPageScroll(): void {
		drawMore( room(), AHEAD );
	}

	function onScroll(): void {
		const before = top;
		scrolled = scroller.value?.scrollTop ?? 0;
		top = Math.floor( scrolled / HEIGHT );
		if ( ( top <= span.value.first && span.value.first > 0 ) || top + inSight >= span.value.end ) {
			draw( top - before );
		}
		// Elements above the grid may have been removed, so its place is measured again.
		drawMore( room(), AHEAD );
	}

	measure();
	window.addEventListener( 'resize', measure );
	window.addEventListener( 'scroll', onPageScroll, { passive: true } );
	onBeforeUnmount( () => {
		window.removeEventListener( 'resize', measure );
		window.removeEventListener( 'scroll', onPageScroll );
	} );
	watch( order, () => {
		cards.value = CARDS;
		if ( scroller.value && scrolled ) {
			scroller.value.scrollTop = 0;
			onScroll();
		}
	} );
	watch( lines, () => draw( 0 ) );

	return {
		first, shown, onScroll, HEIGHT,
		onPaper: computed( () => lines.value.length < FROM ? lines.value : shown.value ),
		slot: ( number ) =>
			isCards.value || isWhole.value ? number : ( first.value + number ) % ( inSight + AHEAD + 2 * SPARE ),
		rest: computed( () => isCards.value ? 0 : lines.value.length - first.value - shown.value.length ),
		moreToCome: computed( () => isCards.value ? Math.max( 0, lines.value.length - cards.value ) : 0 ),
		moreCards() {
			cards.value += CARDS;
		},
		reveal( line ) {
			const element = scroller.value;
			if ( isCards.value ) {
				cards.value = Math.max( cards.value, line + 1 );
			} else if ( element && !isWhole.value && line >= 0 ) {
				const above = line * HEIGHT;
				const below = above + 2 * HEIGHT - element.clientHeight;
				element.scrollTop = Math.max( below, Math.min( above, element.scrollTop ) );
				onScroll();
				drawMore( line + 1 - top, 0 );
			}
		}
	};
}
