/** So long after the last change the page is asked for. */
const PAUSE = 120;

/** A form whose result follows at once where there is script: data-tp-live is the id of the result. */
function follow( form: HTMLFormElement ): void {
	let pause: ReturnType<typeof setTimeout>;
	let latest = 0;

	const result = (): HTMLElement => document.getElementById( form.dataset.tpLive! )!;

	function show( url: string, text: string ): void {
		const found = new DOMParser().parseFromString( text, 'text/html' ).getElementById( form.dataset.tpLive! );
		if ( found ) {
			result().replaceWith( document.importNode( found, true ) );
			history.replaceState( null, '', url );
		}
	}

	// Without async, whose helper would be a file that both scripts share.
	function update(): void {
		const number = ++latest;
		const url = `${ form.action }?${ new URLSearchParams( new FormData( form ) as never ).toString() }`;
		result().setAttribute( 'aria-busy', 'true' );
		fetch( url ).then( ( reply ) => reply.text() ).then( ( text ) => {
			if ( number === latest ) {
				show( url, text );
			}
		}, () => result().removeAttribute( 'aria-busy' ) );
	}

	form.addEventListener( 'input', ( { target } ) => {
		const output = ( target as HTMLElement ).parentElement!.querySelector( 'output' );
		if ( output ) {
			output.value = ( target as HTMLInputElement ).value;
		}
		clearTimeout( pause );
		pause = setTimeout( update, PAUSE );
	} );
}

Array.from( document.querySelectorAll<HTMLFormElement>( 'form[data-tp-live]' ) ).forEach( follow );

export {};
