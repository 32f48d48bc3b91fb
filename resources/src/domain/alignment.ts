import { entries, weightOf } from './framework';
import { ownProperty } from './untypedJson';
import type { Framework } from './types.generated';

export const HIGHEST = 3;

/** A score of 0 to 3; 'notApplicable' is never a zero; null where nobody has scored. */
export type Score = 0 | 1 | 2 | 3 | 'notApplicable' | null;

/**
 * The weighted mean of the scores given, with what is not known kept in sight. Its formula and sources stand in
 * includes/Domain/Scores/Alignment.php.
 */
export interface Alignment {
	/** Weighted mean, 0 to 3; null where nothing is scored. */
	score: number | null;
	/** Share of the applicable weight that has a score, 0 to 1. */
	coverage: number;
	/** Alignment if every missing score were 0. */
	low: number;
	/** Alignment if every missing score were 3. */
	high: number;
	/** Whether a red line has a score of 0. */
	excluded: boolean;
}

/** Weight of a principle, and whether a 0 excludes. */
export interface Weight {
	id: string;
	weight: number;
	redLine: boolean;
}

/** The score that a value is; null where it is none. */
export function scoreOf( value: unknown ): Score {
	return value === 0 || value === 1 || value === 2 || value === 3 || value === 'notApplicable' ? value : null;
}

/**
 * The principles that are not retired.
 *
 * @param tried By principle id: weights that a reader tries out, instead of the framework's
 */
export function weightsOf( framework: Framework, tried: Record<string, number> = {} ): Weight[] {
	return entries( framework, 'principles' ).map( ( principle ) => ( {
		id: principle.id, weight: ownProperty( tried, principle.id ) ?? weightOf( principle ),
		redLine: principle.redLine === true
	} ) );
}

/**
 * @param scores By principle: its score, as a Row has it
 * @param weights See weightsOf
 */
export function alignmentOf(
	scores: Readonly<Record<string, { score: Score } | undefined>>, weights: readonly Weight[]
): Alignment {
	let applicable = 0;
	let scored = 0;
	let sum = 0;
	let excluded = false;
	for ( const { id, weight, redLine } of weights ) {
		const score = scores[ id ]?.score;
		if ( score === 'notApplicable' ) {
			continue;
		}
		applicable += weight;
		if ( typeof score === 'number' ) {
			scored += weight;
			sum += weight * score;
			excluded = excluded || ( score === 0 && redLine );
		}
	}
	return {
		score: scored ? sum / scored : null,
		coverage: applicable ? scored / applicable : 0,
		low: applicable ? sum / applicable : 0,
		high: applicable ? ( sum + HIGHEST * ( applicable - scored ) ) / applicable : HIGHEST,
		excluded
	};
}

/**
 * One number to order by, least first: excluded last, then the interval's low end, then the score, each from high to
 * low. Compared to a millionth, so that rounding in sums decides nothing. The same as Alignment::key in PHP.
 */
export function alignmentKey( { score, low, excluded }: Alignment ): number {
	const below = ( value: number ): number => Math.floor( ( HIGHEST - value ) * 1e6 + 0.5 );
	return ( below( low ) + ( excluded ? 4e6 : 0 ) ) * 1e7 + below( score ?? -1 );
}

/**
 * Whether it is clear which of two neighbours is ahead: one is excluded, or their intervals overlap by less than half
 * of the narrower.
 */
export function isClearOrder( a: Alignment, b: Alignment ): boolean {
	const overlap = Math.min( a.high, b.high ) - Math.max( a.low, b.low );
	return a.excluded !== b.excluded || overlap < Math.min( a.high - a.low, b.high - b.low ) / 2;
}
