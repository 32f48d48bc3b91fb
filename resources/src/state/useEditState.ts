import { shallowReactive, shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { Draft } from './draft';
import type { Report } from './useReport';
import type { LastStep } from './useUndoHistory';

/** Edits as rows and page show them. The session, which comes with the editing bundle, makes and changes them. */
export interface EditState {
	/** Drafts on their way or refused. */
	drafts: () => Draft[];
	/** Takes a draft in place of another one of the same cell. */
	put: ( draft: Draft ) => void;
	/** Forgets a draft, unless its cell has another one by now. */
	drop: ( draft: Draft ) => void;
	/** The last step of which something was saved; null before that. */
	last: ShallowRef<LastStep | null>;
	/** How far edits of several partners have come; null where there are none. */
	report: ShallowRef<Report | null>;
	/** Draft of a cell. */
	draft: ( page: number, column: string ) => Draft | undefined;
}

/** Key of a record: a partner without a page goes by its name. */
export function recordKey( { page, name }: Pick<Draft, 'page' | 'name'> ): string {
	return page ? String( page ) : `new ${ name }`;
}

export function useEditState(): EditState {
	/** Drafts in objects of their own: Vue 3.4 would store what a reactive object is made of, not the object. */
	const places = shallowReactive( new Map<string, { draft: Draft }>() );
	const key = ( of: Pick<Draft, 'page' | 'name' | 'column'> ): string => `${ recordKey( of ) } ${ of.column }`;
	return {
		last: shallowRef( null ), report: shallowRef( null ),
		drafts: () => Array.from( places.values() ).map( ( { draft } ) => draft ),
		put: ( draft ) => places.set( key( draft ), { draft } ),
		drop( draft ) {
			if ( places.get( key( draft ) )?.draft === draft ) {
				places.delete( key( draft ) );
			}
		},
		draft: ( page, column ) => places.get( key( { page, name: '', column } ) )?.draft
	};
}
