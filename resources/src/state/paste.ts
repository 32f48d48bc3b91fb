import { entries } from '../domain/framework';
import { fold } from '../domain/fold';
import { pointerTo } from '../domain/pointer';
import { PRIORITIES } from '../domain/row';
import type { Row } from '../domain/row';
import type { Framework } from '../domain/types.generated';
import type { Changes } from './useHistory';

/** Words that mean a value, in the reader's language; what the record says is understood as well. */
export interface Vocabulary {
	framework: Framework;
	today: string;
	priority: ( value: string ) => string;
	/** Ways to say that a principle does not apply. */
	notApplicable: string[];
}

/** One cell of a block that cannot be pasted. */
export interface Misfit {
	row: Row;
	column: string;
	text: string;
}

/** What pasting a block would do: an edit a row, or the cells that stand against it. */
export interface Paste {
	edits: { row: Row; column: string; changes: Changes }[];
	misfits: Misfit[];
}

const isOne = ( text: string, words: string[] ): boolean => words.some( ( word ) => fold( word ) === fold( text ) );

function ids( text: string, list: 'goals' | 'relations', framework: Framework ): string[] | null {
	const found = text.split( ',' ).map( ( part ) => part.trim() ).filter( Boolean ).map( ( part ) =>
		entries( framework, list ).find( ( { id, title } ) => isOne( part, [ id, title ] ) )?.id );
	return found.every( ( id ): id is string => id !== undefined ) ? found.sort() : null;
}

function scoreOf( text: string, { notApplicable }: Vocabulary ): number | string | undefined | null {
	return text === '' ? undefined : /^[0-3]$/.test( text ) ? Number( text ) : isOne( text, [ 'n/a', 'notApplicable', ...notApplicable ] ) ? 'notApplicable' : null;
}

/** What a text means in a column; null where it means nothing there. */
function meaning( column: string, text: string, words: Vocabulary ): Changes | null {
	const only = ( pointer: string, value: unknown ): Changes | null => value === null ? null : { [ pointer ]: value };
	if ( column.startsWith( 'p-' ) ) {
		return only( pointerTo( 'assessments', column.slice( 2 ), 'score' ), scoreOf( text, words ) );
	}
	switch ( column ) {
		case 'priority': {
			const value = text === '' ? 'untriaged' : PRIORITIES.find( ( priority ) => isOne( text, [ priority, words.priority( priority ) ] ) );
			return value === undefined ? null : { '/priority': value === 'untriaged' ? undefined : value };
		}
		case 'goals':
		case 'relations':
			return only( `/${ column }`, ids( text, column, words.framework ) );
		case 'steward':
			return { '/steward': text === '' ? undefined : { user: text, since: words.today } };
		default:
			return null;
	}
}

/**
 * Reads a block onto rows and columns. A single cell fills all of them; what lies beyond them is left out.
 *
 * @param block See parseBlock
 */
export function readPaste( block: string[][], rows: Row[], columns: string[], words: Vocabulary ): Paste {
	const isSingle = block.length === 1 && block[ 0 ].length === 1;
	const paste: Paste = { edits: [], misfits: [] };
	rows.slice( 0, isSingle ? undefined : block.length ).forEach( ( row, number ) => {
		const cells = isSingle ? columns.map( () => block[ 0 ][ 0 ] ) : block[ number ];
		const changes: Changes = {};
		columns.slice( 0, cells.length ).forEach( ( column, at ) => {
			const found = meaning( column, cells[ at ].trim(), words );
			if ( found ) {
				Object.assign( changes, found );
			} else {
				paste.misfits.push( { row, column, text: cells[ at ] } );
			}
		} );
		if ( Object.keys( changes ).length ) {
			paste.edits.push( { row, column: columns[ 0 ], changes } );
		}
	} );
	return paste;
}
