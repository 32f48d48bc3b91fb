const MARKS = /[\u0300-\u036F]/g;
const SPACES = /[\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** Looking first costs a tenth of replacing each space by itself. */
const NEEDLESS = /^ | $| {2}|[\t-\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
/** Where Unicode still adds letters: servers and browsers do not know the same ones, so they stay as they are. */
const NEW = /[\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]/;
const OTHERS = /[^\u1C89-\u1C8F\uA7CB-\uA7FF\uD800-\uDFFF]+/g;

function foldPart( text: string ): string {
	return text.normalize( 'NFD' ).replace( MARKS, '' ).toLowerCase().replace( /ς/g, 'σ' );
}

/** Text made comparable: without case, accents and needless spaces. The same rule as Fold.php. */
export function fold( text: string ): string {
	const folded = NEW.test( text ) ? text.replace( OTHERS, foldPart ) : foldPart( text );
	return NEEDLESS.test( folded ) ? folded.replace( SPACES, ' ' ).replace( /^ | $/g, '' ) : folded;
}
