/** Scrolls the row of views until the current view is in sight, on screens narrower than the row. */
function bringIntoSight( view: HTMLElement ): void {
	const line = view.parentElement!;
	const centre = ( element: HTMLElement ): number => element.getBoundingClientRect().left + element.offsetWidth / 2;
	line.scrollLeft += centre( view ) - centre( line );
}

Array.from( document.querySelectorAll<HTMLElement>( '.tp-views a[aria-current]' ) ).forEach( bringIntoSight );

export {};
