import type { Weight } from './alignment';
import { columnByFilter, columnById } from './column';
import { inByteOrder, KINDS } from './kinds';
import type { Query } from './query';
import type { Row } from './row';
import { normalizeForSearch } from './searchNormalizer';

function compare<T extends number | string>( a: T, b: T ): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows by name without case and accents, then by page id: the order of those that are alike in all else. */
export function byName( rows: readonly Row[] ): Row[] {
	const keyed = rows.map( ( row ) => ( { row, name: inByteOrder( normalizeForSearch( row.name ) ) } ) );
	keyed.sort( ( a, b ) => compare( a.name, b.name ) || a.row.page - b.row.page );
	return keyed.map( ( { row } ) => row );
}

/**
 * Rows in the order of a query: what is missing last in both directions, ties as the rows stood.
 *
 * @param rows In the order of byName
 * @param weights See weightsOf
 */
export function sortRows(
	rows: readonly Row[], { sort, descending }: Pick<Query, 'sort' | 'descending'>, weights: readonly Weight[]
): Row[] {
	const column = columnById( sort )!;
	if ( sort === 'partner' && !descending ) {
		return rows.slice();
	}
	const key = KINDS[ column.kind ].key!( column, weights, descending );
	const sign = descending ? -1 : 1;
	const keyed = rows.map( ( row ) => ( { row, key: key( row ) } ) );
	keyed.sort(
		( a, b ) => a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : sign * compare( a.key, b.key )
	);
	return keyed.map( ( { row } ) => row );
}

/** Rows that have something in common. */
export interface RowGroup {
	/** The value in common: of an enumeration, an id, user name or year; '' for none. */
	key: string;
	rows: Row[];
}

/**
 * Groups of rows, which keep their order: the furthest stage and highest priority first, names from a to z, none last.
 */
export function groupRows( rows: readonly Row[], group: string ): RowGroup[] {
	const column = columnByFilter( group )!;
	const keyOf = KINDS[ column.kind ].group!( column );
	const groups = new Map<string, Row[]>();
	for ( const row of rows ) {
		const key = keyOf( row );
		const members = groups.get( key );
		if ( members ) {
			members.push( row );
		} else {
			groups.set( key, [ row ] );
		}
	}
	const { values = [] } = column;
	return Array.from( groups, ( [ key, members ] ) => ( { key, rows: members } ) ).sort( ( a, b ) =>
		values.indexOf( b.key ) - values.indexOf( a.key ) || Number( a.key === '' ) - Number( b.key === '' ) ||
		compare( inByteOrder( a.key ), inByteOrder( b.key ) ) );
}
