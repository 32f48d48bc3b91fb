import { decodeRow, withTexts } from '../../../resources/src/domain/row';
import type { Row } from '../../../resources/src/domain/row';

/** A row that says nothing but what is given. */
export function rowWith( given: Partial<Row> & { page: number } ): Row {
	const empty = decodeRow( [ given.page, 1, `Partner ${ given.page }`, 0, 0, 0, [], {}, [], '', '', '', 0, 0 ] );
	return { ...withTexts( empty, [ given.page, 1, '', '' ] ), ...given };
}

export function pages( rows: readonly Row[] ): number[] {
	return rows.map( ( { page } ) => page );
}
