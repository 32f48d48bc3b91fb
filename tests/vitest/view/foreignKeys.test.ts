import { describe, expect, it } from 'vitest';
import { alignmentOf, weightsOf } from '../../../resources/src/domain/alignment';
import { matcher } from '../../../resources/src/domain/filter';
import { parseQuery } from '../../../resources/src/domain/query';
import { decodeRow, rowOf } from '../../../resources/src/domain/row';
import { sortRows } from '../../../resources/src/domain/sort';
import type { Framework } from '../../../resources/src/domain/types.generated';
import { cellText, columnTitle, valueLabel } from '../../../resources/src/view/labels';
import { today, wiki } from '../state/memory';

/** Names that every object inherits. */
const NAMES = [ 'constructor', 'valueof', 'toString', 'hasOwnProperty' ];
const framework = { principles: NAMES.map( ( id ) => ( { id, title: id, weight: 1 } ) ) } as Framework;
const rows = [
	rowOf( 1, 1, 'Record', {}, framework, today ),
	decodeRow( [ 2, 1, 'Wire', 0, 0, 0, [], {}, [], '', '', '', 0, 0 ] )
];

describe.each( NAMES )( 'a principle called %s', ( id ) => {
	it.each( rows )( 'has no score where there is none: $name', ( row ) => {
		expect( row.scores[ id ] ).toBeUndefined();
		expect( cellText( row, `p-${ id }`, framework, wiki ) ).toBe( '' );
		expect( alignmentOf( row.scores, weightsOf( framework ) ).score ).toBeNull();
		expect(
			matcher( parseQuery( '?score-constructor=none' ), { user: null, watched: new Set() }, [] )( row )
		).toBe( true );
		expect( sortRows( [ row ], { sort: `p-${ id }`, descending: false }, [] ) ).toHaveLength( 1 );
	} );
} );

it( 'says what people wrote as they wrote it', () => {
	for ( const name of NAMES ) {
		expect( valueLabel( name, wiki ) ).toBe( name );
		expect( columnTitle( name, {} as Framework, wiki ) ).toBe( '' );
	}
} );
