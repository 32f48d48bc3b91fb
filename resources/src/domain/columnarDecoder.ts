import { decodeCells, decodeScores, withTexts } from './row';
import type { Copy, Row, ScoreCell, Texts } from './row';

/** A column whose values recur: each once, and by row its place. Rows of equal values share one. */
interface Dictionary<Values> {
	values: Values;
	at: number[];
}

/** All partners as they are sent, by column, see schema/matrix.json: ids are each the difference to the row before. */
export type CellColumns = [] | [
	pages: number[], revs: number[], names: string[], stages: number[], decisions: number[], priorities: number[],
	relations: Dictionary<string[][]>,
	codes: Dictionary<Record<string, number[]>>, goals: Dictionary<string[][]>, stewards: Dictionary<string[]>,
	lastConversations: Dictionary<string[]>,
	nextOns: Dictionary<string[]>, flags: number[], responsiveness: number[], copies?: Dictionary<Copy[][]>
];
export type TextColumns = [] | [ pages: number[], revs: number[], summaries: string[], nexts: string[] ];

function valueAt<T>( { values, at }: Dictionary<T[]>, row: number ): T {
	return values[ at[ row ] ];
}

/** Calls with the ids of each row. */
function mapIds<T>(
	pages: readonly number[], revs: readonly number[], make: ( page: number, rev: number, row: number ) => T
): T[] {
	let [ lastPage, lastRev ] = [ 0, 0 ];
	return pages.map( ( difference, row ) => {
		lastPage += difference;
		lastRev += revs[ row ];
		return make( lastPage, lastRev, row );
	} );
}

function scoresOf( { values, at }: Dictionary<Record<string, number[]>> ): Dictionary<Record<string, ScoreCell>[]> {
	const ids = Object.keys( values );
	const length = at.reduce( ( before, place ) => Math.max( before, place + 1 ), 0 );
	return { at, values: Array.from( { length }, ( _, place ) => decodeScores( ids, ( id ) => values[ id ][ place ] ) ) };
}

/** The rows of all partners. */
export function rowsOf( columns: CellColumns ): Row[] {
	if ( !columns.length ) {
		return [];
	}
	const [
		pages, revs, names, stages, decisions, priorities, relations, codes, goals, stewards, lastConversations,
		nextOns, flags, responsiveness, copies
	] = columns;
	const scores = scoresOf( codes );
	return mapIds( pages, revs, ( page, rev, row ) => decodeCells(
		page, rev, names[ row ], stages[ row ], decisions[ row ], priorities[ row ], valueAt( relations, row ),
		valueAt( scores, row ), valueAt( goals, row ), valueAt( stewards, row ),
		valueAt( lastConversations, row ), valueAt( nextOns, row ), flags[ row ], responsiveness[ row ],
		copies && valueAt( copies, row )
	) );
}

/** Rows with their long texts, where these have come and are of the same revision. */
export function rowsWithTexts( rows: readonly Row[], columns: TextColumns ): Row[] {
	const [ pages = [], revs = [], summaries = [], nexts = [] ] = columns;
	const texts = new Map(
		mapIds(
			pages,
			revs,
			( page, rev, row ): [ number, Texts ] => [ page, [ page, rev, summaries[ row ], nexts[ row ] ] ]
		)
	);
	return rows.map( ( row ) => {
		const found = texts.get( row.page );
		return found ? withTexts( row, found ) : row;
	} );
}
