import { normalizeForSearch } from '../domain/searchNormalizer';
import { setAt } from '../domain/pointer';
import type { Row } from '../domain/row';
import { STAGES } from '../domain/stage';
import type { Partner } from '../domain/types.generated';
import { isOne, parseCell } from './parsedCell';
import type { ParsedCell, Reason, PasteLabels } from './parsedCell';
import type { Edit } from './useEditSession';
import type { Changes } from './useUndoHistory';

/** Values of the cells that a block is pasted onto, and the titles of columns. */
export interface PasteContext extends PasteLabels {
	/** All partners, shown or not: names are looked for among them. */
	all: readonly Row[];
	/** Text of a cell as it is copied. */
	shown: ( row: Row, column: string ) => string;
	/** The column or field with a title; undefined where there is none. */
	columnOf: ( title: string ) => string | undefined;
	/** Whether a partner may not be edited; 0 for a new one. */
	isLocked: ( page: number ) => boolean;
}

/** One cell of a block that cannot be pasted. */
export interface PasteError {
	/** '' where it belongs to no partner. */
	name: string;
	column: string;
	text: string;
	why: Reason | 'beyond' | 'name' | 'twice' | 'several' | 'locked' | 'column';
}

/** A cell of a block that changes something. */
export interface Cell {
	column: string;
	text: string;
}

/** A partner that the block names and that has no page. */
export interface NewPartner {
	name: string;
	record: Partner;
	cells: Cell[];
}

/** Effect of pasting a block: an edit for each partner with a page, a new page for each one without. */
export interface Paste {
	edits: ( Edit & Pick<ParsedCell, 'next'> & { cells: Cell[] } )[];
	newPartners: NewPartner[];
	errors: PasteError[];
}

