import { DECISION_STATES } from '../domain/decision';
import type { DecisionState } from '../domain/decision';
import { storedAddress } from '../domain/address';
import { normalizeForSearch } from '../domain/searchNormalizer';
import { columnById } from '../domain/column';
import type { Column } from '../domain/column';
import { entries } from '../domain/framework';
import { itemId } from '../domain/itemId';
import { MAX_ADDRESS, MAX_NEXT, MAX_REASON, MAX_SUMMARY, MAX_WIKIDATA } from '../domain/limits.generated';
import { lastDay } from '../domain/partialDate';
import { pointerTo } from '../domain/pointer';
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

/** Texts of a record that pasted lists may have beside columns, and how long they may be. */
const TEXTS: Record<string, number> = { summary: MAX_SUMMARY, website: MAX_ADDRESS, wikidata: MAX_WIKIDATA };
const WIKIDATA = /^Q[1-9]\d*$/;

export const isOne = ( text: string, words: string[] ): boolean =>
	words.some( ( word ) => normalizeForSearch( word ) === normalizeForSearch( text ) );

function ids( text: string, list: 'goals' | 'relations', framework: Framework ): string[] | null {
	const found = text.split( ',' ).map( ( part ) => part.trim() ).filter( Boolean ).map( ( part ) =>
		entries( framework, list ).find( ( { id, title } ) => isOne( part, [ id, title ] ) )?.id );
	return found.every( ( id ): id is string => id !== undefined ) ? found.sort() : null;
}

function scoreOf( text: string, { notApplicable }: PasteLabels ): number | string | undefined | null {
	return text === '' ?
		undefined :
		/^[0-3]$/.test( text ) ?
			Number( text ) :
			isOne( text, [ 'n/a', 'notApplicable', ...notApplicable ] ) ?
				'notApplicable' :
				null;
}

function only( pointer: string, value: unknown ): ParsedCell | Reason {
	return value === null ? 'value' : { changes: { [ pointer ]: value } };
}

function enumeration(
	text: string, { field, values, default: usual = '' }: Column, words: PasteLabels
): ParsedCell | Reason {
	const value = text === '' ? usual : values!.find( ( one ) => isOne( text, [ one, words.word( one ) ] ) );
	return only( field!, value === undefined ? null : value === usual ? undefined : value );
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
	return reason.length > MAX_REASON ?
		'long' :
		{ changes: { [ `/decisions/${ id }` ]: { id, on: words.today, state, reason, ...by } } };
}

/** "Ask again · 2026-12-01", as it is copied. */
function nextStep( text: string, row: Row | undefined ): ParsedCell | Reason {
	const hasConversation = row !== undefined &&
		( row.lastConversation !== '' || Boolean( row.next ) || row.nextOn !== '' );
	if ( !hasConversation ) {
		return text === '' ? { changes: {} } : 'conversation';
	}
	const date = /(?:^| · )(\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d)$/.exec( text );
	const [ next, nextOn ] = date ? [ text.slice( 0, date.index ), date[ 1 ] ] : [ text, '' ];
	return next.length > MAX_NEXT ? 'long' : { changes: {}, next: { next, nextOn } };
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
export function parseCell( id: string, text: string, row: Row | undefined, words: PasteLabels ): ParsedCell | Reason {
	const column = columnById( id );
	switch ( column?.editor ) {
		case 'score':
			return only( pointerTo( 'assessments', column.principle!, 'score' ), scoreOf( text, words ) );
		case 'enumeration':
			return enumeration( text, column, words );
		case 'decision':
			return decision( text, words );
		case 'next':
			return nextStep( text, row );
		case 'entries':
			return only( column.field!, ids( text, column.list!, words.framework ) );
		case 'steward':
			return only( column.field!, text === '' ? undefined : { user: text, since: words.today } );
		case 'field':
			return only( column.field!, column.kind === 'date' && text !== '' && lastDay( text ) === '' ? null : text );
		default:
			return id in TEXTS ? textOf( id, text ) : text === '' ? { changes: {} } : 'value';
	}
}
