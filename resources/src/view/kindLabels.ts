import { valueOf } from '../domain/column';
import type { Column, Kind } from '../domain/column';
import { findEntry } from '../domain/framework';
import { NONE } from '../domain/kinds';
import type { Row } from '../domain/row';
import type { Framework } from '../domain/types.generated';
import type { Wiki } from '../ports/wiki';

/** Words of a kind of column, in the reader's language; what a kind lacks is the value itself. */
interface KindLabels {
	/** A value, of the filter or in common to a group. */
	value?: ( value: string, column: Column, framework: Framework, wiki: Wiki ) => string;
	/** A cell, for notices and for the clipboard. */
	cell?: ( row: Row, column: Column, framework: Framework, wiki: Wiki ) => string;
}

export function enumerationLabel( { id, labels = id }: Column, value: string, wiki: Wiki ): string {
	return wiki.msg( `technicalpartners-value-${ labels }-${ value }` );
}

export function entryTitle( framework: Framework, list: 'goals' | 'relations', id: string ): string {
	return findEntry( framework, list, id )?.title ?? id;
}

const KIND_LABELS: Partial<Record<Kind, KindLabels>> = {
	enumeration: {
		value: ( value, column, _framework, wiki ) => enumerationLabel( column, value, wiki ),
		cell: ( row, column, _framework, wiki ) =>
			valueOf( row, column ) ? enumerationLabel( column, valueOf( row, column ), wiki ) : ''
	},
	ids: {
		value: ( id, { list }, framework ) => entryTitle( framework, list!, id ),
		cell: ( row, column, framework ) =>
			valueOf<string[]>( row, column ).map( ( id ) => entryTitle( framework, column.list!, id ) ).join( ', ' )
	},
	date: {
		cell: ( row, column ) =>
			[ column.text && row[ column.text ], valueOf<string>( row, column ) ].filter( Boolean ).join( ' · ' )
	},
	score: {
		value: ( value, _column, _framework, wiki ) =>
			value === 'na' ? wiki.msg( 'technicalpartners-value-score-notApplicable' ) :
				value === NONE ? wiki.msg( 'technicalpartners-matrix-not-scored' ) : wiki.number( Number( value ) ),
		cell( { scores }, { principle = '' }, _framework, wiki ) {
			const score = scores[ principle ]?.score ?? null;
			return score === null ? '' : score === 'notApplicable' ? wiki.msg( 'technicalpartners-matrix-na' ) : String( score );
		}
	},
	alignment: {
		value: ( value, _column, _framework, wiki ) => value === NONE ? wiki.msg( 'technicalpartners-matrix-not-scored' ) :
			wiki.msg( `technicalpartners-filter-alignment-${ value }` ),
		cell: () => ''
	},
	flags: { value: ( value, _column, _framework, wiki ) => wiki.msg( `technicalpartners-filter-${ value }` ) }
};

/** A value of a column's filter, or what a group has in common; '' and "none" for those without. */
export function columnValueLabel( value: string, column: Column, framework: Framework, wiki: Wiki ): string {
	const label = KIND_LABELS[ column.kind ]?.value;
	return label && value !== '' ? label( value, column, framework, wiki ) :
		value === '' || value === NONE ? wiki.msg( 'technicalpartners-group-none' ) : value;
}

/** Text of a cell, for notices and for the clipboard. */
export function columnCellText( row: Row, column: Column, framework: Framework, wiki: Wiki ): string {
	const label = KIND_LABELS[ column.kind ]?.cell;
	return label ? label( row, column, framework, wiki ) : valueOf( row, column );
}
