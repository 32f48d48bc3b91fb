import type { LoadedRecord, PartnerGateway, SaveOutcome } from '../ports/gateway';
import { apply, warningOf } from './draft';
import type { Draft } from './draft';

/** Attempts after the first, where only the instant, or an older base, stood against an edit. */
const AGAIN = 3;
/** Milliseconds at most before another attempt, so that edits that met once do not meet again. */
const PAUSE = 100;

/**
 * Sends a draft. Sends it again by itself where another edit was saved at the same instant and where it only adds
 * items, which are saved upon what the other has saved.
 *
 * @return The outcome, and the record that the changes were last made upon
 */
export async function sendDraft(
	gateway: Pick<PartnerGateway, 'save'>, draft: Draft, begin: LoadedRecord
): Promise<{ base: LoadedRecord; outcome: SaveOutcome }> {
	const { changes, reason, isWatched, refusal, answer } = draft;
	const confirmed = warningOf( refusal );
	const captcha = refusal?.kind === 'challenged' ? { captcha: { id: refusal.id, answer } } : {};
	let base = begin;
	const save = (): Promise<SaveOutcome> => gateway.save( {
		...( base.page ? { page: base.page } : {} ), name: base.name, rev: base.rev, record: apply( base.record, changes ),
		...( reason ? { reason } : {} ), ...( isWatched === undefined ? {} : { isWatched } ), ...captcha
	} );
	for ( let again = 0; ; again++ ) {
		let outcome = await save();
		if ( again && confirmed && warningOf( outcome ) === confirmed ) {
			// The person's answer to a warning counts for one attempt only.
			outcome = await save();
		}
		if ( again === AGAIN || outcome.kind !== 'conflict' || !( outcome.isRace || draft.isAddition ) ) {
			return { base, outcome };
		}
		if ( outcome.isRace ) {
			await new Promise( ( resolve ) => setTimeout( resolve, Math.random() * PAUSE ) );
		} else {
			base = outcome.latest;
		}
	}
}
