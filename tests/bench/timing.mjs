/**
 * Measuring contenders side by side: each is primed alike, then they take turns, so that a slow moment of the machine
 * falls on all of them.
 */

/** @return {number} the middle value */
export function median( values ) {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[ middle ] : ( sorted[ middle - 1 ] + sorted[ middle ] ) / 2;
}

/** @return {Promise<number>} milliseconds */
export async function time( work ) {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/**
 * @param {Object<string, function(): Promise<number|void>>} contenders each does its work once; one that answers with a
 *  number has measured itself, in milliseconds
 * @param {number} rounds
 * @return {Promise<Object<string, {min: number, median: number}>>} milliseconds
 */
export async function race( contenders, rounds ) {
	const names = Object.keys( contenders );
	const times = Object.fromEntries( names.map( ( name ) => [ name, [] ] ) );
	for ( let round = -3; round < rounds; round++ ) {
		for ( const name of names ) {
			let own;
			const around = await time( async () => {
				own = await contenders[ name ]();
			} );
			if ( round >= 0 ) {
				times[ name ].push( own ?? around );
			}
		}
	}
	return Object.fromEntries(
		names.map( ( name ) => [ name, { min: Math.min( ...times[ name ] ), median: median( times[ name ] ) } ] )
	);
}
