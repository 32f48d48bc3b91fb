/** Columns of the matrix, as schema/columns.json has them. PHP reads the same file, see Column.php. */
import schema from '../../../schema/columns.json';
import { entries } from './framework';
import { getAt } from './pointer';
import type { Row } from './row';
import type { Framework, Partner } from './types.generated';
import { isObject, strings, text } from './untypedJson';

export type Kind =
	'text' | 'enumeration' | 'ids' | 'user' | 'date' | 'score' | 'alignment' | 'responsiveness' | 'flags';

/** One column, or something else that rows are sorted or filtered by. */
export interface Column {
	/** For the scores of a principle: p-<principle>. */
	id: string;
	kind: Kind;
	/** Property of a row; the id where not given. */
	value?: string;
	/** Property of a row: text that belongs to the value. */
	text?: 'next';
	/** Pointer to the value in a record; undefined for what is computed. */
	field?: string;
	/** Whether the field is copied into rows as it is; the index has it in the table of values. */
	copied?: boolean;
	/** Natural direction; undefined where rows are not sorted by it. */
	direction?: 'asc' | 'desc';
	/** Parameter of the address that filters by the column; for the scores of a principle: score-<principle>. */
	filter?: string;
	/** Whether the filter has a title of its own, longer than the column's. */
	filterTitle?: boolean;
	/** Whether rows can be grouped by the column; the address then names its filter. */
	group?: boolean;
	/** Values in their order. */
	values?: string[];
	/** Value of an enumeration that stands where a record has none. */
	default?: string;
	/** Values that the filter has where the address says nothing. */
	usual?: string[];
	/** Values that only a reader with an account can have. */
	own?: string[];
	/** Property of a row: whether the first value has come back by itself. */
	reopened?: 'due';
	/** Part of the messages' keys that label the values; the id where not given. */
	labels?: string;
	/** List of the framework that the ids are of. */
	list?: 'goals' | 'relations';
	/** List of the framework: the column stands for one of each of its entries, whose id takes the place of the star. */
	each?: 'principles';
	/** Principle of a score; '' or undefined for other columns. */
	principle?: string;
	/** Without one, there is nothing to edit. */
	editor?: string;
	/** Whether several rows can be given one value. */
	many?: boolean;
	/** Sorts or filters, and is not shown. */
	hidden?: boolean;
}

function isFound( column: Column | undefined ): column is Column {
	return column !== undefined;
}

export const LIMITS = schema.limits;
const ALL = schema.columns as Column[];
/** Columns that one table can have, in their usual order; one stands for all principles. */
export const COLUMNS = ALL.filter( ( { hidden } ) => !hidden );
export const FILTERS = ALL.filter( ( { filter } ) => filter );
/** Columns whose fields are copied into rows as they are. */
export const COPIED = ALL.filter( ( { copied } ) => copied );

const ID = /^[a-z][a-z0-9-]{0,39}$/;

export function isId( value: string ): boolean {
	return ID.test( value );
}

/**
 * Finds columns by name; those of principles are made as they are asked for, whether there is such a principle or not.
 */
function byName( nameOf: ( column: Column ) => string | undefined ): ( name: string ) => Column | undefined {
	const known = new Map<string, Column>();
	ALL.forEach( ( column ) => {
		const name = nameOf( column );
		if ( name !== undefined && !column.each ) {
			known.set( name, column );
		}
	} );
	const each = ALL.filter( ( column ) => column.each && nameOf( column ) );
	return ( name ) => {
		let found = known.get( name );
		const kind = found ? undefined : each.find( ( column ) => name.startsWith( nameOf( column )!.slice( 0, -1 ) ) );
		const principle = kind ? name.slice( nameOf( kind )!.length - 1 ) : '';
		if ( kind ) {
			found = {
				...kind,
				id: kind.id.replace( '*', principle ),
				filter: kind.filter!.replace( '*', principle ),
				principle
			};
			known.set( name, found );
		}
		return found;
	};
}

/** The column with an id, shown or not; undefined where there is none. */
export const columnById = byName( ( { id } ) => id );
/** The column that a parameter of the address filters by; undefined where there is none. */
export const columnByFilter = byName( ( { filter } ) => filter );

/** Columns, with one for each principle in place of the one that stands for all. */
export function eachOf( columns: readonly Column[], framework: Framework ): Column[] {
	return ( [] as Column[] ).concat( ...columns.map( ( column ) => !column.each ? [ column ] :
		entries( framework, column.each ).map(
			( { id } ) => columnById( column.id.replace( '*', id ) )
		).filter( isFound ) ) );
}

/** Whether an address may name a column: its principle has an id as principles have. */
export function isNameable( column: Column | undefined ): column is Column {
	return column !== undefined && ( column.principle === undefined || isId( column.principle ) );
}

/** The principle of a column of scores; '' for other columns. */
export function principleOf( column: string ): string {
	return columnById( column )?.principle ?? '';
}

/** Value of a row in a column; its type follows from the kind. */
export function valueOf<T>( row: Row, { id, value = id }: Column ): T {
	return ( row as unknown as Record<string, T> )[ value ];
}

/** Value of a record in a column that copies a field: '' or no ids where the field has none of the kind. */
export function copyOf(
	record: Partner, { field = '', kind, values, default: usual = '' }: Column
): string | string[] {
	const value = getAt( record, field );
	switch ( kind ) {
		case 'ids':
			return strings( value );
		case 'user':
			return isObject( value ) ? text( ( value as { user?: unknown } ).user ) : '';
		case 'enumeration':
			return values!.includes( value as string ) ? value as string : usual;
		default:
			return text( value );
	}
}
