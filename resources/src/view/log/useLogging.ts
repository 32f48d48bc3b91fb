import { ref, shallowRef } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import { conversationOf } from '../../domain/conversation';
import type { ConversationDraft } from '../../domain/conversation';
import { stageOf } from '../../domain/stage';
import type { LoadedRecord } from '../../ports/gateway';
import { newDraft, newStep } from '../../state/draft';
import type { Draft } from '../../state/draft';
import { useContext } from '../context';
import { useSession } from '../useSession';
import { valueLabel } from '../labels';

export interface Logging {
	/** Partners whose name is like that of a new one. */
	similar: Ref<string[]>;
	/** Whether nobody can tell of similar names, for the list of partners cannot be read. */
	isUnknown: Ref<boolean>;
	/** The conversation as it was sent last; null before that. */
	sent: ShallowRef<Draft | null>;
	/**
	 * Saves a conversation with a partner, whose page is made where there is none; the page's id, or null where it was
	 * refused.
	 */
	save: ( name: string, draft: ConversationDraft ) => Promise<number | null>;
}

export function useLogging(): Logging {
	const { gateway, matrix, wiki } = useContext();
	const session = useSession();
	const similar = ref<string[]>( [] );
	const isUnknown = ref( false );
	const sent = shallowRef<Draft | null>( null );
	let asked = '';
	/** Id of the conversation: where only the answer was lost, sending it again must not add it twice. */
	let id: string | undefined;

	async function isSimilar( name: string ): Promise<boolean> {
		if ( asked === name ) {
			return false;
		}
		asked = name;
		const found = await gateway.duplicates( name ).catch( () => null );
		similar.value = ( found ?? [] ).map( ( one ) => one.name );
		isUnknown.value = found === null;
		return isUnknown.value || similar.value.length > 0;
	}

	async function save( name: string, draft: ConversationDraft ): Promise<number | null> {
		similar.value = [];
		isUnknown.value = false;
		const found = await gateway.find( name );
		if ( !found && await isSimilar( name ) ) {
			return null;
		}
		const partner: LoadedRecord = found ?? { page: 0, rev: 0, name, record: {} };
		const item = conversationOf( draft, partner.record, matrix.framework.value );
		item.id = id = id ?? item.id;
		const text = ( saved: Pick<LoadedRecord, 'name' | 'record'> ): string =>
			wiki.msg(
				found ? 'technicalpartners-log-done' : 'technicalpartners-log-done-new',
				saved.name,
				valueLabel( stageOf( saved.record, matrix.today.value ), wiki )
			);
		const attempt = session.addItem(
			partner, 'lastConversation', 'conversations', item, { text, isInDialog: true, replaces: sent.value }
		);
		sent.value = attempt.draft;
		return ( await attempt.saved )?.page ?? null;
	}

	return {
		similar, isUnknown, sent,
		save: ( name, draft ) => save( name, draft ).catch( () => {
			sent.value = newDraft(
				{ page: 0, name, column: '', changes: {}, step: newStep(), state: 'refused', refusal: { kind: 'unreachable' } }
			);
			return null;
		} )
	};
}
