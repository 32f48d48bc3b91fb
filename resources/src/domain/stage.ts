import { hasCome, lastDay } from './partialDate';
import { items } from './untypedJson';
import type { Collaboration, Partner } from './types.generated';

/** How far a partnership has come, in order. Nobody types it: it follows from what happened. */
export const STAGES = [ 'identified', 'contacted', 'collaborating' ] as const;
export type Stage = typeof STAGES[ number ];

/** Whether a collaboration has begun and is not over; its last day still counts. */
export function isRunning( collaboration: Collaboration, today: string ): boolean {
	const until = lastDay( collaboration.until );
	return lastDay( collaboration.since ) <= today && ( until === '' || until >= today );
}

/** @param today YYYY-MM-DD, UTC */
export function stageOf( record: Partner, today: string ): Stage {
	if ( items( record.collaborations ).some( ( collaboration ) => isRunning( collaboration, today ) ) ) {
		return 'collaborating';
	}
	return items( record.conversations ).some( ( conversation ) => hasCome( conversation.on, today ) ) ?
		'contacted' :
		'identified';
}
