/**
 * The wikis that are measured: with 10, 1,000 and 10,000 generated partners, and one without this extension.
 * They are kept in the data folder, so that a second run measures at once.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, root } from '../../scripts/setup/paths.mjs';
import { say, step } from '../../scripts/setup/run.mjs';
import { freePort, serve } from '../../scripts/setup/serve.mjs';
import { maintain, provideWiki } from '../../scripts/setup/wiki.mjs';

export const counts = [ 10, 1000, 10000 ];
const folder = join( dataDir, 'bench' );
const script = join( root, 'tests', 'bench', 'generate.php' );

/** Makes partners from one number to another; resolves to the milliseconds that saving took. */
export async function generate( wiki, from, to ) {
	return Number( await maintain( wiki, script, '--from', String( from ), '--to', String( to ) ) );
}

async function makeFull() {
	let grown = join( folder, '0' );
	await provideWiki( grown, { examples: false } );
	let made = 0;
	for ( const count of counts ) {
		const wiki = join( folder, String( count ) );
		rmSync( wiki, { recursive: true, force: true } );
		cpSync( grown, wiki, { recursive: true } );
		for ( ; made < count; made += Math.min( 500, count ) ) {
			const to = Math.min( made + 500, count );
			await step( `${ count } partners: ${ to } made`, () => generate( wiki, made + 1, to ) );
		}
		made = count;
		await step( `${ count } partners: doing what that queued`, () => maintain( wiki, 'runJobs' ) );
		writeFileSync( join( wiki, 'made' ), tables() );
		grown = wiki;
	}
}

/** Files that the index of a wiki depends on. */
function tables() {
	const hash = createHash( 'sha256' );
	for ( const file of readdirSync( join( root, 'sql' ) ).filter( ( name ) => name.endsWith( '.json' ) ).sort() ) {
		hash.update( readFileSync( join( root, 'sql', file ) ) );
	}
	return hash.digest( 'hex' );
}

/** Of a wiki made before, the tables are updated, and the index is made again where it has others now. */
async function bringUpToDate( wiki ) {
	const made = join( wiki, 'made' );
	await provideWiki( wiki );
	if ( readFileSync( made, 'utf8' ) !== tables() ) {
		await step( 'Making its index again', () => maintain( wiki, 'TechnicalPartners:rebuildIndex' ) );
		writeFileSync( made, tables() );
	}
}

/** The same MediaWiki without this extension. */
async function makePlain() {
	const wiki = join( folder, 'plain' );
	mkdirSync( folder, { recursive: true } );
	await provideWiki( wiki, { examples: false, plain: true } );
	return wiki;
}

/**
 * @return {Promise<Object<string, {url: string, folder: string}>>} by count, and 'plain'; each is being served
 */
export async function provideWikis() {
	if ( !counts.every( ( count ) => existsSync( join( folder, String( count ), 'made' ) ) ) ) {
		await makeFull();
	}
	for ( const count of counts ) {
		await bringUpToDate( join( folder, String( count ) ) );
	}
	await makePlain();
	const wikis = {};
	for ( const name of [ ...counts.map( String ), 'plain' ] ) {
		const wiki = join( folder, name );
		wikis[ name ] = { folder: wiki, ...await serve( wiki, await freePort() ) };
	}
	say( 'All wikis are served.' );
	return wikis;
}

/** @return {Promise<string>} folder of a wiki with partners of the largest size, which is not served yet */
export async function provideLargest( count ) {
	const wiki = join( folder, `largest-${ count }` );
	await provideWiki( wiki, { examples: false } );
	if ( !existsSync( join( wiki, 'made' ) ) ) {
		await step( `${ count } partners of the largest size`, () =>
			maintain( wiki, join( root, 'tests', 'bench', 'largest.php' ), '--count', String( count ) ) );
		writeFileSync( join( wiki, 'made' ), tables() );
	}
	return wiki;
}

/** A wiki of one measurement alone: nothing that is done to it stays. */
export async function scratchWiki( origin, name ) {
	const wiki = join( folder, `scratch-${ name }` );
	rmSync( wiki, { recursive: true, force: true } );
	cpSync( join( folder, origin ), wiki, { recursive: true } );
	return { folder: wiki, ...await serve( wiki, await freePort() ) };
}
