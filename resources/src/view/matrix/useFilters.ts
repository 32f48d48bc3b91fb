import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { columnByFilter } from '../../domain/column';
import { USUAL_FILTERS } from '../../domain/query';
import { useContext } from '../context';
import { columnValueLabel } from '../kindLabels';
import { filterTitle } from '../labels';

export interface Filters {
	has: ( filter: string, value: string ) => boolean;
	/** `ignored` is what was typed and not understood. */
	set: ( filter: string, values: string[], ignored?: string[] ) => void;
	toggle: ( filter: string, value: string ) => void;
	remove: ( filter: string ) => void;
	clear: () => void;
	isFiltered: ComputedRef<boolean>;
	filterTitle: ( filter: string ) => string;
	filterValue: ( filter: string, value: string ) => string;
}

/** The filters in force, in words, and how they change. */
export function useFilters(): Filters {
	const { matrix, wiki } = useContext();
	const { query, framework } = matrix;

	function set( filter: string, values: string[], ignored = query.value.ignored ): void {
		const filters = { ...query.value.filters };
		delete filters[ filter ];
		matrix.setQuery( { ignored, filters: values.length ? { ...filters, [ filter ]: values } : filters } );
	}

	const has = ( filter: string, value: string ): boolean => ( query.value.filters[ filter ] ?? [] ).includes( value );

	return {
		has, set,
		toggle( filter, value ) {
			const values = query.value.filters[ filter ] ?? [];
			set( filter, has( filter, value ) ? values.filter( ( one ) => one !== value ) : [ ...values, value ] );
		},
		remove: ( filter ) => filter === 'q' ?
			matrix.setQuery( { q: '' } ) :
			filter === 'group' ?
				matrix.setQuery( { group: null } ) :
				set( filter, [] ),
		clear: () => matrix.setQuery( { q: '', filters: USUAL_FILTERS } ),
		isFiltered: computed(
			() => query.value.q !== '' || JSON.stringify( query.value.filters ) !== JSON.stringify( USUAL_FILTERS )
		),
		filterTitle: ( filter ) => filterTitle( columnByFilter( filter )!, framework.value, wiki ),
		filterValue: ( filter, value ) => columnValueLabel( value, columnByFilter( filter )!, framework.value, wiki )
	};
}
