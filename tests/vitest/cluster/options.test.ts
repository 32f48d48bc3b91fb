import { describe, expect, it } from 'vitest';
import { portsFrom } from '../../../scripts/cluster/layout.mjs';
import { HELP, COMMANDS, readOptions } from '../../../scripts/cluster/options.mjs';

describe( 'readOptions', () => {
	it( 'starts the cluster where no command is given', () => {
		expect( readOptions( [] ).command ).toBeUndefined();
	} );

	it( 'reads numbers and lists', () => {
		expect( readOptions( [ 'load', '--editors', '1,16', '--seconds', '5', '--only', 'saves, pairs' ] ) )
			.toMatchObject( { command: 'load', editors: [ 1, 16 ], seconds: 5, only: [ 'saves', 'pairs' ] } );
	} );

	it.each(
		[ [ [ 'lod' ] ], [ [ 'load', 'faults' ] ], [ [ 'load', '--second', '5' ] ] ]
	)( 'refuses %j and shows the help', ( args ) => {
		expect( () => readOptions( args ) ).toThrow( 'npm run cluster' );
	} );

	it.each( [ 'soon', '0', '1.5' ] )( 'refuses %s as a number', ( text ) => {
		expect( () => readOptions( [ 'load', '--seconds', text ] ) ).toThrow( '--seconds' );
	} );

	it( 'explains each command', () => {
		for ( const command of COMMANDS ) {
			expect( HELP ).toMatch( new RegExp( `^ {2}${ command } `, 'm' ) );
		}
	} );
} );

describe( 'portsFrom', () => {
	it( 'gives the first port to the edge, and each server another one', () => {
		const ports = portsFrom( 8090 );
		expect( ports.edge ).toBe( 8090 );
		expect( new Set( Object.values( ports ) ).size ).toBe( Object.keys( ports ).length );
	} );
} );
