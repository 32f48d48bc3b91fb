import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { findEntry } from '../../domain/framework';
import { useContext } from '../context';
import { columnTitle, entryTitle, valueLabel } from '../labels';

const TITLES: Record<string, string> = {
	marks: 'technicalpartners-filter-marks',
	stage: 'technicalpartners-filter-stage',
	decision: 'technicalpartners-filter-decision',
	priority: 'technicalpartners-filter-priority',
	relation: 'technicalpartners-filter-relation',
	goal: 'technicalpartners-filter-goal',
	steward: 'technicalpartners-filter-steward',
	alignment: 'technicalpartners-filter-alignment',
	lastConversation: 'technicalpartners-filter-lastConversation',
	next: 'technicalpartners-filter-next'
};

const MARKS: Record<string, string> = {
	contested: 'technicalpartners-filter-contested',
	unsupported: 'technicalpartners-filter-unsupported',
	stale: 'technicalpartners-filter-stale',
	nosteward: 'technicalpartners-filter-nosteward',
	mine: 'technicalpartners-filter-mine',
	watched: 'technicalpartners-filter-watched'
};

const USUAL = { decision: [ 'open', 'paused' ] };

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
	markFilter: ( mark: string ) => string;
}

/** The filters in force, in words, and how they change. */
export function useFilters(): Filters {
	const { matrix, wiki } = useContext();
	const { query, framework } = matrix;
	const markFilter = ( mark: string ): string => wiki.msg( MARKS[ mark ] );

	function set( filter: string, values: string[], ignored = query.value.ignored ): void {
		const filters = { ...query.value.filters };
		delete filters[ filter ];
		matrix.setQuery( { ignored, filters: values.length ? { ...filters, [ filter ]: values } : filters } );
	}

	const has = ( filter: string, value: string ): boolean => ( query.value.filters[ filter ] ?? [] ).includes( value );

	return {
		has, set, markFilter,
		toggle( filter, value ) {
			const values = query.value.filters[ filter ] ?? [];
			set( filter, has( filter, value ) ? values.filter( ( one ) => one !== value ) : [ ...values, value ] );
		},
		remove: ( filter ) => filter === 'q' ? matrix.setQuery( { q: '' } ) : filter === 'group' ? matrix.setQuery( { group: null } ) : set( filter, [] ),
		clear: () => matrix.setQuery( { q: '', filters: USUAL } ),
		isFiltered: computed( () => query.value.q !== '' || JSON.stringify( query.value.filters ) !== JSON.stringify( USUAL ) ),
		filterTitle: ( filter ) => filter.startsWith( 'score-' ) ? columnTitle( `p-${ filter.slice( 6 ) }`, framework.value, wiki ) : wiki.msg( TITLES[ filter ] ),
		filterValue( filter, value ) {
			switch ( filter ) {
				case 'marks':
					return markFilter( value );
				case 'relation':
					return entryTitle( framework.value, 'relations', value );
				case 'goal':
					return findEntry( framework.value, 'goals', value )?.title ?? value;
				case 'steward':
				case 'lastConversation':
				case 'next':
					return value === 'none' ? wiki.msg( 'technicalpartners-group-none' ) : value;
				case 'alignment':
					return wiki.msg( value === 'none' ? 'technicalpartners-matrix-not-scored' : `technicalpartners-filter-alignment-${ value }` );
				default:
					return value === 'na' ? wiki.msg( 'technicalpartners-value-score-notApplicable' ) :
						value === 'none' ? wiki.msg( 'technicalpartners-matrix-not-scored' ) : valueLabel( value, wiki );
			}
		}
	};
}
