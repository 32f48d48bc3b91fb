import { decodeRow, withTexts } from './row';
import type { Cells, Row, Texts } from './row';

/**
 * All partners as they are sent, by column, see schema/matrix.json: ids, in the first two columns, are each the
 * difference to the row before.
 */
export type Columns = readonly ( readonly unknown[] )[];

function transposed<T>( columns: Columns ): T[] {
	const before = [ 0, 0 ];
	return ( columns[ 0 ] ?? [] ).map( ( _, index ) => columns.map( ( column, number ) => {
		if ( number < before.length ) {
			before[ number ] += column[ index ] as number;
			return before[ number ];
		}
		return column[ index ];
	} ) as unknown as T );
}

/** Keeps of equal texts, and of equal lists of ids, one: ten thousand rows have few that differ. */
function sharer(): <T>( value: T ) => T {
	const known = new Map<unknown, unknown>();
	return <T>( value: T ): T => {
		const key = Array.isArray( value ) ? value.join( ' ' ) + ' ' : value;
		if ( !known.has( key ) ) {
			known.set( key, value );
		}
		return known.get( key ) as T;
	};
}

/** The rows of all partners. */
export function rowsOf( cells: Columns ): Row[] {
	const share = sharer();
	return transposed<Cells>( cells ).map( ( one ) => {
		const row = decodeRow( one );
		row.relations = share( row.relations );
		row.goals = share( row.goals );
		row.steward = share( row.steward );
		row.lastConversation = share( row.lastConversation );
		row.nextOn = share( row.nextOn );
		return row;
	} );
}

/** Rows with their long texts, where these have come and are of the same revision. */
export function rowsWithTexts( rows: readonly Row[], texts: Columns ): Row[] {
	const byPage = new Map( transposed<Texts>( texts ).map( ( one ) => [ one[ 0 ], one ] ) );
	return rows.map( ( row ) => {
		const found = byPage.get( row.page );
		return found ? withTexts( row, found ) : row;
	} );
}
