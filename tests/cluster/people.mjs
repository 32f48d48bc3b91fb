/**
 * The people of a measurement: editors with accounts of their own, and somebody who may delete.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wikiFolder } from '../../scripts/cluster/layout.mjs';
import { root } from '../../scripts/setup/paths.mjs';
import { maintain } from '../../scripts/setup/wiki.mjs';
import { Person } from './person.mjs';

const password = 'editor-local-only';

async function provideAccounts( cluster, wiki, count ) {
	const folder = wikiFolder( cluster.folder, wiki );
	const file = join( folder, 'editors' );
	if ( !existsSync( file ) || Number( readFileSync( file, 'utf8' ) ) < count ) {
		await maintain(
			folder, join( root, 'tests', 'cluster', 'accounts.php' ), '--count', String( count ), '--password', password
		);
		writeFileSync( file, String( count ) );
	}
}

/** Editors, logged in, each with a session of its own. */
export async function editors( cluster, wiki, count ) {
	await provideAccounts( cluster, wiki, count );
	const people = [];
	for ( let number = 1; number <= count; number++ ) {
		people.push( await new Person( cluster.url( wiki ) ).logIn( { name: `Editor${ number }`, password } ) );
	}
	return people;
}

/** A sysop, logged in. */
export const sysop = ( cluster, wiki ) => new Person( cluster.url( wiki ) ).logIn();
