/** Kinds of columns: filter values, predicates, sort keys and groups. Kind.php and its classes say the same in SQL. */
import { alignmentKey, alignmentOf } from './alignment';
import type { Weight } from './alignment';
import { isId, valueOf } from './column';
import type { Column, Kind } from './column';
import { entries } from './framework';
import { CONTESTED, STALE, UNSUPPORTED } from './flags';
import { lastDay } from './partialDate';
import type { Row } from './row';
import { normalizeForSearch } from './searchNormalizer';
import type { Framework } from './types.generated';

export type Test = ( row: Row ) => boolean;
/** Sort key of a row in a column; null if the value is missing. */
export type Key = number | string | null;

/** Reader, as far as filters depend on the reader. */
export interface Reader {
	/** User name; null without an account. */
	user: string | null;
	/** Ids of the partners' pages that they watch. */
	watched: ReadonlySet<number>;
}

export interface KindOfColumn {
	/** Whether the filter has a value; without it, any value may be asked for. */
	accepts?: ( value: string, column: Column ) => boolean;
	/** Values that the filter offers; without it, they are typed, as there is no end of them. */
	options?: ( column: Column, framework: Framework ) => readonly string[];
	/** Test for rows that have one of some values. */
	test?: ( column: Column, values: string[], weights: readonly Weight[], reader: Reader ) => Test;
	/** Sort key of rows: greater is later where the order ascends. */
	key?: ( column: Column, weights: readonly Weight[], isDescending: boolean ) => ( row: Row ) => Key;
	/** Common value of a group's rows; '' for rows without a value. */
	group?: ( column: Column ) => ( row: Row ) => string;
}

/** Value of filters that stands for rows without one. */
export const NONE = 'none';
/** Value of a filter with usual values: lets every row pass. */
export const ANY = 'any';
/** Values of the filter by a score, best first. */
export const SCORES = [ '3', '2', '1', '0', 'na', NONE ];
/** Values of the filter by alignment: two and more, one and more, less than one, none. */
export const ALIGNMENTS = [ '2', '1', '0', NONE ];
const WHEN = /^(?:none|\d{4}(?:-\d\d)?)$/;
const BITS: Record<string, number> = { contested: CONTESTED, unsupported: UNSUPPORTED, stale: STALE };

/** Text that compares as its UTF-8 bytes do, which is the server's order: in UTF-16, surrogates stand before U+E000. */
export function inByteOrder( given: string ): string {
	return !/[\uD800-\uFFFF]/.test( given ) ? given : given.replace( /[\uD800-\uFFFF]/g, ( unit ) => {
		const code = unit.charCodeAt( 0 );
		return String.fromCharCode( code < 0xE000 ? code + 0x2000 : code - 0x800 );
	} );
}

/** A typed name as accounts have it, without what only the wiki knows: its names that were changed. */
function userName( typed: string ): string {
	const name = typed.replace( /^[^:]*:/, '' ).replace( /[_ ]+/g, ' ' ).trim();
	return typed === NONE ? NONE : name.charAt( 0 ).toUpperCase() + name.slice( 1 );
}

function scoreName( row: Row, principle: string ): string {
	const given = row.scores[ principle ]?.score ?? null;
	return given === null ? NONE : given === 'notApplicable' ? 'na' : String( given );
}

/** The same limits as AlignmentKind.php, to a millionth. */
function alignmentName( row: Row, weights: readonly Weight[] ): string {
	const mean = alignmentOf( row.scores, weights ).score;
	return mean === null ? NONE : String( Math.min( 2, Math.floor( mean + 5e-7 ) ) );
}

/** Test whether a row carries a flag. */
export function hasFlag( flag: string, reader: Reader ): Test {
	switch ( flag ) {
		case 'nosteward':
			return ( { steward } ) => steward === '';
		case 'mine':
			return ( { steward } ) => steward !== '' && steward === reader.user;
		case 'watched':
			return ( { page } ) => reader.watched.has( page );
		default:
			return ( row ) => ( row.flags & BITS[ flag ] ) !== 0;
	}
}

