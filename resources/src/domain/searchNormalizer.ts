/**
 * Accents and vowel signs, tatweel, and what nobody sees: joiners, soft hyphens, marks of direction, variation
 * selectors.
 */
// Each of these characters is meant by itself.
// eslint-disable-next-line no-misleading-character-class
const MARKS = new RegExp( '[\\u0300-\\u036F\\u00AD\\u061C\\u0640\\u064B-\\u065F\\u0670\\u180E\\u200B-\\u200F' +
	'\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]', 'g' );
/** Final sigma; yeh, kaf and heh as Persian and Urdu write them; Arabic and Persian digits. */
const LETTERS = /[ςىیکہە٠-٩۰-۹]/g;
const LETTER: Record<string, string> = { ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه', ە: 'ه' };
/** Most texts are these characters alone, of which only the case is folded. */
// eslint-disable-next-line no-control-regex
const PLAIN = /^[\x00-\x7F]*$/;
const SPACES = /[\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** Looking first costs a tenth of replacing each space by itself. */
const NEEDLESS = /^ | $| {2}|[\t-\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
/** Ranges to which Unicode still adds letters. Servers and browsers know different ones, so they stay unchanged. */
const NEW = /[\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]/;
const OTHERS = /[^\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]+/g;

function normalizePart( text: string ): string {
	return PLAIN.test( text ) ? text.toLowerCase() : text.normalize( 'NFKD' ).replace( MARKS, '' ).toLowerCase()
		// The last four bits of a digit are its value: both rows of digits begin at a multiple of 16.
		.replace( LETTERS, ( letter ) => LETTER[ letter ] ?? String( letter.charCodeAt( 0 ) & 0xF ) );
}

/**
 * Text made comparable: what is typed alike is one, whatever the keyboard. The same rule as SearchNormalizer.php, which
 * names the rules.
 */
export function normalizeForSearch( text: string ): string {
	const folded = NEW.test( text ) ? text.replace( OTHERS, normalizePart ) : normalizePart( text );
	return NEEDLESS.test( folded ) ? folded.replace( SPACES, ' ' ).replace( /^ | $/g, '' ) : folded;
}
