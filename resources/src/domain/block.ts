/** A block of cells as text: tabs between columns, lines between rows, as spreadsheets copy and paste. */

/** Matches one cell of a pasted block. Double quotes enclose a cell with a tab or a line break. */
const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;

/**
 * @param text As a spreadsheet puts it on the clipboard
 * @return Rows of cells; a last empty line is no row
 */
export function parseBlock( text: string ): string[][] {
	const source = text.replace( /\r\n?/g, '\n' ).replace( /\n$/, '' );
	const rows: string[][] = [ [] ];
	CELL.lastIndex = 0;
	for ( ;; ) {
		const [ , cell, end ] = CELL.exec( source )!;
		rows[ rows.length - 1 ].push( /^"[^]*"$/.test( cell ) ? cell.slice( 1, -1 ).replace( /""/g, '"' ) : cell.trim() );
		if ( end === '' ) {
			return rows;
		}
		if ( end === '\n' ) {
			rows.push( [] );
		}
	}
}

/** The text of a block. */
export function writeBlock( rows: string[][] ): string {
	const quoted = ( cell: string ): string => /[\t\n"]/.test( cell ) ? `"${ cell.replace( /"/g, '""' ) }"` : cell;
	return rows.map( ( row ) => row.map( quoted ).join( '\t' ) ).join( '\n' );
}

function escaped( text: string ): string {
	return text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' );
}

/** The same as an HTML table, which documents prefer. */
export function blockAsHtml( rows: string[][] ): string {
	const cells = ( row: string[] ): string => row.map( ( cell ) => `<td>${ escaped( cell ) }</td>` ).join( '' );
	return `<table>${ rows.map( ( row ) => `<tr>${ cells( row ) }</tr>` ).join( '' ) }</table>`;
}
