/**
 * Contenders that take turns, so that a slow moment of the machine falls on all of them.
 */

/** Value below which a share of all values lies. */
export function percentile( values, share ) {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	return sorted[ Math.min( sorted.length - 1, Math.floor( sorted.length * share ) ) ];
}

/** Middle value. */
export const middle = ( values ) => percentile( values, 0.5 );

/**
 * Lets contenders work in turns, the first one changing from round to round.
 *
 * @param {Object<string, function(): Promise<Object>>} contenders
 * @param {number} rounds
 * @return {Promise<Object<string, Object[]>>} What each turn answered, by contender
 */
export async function takeTurns( contenders, rounds ) {
	const names = Object.keys( contenders );
	const answers = Object.fromEntries( names.map( ( name ) => [ name, [] ] ) );
	for ( let round = 0; round < rounds; round++ ) {
		for ( const name of round % 2 ? [ ...names ].reverse() : names ) {
			answers[ name ].push( await contenders[ name ]() );
		}
	}
	return answers;
}

/** Quotients of two contenders' turns, round by round. */
export const quotients = ( ours, theirs ) => ours.map( ( value, round ) => value / theirs[ round ] );
