import { daysBetween, hasCome, lastDay } from './partialDate';
import { items } from './untypedJson';
import type { Partner } from './types.generated';

/** How a partner answers when we approach it. The rule's reasons stand in includes/Domain/Scores/Responsiveness.php. */
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

/**
 * One number to order by, least first: share answered, then days to an answer, then how often that was tried; 0 where
 * nobody has. The same as Responsiveness::key in PHP.
 */
export function responsivenessKey( { approaches, share, medianDays }: Responsiveness ): number {
	if ( share === null ) {
		return 0;
	}
	const halfDays = medianDays === null ? 9999 : Math.min( 2 * medianDays, 9999 );
	return ( Math.floor( 1000 * ( 1 - share ) + 0.5 ) * 10000 + halfDays ) * 100 + 100 - Math.min( approaches, 99 );
}

/** @param today YYYY-MM-DD, UTC */
export function responsivenessOf( record: Partner, today: string ): Responsiveness {
	const approaches = items( record.conversations ).filter(
		( { direction, on } ) => direction === 'outgoing' && hasCome( on, today )
	);
	const days = approaches.filter( ( { repliedOn } ) => hasCome( repliedOn, today ) )
		.map( ( { on, repliedOn } ) => Math.max( 0, daysBetween( lastDay( on ), lastDay( repliedOn ) ) ) );
	return {
		approaches: approaches.length,
		answered: days.length,
		share: approaches.length ? days.length / approaches.length : null,
		medianDays: median( days )
	};
}
