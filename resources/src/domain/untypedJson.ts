/**
 * Reads of records that may have any shape: what people wrote is drawn before, or without, being valid. The types say
 * what a valid record has; these functions hold for every other one.
 */

/** Whether a value is an object or an array. */
export function isObject( value: unknown ): value is object {
	return typeof value === 'object' && value !== null;
}

/** The members of a list, or of a map, that are objects themselves. */
export function items<T>( list: readonly T[] | Readonly<Record<string, T>> | undefined ): T[] {
	return isObject( list ) ?
		Object.keys( list ).map( ( key ) => ( list as Record<string, T> )[ key ] ).filter( isObject ) :
		[];
}

/** The strings of a list. */
export function strings( list: unknown ): string[] {
	return Array.isArray( list ) ? list.filter( ( value ) => typeof value === 'string' ) : [];
}

/** A text, '' where there is none. */
export function text( value: unknown ): string {
	return typeof value === 'string' ? value : '';
}

/** Whether there is a value at all. */
export function isGiven( value: unknown ): boolean {
	return value !== undefined && value !== null;
}

/** Value under an own key of a map; undefined if there is none. */
export function ownProperty<T>( map: Readonly<Record<string, T>> | undefined, key: string ): T | undefined {
	return isObject( map ) && Object.prototype.hasOwnProperty.call( map, key ) ? map[ key ] : undefined;
}
