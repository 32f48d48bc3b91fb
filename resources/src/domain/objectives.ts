import { entries } from './framework';
import { hasCome, lastDay } from './partialDate';
import { isObject, items } from './untypedJson';
import { answeredOn, collaborationBegin, stageOf } from './stage';
import type { Framework, Partner, Principle, Target } from './types.generated';

/** Numbers that targets of objectives count, by kind; and how many partners have answered. */
export type Counts = Record<Target[ 'count' ] | 'answered', number>;

interface Dated {
	record: Partner;
	/** The day that the page was made. */
	created: string;
}

function isDefined( { since, retired }: Principle, asOf: string ): boolean {
	return lastDay( since ) <= asOf && !hasCome( retired, asOf );
}

function named( { record: { identifiedOn }, created }: Dated ): string {
	return ( isObject( identifiedOn ) && lastDay( identifiedOn.on ) ) || created;
}

/** Whether there was a collaboration, or a conversation that is no approach without an answer. */
function hasAnswered( { record, created }: Dated, asOf: string ): boolean {
	return items( record.collaborations ).some( ( one ) => collaborationBegin( one, created ) <= asOf ) ||
		items( record.conversations ).some( ( one ) => hasCome( answeredOn( one ), asOf ) );
}

/**
 * How far the targets of objectives have come. Computed from the records, never typed.
 *
 * @param partners Records, and the day each page was made
 * @param asOf YYYY-MM-DD
 */
export function objectiveCounts( partners: Dated[], framework: Framework, asOf: string ): Counts {
	const stages = partners.map( ( { record, created } ) => stageOf( record, asOf, created ) );
	return {
		identified: partners.filter( ( one, i ) => stages[ i ] !== 'identified' || named( one ) <= asOf ).length,
		contacted: stages.filter( ( stage ) => stage !== 'identified' ).length,
		answered: partners.filter( ( one ) => hasAnswered( one, asOf ) ).length,
		collaborating: stages.filter( ( stage ) => stage === 'collaborating' ).length,
		principles: entries( framework, 'principles', true ).filter( ( principle ) => isDefined( principle, asOf ) ).length
	};
}
