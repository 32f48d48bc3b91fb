/**
 * Asks for the parts of a page that it did not bring with it, one after the other, and says how far it is: see
 * PastParts.php.
 */
function loadRemainingParts( parts: HTMLElement ): void {
	const links = document.getElementById( 'tp-parts-links' )!;
	const bar = Object.assign( document.createElement( 'progress' ), { max: Number( parts.dataset.total ) } );
	const said = document.createElement( 'span' );
	const byHand = Array.from( links.querySelectorAll( 'a' ) );
	let pages = 0;

	const say = ( text: string ): void => {
		said.textContent = text.replace( '$1', () => pages.toLocaleString( document.documentElement.lang ) );
	};

	/** The rows of a matrix come as JSON: it is drawn when all are there. */
	function draw(): void {
		const rows = Array.from( parts.querySelectorAll( 'script' ) ).reduce<unknown[][]>(
			( all, { text } ) => all.concat( JSON.parse( text ) ), []
		);
		const begin = mw.config.get( 'wgTechnicalPartnersPart' );
		if ( begin ) {
			const json = ( which: number ): string => JSON.stringify( rows.map( ( row ) => row[ which ] ) );
			mw.config.set(
				'wgTechnicalPartners',
				Object.assign( begin, { cells: json( 0 ), texts: json( 1 ), total: rows.length } )
			);
			mw.loader.load( 'ext.technicalPartners' );
		}
	}

	/** Keeps the parts shown so far, and brings back the links to the other parts. */
	function fail(): void {
		bar.remove();
		say( parts.dataset.failed! );
		links.append( ' ', ...byHand );
	}

	function showPart( { dataset, children }: HTMLElement ): void {
		pages += Number( dataset.pages );
		bar.value = pages;
		say( parts.dataset.says! );
		if ( children !== parts.children ) {
			parts.append( ...Array.from( children ) );
		}
		if ( dataset.next ) {
			fetch( dataset.next ).then( ( reply ) => reply.text() ).then(
				( text ) => showPart( new DOMParser().parseFromString( text, 'text/html' ).getElementById( parts.id )! )
			)
				.catch( fail );
		} else {
			links.remove();
			draw();
		}
	}

	links.textContent = '';
	const label = document.createElement( 'label' );
	label.append( bar, ' ', said );
	links.append( label );
	showPart( parts );
}

Array.from( document.querySelectorAll<HTMLElement>( '#tp-parts[data-total]' ) ).forEach( loadRemainingParts );

export {};
