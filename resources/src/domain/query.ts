/** The state of the matrix in its address. MatrixQuery.php reads the same; schema/vectors/query.json pins both. */
import { columnByFilter, columnById, FILTERS, isNameable, LIMITS } from './column';
import type { Column } from './column';
import { findEntry } from './framework';
import { ANY, KINDS } from './kinds';
import type { Framework } from './types.generated';

/** Query of the matrix: search, filters, order, columns. */
export interface Query {
	/** Words, all of which are to be found. */
	q: string;
	/** By the filter of a column: a partner matches that has one of the values of each. "none" stands for no value. */
	filters: Record<string, string[]>;
	/** Id of a column, shown or not. */
	sort: string;
	descending: boolean;
	/** Filter of a column that rows can be grouped by. */
	group: string | null;
	/** Choice and order of columns; null for the default ones. */
	columns: string[] | null;
	limit: number;
	offset: number;
	/** Parts of the address that were not understood, as parameter=value. */
	ignored: string[];
}

/** Values of filters that an address leaves out. */
export const USUAL_FILTERS: Record<string, string[]> = FILTERS.reduce( ( usual, column ) =>
	column.usual ? { ...usual, [ column.filter! ]: column.usual } : usual, {} );
const BY_RESPONSIVENESS = 'responsiveness';
const DEFAULT_SORT = 'alignment';
const isIn = ( values: readonly string[] ) => ( value: string ): boolean => values.includes( value );
const isOrder = ( id: string ): boolean => {
	const column = columnById( id );
	return isNameable( column ) && column.direction !== undefined;
};
const isColumn = ( id: string ): boolean => isOrder( id ) && !columnById( id )!.hidden;

/** Best, most and latest first; words from a to z. */
export function isDescendingByDefault( sort: string ): boolean {
	return columnById( sort )?.direction === 'desc';
}

/** A parameter given once is a text; one repeated with [], as plain forms do, a list. */
type Parameters = Map<string, string | string[]>;

