import { alignmentKey, alignmentOf } from './alignment';
import type { Weight } from './alignment';
import { DECISION_STATES } from './decision';
import { normalizeForSearch } from './searchNormalizer';
import { lastDay } from './partialDate';
import type { Group, Query } from './query';
import { PRIORITIES } from './row';
import type { Row } from './row';
import { STAGES } from './stage';

/** Sort key of a row in a column; null if the value is missing. */
type Key = number | string | null;

function compare( a: Exclude<Key, null>, b: Exclude<Key, null> ): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Text that compares as its UTF-8 bytes do, which is the server's order: in UTF-16, surrogates stand before U+E000. */
function inByteOrder( text: string ): string {
	return !/[\uD800-\uFFFF]/.test( text ) ? text : text.replace( /[\uD800-\uFFFF]/g, ( unit ) => {
		const code = unit.charCodeAt( 0 );
		return String.fromCharCode( code < 0xE000 ? code + 0x2000 : code - 0x800 );
	} );
}

function keyOf( { sort, descending }: Pick<Query, 'sort' | 'descending'>, weights: readonly Weight[] ): ( row: Row ) => Key {
	switch ( sort ) {
		case 'partner':
			return ( { name } ) => inByteOrder( normalizeForSearch( name ) );
		case 'stage':
			return ( { stage } ) => STAGES.indexOf( stage );
		case 'decision':
			return ( { decision } ) => DECISION_STATES.indexOf( decision );
		case 'priority':
			return ( { priority } ) => PRIORITIES.indexOf( priority );
		case 'relations':
			return ( { relations } ) => relations[ 0 ] || null;
		case 'goals':
			return ( { goals } ) => goals[ 0 ] || null;
		case 'steward':
			return ( { steward } ) => inByteOrder( steward ) || null;
		case 'lastConversation':
			return ( { lastConversation } ) => lastDay( lastConversation ) || null;
		case 'next':
			return ( { nextOn } ) => lastDay( nextOn ) || null;
		case 'responsiveness':
			return ( { responsiveness } ) => -responsiveness || null;
		case 'alignment':
			// Best first is what its key is made for. Worst first, what has no score says nothing and goes last.
			return ( { scores } ) => {
				const alignment = alignmentOf( scores, weights );
				return alignment.score === null && !descending ? null : -alignmentKey( alignment );
			};
		default: {
			const principle = sort.slice( 'p-'.length );
			return ( { scores } ) => {
				const score = scores[ principle ]?.score;
				return typeof score === 'number' ? score : null;
			};
		}
	}
}

/** Rows by name without case and accents, then by page id: the order of those that are alike in all else. */
export function byName( rows: readonly Row[] ): Row[] {
	const keyed = rows.map( ( row ) => ( { row, name: inByteOrder( normalizeForSearch( row.name ) ) } ) );
	keyed.sort( ( a, b ) => compare( a.name, b.name ) || a.row.page - b.row.page );
	return keyed.map( ( { row } ) => row );
}

/**
 * Rows in the order of a query: what is missing last in both directions, ties as the rows stood.
 *
 * @param rows In the order of byName
 * @param weights See weightsOf
 */
export function sortRows( rows: readonly Row[], query: Pick<Query, 'sort' | 'descending'>, weights: readonly Weight[] ): Row[] {
	if ( query.sort === 'partner' && !query.descending ) {
		return rows.slice();
	}
	const key = keyOf( query, weights );
	const sign = query.descending ? -1 : 1;
	const keyed = rows.map( ( row ) => ( { row, key: key( row ) } ) );
	keyed.sort( ( a, b ) => a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : sign * compare( a.key, b.key ) );
	return keyed.map( ( { row } ) => row );
}

/** Rows that have something in common. */
export interface RowGroup {
	/** The value in common: a stage, priority, id of a relation, or user name; '' for none. */
	key: string;
	rows: Row[];
}

const GROUP_KEYS: Record<Group, ( row: Row ) => string> = {
	stage: ( { stage } ) => stage,
	priority: ( { priority } ) => priority,
	relation: ( { relations } ) => relations[ 0 ] ?? '',
	steward: ( { steward } ) => steward
};

/** Groups of rows, which keep their order: the furthest stage and highest priority first, names from a to z, none last. */
export function groupRows( rows: readonly Row[], group: Group ): RowGroup[] {
	const groups = new Map<string, Row[]>();
	for ( const row of rows ) {
		const key = GROUP_KEYS[ group ]( row );
		const members = groups.get( key );
		if ( members ) {
			members.push( row );
		} else {
			groups.set( key, [ row ] );
		}
	}
	const levels: readonly string[] = group === 'stage' ? STAGES : group === 'priority' ? PRIORITIES : [];
	return Array.from( groups, ( [ key, members ] ) => ( { key, rows: members } ) ).sort( ( a, b ) =>
		levels.indexOf( b.key ) - levels.indexOf( a.key ) || Number( a.key === '' ) - Number( b.key === '' ) || compare( inByteOrder( a.key ), inByteOrder( b.key ) ) );
}
