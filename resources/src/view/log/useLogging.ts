import { ref } from 'vue';
import type { Ref } from 'vue';
import { conversationOf } from '../../domain/conversation';
import type { ConversationDraft } from '../../domain/conversation';
import { pointerTo, setAt } from '../../domain/pointer';
import { stageOf } from '../../domain/stage';
import type { LoadedRecord } from '../../ports/gateway';
import { useSubmission } from '../../state/useSubmission';
import type { Submission } from '../../state/useSubmission';
import { useContext } from '../context';
import { valueLabel } from '../labels';

export interface Logging extends Pick<Submission, 'refusal' | 'answer' | 'isSaving'> {
	/** Partners whose name is like that of a new one. */
	similar: Ref<string[]>;
	/** Whether nobody can tell of similar names, for the list of partners cannot be read. */
	isUnknown: Ref<boolean>;
	/** Saves a conversation with a partner, whose page is made where there is none; the page's id, or null where it was refused. */
	save: ( name: string, draft: ConversationDraft ) => Promise<number | null>;
}

/** How often to begin anew where somebody else saves at the same time: what is added meets no other edit. */
const ATTEMPTS = 3;

export function useLogging(): Logging {
	const { editing, gateway, matrix, wiki } = useContext();
	const { refusal, answer, isSaving, submit } = useSubmission( gateway );
	const similar = ref<string[]>( [] );
	const isUnknown = ref( false );
	let asked = '';

	/** The partner's record; an empty one where there is no page. */
	async function find( name: string ): Promise<LoadedRecord> {
		return await gateway.find( name ) ?? { page: 0, rev: 0, name, record: {} };
	}

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

	function tell( before: LoadedRecord, saved: LoadedRecord, pointer: string, item: unknown ): void {
		const text = wiki.msg( before.rev ? 'technicalpartners-log-done' : 'technicalpartners-log-done-new', saved.name, valueLabel( stageOf( saved.record, matrix.today.value ), wiki ) );
		if ( before.rev ) {
			editing.recordExternalSave( text, before, saved, 'lastConversation', { [ pointer ]: item } );
		} else {
			matrix.add( saved );
			editing.notifyCreated( text, saved );
		}
	}

	async function attempt( name: string, draft: ConversationDraft, left: number ): Promise<number | null> {
		const before = await find( name );
		similar.value = [];
		isUnknown.value = false;
		if ( !before.rev && await isSimilar( name ) ) {
			return null;
		}
		const item = conversationOf( draft, before.record, matrix.framework.value );
		const pointer = pointerTo( 'conversations', item.id );
		const saved = await submit( { page: before.page || undefined, name: before.name, rev: before.rev, record: setAt( before.record, pointer, item ) } );
		if ( saved ) {
			tell( before, saved, pointer, item );
			return saved.page;
		}
		return refusal.value?.kind === 'conflict' && left ? attempt( name, draft, left - 1 ) : null;
	}

	return {
		similar, isUnknown, refusal, answer, isSaving,
		save: ( name, draft ) => attempt( name, draft, ATTEMPTS ).catch( () => {
			refusal.value = { kind: 'unreachable' };
			return null;
		} )
	};
}