function read( search: string ): Parameters {
	const parameters: Parameters = new Map();
	new URLSearchParams( search ).forEach( ( value, key ) => {
		const name = key.replace( /\[.*$/, '' );
		const before = parameters.get( name );
		parameters.set( name, name === key ? value : [ ...( Array.isArray( before ) ? before : [] ), value ] );
	} );
	return parameters;
}

class Parser {
	public readonly ignored: string[] = [];

	public constructor( private readonly parameters: Parameters ) {
	}

	public many( name: string, isValid: ( value: string ) => boolean = () => true ): string[] {
		const given = this.parameters.get( name ) ?? [];
		const values = (
			Array.isArray( given ) ? given : given.split( '|' )
		).map( ( value ) => value.trim() ).filter( Boolean );
		const understood = this.understood( name, Array.from( new Set( values ) ), isValid );
		this.ignored.push( ...understood.slice( LIMITS.values ).map( ( value ) => `${ name }=${ value }` ) );
		return understood.slice( 0, LIMITS.values );
	}

	public words(): string {
		const q = ( this.one( 'q' ) ?? '' ).trim();
		const words = q.split( /\s+/ );
		if ( words.length <= LIMITS.words ) {
			return q;
		}
		this.ignored.push( `q=${ words.slice( LIMITS.words ).join( ' ' ) }` );
		return words.slice( 0, LIMITS.words ).join( ' ' );
	}

	public one( name: string, isValid: ( value: string ) => boolean = () => true ): string | undefined {
		const given = this.parameters.get( name );
		return this.understood( name, typeof given === 'string' && given !== '' ? [ given ] : [], isValid )[ 0 ];
	}

	public number( name: string, least: number ): number | undefined {
		const value = this.one( name, ( digits ) => /^\d{1,9}$/.test( digits ) && Number( digits ) >= least );
		return value === undefined ? undefined : Number( value );
	}

	public filters(): Record<string, string[]> {
		const filters: Record<string, string[]> = {};
		const add = (
			column: Column,
			isValid = ( value: string ): boolean => KINDS[ column.kind ].accepts?.( value, column ) ?? true
		): void => {
			const values = this.many( column.filter!, isValid );
			const wanted = values.length ? values : column.usual ?? [];
			if ( wanted.length && !wanted.includes( ANY ) ) {
				filters[ column.filter! ] = wanted;
			}
		};
		const single = FILTERS.filter( ( { each } ) => !each );
		single.filter( ( { usual } ) => !usual ).forEach( ( column ) => add( column ) );
		let count = 0;
		this.parameters.forEach( ( _, name ) => {
			const column = columnByFilter( name );
			if ( column?.each ) {
				add( column, isNameable( column ) && ++count <= LIMITS.scores ? undefined : () => false );
			}
		} );
		single.filter( ( { usual } ) => usual ).forEach( ( column ) => add( column ) );
		return filters;
	}

	private understood( name: string, values: string[], isValid: ( value: string ) => boolean ): string[] {
		this.ignored.push( ...values.filter( ( value ) => !isValid( value ) ).map( ( value ) => `${ name }=${ value }` ) );
		return values.filter( isValid );
	}
}

/** Column to sort by if the address names none: a single kind of relation is ranked as it says itself. */
export function naturalSort( { relation = [] }: Query[ 'filters' ], framework: Framework ): string {
	const [ id ] = relation;
	return relation.length === 1 && findEntry( framework, 'relations', id )?.rankedBy === BY_RESPONSIVENESS ?
		BY_RESPONSIVENESS :
		DEFAULT_SORT;
}

/**
 * Parses the query of an address. Unrelated parameters are ignored.
 *
 * @param search Query part of an address, with or without "?"
 */
export function parseQuery( search: string, framework: Framework = {} ): Query {
	const parser = new Parser( read( search ) );
	const filters = parser.filters();
	const sort = parser.one( 'sort', isOrder ) ?? naturalSort( filters, framework );
	const dir = parser.one( 'dir', isIn( [ 'asc', 'desc' ] ) );
	const columns = (): string[] | null => {
		const chosen = parser.many( 'columns', isColumn );
		return chosen.length ? chosen : null;
	};
	return {
		q: parser.words(),
		filters,
		sort,
		descending: dir ? dir === 'desc' : isDescendingByDefault( sort ),
		group: parser.one( 'group', ( name ) => columnByFilter( name )?.group === true ) ?? null,
		columns: columns(),
		limit: Math.min( parser.number( 'limit', 1 ) ?? LIMITS.rows, LIMITS.mostRows ),
		offset: parser.number( 'offset', 0 ) ?? 0,
		ignored: parser.ignored
	};
}

/** The parameters of an address that asks for this, without what goes without saying, whatever the framework is. */
export function queryParameters( query: Query ): Record<string, string> {
	const parameters: Record<string, string> = {};
	const add = ( name: string, value: string, usual = '' ): void => {
		if ( value !== usual ) {
			parameters[ name ] = value;
		}
	};
	add( 'q', query.q );
	Object.keys( query.filters ).filter( ( name ) => !( name in USUAL_FILTERS ) )
		.forEach( ( name ) => add( name, query.filters[ name ].join( '|' ) ) );
	Object.keys( USUAL_FILTERS ).forEach(
		( name ) => add( name, query.filters[ name ]?.slice().sort().join( '|' ) ?? ANY, USUAL_FILTERS[ name ].join( '|' ) )
	);
	add( 'sort', query.sort, query.filters.relation?.length === 1 ? '' : DEFAULT_SORT );
	add( 'dir', query.descending ? 'desc' : 'asc', isDescendingByDefault( query.sort ) ? 'desc' : 'asc' );
	add( 'group', query.group ?? '' );
	add( 'columns', query.columns?.join( '|' ) ?? '' );
	add( 'limit', String( query.limit ), String( LIMITS.rows ) );
	add( 'offset', String( query.offset ), '0' );
	return parameters;
}
