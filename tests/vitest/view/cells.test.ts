import { expect, it } from 'vitest';
import { vectors } from '../domain/vectors';
import { drawnCells } from './cellVectors';
import type { CellCase } from './cellVectors';

/** The grid draws each cell as schema/vectors/cells.json says, and as CellsTest.php asks of the server's table. */
it.each( vectors<CellCase>( 'cells' ) )( '$name', async ( { cells, ...row } ) => {
	expect( await drawnCells( row ) ).toEqual( cells );
} );
