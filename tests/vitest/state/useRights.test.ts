import { expect, it, vi } from 'vitest';
import { useRights } from '../../../resources/src/state/useRights';

it( 'begins with what the page knows, until the wiki says why, or that it is not so', async () => {
	const refusals = vi.fn( () => Promise.resolve( new Map( [ [ 1, 'Protected' ], [ 3, 'Blocked' ] ] ) ) );
	const rights = useRights(
		{ refusals }, { locked: { 1: 'You cannot edit A', 2: 'You cannot edit B', 4: 'You cannot edit D' } }
	);
	const reasons = (): ( string | undefined )[] => [ 1, 2, 3, 4 ].map( ( page ) => rights.reason( page ) );
	expect( reasons() ).toEqual( [ 'You cannot edit A', 'You cannot edit B', undefined, 'You cannot edit D' ] );
	await rights.loadRights( [ 1, 2, 3 ] );
	expect( reasons() ).toEqual( [ 'Protected', undefined, 'Blocked', 'You cannot edit D' ] );
	await rights.loadRights( [ 2, 3 ] );
	expect( refusals ).toHaveBeenCalledExactlyOnceWith( [ 1, 2, 3 ] );
} );

it( 'forgets what it cannot say why, which the wiki says when somebody saves, and asks again', async () => {
	const refusals = vi.fn( () => Promise.reject( new Error( 'offline' ) ) );
	const rights = useRights( { refusals }, { locked: { 1: 'You cannot edit A' } } );
	await rights.loadRights( [ 1 ] );
	await rights.loadRights( [ 1 ] );
	expect( rights.reason( 1 ) ).toBeUndefined();
	expect( refusals ).toHaveBeenCalledTimes( 2 );
} );

it( 'asks nothing of partners that the page brought, but why one is locked', async () => {
	const refusals = vi.fn( () => Promise.resolve( new Map( [ [ 2, 'Protected' ] ] ) ) );
	const rights = useRights( { refusals }, { known: [ 1, 2 ], locked: { 2: 'You cannot edit B' } } );
	await rights.loadRights( [ 1, 2 ] );
	await rights.explain( 1 );
	expect( refusals ).not.toHaveBeenCalled();
	await rights.explain( 2 );
	expect( rights.reason( 2 ) ).toBe( 'Protected' );
	await rights.loadRights( [ 1, 2, 3 ] );
	expect( refusals ).toHaveBeenLastCalledWith( [ 3 ] );
} );
