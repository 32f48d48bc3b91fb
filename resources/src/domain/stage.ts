import { hasCome, lastDay } from './partialDate';
import { items } from './untypedJson';
import type { Collaboration, Conversation, Partner } from './types.generated';

/** How far a partnership has come, in order. Nobody types it: it follows from what happened. */
export const STAGES = [ 'identified', 'contacted', 'collaborating' ] as const;
export type Stage = typeof STAGES[ number ];

/**
 * First day of a collaboration. Without a date it is the day that the page was made, before which nobody can have
 * written it down, or the last day of the collaboration where that came first. '' where nothing is known.
 */
export function collaborationBegin( collaboration: Collaboration, created: string ): string {
	const until = lastDay( collaboration.until );
	return lastDay( collaboration.since ) || ( until !== '' && until < created ? until : created );
}

/** Whether a collaboration has begun and is not over; its last day still counts. */
export function isRunning( collaboration: Collaboration, today: string, created = '' ): boolean {
	const until = lastDay( collaboration.until );
	return collaborationBegin( collaboration, created ) <= today && ( until === '' || until >= today );
}

/** Day since when a conversation is no approach without an answer; '' where it was not answered. */
export function answeredOn( { on, direction, repliedOn }: Conversation ): string {
	const day = lastDay( on );
	const reply = lastDay( repliedOn );
	if ( day === '' || direction !== 'outgoing' ) {
		return day;
	}
	return reply !== '' && reply < day ? day : reply;
}

/**
 * @param today YYYY-MM-DD, UTC
 * @param created The day that the page was made; '' where only the present stage is asked for
 */
export function stageOf( record: Partner, today: string, created = '' ): Stage {
	const collaborations = items( record.collaborations );
	if ( collaborations.some( ( collaboration ) => isRunning( collaboration, today, created ) ) ) {
		return 'collaborating';
	}
	// Whoever worked together has been in contact, also where no conversation was logged.
	return collaborations.some( ( collaboration ) => collaborationBegin( collaboration, created ) <= today ) ||
		items( record.conversations ).some( ( conversation ) => hasCome( conversation.on, today ) ) ?
		'contacted' :
		'identified';
}
