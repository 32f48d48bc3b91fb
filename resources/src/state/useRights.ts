import { shallowRef } from 'vue';
import type { PartnerGateway } from '../ports/gateway';

/** Reasons why the reader may not edit partners. */
export interface Rights {
	/** Why a partner may not be edited, as HTML; undefined where it may be, or where that is not known yet. */
	reason: ( page: number ) => string | undefined;
	/** Asks the wiki about partners in sight that the page did not bring; each once. */
	loadRights: ( pages: number[] ) => Promise<void>;
	/** Asks the wiki why a partner is locked, where only the page has said so, and whether it is, where nothing has. */
	explain: ( page: number ) => Promise<void>;
}

/** Rights that the page brought for its partners. */
export interface PageRights {
	/** Why nothing may be edited here, as HTML, where that is so. */
	always?: string;
	/** Ids of the partners that the page brought. */
	known?: readonly number[];
	/** That some of these cannot be edited, as HTML by their ids: until the wiki says why. */
	locked?: Record<string, string>;
}

export function useRights(
	gateway: Pick<PartnerGateway, 'refusals'>, { always, known = [], locked = {} }: PageRights = {}
): Rights {
	if ( always !== undefined ) {
		return { reason: () => always, loadRights: () => Promise.resolve(), explain: () => Promise.resolve() };
	}
	const given = Object.keys( locked ).map( ( page ): [ number, string ] => [ Number( page ), locked[ page ] ] );
	const reasons = shallowRef<ReadonlyMap<number, string>>( new Map( given ) );
	/** Pages of which the page at least says whether they can be edited. */
	const told = new Set( known );
	/** Pages of which the wiki has said all. */
	const asked = new Set( known.filter( ( page ) => !reasons.value.has( page ) ) );

	async function ask( pages: number[] ): Promise<void> {
		const unknown = pages.filter( ( page ) => !asked.has( page ) );
		if ( !unknown.length ) {
			return;
		}
		const others = (): [ number, string ][] =>
			Array.from( reasons.value ).filter( ( [ page ] ) => !unknown.includes( page ) );
		unknown.forEach( ( page ) => asked.add( page ) );
		try {
			const found = await gateway.refusals( unknown );
			reasons.value = new Map( [ ...others(), ...Array.from( found ) ] );
		} catch {
			// The wiki says it when somebody saves: also of those of which nobody can say why.
			reasons.value = new Map( others() );
			unknown.forEach( ( page ) => asked.delete( page ) );
		}
	}

	return {
		reason: ( page ) => reasons.value.get( page ),
		loadRights: ( pages ) => ask( pages.filter( ( page ) => !told.has( page ) ) ),
		explain: ( page ) => ask( [ page ] )
	};
}
