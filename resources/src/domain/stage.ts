import { hasCome, lastDay } from './partialDate';
import { items } from './untypedJson';
import type { Collaboration, Partner } from './types.generated';

/** How far a partnership has come, in order. Nobody types it: it follows from what happened. */
export const STAGES = [ 'identified', 'contacted', 'collaborating' ] as const;
export type Stage = typeof STAGES[ number ];

/** Whether a collaboration has begun: one without a beginning has. */
function hasBegun( { since }: Collaboration, today: string ): boolean {
	return lastDay( since ) <= today;
}

/** Whether a collaboration has begun and is not over; its last day still counts. */
function isRunning( collaboration: Collaboration, today: string ): boolean {
	const until = lastDay( collaboration.until );
	return hasBegun( collaboration, today ) && ( until === '' || until >= today );
}

/**
 * Present stage. Stages of past days depend on when the page was made: only the server computes them.
 *
 * @param today YYYY-MM-DD, UTC
 */
export function stageOf( record: Partner, today: string ): Stage {
	const collaborations = items( record.collaborations );
	if ( collaborations.some( ( collaboration ) => isRunning( collaboration, today ) ) ) {
		return 'collaborating';
	}
	// A collaboration is a contact, also where no conversation was logged.
	return collaborations.some( ( collaboration ) => hasBegun( collaboration, today ) ) ||
		items( record.conversations ).some( ( conversation ) => hasCome( conversation.on, today ) ) ?
		'contacted' :
		'identified';
}