/** Reads the values of rows in a column: its property is looked up once. */
function valueReader<T>( { id, value = id }: Column ): ( row: Row ) => T {
	return ( row ) => ( row as unknown as Record<string, T> )[ value ];
}

const valuesOf = ( { values = [] }: Column ): readonly string[] => values;
const isOfValues = ( value: string, { values = [] }: Column ): boolean => values.includes( value );

const enumeration: KindOfColumn = {
	accepts: ( value, column ) => isOfValues( value, column ) || ( value === ANY && column.usual !== undefined ),
	options: valuesOf,
	test( column, values ) {
		const value = valueReader<string>( column );
		return ( row ) => values.includes( value( row ) );
	},
	key( column ) {
		const value = valueReader<string>( column );
		return ( row ) => {
			const number = column.values!.indexOf( value( row ) );
			return number < 0 ? null : number;
		};
	},
	group: valueReader
};

const ids: KindOfColumn = {
	accepts: isId,
	options: ( { list }, framework ) => entries( framework, list! ).map( ( { id } ) => id ),
	test( column, values ) {
		const value = valueReader<string[]>( column );
		return ( row ) => value( row ).some( ( id ) => values.includes( id ) );
	},
	key( column ) {
		const value = valueReader<string[]>( column );
		return ( row ) => value( row )[ 0 ] || null;
	},
	group( column ) {
		const value = valueReader<string[]>( column );
		return ( row ) => value( row )[ 0 ] ?? '';
	}
};

const user: KindOfColumn = {
	test: ( column, values ) => {
		const names = values.map( userName );
		const value = valueReader<string>( column );
		return ( row ) => names.includes( value( row ) || NONE );
	},
	key( column ) {
		const value = valueReader<string>( column );
		return ( row ) => inByteOrder( value( row ) ) || null;
	},
	group: valueReader
};

const date: KindOfColumn = {
	accepts: ( value ) => WHEN.test( value ),
	test: ( column, values ) => ( row ) => {
		const day = lastDay( valueOf( row, column ) );
		return values.some( ( value ) => value === NONE ? day === '' : day.startsWith( value ) );
	},
	key: ( column ) => ( row ) => lastDay( valueOf( row, column ) ) || null,
	group: ( column ) => ( row ) => lastDay( valueOf( row, column ) ).slice( 0, 'YYYY'.length )
};

const text: KindOfColumn = {
	test: ( column, values ) => {
		const wanted = values.map( ( value ) => value === NONE ? '' : normalizeForSearch( value ) );
		return ( row ) => wanted.includes( normalizeForSearch( valueOf( row, column ) ) );
	},
	key: ( column ) => ( row ) => inByteOrder( normalizeForSearch( valueOf( row, column ) ) ) || null
};

const score: KindOfColumn = {
	accepts: ( value ) => SCORES.includes( value ),
	options: () => SCORES,
	test: ( { principle = '' }, values ) => ( row ) => values.includes( scoreName( row, principle ) ),
	key: ( { principle = '' } ) => ( row ) => {
		const given = row.scores[ principle ]?.score;
		return typeof given === 'number' ? given : null;
	}
};

const alignment: KindOfColumn = {
	accepts: ( value ) => ALIGNMENTS.includes( value ),
	options: ( _column, framework ) => entries( framework, 'principles' ).length ? ALIGNMENTS : [],
	test: ( _column, values, weights ) => ( row ) => values.includes( alignmentName( row, weights ) ),
	// The key sorts best first. Worst first, unscored partners still go last.
	key: ( _column, weights, isDescending ) => ( { scores } ) => {
		const found = alignmentOf( scores, weights );
		return found.score === null && !isDescending ? null : -alignmentKey( found );
	}
};

const responsiveness: KindOfColumn = {
	key: () => ( row ) => -row.responsiveness || null
};

const flags: KindOfColumn = {
	accepts: isOfValues,
	options: valuesOf,
	test: ( _column, values, _weights, reader ) => {
		const tests = values.map( ( flag ) => hasFlag( flag, reader ) );
		return ( row ) => tests.some( ( test ) => test( row ) );
	}
};

export const KINDS: Record<Kind, KindOfColumn> = {
	text, enumeration, ids, user, date, score, alignment, responsiveness, flags
};
