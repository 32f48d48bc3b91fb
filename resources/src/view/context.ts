import { inject } from 'vue';
import type { InjectionKey } from 'vue';
import type { PartnerGateway } from '../ports/gateway';
import type { Wiki } from '../ports/wiki';
import type { EditState } from '../state/useEditState';
import type { Matrix } from '../state/useMatrix';
import type { Rights } from '../state/useRights';
import type { RowSelection } from '../state/useRowSelection';

export type EditingComponents = typeof import( './editingBundle' );

/** Services and state that every component of the app may use. */
export interface Context {
	wiki: Wiki;
	gateway: PartnerGateway;
	matrix: Matrix;
	edits: EditState;
	rights: Rights;
	selection: RowSelection;
	/** Distance of the grid from the top of the window when the page was loaded, in CSS pixels. */
	begin: number;
	/** Loads what editing needs; once, however often it is asked. */
	loadEditingBundle: () => Promise<EditingComponents>;
}

export const contextKey: InjectionKey<Context> = Symbol( 'TechnicalPartners' );

export function useContext(): Context {
	const context = inject( contextKey );
	if ( !context ) {
		throw new Error( 'Nothing has been provided' );
	}
	return context;
}
