import { storedAddress } from './address';
import { itemId } from './itemId';
import type { Partner } from './types.generated';

/** Fields of the form that proposes a partner; texts may be empty. */
export interface Proposal {
	summary: string;
	website: string;
	wikidata: string;
	goals: string[];
	offer: string;
	need: string;
	/** Whether it is their own organisation. */
	isOwn: boolean;
}

function listOf( title: string ): { id: string; title: string }[] | undefined {
	return title.trim() ? [ { id: itemId(), title: title.trim() } ] : undefined;
}

/** The record of a new partner, without what was left empty. */
export function proposedPartner( { summary, website, wikidata, goals, offer, need, isOwn }: Proposal ): Partner {
	const record: Record<string, unknown> = {
		summary: summary.trim(), website: ( storedAddress( website ) ?? website.trim() ) || undefined,
		wikidata: wikidata.trim() || undefined, goals: goals.length ? goals : undefined,
		offers: listOf( offer ), needs: listOf( need ), selfNominated: isOwn || undefined
	};
	return Object.keys( record ).reduce<Partner>(
		( kept, key ) => record[ key ] === undefined ? kept : { ...kept, [ key ]: record[ key ] }, {}
	);
}
