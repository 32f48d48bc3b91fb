import type { Wiki } from '../ports/wiki';

/**
 * How a date is written, by its length: a month, a day, a moment; as MediaWiki writes them, whose English is not that
 * of the United States.
 */
const DATE_PARTS: Record<number, Intl.DateTimeFormatOptions> = {
	7: { year: 'numeric', month: 'long', timeZone: 'UTC' },
	10: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
	20: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' }
};

/**
 * The language of the page as browsers call it, with MediaWiki's calendar; digits are put into the language by
 * digits().
 */
function locale(): string {
	const { lang } = document.documentElement;
	const name = `${ lang === 'en' ? 'en-GB' : lang }-u-ca-${ lang === 'th' ? 'buddhist' : 'gregory' }-nu-latn`;
	try {
		return Intl.getCanonicalLocales( name )[ 0 ];
	} catch {
		return 'en-GB';
	}
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

const convert = ( value: number ): string => String( mw.language.convertNumber( value ) );
const digits = ( text: string ): string => text.replace( /\d/g, ( digit ) => convert( Number( digit ) ) );

/**
 * As the server writes it. The browser's own formatter knows other rules for some languages, and takes long to make.
 */
function number( value: number, places = 0 ): string {
	const [ whole, fraction ] = ( Math.round( value * 10 ** places ) / 10 ** places ).toFixed( places ).split( '.' );
	// It would leave out a zero at the end. What stands between whole and fraction is in any number that has both.
	return convert( Number( whole ) ) +
		( fraction ? Array.from( convert( 1.1 ) ).slice( 1, -1 ).join( '' ) + digits( fraction ) : '' );
}

const dates = once( ( length ) => new Intl.DateTimeFormat( locale(), DATE_PARTS[ Number( length ) ] ) );
const plain = once( ( key ) => mw.message( key ).text() );

const date = once( ( text ) => {
	const moment = new Date( text );
	if ( isNaN( moment.getTime() ) || ( text.length !== 4 && !DATE_PARTS[ text.length ] ) ) {
		return text;
	}
	return digits( text.length === 4 ? text : dates( String( text.length ) ).format( moment ) );
} );

function today(): string {
	const now = new Date();
	const part = ( value: number ): string => `0${ value }`.slice( -2 );
	return `${ now.getFullYear() }-${ part( now.getMonth() + 1 ) }-${ part( now.getDate() ) }`;
}

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

/** A preference that is on or off; on other pages than those of an account, all are off. */
function prefers( option: string ): boolean {
	return mw.user.isNamed() && Number( mw.user.options.get( option ) ) === 1;
}

export function mediawiki(): Wiki {
	return {
		user: mw.user.getName(),
		isNamed: mw.user.isNamed(),
		watches: { edited: prefers( 'watchdefault' ), made: prefers( 'watchcreations' ) || prefers( 'watchdefault' ) },
		msg: ( key, ...parameters ) =>
			parameters.length ? mw.message( key, ...parameters.map( String ) ).text() : plain( key ),
		number,
		today,
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
		warn: ( text ) => mw.notify( text, { type: 'error' } ),
		announce: announcer()
	};
}
