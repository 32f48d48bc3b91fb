import { itemId } from './itemId';
import { addDays } from './partialDate';
import { conversationWithNext } from './row';
import type { Conversation, Framework, Partner } from './types.generated';
import { findEntry } from './framework';

/** Kind of a conversation: we approached and they answered, we approached and wait, or they approached us. */
export type ConversationKind = 'answered' | 'unanswered' | 'incoming';

/** Fields of the form that logs a conversation; texts may be empty. */
export interface ConversationDraft {
	on: string;
	about: string;
	goals: string[];
	kind: ConversationKind;
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
export function conversationOf( draft: ConversationDraft, record: Partner, framework: Framework ): Conversation {
	const goals = draft.goals.map( ( id ) => findEntry( framework, 'goals', id )?.title ?? id );
	const given = (
		values: Partial<Conversation>
	): Partial<Conversation> => Object.keys( values ).reduce( ( kept, key ) => {
		const value = values[ key as keyof Conversation ];
		return value === '' || ( Array.isArray( value ) && !value.length ) ? kept : { ...kept, [ key ]: value };
	}, {} );
	return {
		id: itemId( ( record.conversations ?? [] ).map( ( { id } ) => id ) ), on: draft.on,
		about: draft.about.trim() || goals.join( ', ' ),
		...given( {
			direction: draft.kind === 'incoming' ? 'incoming' : 'outgoing', repliedOn: draft.kind === 'answered' ? draft.on : '',
			goals: draft.goals, outcome: draft.outcome.trim(), next: draft.next.trim(), nextOn: draft.nextOn,
			who: draft.by ? [ draft.by ] : []
		} )
	};
}

/** Changes that set the next step of a record, by pointer; empty if no conversation could have one. */
export function nextStepOf( record: Partner, next: string, nextOn: string ): Record<string, unknown> {
	const latest = conversationWithNext( record );
	return latest ?
		{ [ `/conversations/${ latest.id }/next` ]: next, [ `/conversations/${ latest.id }/nextOn` ]: nextOn } :
		{};
}
