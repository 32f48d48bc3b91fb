/** Rows of what the matrix sends by column, see schema/matrix.json, as one would write them plainly. */
export function rowsOf( columns ) {
	const plain = columns.map( ( column, number ) => number < 2 ? sums( column ) : spread( column ) );
	return ( plain[ 0 ] ?? [] ).map( ( _, row ) => plain.map( ( column ) => column[ row ] ) );
}

/** The first two columns are differences to the row before. */
function sums( column ) {
	let sum = 0;
	return column.map( ( difference ) => {
		sum += difference;
		return sum;
	} );
}

/** A dictionary, by row; its values may stand by principle. */
function spread( column ) {
	if ( Array.isArray( column ) ) {
		return column;
	}
	const { values, at } = column;
	return at.map( ( place ) => Array.isArray( values ) ? values[ place ] :
		Object.fromEntries(
			Object.entries( values ).map( ( [ id, codes ] ) => [ id, codes[ place ] ] ).filter( ( [ , code ] ) => code !== 5 )
		) );
}
