import type { Wiki } from '../ports/wiki';

/** How a date is written, by its length: a year, a month, a day, a moment; as MediaWiki writes them, whose English is not that of the United States. */
const DATE_PARTS: Record<number, Intl.DateTimeFormatOptions> = {
	4: { year: 'numeric' },
	7: { year: 'numeric', month: 'long' },
	10: { year: 'numeric', month: 'long', day: 'numeric' },
	20: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' }
};

function language(): string {
	return mw.config.get( 'wgUserLanguage' ) || 'en';
}

/** Remembers what was made for a key: messages, and formatters of dates, are slow to make and few. */
function once<T>( make: ( key: string ) => T ): ( key: string ) => T {
	const known = new Map<string, T>();
	return ( key ) => {
		if ( !known.has( key ) ) {
			known.set( key, make( key ) );
		}
		return known.get( key )!;
	};
}

/** As the server writes it. The browser's own formatter knows other rules for some languages, and takes long to make. */
function number( value: number, digits = 0 ): string {
	const convert = ( part: number ): string => String( mw.language.convertNumber( part ) );
	const [ whole, fraction = '' ] = ( Math.round( value * 10 ** digits ) / 10 ** digits ).toFixed( digits ).split( '.' );
	// It would leave out a zero at the end. What stands between whole and fraction is in any number that has both.
	return convert( Number( whole ) ) + ( fraction && convert( 1.1 ).slice( 1, -1 ) + Array.from( fraction, ( digit ) => convert( Number( digit ) ) ).join( '' ) );
}

const dates = once( ( length ) => new Intl.DateTimeFormat( language() === 'en' ? 'en-GB' : language(), { ...DATE_PARTS[ Number( length ) ], ...( length === '20' ? {} : { timeZone: 'UTC' } ) } ) );
const plain = once( ( key ) => mw.message( key ).text() );

const date = once( ( text ) => {
	const moment = new Date( text );
	return !DATE_PARTS[ text.length ] || isNaN( moment.getTime() ) ? text : dates( String( text.length ) ).format( moment );
} );

/** Two live regions, since what has been said already must not be said again when the other speaks. */
function announcer(): Wiki[ 'announce' ] {
	const regions = [ 'polite', 'assertive' ].map( ( level ) => {
		const region = document.createElement( 'div' );
		region.className = 'tp-hidden';
		region.setAttribute( 'aria-live', level );
		document.body.appendChild( region );
		return region;
	} );
	return ( text, isUrgent = false ) => {
		regions[ isUrgent ? 1 : 0 ].textContent = text;
	};
}

export function mediawiki(): Wiki {
	return {
		user: mw.user.getName(),
		isNamed: mw.user.isNamed(),
		msg: ( key, ...parameters ) => parameters.length ? mw.message( key, ...parameters.map( String ) ).text() : plain( key ),
		number,
		date,
		revision: mw.config.get( 'wgRevisionId' ) || 0,
		url: ( title, query ) => mw.util.getUrl( title, query ),
		go( title ) {
			location.href = mw.util.getUrl( title );
		},
		async fetch( url, data ) {
			const response = await window.fetch( url, { cache: 'no-store', ...( data ? { method: 'POST', body: data } : {} ) } );
			const text = await response.text();
			return {
				html: new DOMParser().parseFromString( text, 'text/html' ), url: response.url,
				revision: Number( /"wgRevisionId":(\d+)/.exec( text )?.[ 1 ] ?? 0 )
			};
		},
		async load( module ) {
			await mw.loader.using( module );
		},
		idle: () => new Promise( ( resolve ) => mw.requestIdleCallback( () => resolve() ) ),
		announce: announcer()
	};
}
