import { scoreOf } from './alignment';
import type { Score } from './alignment';
import { COPIED, copyOf, valueOf } from './column';
import { DECISION_STATES, decisionOf } from './decision';
import type { DecisionState } from './decision';
import { flagsOfAssessment, flagsOfRecord } from './flags';
import { hasCome, lastDay } from './partialDate';
import { responsivenessKey, responsivenessOf } from './responsiveness';
import { isObject, items, strings, text } from './untypedJson';
import { STAGES, stageOf } from './stage';
import type { Stage } from './stage';
import type { Conversation, Framework, Partner } from './types.generated';

export const PRIORITIES = [ 'untriaged', 'low', 'medium', 'high' ] as const;
export type Priority = typeof PRIORITIES[ number ];

export interface ScoreCell {
	score: Score;
	/** Bit mask, see flags.ts. */
	flags: number;
}

/** Values that the matrix shows of a partner. Row.php computes the same. */
export interface Row {
	page: number;
	rev: number;
	name: string;
	stage: Stage;
	decision: DecisionState;
	/** Whether the day to look again has come; the decision is then open. */
	due: boolean;
	priority: Priority;
	/** Ids. */
	relations: string[];
	/** By principle id. */
	scores: Record<string, ScoreCell>;
	/** Ids. */
	goals: string[];
	/** User name, '' for nobody. */
	steward: string;
	/** Date as written, '' for none. */
	lastConversation: string;
	/** Date as written, '' for none. */
	nextOn: string;
	/** Of the whole record: a bit mask, see flags.ts. */
	flags: number;
	/** Sort key, see responsiveness.ts. */
	responsiveness: number;
	/** Long texts, which may arrive later. */
	summary?: string;
	next?: string;
}

/** Value of a field that a column copies as it is. */
export type Copy = string | string[];

/** A row on the wire, see schema/matrix.json; its scores are as sent, or decoded. */
export type Cells<T = Record<string, number> | []> = [
	page: number, rev: number, name: string, stage: number, decision: number, priority: number, relations: string[],
	scores: T,
	goals: string[], steward: string, lastConversation: string, nextOn: string, flags: number, responsiveness: number,
	copies?: Copy[]
];
export type Texts = [ page: number, rev: number, summary: string, next: string ];

/** How a decision that is due stands on the wire: behind the states. */
const DUE = 3;
/** Scores by the code that stands for them on the wire, without flags. */
const CODES: Score[] = [ 0, 1, 2, 3, 'notApplicable', null ];
/** Neither a score nor flags. */
const NOTHING = CODES.indexOf( null );
/** Each code's cell exists once: ten thousand rows share them. */
const CELLS: ScoreCell[] = [];
for ( let code = 0; code < 64; code++ ) {
	CELLS[ code ] = Object.freeze( { score: CODES[ code % 8 ] ?? null, flags: Math.floor( code / 8 ) } );
}

/**
 * Without what every object has: a principle may be called "constructor". Objects without a prototype would do, but
 * browsers keep those as hash tables, at three times the memory.
 */
class Scores {
	[ id: string ]: ScoreCell;
}
Object.setPrototypeOf( Scores.prototype, null );
delete ( Scores.prototype as { constructor?: unknown } ).constructor;

/** A row with the fields that columns copy, in the order of these columns. */
function withCopies( row: Row, copies: Copy[] = [] ): Row {
	COPIED.forEach( ( { id }, number ) => {
		( row as unknown as Record<string, Copy> )[ id ] = copies[ number ];
	} );
	return row;
}

/** The latest conversation up to a day; of two on one day the later in the list. */
function latestConversation( record: Partner, day: string ): Conversation | undefined {
	return items( record.conversations ).filter( ( { on } ) => hasCome( on, day ) ).reduce<Conversation | undefined>(
		( before, one ) => before && lastDay( one.on ) < lastDay( before.on ) ? before : one, undefined );
}

