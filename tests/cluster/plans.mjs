/**
 * Plans of MariaDB for statements, and what is wrong with them.
 */

/** A statement without its values, to find equal ones. */
export const shapeOf = ( sql ) => sql.replace( /\/\*.*?\*\//g, '' ).replace( /'(?:[^'\\]|\\.)*'|\b\d+\b/g, 'N' )
	.replace( /(?:N, ?)+N/g, 'N' ).replace( /\s+/g, ' ' ).trim();

/** Rows that one page of a view may read or sort. */
const PAGE = 1000;

/**
 * Judges a table's part in a statement by the rows that were really read.
 *
 * @param {string[]} line Of MariaDB's ANALYZE: id, select_type, table, type, possible_keys, key, key_len, ref, rows,
 *   r_rows,
 *  filtered, r_filtered, Extra
 * @return {string} What is wrong; empty if nothing is
 */
export function complaint( [ , , name, type, , , , , , rows, , , extra = '' ] ) {
	if ( !( Number( rows ) > PAGE ) ) {
		return '';
	}
	const read = Math.round( Number( rows ) );
	if ( type === 'ALL' || type === 'index' ) {
		return `reads ${ type === 'ALL' ? 'all rows' : 'the whole index' } of ${ name } (${ read } rows)`;
	}
	return /filesort|temporary/.test( extra ) ? `sorts ${ read } rows of ${ name }` : '';
}
