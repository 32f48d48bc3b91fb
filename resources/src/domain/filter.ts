import { alignmentOf } from './alignment';
import type { Weight } from './alignment';
import { normalizeForSearch } from './searchNormalizer';
import { CONTESTED, STALE, UNSUPPORTED } from './marks';
import { lastDay } from './partialDate';
import { MARK_FILTERS } from './query';
import type { MarkFilter, Query } from './query';
import type { Row } from './row';

type Test = ( row: Row ) => boolean;

/** Reader, as far as filters depend on the reader. */
export interface Reader {
	/** User name; null without an account. */
	user: string | null;
	/** Ids of the partners' pages that they watch. */
	watched: ReadonlySet<number>;
}

/** Value of the filter by steward that stands for nobody. */
const NOBODY = 'none';

/** A typed name as accounts have it, without what only the wiki knows: its names that were changed. */
function userName( typed: string ): string {
	const name = typed.replace( /^[^:]*:/, '' ).replace( /[_ ]+/g, ' ' ).trim();
	return typed === NOBODY ? NOBODY : name.charAt( 0 ).toUpperCase() + name.slice( 1 );
}

function hasMark( mark: MarkFilter, reader: Reader ): Test {
	switch ( mark ) {
		case 'nosteward':
			return ( { steward } ) => steward === '';
		case 'mine':
			return ( { steward } ) => steward !== '' && steward === reader.user;
		case 'watched':
			return ( { page } ) => reader.watched.has( page );
		default: {
			const bit = { contested: CONTESTED, unsupported: UNSUPPORTED, stale: STALE }[ mark ];
			return ( { marks } ) => ( marks & bit ) !== 0;
		}
	}
}

/** Whether a date lies in one of some years or months, or is one of none. */
function isWhen( date: string, values: string[] ): boolean {
	const day = lastDay( date );
	return values.some( ( value ) => value === 'none' ? day === '' : day.startsWith( value ) );
}

function scoreName( row: Row, principle: string ): string {
	const score = row.scores[ principle ]?.score ?? null;
	return score === null ? 'none' : score === 'notApplicable' ? 'na' : String( score );
}

/** The same limits as MatrixSql::aligned, to a millionth. */
function alignmentName( row: Row, weights: readonly Weight[] ): string {
	const { score } = alignmentOf( row.scores, weights );
	return score === null ? 'none' : String( Math.min( 2, Math.floor( score + 5e-7 ) ) );
}

function hasOne( name: string, values: string[], reader: Reader, weights: readonly Weight[] ): Test {
	switch ( name ) {
		case 'stage':
		case 'decision':
		case 'priority':
			return ( row ) => values.includes( row[ name ] );
		case 'relation':
			return ( { relations } ) => relations.some( ( id ) => values.includes( id ) );
		case 'goal':
			return ( { goals } ) => goals.some( ( id ) => values.includes( id ) );
		case 'steward': {
			const names = values.map( userName );
			return ( { steward } ) => names.includes( steward || NOBODY );
		}
		case 'alignment':
			return ( row ) => values.includes( alignmentName( row, weights ) );
		case 'lastConversation':
		case 'next':
			return ( row ) => isWhen( name === 'next' ? row.nextOn : row.lastConversation, values );
		case 'marks': {
			const tests = values.map( ( mark ) => hasMark( mark as MarkFilter, reader ) );
			return ( row ) => tests.some( ( test ) => test( row ) );
		}
		default: {
			const principle = name.slice( 'score-'.length );
			return ( row ) => values.includes( scoreName( row, principle ) );
		}
	}
}

/** Normalised text of a row that search looks into. */
export function searchText( { name, summary = '', steward }: Row ): string {
	return normalizeForSearch( `${ name } ${ summary } ${ steward }` );
}

/**
 * Whether a row is one that a query asks for: has every word, and one of the values of each filter.
 *
 * @param weights See weightsOf
 * @param textOf See searchText
 */
export function matcher( query: Pick<Query, 'q' | 'filters'>, reader: Reader, weights: readonly Weight[], textOf = searchText ): Test {
	const words = normalizeForSearch( query.q ).split( ' ' ).filter( Boolean );
	const tests = Object.keys( query.filters ).map( ( name ) => hasOne( name, query.filters[ name ], reader, weights ) );
	if ( words.length ) {
		tests.push( ( row ) => {
			const text = textOf( row );
			return words.every( ( word ) => text.includes( word ) );
		} );
	}
	return ( row ) => tests.every( ( test ) => test( row ) );
}

/** How many rows carry each mark. */
export function countMarks( rows: readonly Row[], reader: Reader ): Record<MarkFilter, number> {
	return MARK_FILTERS.reduce( ( counts, mark ) => {
		const test = hasMark( mark, reader );
		return { ...counts, [ mark ]: rows.reduce( ( count, row ) => test( row ) ? count + 1 : count, 0 ) };
	}, {} as Record<MarkFilter, number> );
}
