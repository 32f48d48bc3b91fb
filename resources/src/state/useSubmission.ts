import { ref } from 'vue';
import type { Ref } from 'vue';
import type { LoadedRecord, PartnerGateway, SaveRequest } from '../ports/gateway';
import type { Refusal } from './useEditing';

/** A form that is saved as a whole: what stood against it, and the answer to a captcha. */
export interface Submission {
	refusal: Ref<Refusal | null>;
	answer: Ref<string>;
	isSaving: Ref<boolean>;
	/** The record as it was saved; null where it was refused. */
	submit: ( request: SaveRequest ) => Promise<LoadedRecord | null>;
	reset: () => void;
}

export function useSubmission( gateway: Pick<PartnerGateway, 'save'> ): Submission {
	const refusal = ref<Refusal | null>( null );
	const answer = ref( '' );
	const isSaving = ref( false );
	return {
		refusal, answer, isSaving,
		async submit( request ) {
			const captcha = refusal.value?.kind === 'challenged' ? { captcha: { id: refusal.value.id, answer: answer.value } } : {};
			isSaving.value = true;
			const outcome = await gateway.save( { ...request, ...captcha } ).catch( () => ( { kind: 'unreachable' } as const ) );
			isSaving.value = false;
			refusal.value = outcome.kind === 'saved' ? null : outcome;
			return outcome.kind === 'saved' ? outcome.saved : null;
		},
		reset() {
			refusal.value = null;
			answer.value = '';
		}
	};
}
