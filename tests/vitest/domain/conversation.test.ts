import { expect, it } from 'vitest';
import { conversationOf } from '../../../resources/src/domain/conversation';
import type { ConversationDraft } from '../../../resources/src/domain/conversation';
import { framework } from '../state/memory';

const draft: ConversationDraft = {
	on: '2026-11-23', about: ' Tiles ', goals: [], kind: 'answered', outcome: '', next: '', nextOn: '', by: 'Somebody'
};
const written = ( change: Partial<ConversationDraft> ): Record<string, unknown> => (
	{ ...conversationOf( { ...draft, ...change }, {}, framework ), id: 'x' }
);

it( 'keeps what was said, and nothing that was left empty', () => {
	expect( written( {} ) ).toEqual(
		{ id: 'x', on: '2026-11-23', about: 'Tiles', direction: 'outgoing', repliedOn: '2026-11-23', who: [ 'Somebody' ] }
	);
	expect( written( { by: null, next: 'Ask again', nextOn: '2026-12-01', outcome: 'Yes' } ) ).toMatchObject(
		{ next: 'Ask again', nextOn: '2026-12-01', outcome: 'Yes' }
	);
} );

it( 'says who began, and whether there was an answer', () => {
	expect( written( { kind: 'unanswered' } ) ).not.toHaveProperty( 'repliedOn' );
	expect( written( { kind: 'incoming' } ) ).toMatchObject( { direction: 'incoming' } );
	expect( written( { kind: 'incoming' } ) ).not.toHaveProperty( 'repliedOn' );
} );

it( 'is about its goals where it says nothing else', () => {
	expect( written( { about: '', goals: [ 'maps', 'words' ] } ) ).toMatchObject(
		{ about: 'Maps, Words', goals: [ 'maps', 'words' ] }
	);
} );
