import { HIGHEST } from '../domain/alignment';
import { columnById, COLUMNS, principleOf } from '../domain/column';
import type { Column } from '../domain/column';
import { findEntry } from '../domain/framework';
import { CONTESTED, STALE, UNSUPPORTED } from '../domain/flags';
import type { Row, ScoreCell } from '../domain/row';
import { ownProperty } from '../domain/untypedJson';
import type { Framework } from '../domain/types.generated';
import type { Wiki } from '../ports/wiki';
import { columnCellText, enumerationLabel } from './kindLabels';

export { principleOf } from '../domain/column';
export { entryTitle } from './kindLabels';

/** Flags by their bits, in the order in which they are shown. */
export const FLAGS: [ number, 'contested' | 'unsupported' | 'stale' ][] = [
	[ CONTESTED, 'contested' ], [ UNSUPPORTED, 'unsupported' ], [ STALE, 'stale' ]
];

/** Titles of what is edited, and is no column. */
const OTHER_TITLES: Record<string, string> = {
	exchange: 'technicalpartners-view-exchange',
	evidence: 'technicalpartners-section-evidence'
};

export function columnTitle( id: string, framework: Framework, wiki: Wiki ): string {
	const statement = statementOf( id );
	if ( statement ) {
		return statementLabel( statement, wiki );
	}
	const principle = findEntry( framework, 'principles', principleOf( id ) );
	const other = ownProperty( OTHER_TITLES, id );
	const column = columnById( id );
	return principle ? principle.shortTitle || principle.title : other ? wiki.msg( other ) :
		column && !column.principle && !column.hidden ? wiki.msg( `technicalpartners-column-${ id }` ) : principleOf( id );
}

/** Title of a column's filter, or of its groups. */
export function filterTitle( column: Column, framework: Framework, wiki: Wiki ): string {
	return column.filterTitle ?
		wiki.msg( `technicalpartners-filter-${ column.filter }` ) :
		columnTitle( column.id, framework, wiki );
}

/** Fields of a record that evidence may be about, apart from scores. */
export const STATEMENTS = [
	'summary', 'kind', 'website', 'repository', 'bugTracker', 'contactUrl', 'languages', 'wikidata', 'identifiedOn',
	'stack', 'relations', 'goals',
	'offers', 'needs', 'collaborations', 'tasks', 'conversations', 'decisions'
] as const;
export type Statement = typeof STATEMENTS[ number ];

/** The statement that a column is about; undefined for other columns. */
export function statementOf( column: string ): Statement | undefined {
	return STATEMENTS.find( ( statement ) => column === `evidence-${ statement }` );
}

export function statementLabel( statement: Statement, wiki: Wiki ): string {
	return wiki.msg( `technicalpartners-value-about-${ statement }` );
}

/** A stage, state or priority in words; other values as they are. */
export function valueLabel( value: string, wiki: Wiki ): string {
	const column = COLUMNS.find( ( { values } ) => values?.includes( value ) );
	return column ? enumerationLabel( column, value, wiki ) : value;
}

export function flagLabel( flag: 'contested' | 'unsupported' | 'stale', wiki: Wiki ): string {
	return wiki.msg( `technicalpartners-flag-${ flag }` );
}

/** The cells of scores are few and shared, and the reader's language stays: each is put into words once. */
const inWords = new WeakMap<ScoreCell, string>();

function putIntoWords( { score, flags }: ScoreCell, wiki: Wiki ): string {
	const words = score === null ? wiki.msg( 'technicalpartners-matrix-not-scored' ) :
		score === 'notApplicable' ?
			wiki.msg( 'technicalpartners-value-score-notApplicable' ) :
			wiki.msg( 'technicalpartners-matrix-of', wiki.number( score ), wiki.number( HIGHEST ) );
	return [
		words, ...FLAGS.filter( ( [ bit ] ) => flags & bit ).map( ( [ , flag ] ) => flagLabel( flag, wiki ) )
	].join( ', ' );
}

export function scoreLabel( cell: ScoreCell, wiki: Wiki ): string {
	const words = inWords.get( cell ) ?? putIntoWords( cell, wiki );
	inWords.set( cell, words );
	return words;
}

/** The page of a partner. */
export function partnerTitle( name: string ): string {
	return `Partner:${ name }`;
}

/** Text of a cell, for notices and for the clipboard. */
export function cellText( row: Row, id: string, framework: Framework, wiki: Wiki ): string {
	const column = columnById( id );
	return column ? columnCellText( row, column, framework, wiki ) : '';
}
