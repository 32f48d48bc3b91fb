import { entries } from './framework';
import { hasCome, lastDay } from './partialDate';
import { isObject } from './untypedJson';
import { STAGES, stageOf } from './stage';
import type { Framework, Partner, Principle, Target } from './types.generated';

/** Numbers that targets of objectives count, by kind. */
export type Counts = Record<Target[ 'count' ], number>;

function isDefined( { since, retired }: Principle, asOf: string ): boolean {
	return lastDay( since ) <= asOf && !hasCome( retired, asOf );
}

function identified( { identifiedOn }: Partner, created: string ): string {
	return ( isObject( identifiedOn ) && lastDay( identifiedOn.on ) ) || created;
}

/**
 * How far the targets of objectives have come. Computed from the records, never typed.
 *
 * @param partners Records, and the day each page was made
 * @param asOf YYYY-MM-DD
 */
export function objectiveCounts(
	partners: { record: Partner; created: string }[], framework: Framework, asOf: string
): Counts {
	const reached = partners.map( ( { record } ) => STAGES.indexOf( stageOf( record, asOf ) ) );
	return {
		identified: partners.filter( ( { record, created } ) => identified( record, created ) <= asOf ).length,
		contacted: reached.filter( ( stage ) => stage >= 1 ).length,
		collaborating: reached.filter( ( stage ) => stage === 2 ).length,
		principles: entries( framework, 'principles', true ).filter( ( principle ) => isDefined( principle, asOf ) ).length
	};
}
