import { shownAddress } from '../../domain/shownAddress';
import type { Framework } from '../../domain/types.generated';
import type { Wiki } from '../../ports/wiki';
import type { Draft } from '../../state/draft';
import { entryTitle, valueLabel } from '../labels';

/** Label of the button that tries a refused draft again. */
export function retryLabel( { refusal }: Draft, wiki: Wiki ): string {
	switch ( refusal?.kind ) {
		case 'conflict':
			return wiki.msg( 'technicalpartners-refusal-save-mine' );
		case 'challenged':
			return wiki.msg( 'technicalpartners-editor-save' );
		case 'denied':
			return refusal.isWarning ?
				wiki.msg( 'technicalpartners-refusal-anyway' ) :
				wiki.msg( 'technicalpartners-refusal-retry' );
		default:
			return wiki.msg( 'technicalpartners-refusal-retry' );
	}
}

/** A value of a record in words that suffice to know it by. */
export function recordValueLabel( value: unknown, pointer: string, framework: Framework, wiki: Wiki ): string {
	if ( value === undefined || value === null || value === '' ) {
		return wiki.msg( 'technicalpartners-refusal-empty' );
	}
	if ( typeof value !== 'object' ) {
		const list = pointer.slice( 1 );
		return list === 'goals' || list === 'relations' ?
			entryTitle( framework, list, String( value ) ) :
			valueLabel( shownAddress( String( value ) ), wiki );
	}
	const parts = Array.isArray( value ) ?
		value :
		Object.keys( value ).filter( ( key ) => key !== 'id' )
			.map( ( key ) => ( value as Record<string, unknown> )[ key ] );
	return parts.map( ( part ) => recordValueLabel( part, pointer, framework, wiki ) ).join( ', ' );
}
