/** The state of the matrix in its address. MatrixQuery.php reads the same; schema/vectors/query.json pins both. */
import { DECISION_STATES } from './decision';
import { findEntry } from './framework';
import { PRIORITIES } from './row';
import { STAGES } from './stage';
import type { Framework } from './types.generated';

export const MARK_FILTERS = [ 'contested', 'unsupported', 'stale', 'nosteward', 'mine', 'watched' ] as const;
/** Of these, those that only a reader with an account can have. */
export const OWN_MARKS: readonly string[] = [ 'mine', 'watched' ];
export type MarkFilter = typeof MARK_FILTERS[ number ];
export const GROUPS = [ 'stage', 'priority', 'relation', 'steward' ] as const;
export type Group = typeof GROUPS[ number ];

/** Query of the matrix: search, filters, order, columns. */
export interface Query {
	/** Words, all of which are to be found. */
	q: string;
	/**
	 * By stage, decision, priority, relation, goal, steward, alignment, DATES, marks or score-<principle>: a partner matches that has one
	 * of the values of each. Steward "none" is nobody.
	 */
	filters: Record<string, string[]>;
	/** Column, p-<principle> or "responsiveness". */
	sort: string;
	descending: boolean;
	group: Group | null;
	/** Choice and order of columns; null for the default ones. */
	columns: string[] | null;
	limit: number;
	offset: number;
	/** Parts of the address that were not understood, as parameter=value. */
	ignored: string[];
}

/** Filters by the score of alignment: two and more, one and more, less than one, none. */
export const ALIGNMENTS = [ '2', '1', '0', 'none' ];
const ENUMS: Record<string, readonly string[]> = {
	stage: STAGES, decision: [ ...DECISION_STATES, 'any' ], priority: PRIORITIES, marks: MARK_FILTERS, alignment: ALIGNMENTS
};
/** Filters by the year or month of a column's date, or by none. */
export const DATES = [ 'lastConversation', 'next' ];
const WHEN = /^(?:none|\d{4}(?:-\d\d)?)$/;
const SCORES = [ '0', '1', '2', '3', 'na', 'none' ];
/** Columns in their usual order; those of the principles follow alignment. */
export const COLUMNS = [ 'partner', 'stage', 'decision', 'priority', 'relations', 'alignment', 'goals', 'steward', 'lastConversation', 'next' ];
const WORDS_FIRST = [ 'partner', 'relations', 'goals', 'steward', 'next' ];
const DEFAULT_DECISIONS = [ 'open', 'paused' ];
const BY_RESPONSIVENESS = 'responsiveness';
const DEFAULT_SORT = 'alignment';
const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 500;
const ID = /^[a-z][a-z0-9-]{0,39}$/;
/** More than this costs more than anybody means to ask. */
const MOST_VALUES = 100;
const MOST_SCORES = 20;
const MOST_WORDS = 20;

const isIn = ( values: readonly string[] ) => ( value: string ): boolean => values.includes( value );
const isId = ( value: string ): boolean => ID.test( value );
const isColumn = ( value: string ): boolean => COLUMNS.includes( value ) || ( value.startsWith( 'p-' ) && isId( value.slice( 2 ) ) );
const isOrder = ( value: string ): boolean => value === BY_RESPONSIVENESS || isColumn( value );

/** Best, most and latest first; words from a to z. */
export function isDescendingByDefault( sort: string ): boolean {
	return !WORDS_FIRST.includes( sort );
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
		const values = ( Array.isArray( given ) ? given : given.split( '|' ) ).map( ( value ) => value.trim() ).filter( Boolean );
		const understood = this.understood( name, Array.from( new Set( values ) ), isValid );
		this.ignored.push( ...understood.slice( MOST_VALUES ).map( ( value ) => `${ name }=${ value }` ) );
		return understood.slice( 0, MOST_VALUES );
	}

	public words(): string {
		const q = ( this.one( 'q' ) ?? '' ).trim();
		const words = q.split( /\s+/ );
		if ( words.length <= MOST_WORDS ) {
			return q;
		}
		this.ignored.push( `q=${ words.slice( MOST_WORDS ).join( ' ' ) }` );
		return words.slice( 0, MOST_WORDS ).join( ' ' );
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
		const add = ( name: string, values: string[] ): void => {
			if ( values.length ) {
				filters[ name ] = values;
			}
		};
		Object.keys( ENUMS ).forEach( ( name ) => add( name, this.many( name, isIn( ENUMS[ name ] ) ) ) );
		add( 'relation', this.many( 'relation', isId ) );
		add( 'goal', this.many( 'goal', isId ) );
		add( 'steward', this.many( 'steward' ) );
		DATES.forEach( ( name ) => add( name, this.many( name, ( value ) => WHEN.test( value ) ) ) );
		let scores = 0;
		Array.from( this.parameters.keys() ).filter( ( name ) => name.startsWith( 'score-' ) ).forEach( ( name ) => {
			const isKnown = isId( name.slice( 6 ) ) && ++scores <= MOST_SCORES;
			add( name, this.many( name, isKnown ? isIn( SCORES ) : () => false ) );
		} );
		const { decision = DEFAULT_DECISIONS, ...others } = filters;
		return decision.includes( 'any' ) ? others : { ...others, decision };
	}

	private understood( name: string, values: string[], isValid: ( value: string ) => boolean ): string[] {
		this.ignored.push( ...values.filter( ( value ) => !isValid( value ) ).map( ( value ) => `${ name }=${ value }` ) );
		return values.filter( isValid );
	}
}

/** Column to sort by if the address names none: a single kind of relation is ranked as it says itself. */
export function naturalSort( { relation = [] }: Query[ 'filters' ], framework: Framework ): string {
	const [ id ] = relation;
	return relation.length === 1 && findEntry( framework, 'relations', id )?.rankedBy === BY_RESPONSIVENESS ? BY_RESPONSIVENESS : DEFAULT_SORT;
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
		group: ( parser.one( 'group', isIn( GROUPS ) ) as Group | undefined ) ?? null,
		columns: columns(),
		limit: Math.min( parser.number( 'limit', 1 ) ?? DEFAULT_LIMIT, MAX_LIMIT ),
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
	Object.keys( query.filters ).filter( ( name ) => name !== 'decision' ).forEach( ( name ) => add( name, query.filters[ name ].join( '|' ) ) );
	add( 'decision', query.filters.decision?.slice().sort().join( '|' ) ?? 'any', DEFAULT_DECISIONS.join( '|' ) );
	add( 'sort', query.sort, query.filters.relation?.length === 1 ? '' : DEFAULT_SORT );
	add( 'dir', query.descending ? 'desc' : 'asc', isDescendingByDefault( query.sort ) ? 'desc' : 'asc' );
	add( 'group', query.group ?? '' );
	add( 'columns', query.columns?.join( '|' ) ?? '' );
	add( 'limit', String( query.limit ), String( DEFAULT_LIMIT ) );
	add( 'offset', String( query.offset ), '0' );
	return parameters;
}
