import { describe, expect, it } from 'vitest';
import { evaluate } from './matrixVectors';
import type { World } from './matrixVectors';
import { vectors } from './vectors';

/**
 * The script filters, sorts and groups as schema/vectors/matrix.json says, and as MatrixVectorsTest.php asks of the
 * wiki's database.
 */
describe.each( vectors<World>( 'matrix' ) )( '$name', ( world ) => {
	it.each( world.queries )( '$name', ( { name, parameters, reader, ...expected } ) => {
		expect( evaluate( world, { parameters, reader } ), name ).toEqual( expected );
	} );
} );
