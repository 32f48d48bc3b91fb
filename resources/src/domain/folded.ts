import { fold } from './fold';
import type { Row } from './row';

/** Remembers what it found for a row: rows do not change, they are replaced. */
function once( find: ( row: Row ) => string ): ( row: Row ) => string {
	const known = new WeakMap<Row, string>();
	return ( row ) => {
		let found = known.get( row );
		if ( found === undefined ) {
			found = find( row );
			known.set( row, found );
		}
		return found;
	};
}

/** What a row is sorted by where all else is equal. */
export const foldedName = once( ( { name } ) => fold( name ) );

/** What words are looked for in. */
export const searchText = once( ( { name, summary = '', steward } ) => fold( `${ name } ${ summary } ${ steward }` ) );