/** The conversation that the next step belongs to: the latest, planned ones included. A new one takes its place. */
export function conversationWithNext( record: Partner ): Conversation | undefined {
	return latestConversation( record, '9999-12-31' );
}

function scoresOf( record: Partner, today: string ): Record<string, ScoreCell> {
	const scores = new Scores();
	const assessments = isObject( record.assessments ) ? record.assessments : {};
	for ( const id of Object.keys( assessments ).filter( ( key ) => isObject( assessments[ key ] ) ) ) {
		const code = CODES.indexOf( scoreOf( assessments[ id ].score ) ) + 8 * flagsOfAssessment( assessments[ id ], today );
		if ( code !== NOTHING ) {
			scores[ id ] = CELLS[ code ];
		}
	}
	return scores;
}

/**
 * The row of a record.
 *
 * @param today YYYY-MM-DD, UTC
 */
export function rowOf(
	page: number, rev: number, name: string, record: Partner, framework: Framework, today: string
): Row {
	const { state, due } = decisionOf( record, today );
	const latest = conversationWithNext( record );
	return withCopies( {
		page, rev, name, stage: stageOf( record, today ), decision: state, due,
		priority: PRIORITIES.find( ( priority ) => priority === record.priority ) ?? 'untriaged',
		relations: strings( record.relations ), scores: scoresOf( record, today ), goals: strings( record.goals ),
		steward: isObject( record.steward ) ? text( record.steward.user ) : '',
		lastConversation: text( latestConversation( record, today )?.on ), nextOn: text( latest?.nextOn ),
		flags: flagsOfRecord( record, framework, today ),
		responsiveness: responsivenessKey( responsivenessOf( record, today ) ),
		summary: text( record.summary ), next: text( latest?.next )
	}, COPIED.map( ( column ) => copyOf( record, column ) ) );
}

/** Scores from what stands for them on the wire. */
export function decodeScores( ids: readonly string[], codeOf: ( id: string ) => number ): Record<string, ScoreCell> {
	const scores = new Scores();
	for ( const id of ids ) {
		const code = codeOf( id );
		if ( code !== NOTHING ) {
			scores[ id ] = CELLS[ code ];
		}
	}
	return scores;
}

/** A row from the wire, its scores decoded; its texts come with withTexts. */
export function decodeCells( ...cells: Cells<Record<string, ScoreCell>> ): Row {
	const [
		page,
		rev,
		name,
		stage,
		decision,
		priority,
		relations,
		scores,
		goals,
		steward,
		lastConversation,
		nextOn,
		flags,
		responsiveness,
		copies
	] = cells;
	return withCopies( {
		page, rev, name, stage: STAGES[ stage ], decision: DECISION_STATES[ decision % DUE ], due: decision === DUE,
		priority: PRIORITIES[ priority ],
		relations, scores, goals, steward, lastConversation, nextOn, flags, responsiveness, summary: undefined,
		next: undefined
	}, copies );
}

/** A row from the wire; its texts come with withTexts. */
export function decodeRow( [ page, rev, name, stage, decision, priority, relations, codes, ...rest ]: Cells ): Row {
	const scores = decodeScores( Object.keys( codes ), ( id ) => ( codes as Record<string, number> )[ id ] );
	return decodeCells( page, rev, name, stage, decision, priority, relations, scores, ...rest );
}

/** The row with its long texts, if they are of the same revision. */
export function withTexts( row: Row, [ page, rev, summary, next ]: Texts ): Row {
	if ( page !== row.page || rev !== row.rev ) {
		return row;
	}
	// Spread into another object, a row would take half as much memory again.
	const {
		name,
		stage,
		decision,
		due,
		priority,
		relations,
		scores,
		goals,
		steward,
		lastConversation,
		nextOn,
		flags,
		responsiveness
	} = row;
	return withCopies( {
		page, rev, name, stage, decision, due, priority, relations, scores, goals, steward, lastConversation, nextOn,
		flags, responsiveness, summary, next
	}, COPIED.map( ( column ) => valueOf( row, column ) ) );
}