/** Matches names that no page can have. */
const NO_NAME = /[#<>[\]{}|]|^[\s:]*$|^.{241,}$/;

/** Parsed line of a block, for one partner. */
interface Line extends ParsedCell {
	cells: Cell[];
	errors: PasteError[];
}

/** Whether the first line of a block says what its columns are. */
function isHeading( block: string[][], { columnOf }: PasteContext ): boolean {
	const titles = block[ 0 ].map( columnOf );
	return block.length > 1 && ( titles.includes( 'partner' ) || titles.every( ( column ) => column !== undefined ) );
}

function lineOf( texts: string[], columns: string[], row: Row | undefined, name: string, around: PasteContext ): Line {
	const line: Line = { changes: {}, cells: [], errors: [] };
	texts.forEach( ( given, at ) => {
		const column = columns[ at ] ?? '';
		const text = given.trim();
		const error = ( why: PasteError[ 'why' ] ): unknown => line.errors.push( { name, column, text, why } );
		if ( column === 'partner' || ( row ? column !== '' && around.shown( row, column ) === text : text === '' ) ) {
			return;
		}
		const parsed = column === '' ? 'beyond' : parseCell( column, text, row, around );
		if ( typeof parsed === 'string' ) {
			error( parsed );
		} else if ( Object.keys( parsed.changes ).length || parsed.next ) {
			Object.assign( line.changes, parsed.changes );
			line.next = parsed.next ?? line.next;
			line.cells.push( { column, text } );
		}
	} );
	line.errors = line.errors.filter( ( { why, text } ) => why !== 'beyond' || text !== '' );
	return line;
}

/**
 * The partner of a name: the very one, or the only one that differs but in case and accents; null where there are
 * several.
 */
function findByName( name: string, all: readonly Row[] ): Row | undefined | null {
	const alike = all.filter( ( row ) => normalizeForSearch( row.name ) === normalizeForSearch( name ) );
	return alike.find( ( row ) => row.name === name ) ?? ( alike.length > 1 ? null : alike[ 0 ] );
}

function recordOf( changes: Changes ): Partner {
	return Object.keys( changes ).reduce<Partner>(
		( record, pointer ) => setAt( record, pointer, changes[ pointer ] ), {}
	);
}

/** Reads a block whose lines name their partners: they go where they belong, wherever that stands. */
class Reader {
	private readonly paste: Paste = { edits: [], newPartners: [], errors: [] };
	private readonly seen = new Set<string>();

	public constructor( private readonly columns: string[], private readonly around: PasteContext ) {
	}

	public read( lines: string[][], rows: Row[] ): Paste {
		const nameAt = this.columns.indexOf( 'partner' );
		lines.forEach( ( texts, number ) => {
			if ( nameAt < 0 && !rows[ number ] ) {
				this.refuse( '', 'partner', texts[ 0 ], 'beyond' );
			} else if ( nameAt < 0 ) {
				this.edit( rows[ number ], texts );
			} else if ( texts.some( Boolean ) ) {
				this.byName( ( texts[ nameAt ] ?? '' ).replace( /[_\s]+/g, ' ' ).trim(), texts );
			}
		} );
		return this.paste;
	}

	/**
	 * In pasted lists the column after the name is usually a description: unless it is a stage, it is read as the
	 * summary.
	 */
	private columnsOf( texts: string[] ): string[] {
		const isStage = ( text: string ): boolean =>
			STAGES.some( ( stage ) => isOne( text.trim(), [ stage, this.around.word( stage ) ] ) );
		return this.columns.map(
			( column, at ) => column === 'stage' && this.columns[ at - 1 ] === 'partner' && !isStage( texts[ at ] ?? '' ) ?
				'summary' :
				column
		);
	}

	private byName( name: string, texts: string[] ): void {
		const row = findByName( name, this.around.all );
		const known = normalizeForSearch( row?.name ?? name );
		if ( NO_NAME.test( name ) || row === null || this.seen.has( known ) ) {
			this.refuse( name, 'partner', name, row === null ? 'several' : NO_NAME.test( name ) ? 'name' : 'twice' );
		} else if ( row ) {
			this.edit( row, texts );
		} else {
			this.make( name, texts );
		}
		this.seen.add( known );
	}

	private edit( row: Row, texts: string[] ): void {
		const { changes, next, cells, errors } = lineOf( texts, this.columnsOf( texts ), row, row.name, this.around );
		this.paste.errors.push( ...errors );
		if ( cells.length && this.around.isLocked( row.page ) ) {
			this.refuse( row.name, cells[ 0 ].column, cells[ 0 ].text, 'locked' );
		} else if ( cells.length ) {
			this.paste.edits.push( { row, column: cells[ 0 ].column, changes, next, cells } );
		}
	}

	private make( name: string, texts: string[] ): void {
		const { changes, cells, errors } = lineOf( texts, this.columnsOf( texts ), undefined, name, this.around );
		this.paste.errors.push( ...errors );
		if ( this.around.isLocked( 0 ) ) {
			this.refuse( name, 'partner', name, 'locked' );
		} else {
			this.paste.newPartners.push( { name, record: recordOf( changes ), cells } );
		}
	}

	private refuse( name: string, column: string, text: string, why: PasteError[ 'why' ] ): void {
		this.paste.errors.push( { name, column, text, why } );
	}
}

/**
 * Reads a block onto rows and columns. A single cell fills all of them. Where the block has a column of names, its
 * lines go by them, and names without a page become partners; a first line of titles says which column is which.
 *
 * @param block See parseBlock
 */
export function readPaste( block: string[][], rows: Row[], columns: string[], around: PasteContext ): Paste {
	if ( block.length === 1 && block[ 0 ].length === 1 && !columns.includes( 'partner' ) ) {
		return new Reader( columns, around ).read( rows.map( () => columns.map( () => block[ 0 ][ 0 ] ) ), rows );
	}
	if ( !isHeading( block, around ) ) {
		return new Reader( columns, around ).read( block, rows );
	}
	const titles = block[ 0 ];
	const known = titles.map( ( title ) => around.columnOf( title ) ?? '' );
	const lines = block.slice( 1 ).map( ( texts ) => texts.filter( ( _, at ) => known[ at ] !== '' ) );
	const paste = new Reader( known.filter( Boolean ), around ).read( lines, rows );
	paste.errors.push( ...titles.filter( ( title, at ) => title && known[ at ] === '' )
		.map( ( title ): PasteError => ( { name: '', column: 'partner', text: title, why: 'column' } ) ) );
	return paste;
}
