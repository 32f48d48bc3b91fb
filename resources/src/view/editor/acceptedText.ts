import { HIGHEST } from '../../domain/alignment';
import { columnById } from '../../domain/column';
import { entries } from '../../domain/framework';
import type { Framework } from '../../domain/types.generated';
import type { Wiki } from '../../ports/wiki';
import { enumerationLabel } from '../kindLabels';

/** Titles of entries that are named before the rest is left out. */
const NAMED = 8;
const EXAMPLES: Record<string, string> = { website: 'https://example.org', wikidata: 'Q42' };

function values( id: string, framework: Framework, wiki: Wiki ): string[] {
	const column = columnById( id );
	switch ( column?.kind ) {
		case 'score':
			return [
				...Array.from( { length: HIGHEST + 1 }, ( _, score ) => String( score ) ),
				wiki.msg( 'technicalpartners-matrix-na' )
			];
		case 'enumeration':
			return column.editor ? column.values!.map( ( value ) => enumerationLabel( column, value, wiki ) ) : [];
		case 'ids':
			return entries( framework, column.list! ).map( ( { title } ) => title );
		default:
			return EXAMPLES[ id ] ? [ EXAMPLES[ id ] ] : [];
	}
}

/** Values that can be pasted into a column, or an example of one; '' for columns that take none. */
export function acceptedText( column: string, framework: Framework, wiki: Wiki ): string {
	const found = values( column, framework, wiki );
	return found.slice( 0, NAMED ).join( ', ' ) + ( found.length > NAMED ? ', …' : '' );
}
