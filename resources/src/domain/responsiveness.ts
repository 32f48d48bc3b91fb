import { daysBetween, hasCome, lastDay } from './partialDate';
import { items } from './shape';
import type { Partner } from './types.generated';

/** How a partner answers when we approach it. */
export interface Responsiveness {
	/** Conversations that we began. */
	approaches: number;
	/** Those of them that were answered. */
	answered: number;
	/** Answered of all, 0 to 1; null where there was no approach. */
	share: number | null;
	/** Median days to an answer; null where there was none. */
	medianDays: number | null;
}

function median( values: number[] ): number | null {
	const sorted = values.slice().sort( ( a, b ) => a - b );
	const middle = Math.floor( sorted.length / 2 );
	if ( !sorted.length ) {
		return null;
	}
	return sorted.length % 2 ? sorted[ middle ] : ( sorted[ middle - 1 ] + sorted[ middle ] ) / 2;
}

/** @param today YYYY-MM-DD, UTC */
export function responsivenessOf( record: Partner, today: string ): Responsiveness {
	const approaches = items( record.conversations ).filter( ( { direction, on } ) => direction === 'outgoing' && hasCome( on, today ) );
	const days = approaches.filter( ( { repliedOn } ) => hasCome( repliedOn, today ) )
		.map( ( { on, repliedOn } ) => Math.max( 0, daysBetween( lastDay( on ), lastDay( repliedOn ) ) ) );
	return {
		approaches: approaches.length,
		answered: days.length,
		share: approaches.length ? days.length / approaches.length : null,
		medianDays: median( days )
	};
}
