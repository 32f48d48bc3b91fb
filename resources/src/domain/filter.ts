import type { Weight } from './alignment';
import { columnByFilter } from './column';
import { hasFlag, KINDS } from './kinds';
import type { Reader, Test } from './kinds';
import type { Query } from './query';
import type { Row } from './row';
import { normalizeForSearch } from './searchNormalizer';

/** Normalised text of a row that search looks into. */
export function searchText( { name, summary = '', steward }: Row ): string {
	return normalizeForSearch( `${ name } ${ summary } ${ steward }` );
}

/**
 * Whether a row is one that a query asks for: has every word, and one of the values of each filter.
 *
 * @param weights See weightsOf
 * @param textOf See searchText
 */
export function matcher(
	query: Pick<Query, 'q' | 'filters'>, reader: Reader, weights: readonly Weight[], textOf = searchText
): Test {
	const words = normalizeForSearch( query.q ).split( ' ' ).filter( Boolean );
	const tests = Object.keys( query.filters ).map( ( name ) => {
		const column = columnByFilter( name )!;
		return KINDS[ column.kind ].test!( column, query.filters[ name ], weights, reader );
	} );
	if ( words.length ) {
		tests.push( ( row ) => {
			const text = textOf( row );
			return words.every( ( word ) => text.includes( word ) );
		} );
	}
	return ( row ) => tests.every( ( test ) => test( row ) );
}

/** How many rows carry each flag. */
export function countFlags( rows: readonly Row[], reader: Reader ): Record<string, number> {
	const counts: Record<string, number> = {};
	columnByFilter( 'flags' )!.values!.forEach( ( flag ) => {
		counts[ flag ] = rows.filter( hasFlag( flag, reader ) ).length;
	} );
	return counts;
}
