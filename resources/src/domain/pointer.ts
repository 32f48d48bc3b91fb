/**
 * Pointers name a place in a record: JSON pointers in which an item of a list goes by its id, by its index only where
 * it has none.
 */
import { isGiven, isObject } from './untypedJson';

/** Lists of items with an id, wherever in a record they stand. */
export const LISTS = [ 'evidence', 'offers', 'needs', 'collaborations', 'tasks', 'conversations', 'decisions' ];

type Container = Record<string, unknown> | unknown[];

/** The parts of a pointer. */
export function pointerParts( pointer: string ): string[] {
	return pointer.split( '/' ).slice( 1 ).map( ( part ) => part.replace( /~1/g, '/' ).replace( /~0/g, '~' ) );
}

/** A pointer of parts. */
export function pointerTo( ...parts: string[] ): string {
	return parts.map( ( part ) => `/${ part.replace( /~/g, '~0' ).replace( /\//g, '~1' ) }` ).join( '' );
}

function hasId( item: unknown, id: string ): boolean {
	return isObject( item ) && ( item as { id?: unknown } ).id === id;
}

/** Key of a pointer's part in a container; -1 for an item that a list does not have. */
function keyIn( container: Container, part: string ): string | number {
	if ( !Array.isArray( container ) ) {
		return part;
	}
	const index = container.findIndex( ( item ) => hasId( item, part ) );
	const isBare = /^\d+$/.test( part ) && Number( part ) < container.length &&
		!isGiven( ( container[ Number( part ) ] as { id?: unknown } | null )?.id );
	return index >= 0 || !isBare ? index : Number( part );
}

function child( container: unknown, part: string ): unknown {
	if ( !isObject( container ) ) {
		return undefined;
	}
	const key = keyIn( container as Container, part );
	return Object.prototype.hasOwnProperty.call( container, key ) ?
		( container as Record<string, unknown> )[ key ] :
		undefined;
}

/** Value of a record at a pointer; undefined if there is none. */
export function getAt( record: unknown, pointer: string ): unknown {
	return pointerParts( pointer ).reduce<unknown>( child, record );
}

function isEmpty( value: unknown ): boolean {
	return !isGiven( value ) || value === '' || ( isObject( value ) && Object.keys( value ).length === 0 );
}

/** A copy of a list in which one item is another, new, or gone. */
function withItem( list: unknown[], part: string, value: unknown ): unknown[] {
	const key = keyIn( list, part ) as number;
	if ( key < 0 ) {
		return isEmpty( value ) ? list : [ ...list, isObject( value ) ? { id: part, ...value } : value ];
	}
	return [ ...list.slice( 0, key ), ...( isEmpty( value ) ? [] : [ value ] ), ...list.slice( key + 1 ) ];
}

function withField( object: object, part: string, value: unknown ): object {
	const copy: Record<string, unknown> = { ...object };
	if ( isEmpty( value ) ) {
		delete copy[ part ];
	} else {
		copy[ part ] = value;
	}
	return copy;
}

function setParts( container: unknown, name: string, [ part, ...rest ]: string[], value: unknown ): unknown {
	const target = isObject( container ) ? container : LISTS.includes( name ) ? [] : {};
	const next = rest.length ? setParts( child( target, part ), part, rest, value ) : value;
	return Array.isArray( target ) ? withItem( target, part, next ) : withField( target, part, next );
}

/**
 * A copy of a record with a value at a pointer. What is on the way is made where it is missing, a list's item at the
 * list's end; an empty value removes the place, and what thereby is empty.
 */
export function setAt<T>( record: T, pointer: string, value: unknown ): T {
	const parts = pointerParts( pointer );
	return ( parts.length ? setParts( record, '', parts, value ) : value ) as T;
}
