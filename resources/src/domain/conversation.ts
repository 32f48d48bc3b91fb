import { itemId } from './itemId';
import { addDays } from './partialDate';
import { conversationWithNext } from './row';
import type { Conversation, Framework, Partner } from './types.generated';
import { findEntry } from './framework';

/** Kind of a conversation: we approached and they answered, we approached and wait, or they approached us. */
export type Beginning = 'answered' | 'unanswered' | 'incoming';

/** Fields of the form that logs a conversation; texts may be empty. */
export interface Talk {
	on: string;
	about: string;
	goals: string[];
	beginning: Beginning;
	outcome: string;
	next: string;
	nextOn: string;
	/** User name; null without an account. */
	by: string | null;
}

export function yesterday( today: string ): string {
	return addDays( today, -1 );
}

/** The conversation as a record keeps it; where only goals were chosen it is about them. */
export function conversationOf( talk: Talk, record: Partner, framework: Framework ): Conversation {
	const goals = talk.goals.map( ( id ) => findEntry( framework, 'goals', id )?.title ?? id );
	const given = ( values: Partial<Conversation> ): Partial<Conversation> => Object.keys( values ).reduce( ( kept, key ) => {
		const value = values[ key as keyof Conversation ];
		return value === '' || ( Array.isArray( value ) && !value.length ) ? kept : { ...kept, [ key ]: value };
	}, {} );
	return {
		id: itemId( ( record.conversations ?? [] ).map( ( { id } ) => id ) ), on: talk.on, about: talk.about.trim() || goals.join( ', ' ),
		...given( {
			direction: talk.beginning === 'incoming' ? 'incoming' : 'outgoing', repliedOn: talk.beginning === 'answered' ? talk.on : '',
			goals: talk.goals, outcome: talk.outcome.trim(), next: talk.next.trim(), nextOn: talk.nextOn, who: talk.by ? [ talk.by ] : []
		} )
	};
}

/** Changes that set the next step of a record, by pointer; empty if no conversation could have one. */
export function nextStepOf( record: Partner, next: string, nextOn: string ): Record<string, unknown> {
	const latest = conversationWithNext( record );
	return latest ? { [ `/conversations/${ latest.id }/next` ]: next, [ `/conversations/${ latest.id }/nextOn` ]: nextOn } : {};
}
