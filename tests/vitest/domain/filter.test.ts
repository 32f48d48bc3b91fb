import { expect, it } from 'vitest';
import { matcher } from '../../../resources/src/domain/filter';
import { parseQuery } from '../../../resources/src/domain/query';
import { rowWith } from './rows';

it( 'finds nothing that is mine where the account has no name', () => {
	const isShown = matcher( parseQuery( 'flags=mine' ), { user: '', watched: new Set() }, [] );
	expect( isShown( rowWith( { page: 1 } ) ) ).toBe( false );
} );
