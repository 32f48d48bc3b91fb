/** Rows of what the matrix sends by column; the first two columns are differences to the row before. */
export function rowsOf( columns ) {
	const sums = ( column ) => {
		let sum = 0;
		return column.map( ( difference ) => {
			sum += difference;
			return sum;
		} );
	};
	const plain = columns.map( ( column, number ) => number < 2 ? sums( column ) : column );
	return ( plain[ 0 ] ?? [] ).map( ( _, row ) => plain.map( ( column ) => column[ row ] ) );
}
