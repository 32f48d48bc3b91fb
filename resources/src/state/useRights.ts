import { shallowRef } from 'vue';
import type { PartnerGateway } from '../ports/gateway';

/** Reasons why the reader may not edit partners. */
export interface Rights {
	/** Why a partner may not be edited, as HTML; undefined where it may be, or where that is not known yet. */
	reason: ( page: number ) => string | undefined;
	/** Asks the wiki about partners that are in sight; each once. */
	loadRights: ( pages: number[] ) => Promise<void>;
}

/**
 * @param gateway
 * @param always Why nothing may be edited here, as HTML, where that is so
 * @param locked That some partners cannot be edited, as HTML by their ids: until the wiki is asked, which says why
 */
export function useRights( gateway: Pick<PartnerGateway, 'refusals'>, always?: string, locked: Record<string, string> = {} ): Rights {
	if ( always !== undefined ) {
		return { reason: () => always, loadRights: () => Promise.resolve() };
	}
	const reasons = shallowRef<ReadonlyMap<number, string>>( new Map( Object.keys( locked ).map( ( page ) => [ Number( page ), locked[ page ] ] ) ) );
	const asked = new Set<number>();
	return {
		reason: ( page ) => reasons.value.get( page ),
		async loadRights( pages ) {
			const unknown = pages.filter( ( page ) => !asked.has( page ) );
			if ( unknown.length ) {
				unknown.forEach( ( page ) => asked.add( page ) );
				try {
					const found = await gateway.refusals( unknown );
					reasons.value = new Map( [ ...Array.from( reasons.value ).filter( ( [ page ] ) => !unknown.includes( page ) ), ...Array.from( found ) ] );
				} catch {
					// The wiki says it when somebody saves: also of those of which nobody can say why.
					reasons.value = new Map( Array.from( reasons.value ).filter( ( [ page ] ) => !unknown.includes( page ) ) );
					unknown.forEach( ( page ) => asked.delete( page ) );
				}
			}
		}
	};
}
