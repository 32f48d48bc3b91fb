/** Columns whose numbers come as differences to the row before: page and revision ids. */
const DIFFERENCES = 2;

function sums( differences: number[] ): number[] {
	let sum = 0;
	return differences.map( ( difference ) => {
		sum += difference;
		return sum;
	} );
}

/** Rows of what the matrix sends by column, which compresses better. */
export function rowsOf<T>( columns: unknown[][] ): T[] {
	const plain = columns.map( ( column, number ) => number < DIFFERENCES ? sums( column as number[] ) : column );
	return ( plain[ 0 ] ?? [] ).map( ( _, row ) => plain.map( ( column ) => column[ row ] ) as unknown as T );
}
