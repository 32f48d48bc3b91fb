import { flushPromises, mount } from '@vue/test-utils';
import { mediawiki } from '../../../resources/src/mediawiki/wiki';
import { COLUMNS, eachOf } from '../../../resources/src/domain/column';
import { rowOf } from '../../../resources/src/domain/row';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import { useEditState } from '../../../resources/src/state/useEditState';
import { useMatrix } from '../../../resources/src/state/useMatrix';
import { useRights } from '../../../resources/src/state/useRights';
import { useRowSelection } from '../../../resources/src/state/useRowSelection';
import { contextKey } from '../../../resources/src/view/context';
import type { Context } from '../../../resources/src/view/context';
import MatrixRow from '../../../resources/src/view/matrix/MatrixRow';
import { columnsOf } from '../../../resources/src/view/matrix/columns';
import { json } from '../source';
import { Memory } from '../state/memory';
import { normalHtml } from './normalHtml';

/** A row of schema/vectors/cells.json: a record, and the HTML of each of its cells. */
export interface CellCase {
	name: string;
	today: string;
	framework: Framework;
	title: string;
	record: Partner;
	/** Record of the row behind it. */
	next?: Partner;
	/** By column. */
	cells: Record<string, string>;
}

/** Stands in for MediaWiki's messages and formats, in English. */
function english( more: Record<string, string> ): void {
	const messages: Record<string, string> = { ...json( 'i18n/en.json' ), percent: '$1%', ...more };
	const message = ( key: string, ...parameters: string[] ): { text: () => string } => ( {
		text: () => messages[ key ].replace( /\$(\d)/g, ( _, number: string ) => parameters[ Number( number ) - 1 ] )
	} );
	const title = ( text: string ): string => text.replace( / /g, '_' ).split( /([:/])/ )
		.map( ( part ) => /[:/]/.test( part ) ? part : encodeURIComponent( part ) ).join( '' );
	Object.assign( globalThis, { mw: {
		message, config: { get: () => 0 }, language: { convertNumber: ( number: number ) => number.toLocaleString( 'en' ) },
		user: { getName: () => 'Ada', isNamed: () => true, options: { get: () => 0 } },
		util: { getUrl: ( text: string ) => `/wiki/${ title( text ) }` }
	} } );
	document.documentElement.lang = 'en';
}

/**
 * Cells of the grid, normalised, by column.
 *
 * @param messages In English, beside those of i18n/en.json
 */
export async function drawnCells(
	{ framework, today, title, record, next }: Omit<CellCase, 'name' | 'cells'>, messages: Record<string, string> = {}
): Promise<Record<string, string>> {
	english( messages );
	const wiki = mediawiki();
	const memory = new Memory( [] );
	const rows = [ record, ...( next ? [ next ] : [] ) ].map(
		( one, number ) => rowOf( number + 1, 1, title, one, framework, today )
	);
	const columns = eachOf( COLUMNS, framework ).map( ( { id } ) => id );
	const matrix = useMatrix( memory, wiki, { framework, rows, total: rows.length, today, columns }, '' );
	const rights = useRights( memory );
	const context: Context = {
		wiki, gateway: memory, matrix, rights, edits: useEditState(), selection: useRowSelection( matrix, rights ), begin: 0,
		loadEditingBundle: () => Promise.reject( new Error( 'Nothing is edited' ) )
	};
	const wrapper = mount( MatrixRow, {
		props: {
			row: rows[ 0 ],
			next: rows[ 1 ],
			columns: columnsOf( matrix.columns.value, framework, wiki ),
			focused: '',
			selected: [],
			index: 2
		},
		global: { provide: { [ contextKey as symbol ]: context } }
	} );
	await flushPromises();
	const cells = Array.from( wrapper.element.children as HTMLCollection ).map(
		( cell ) => [ ( cell as HTMLElement ).dataset.column!, normalHtml( cell ) ]
	);
	wrapper.unmount();
	return Object.fromEntries( cells );
}
