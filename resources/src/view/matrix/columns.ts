import { columnById } from '../../domain/column';
import type { Column } from '../../domain/column';
import { findEntry } from '../../domain/framework';
import type { Framework, Principle } from '../../domain/types.generated';
import type { Wiki } from '../../ports/wiki';
import { columnTitle } from '../labels';

/** Properties that the cells of a column share. */
export interface ShownColumn {
	id: string;
	column: Column;
	/** Part of the class of its cells: the id, or 'score' for those of principles. */
	name: string;
	title: string;
	/** Descriptions of the principle's levels 0 to 3; undefined where a level has none. */
	levels: ( string | undefined )[];
	isComputed: boolean;
}

export function isForMany( column: string ): boolean {
	return columnById( column )?.many === true;
}

/** Whether the cells of a column follow from what happened: they have nothing to edit. */
export function isComputed( column: string ): boolean {
	const { editor, hidden } = columnById( column ) ?? { hidden: true };
	return editor === undefined && !hidden;
}

/** Name of a column in CSS classes: its id, or 'score' for all principles. */
export function classOf( id: string ): string {
	return columnById( id )?.principle ? 'score' : id;
}

export function columnsOf( ids: readonly string[], framework: Framework, wiki: Wiki ): ShownColumn[] {
	return ids.map( ( id ) => {
		const column = columnById( id )!;
		const entry: Partial<Principle> = findEntry( framework, 'principles', column.principle ?? '' ) ?? {};
		return {
			id, column, name: classOf( id ), title: columnTitle( id, framework, wiki ),
			levels: [ entry.level0, entry.level1, entry.level2, entry.level3 ], isComputed: isComputed( id )
		};
	} );
}
