import { hasCome, lastDay } from './partialDate';
import { items, text } from './untypedJson';
import type { Decision, Partner } from './types.generated';

export const DECISION_STATES = [ 'open', 'paused', 'declined' ] as const;
export type DecisionState = typeof DECISION_STATES[ number ];

/** Decision in force: open, paused or declined, and until when. */
export interface CurrentDecision {
	/** Open again once it is due. */
	state: DecisionState;
	/** '' where nobody has decided. */
	reason: string;
	/** Date as written. */
	on: string;
	/** Date as written, '' where none is set. */
	reopenOn: string;
	/** Whether the day to look again has come. */
	due: boolean;
}

/** @param today YYYY-MM-DD, UTC */
export function decisionOf( record: Partner, today: string ): CurrentDecision {
	const latest = items( record.decisions ).filter( ( { on } ) => hasCome( on, today ) ).reduce<Decision | null>(
		( before, decision ) => before && lastDay( decision.on ) < lastDay( before.on ) ? before : decision, null );
	if ( !latest ) {
		return { state: 'open', reason: '', on: '', reopenOn: '', due: false };
	}
	const state = DECISION_STATES.includes( latest.state ) ? latest.state : 'open';
	const due = state !== 'open' && hasCome( latest.reopenOn, today );
	return {
		state: due ? 'open' : state,
		reason: text( latest.reason ),
		on: latest.on,
		reopenOn: text( latest.reopenOn ),
		due
	};
}
