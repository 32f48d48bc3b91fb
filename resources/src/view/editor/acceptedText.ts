import { HIGHEST } from '../../domain/alignment';
import { DECISION_STATES } from '../../domain/decision';
import { entries } from '../../domain/framework';
import { PRIORITIES } from '../../domain/row';
import type { Framework } from '../../domain/types.generated';
import type { Wiki } from '../../ports/wiki';
import { principleOf, valueLabel } from '../labels';

/** Titles of entries that are named before the rest is left out. */
const NAMED = 8;
const EXAMPLES: Record<string, string> = { website: 'https://example.org', wikidata: 'Q42' };

function values( column: string, framework: Framework, wiki: Wiki ): string[] {
	if ( principleOf( column ) ) {
		return [ ...Array.from( { length: HIGHEST + 1 }, ( _, score ) => String( score ) ), wiki.msg( 'technicalpartners-matrix-na' ) ];
	}
	switch ( column ) {
		case 'priority':
			return PRIORITIES.map( ( value ) => valueLabel( value, wiki ) );
		case 'decision':
			return DECISION_STATES.map( ( value ) => valueLabel( value, wiki ) );
		case 'goals':
		case 'relations':
			return entries( framework, column ).map( ( { title } ) => title );
		default:
			return EXAMPLES[ column ] ? [ EXAMPLES[ column ] ] : [];
	}
}

/** Values that can be pasted into a column, or an example of one; '' for columns that take none. */
export function acceptedText( column: string, framework: Framework, wiki: Wiki ): string {
	const found = values( column, framework, wiki );
	return found.slice( 0, NAMED ).join( ', ' ) + ( found.length > NAMED ? ', …' : '' );
}
