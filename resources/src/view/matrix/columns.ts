import { findEntry } from '../../domain/framework';
import type { Framework, Principle } from '../../domain/types.generated';
import type { Wiki } from '../../ports/wiki';
import { columnTitle, principleOf } from '../labels';

/** Columns whose cells follow from what happened: they have nothing to edit. */
const COMPUTED = [ 'stage', 'alignment', 'lastConversation' ];

/** Columns that belong to one partner: they cannot be set for several at once. */
const OWN = [ 'partner', 'next' ];

/** Properties that the cells of a column share. */
export interface Column {
	id: string;
	/** The id, or 'score' for those of principles. */
	kind: string;
	title: string;
	/** Id of the principle; '' for other columns. */
	principle: string;
	/** Descriptions of the principle's levels 0 to 3; undefined where a level has none. */
	levels: ( string | undefined )[];
	isComputed: boolean;
}

export function isForMany( column: string ): boolean {
	return !OWN.includes( column ) && !isComputed( column );
}

export function isComputed( column: string ): boolean {
	return COMPUTED.includes( column );
}

export function columnsOf( ids: readonly string[], framework: Framework, wiki: Wiki ): Column[] {
	return ids.map( ( id ) => {
		const principle = principleOf( id );
		const entry: Partial<Principle> = findEntry( framework, 'principles', principle ) ?? {};
		return {
			id, principle, kind: principle ? 'score' : id, title: columnTitle( id, framework, wiki ),
			levels: [ entry.level0, entry.level1, entry.level2, entry.level3 ], isComputed: isComputed( id )
		};
	} );
}
