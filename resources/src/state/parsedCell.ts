import { DECISION_STATES } from '../domain/decision';
import type { DecisionState } from '../domain/decision';
import { storedAddress } from '../domain/address';
import { normalizeForSearch } from '../domain/searchNormalizer';
import { entries } from '../domain/framework';
import { itemId } from '../domain/itemId';
import { pointerTo } from '../domain/pointer';
import { PRIORITIES } from '../domain/row';
import type { Row } from '../domain/row';
import type { Framework } from '../domain/types.generated';
import type { Changes } from './useUndoHistory';

/** Words that mean a value, in the reader's language; what the record says is understood as well. */
export interface PasteLabels {
	framework: Framework;
	today: string;
	/** User name; null without an account. */
	user: string | null;
	/** A stage, state or priority. */
	word: ( value: string ) => string;
	/** Ways to say that a principle does not apply. */
	notApplicable: string[];
}

/** Why a text cannot be pasted into a column. */
export type Reason = 'value' | 'reason' | 'conversation' | 'long';

/** Parsed cell text: changes of a record, and the next step, whose conversation only the record knows. */
export interface ParsedCell {
	changes: Changes;
	next?: { next: string; nextOn: string };
}

/** Texts of a record, and how long they may be. */
const TEXTS: Record<string, number> = { summary: 500, website: 2000, wikidata: 13 };
const WIKIDATA = /^Q[1-9]\d*$/;
const MOST = 500;
const MOST_REASON = 1000;

export const isOne = ( text: string, words: string[] ): boolean => words.some( ( word ) => normalizeForSearch( word ) === normalizeForSearch( text ) );

function ids( text: string, list: 'goals' | 'relations', framework: Framework ): string[] | null {
	const found = text.split( ',' ).map( ( part ) => part.trim() ).filter( Boolean ).map( ( part ) =>
		entries( framework, list ).find( ( { id, title } ) => isOne( part, [ id, title ] ) )?.id );
	return found.every( ( id ): id is string => id !== undefined ) ? found.sort() : null;
}

function scoreOf( text: string, { notApplicable }: PasteLabels ): number | string | undefined | null {
	return text === '' ? undefined : /^[0-3]$/.test( text ) ? Number( text ) : isOne( text, [ 'n/a', 'notApplicable', ...notApplicable ] ) ? 'notApplicable' : null;
}

function only( pointer: string, value: unknown ): ParsedCell | Reason {
	return value === null ? 'value' : { changes: { [ pointer ]: value } };
}

function priority( text: string, words: PasteLabels ): ParsedCell | Reason {
	const value = text === '' ? 'untriaged' : PRIORITIES.find( ( one ) => isOne( text, [ one, words.word( one ) ] ) );
	return only( '/priority', value === undefined ? null : value === 'untriaged' ? undefined : value );
}

/** "Declined: no goal in common". Nobody decides without a reason, and what was decided is never taken away. */
function decision( text: string, words: PasteLabels ): ParsedCell | Reason {
	const [ , said, reason ] = /^([^:：]*)[:：]?\s*([^]*)$/.exec( text )!;
	const state = DECISION_STATES.find( ( one ): one is DecisionState => isOne( said, [ one, words.word( one ) ] ) );
	if ( text === '' ) {
		return { changes: {} };
	}
	if ( !state || !reason ) {
		return state ? 'reason' : 'value';
	}
	const id = itemId();
	const by = words.user ? { by: words.user } : {};
	return reason.length > MOST_REASON ? 'long' : { changes: { [ `/decisions/${ id }` ]: { id, on: words.today, state, reason, ...by } } };
}

/** "Ask again · 2026-12-01", as it is copied. */
function nextStep( text: string, row: Row | undefined ): ParsedCell | Reason {
	const hasConversation = row !== undefined && ( row.lastConversation !== '' || Boolean( row.next ) || row.nextOn !== '' );
	if ( !hasConversation ) {
		return text === '' ? { changes: {} } : 'conversation';
	}
	const date = /(?:^| · )(\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)$/.exec( text );
	const [ next, nextOn ] = date ? [ text.slice( 0, date.index ), date[ 1 ] ] : [ text, '' ];
	return next.length > MOST ? 'long' : { changes: {}, next: { next, nextOn } };
}

/** The text as a record stores it; null where it has not the form of the column. */
function formed( column: string, text: string ): string | null {
	if ( text === '' || column === 'summary' ) {
		return text;
	}
	return column === 'website' ? storedAddress( text ) : WIKIDATA.test( text ) ? text : null;
}

function textOf( column: string, text: string ): ParsedCell | Reason {
	const value = formed( column, text );
	return ( value ?? text ).length > TEXTS[ column ] ? 'long' : only( `/${ column }`, value );
}

/**
 * Parses a text as a value of a column, or names the reason why it is none.
 *
 * @param row What the partner has; undefined for a new one
 */
export function parseCell( column: string, text: string, row: Row | undefined, words: PasteLabels ): ParsedCell | Reason {
	if ( column.startsWith( 'p-' ) ) {
		return only( pointerTo( 'assessments', column.slice( 2 ), 'score' ), scoreOf( text, words ) );
	}
	switch ( column ) {
		case 'priority':
			return priority( text, words );
		case 'decision':
			return decision( text, words );
		case 'next':
			return nextStep( text, row );
		case 'goals':
		case 'relations':
			return only( `/${ column }`, ids( text, column, words.framework ) );
		case 'steward':
			return only( '/steward', text === '' ? undefined : { user: text, since: words.today } );
		default:
			return column in TEXTS ? textOf( column, text ) : text === '' ? { changes: {} } : 'value';
	}
}
