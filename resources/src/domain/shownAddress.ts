import { decode } from 'punycode/punycode.es6.js';

/* eslint-disable no-misleading-character-class -- ranges that begin or end with combining characters */

/** Matches characters that nobody sees, or that reorder what is around them. The same as in ShownAddress.php. */
const UNSEEN = new RegExp(
	'[\\u{0}-\\u{20}\\u{7F}-\\u{A0}\\u{AD}\\u{34F}\\u{600}-\\u{605}\\u{61C}\\u{6DD}\\u{70F}' +
	'\\u{8E2}\\u{115F}\\u{1160}' +
	'\\u{1680}\\u{17B4}\\u{17B5}\\u{180B}-\\u{180F}\\u{2000}-\\u{200F}' +
	'\\u{2028}-\\u{202F}\\u{205F}-\\u{206F}\\u{2800}\\u{3000}\\u{3164}' +
	'\\u{E000}-\\u{F8FF}\\u{FDD0}-\\u{FDEF}\\u{FE00}-\\u{FE0F}\\u{FEFF}\\u{FFA0}\\u{FFF0}-\\u{FFFB}\\u{FFFE}\\u{FFFF}' +
	'\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{10FFFF}]', 'gu' );

/** Matches labels of one script: Latin without look-alikes, Hebrew, Arabic, Devanagari, Thai, Han with kana, Hangul. */
const LABEL = new RegExp(
	'^(?:[0-9a-z\\u{DF}-\\u{F6}\\u{F8}-\\u{130}\\u{132}-\\u{137}' +
	'\\u{139}-\\u{148}\\u{14A}-\\u{17E}\\-]+|' +
	'[0-9\\u{5D0}-\\u{5EA}\\-]+|[0-9\\u{620}-\\u{64A}\\u{66E}-\\u{6D3}\\-]+|' +
	'[0-9\\u{900}-\\u{963}\\-]+|[0-9\\u{E01}-\\u{E4E}\\-]+|' +
	'[0-9\\u{3041}-\\u{3096}\\u{30A1}-\\u{30FC}\\u{4E00}-\\u{9FFF}\\-]+|[0-9\\u{AC00}-\\u{D7A3}\\-]+)$', 'u' );

/** Matches labels of scripts whose letters look like Latin ones. They are shown below a domain of the same script. */
const ALIKE = [ /^[0-9\u0370-\u03FF-]+$/, /^[0-9\u0400-\u04FF-]+$/ ];

function letters( run: string ): string {
	try {
		return decodeURIComponent( run ).replace( UNSEEN, encodeURIComponent );
	} catch {
		return run;
	}
}

/** The label in letters, if a browser would make the same label of them. */
function decoded( label: string ): string {
	try {
		const text = /^xn--/i.test( label ) && label.length < 64 ? decode( label.slice( 4 ).toLowerCase() ) : label;
		return new URL( `https://${ text }.example` ).hostname === `${ label.toLowerCase() }.example` ? text : label;
	} catch {
		return label;
	}
}

function isSafe( label: string, top: string ): boolean {
	// eslint-disable-next-line no-control-regex
	const isOwn = !/^[\x00-\x7F]*$/.test( top );
	return LABEL.test( label ) || ( isOwn && ALIKE.some( ( script ) => script.test( label ) && script.test( top ) ) );
}

function shownHost( host: string ): string {
	const typed = host.split( '.' );
	const labels = typed.map( decoded );
	const top = labels[ labels.length - 1 ];
	return labels.map(
		( label, number ) => label === typed[ number ] || isSafe( label, top ) ? label : typed[ number ]
	).join( '.' );
}

/** Readable form of a stored address; the same text where it is no http or https address. See ShownAddress.php. */
export function shownAddress( stored: string ): string {
	const parts = /^(https?:\/\/)([^/?#:[\]@]+)([^]*)$/i.exec( stored );
	return parts ?
		parts[ 1 ] + shownHost( parts[ 2 ] ) + parts[ 3 ].replace( /(?:%[89a-f][0-9a-f])+/gi, letters ) :
		stored;
}
