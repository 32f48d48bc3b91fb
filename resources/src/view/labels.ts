import { HIGHEST } from '../domain/alignment';
import { findEntry } from '../domain/framework';
import { CONTESTED, STALE, UNSUPPORTED } from '../domain/marks';
import type { Row, ScoreCell } from '../domain/row';
import { ownProperty } from '../domain/untypedJson';
import type { Framework } from '../domain/types.generated';
import type { Wiki } from '../ports/wiki';

/** Marks by their bits, in the order in which they are shown. */
export const MARKS: [ number, 'contested' | 'unsupported' | 'stale' ][] = [ [ CONTESTED, 'contested' ], [ UNSUPPORTED, 'unsupported' ], [ STALE, 'stale' ] ];

/** The principle that a column shows; '' for other columns. */
export function principleOf( column: string ): string {
	return column.startsWith( 'p-' ) ? column.slice( 2 ) : '';
}

const COLUMN_LABELS: Record<string, string> = {
	partner: 'technicalpartners-column-partner',
	stage: 'technicalpartners-column-stage',
	decision: 'technicalpartners-column-decision',
	priority: 'technicalpartners-column-priority',
	relations: 'technicalpartners-column-relations',
	alignment: 'technicalpartners-column-alignment',
	goals: 'technicalpartners-column-goals',
	steward: 'technicalpartners-column-steward',
	lastConversation: 'technicalpartners-column-lastConversation',
	next: 'technicalpartners-column-next',
	exchange: 'technicalpartners-view-exchange',
	evidence: 'technicalpartners-section-evidence'
};

const VALUE_LABELS: Record<string, string> = {
	identified: 'technicalpartners-value-stage-identified',
	contacted: 'technicalpartners-value-stage-contacted',
	collaborating: 'technicalpartners-value-stage-collaborating',
	open: 'technicalpartners-value-state-open',
	paused: 'technicalpartners-value-state-paused',
	declined: 'technicalpartners-value-state-declined',
	untriaged: 'technicalpartners-value-priority-untriaged',
	low: 'technicalpartners-value-priority-low',
	medium: 'technicalpartners-value-priority-medium',
	high: 'technicalpartners-value-priority-high'
};

const MARK_LABELS = {
	contested: 'technicalpartners-mark-contested',
	unsupported: 'technicalpartners-mark-unsupported',
	stale: 'technicalpartners-mark-stale'
};

export function columnTitle( column: string, framework: Framework, wiki: Wiki ): string {
	const statement = statementOf( column );
	if ( statement ) {
		return statementLabel( statement, wiki );
	}
	const principle = findEntry( framework, 'principles', principleOf( column ) );
	const word = ownProperty( COLUMN_LABELS, column );
	return principle ? principle.shortTitle || principle.title : word ? wiki.msg( word ) : principleOf( column );
}

/** Fields of a record that evidence may be about, apart from scores. */
export const STATEMENTS = [
	'summary', 'kind', 'website', 'repository', 'bugTracker', 'contactUrl', 'languages', 'wikidata', 'identifiedOn', 'stack', 'relations', 'goals',
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

/** A stage, state or priority in words. */
export function valueLabel( value: string, wiki: Wiki ): string {
	const word = ownProperty( VALUE_LABELS, value );
	return word ? wiki.msg( word ) : value;
}

export function markLabel( mark: 'contested' | 'unsupported' | 'stale', wiki: Wiki ): string {
	return wiki.msg( MARK_LABELS[ mark ] );
}

/** The cells of scores are few and shared, and the reader's language stays: each is put into words once. */
const inWords = new WeakMap<ScoreCell, string>();

function putIntoWords( { score, marks }: ScoreCell, wiki: Wiki ): string {
	const words = score === null ? wiki.msg( 'technicalpartners-matrix-not-scored' ) :
		score === 'notApplicable' ? wiki.msg( 'technicalpartners-value-score-notApplicable' ) : wiki.msg( 'technicalpartners-matrix-of', wiki.number( score ), wiki.number( HIGHEST ) );
	return [ words, ...MARKS.filter( ( [ bit ] ) => marks & bit ).map( ( [ , mark ] ) => markLabel( mark, wiki ) ) ].join( ', ' );
}

export function scoreLabel( cell: ScoreCell, wiki: Wiki ): string {
	const words = inWords.get( cell ) ?? putIntoWords( cell, wiki );
	inWords.set( cell, words );
	return words;
}

export function entryTitle( framework: Framework, list: 'goals' | 'relations', id: string ): string {
	return findEntry( framework, list, id )?.title ?? id;
}

/** The page of a partner. */
export function partnerTitle( name: string ): string {
	return `Partner:${ name }`;
}

/** Text of a cell, for notices and for the clipboard. */
export function cellText( row: Row, column: string, framework: Framework, wiki: Wiki ): string {
	const principle = principleOf( column );
	if ( principle ) {
		const score = row.scores[ principle ]?.score ?? null;
		return score === null ? '' : score === 'notApplicable' ? wiki.msg( 'technicalpartners-matrix-na' ) : String( score );
	}
	switch ( column ) {
		case 'partner':
			return row.name;
		case 'stage':
		case 'decision':
		case 'priority':
			return valueLabel( row[ column ], wiki );
		case 'relations':
		case 'goals':
			return row[ column ].map( ( id ) => entryTitle( framework, column, id ) ).join( ', ' );
		case 'next':
			return [ row.next, row.nextOn ].filter( Boolean ).join( ' · ' );
		case 'steward':
		case 'lastConversation':
			return row[ column ];
		default:
			return '';
	}
}
