import { computed, shallowRef } from 'vue';
import type { ComputedRef } from 'vue';
import type { Row } from '../domain/row';
import type { Matrix } from './useMatrix';
import type { Rights } from './useRights';

/** Rows that are chosen to be edited together. */
export interface RowSelection {
	/** Those of the chosen rows that are shown: what is not seen is not edited. */
	rows: ComputedRef<Row[]>;
	/** Whether all rows shown are chosen that the reader may edit; null for some. */
	all: ComputedRef<boolean | null>;
	has: ( page: number ) => boolean;
	choose: ( pages: number[], isChosen: boolean ) => void;
	chooseAll: ( isChosen: boolean ) => void;
}

export function useRowSelection( matrix: Matrix, rights: Rights ): RowSelection {
	const chosen = shallowRef<ReadonlySet<number>>( new Set() );
	const shown = computed( () => matrix.shown.value.filter( ( { page } ) => rights.reason( page ) === undefined ) );
	const rows = computed( () => chosen.value.size ? shown.value.filter( ( { page } ) => chosen.value.has( page ) ) : [] );

	function choose( pages: number[], isChosen: boolean ): void {
		const after = new Set( chosen.value );
		pages.forEach( ( page ) => after[ isChosen ? 'add' : 'delete' ]( page ) );
		chosen.value = after;
	}

	return {
		rows, choose,
		all: computed( () => rows.value.length === 0 ? false : rows.value.length === shown.value.length || null ),
		has: ( page ) => chosen.value.has( page ),
		chooseAll( isChosen ) {
			chosen.value = new Set( isChosen ? shown.value.map( ( { page } ) => page ) : [] );
		}
	};
}
