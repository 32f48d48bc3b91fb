import type { Ref } from 'vue';
import { blockAsHtml, parseBlock, writeBlock } from '../../domain/block';
import type { Row } from '../../domain/row';
import { useContext } from '../context';
import { cellText } from '../labels';
import type { CellRange } from './useCellRange';

export interface GridClipboard {
	onCopy: ( event: ClipboardEvent ) => void;
	onPaste: ( event: ClipboardEvent ) => void;
}

function isOnCell( { target }: Event ): boolean {
	return ( target as HTMLElement ).classList.contains( 'tp-cell' );
}

/** Slice of a list: `length` members, beginning with `first`. */
function from<T>( all: T[], first: T, length: number ): T[] {
	return all.slice( all.indexOf( first ), all.indexOf( first ) + length );
}

/** Copies the selected cells as text and as a table, and hands a pasted block on with the cells that it is for. */
export function useGridClipboard( range: CellRange, rows: Ref<Row[]>, columns: Ref<string[]>,
	paste: ( block: string[][], toRows: Row[], toColumns: string[] ) => void ): GridClipboard {
	const { matrix, wiki } = useContext();
	const textOf = ( row: Row, column: string ): string => cellText( row, column, matrix.framework.value, wiki );

	return {
		onCopy( event ) {
			if ( event.clipboardData && isOnCell( event ) ) {
				const block = range.rows.value.map( ( row ) => range.columns.value.map( ( column ) => textOf( row, column ) ) );
				event.clipboardData.setData( 'text/plain', writeBlock( block ) );
				event.clipboardData.setData( 'text/html', blockAsHtml( block ) );
				event.preventDefault();
			}
		},
		onPaste( event ) {
			const text = event.clipboardData?.getData( 'text/plain' );
			if ( text && isOnCell( event ) ) {
				const block = parseBlock( text );
				const width = Math.max( ...block.map( ( line ) => line.length ) );
				event.preventDefault();
				paste( block,
					range.isWide.value ? range.rows.value : from( rows.value, range.rows.value[ 0 ], block.length ),
					range.isWide.value ? range.columns.value : from( columns.value, range.columns.value[ 0 ], width ) );
			}
		}
	};
}
