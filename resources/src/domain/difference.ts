import { pointerTo, setAt } from './pointer';
import { isObject, ownProperty } from './untypedJson';

type Changes = Record<string, unknown>;

function isSame( a: unknown, b: unknown ): boolean {
	if ( !isObject( a ) || !isObject( b ) || Array.isArray( a ) !== Array.isArray( b ) ) {
		return a === b;
	}
	const keys = Object.keys( { ...a, ...b } );
	return keys.every( ( key ) => isSame( ownProperty( a as Changes, key ), ownProperty( b as Changes, key ) ) );
}

/** Items by their ids; null where the list has members without one. */
function byId( list: unknown ): Changes | null {
	const ids: Changes = {};
	const isWhole = Array.isArray( list ) && list.every( ( item ) => {
		const id = isObject( item ) ? ( item as { id?: unknown } ).id : undefined;
		ids[ String( id ) ] = item;
		return typeof id === 'string';
	} );
	return isWhole ? ids : null;
}

function between( before: unknown, after: unknown, parts: string[] ): Changes {
	if ( isSame( before, after ) ) {
		return {};
	}
	const isList = Array.isArray( before ) || Array.isArray( after );
	const [ old, now ] = isList ? [ byId( before ?? [] ), byId( after ?? [] ) ] : [ before, after ];
	if ( !isObject( old ) || !isObject( now ) ) {
		return { [ pointerTo( ...parts ) ]: after };
	}
	const changes = ofMembers( old as Changes, now as Changes, parts );
	// Items that stand in another order, or before others, are no changes of single items.
	const only = ( value: unknown ): object => setAt( {}, pointerTo( ...parts ), value );
	const made = Object.keys( changes ).reduce(
		( record, pointer ) => setAt( record, pointer, changes[ pointer ] ), only( before )
	);
	return isSame( made, only( after ) ) ? changes : { [ pointerTo( ...parts ) ]: after };
}

function ofMembers( before: Changes, after: Changes, parts: string[] ): Changes {
	return Object.keys( { ...before, ...after } ).reduce<Changes>( ( found, key ) => {
		const more = between( ownProperty( before, key ), ownProperty( after, key ), [ ...parts, key ] );
		return { ...found, ...more };
	}, {} );
}

/**
 * Changes that make one record of another, by pointer; undefined takes away. Items of a list go by their ids, unless
 * their order changes: then the list is one change.
 */
export function difference( before: object, after: object ): Record<string, unknown> {
	return ofMembers( before as Changes, after as Changes, [] );
}
