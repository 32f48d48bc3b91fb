/**
 * npm run build: builds resources/dist. With --check, says whether what is committed is what the source builds, and
 * whether it fits its budget.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { root } from './setup/paths.mjs';
import { main, say, Trouble } from './setup/run.mjs';

/**
 * Bytes, gzipped, that each built file may have: core reads the rest of this file, and passes over what begins with @.
 */
const budget = Object.assign(
	{},
	...JSON.parse( readFileSync( join( root, 'bundlesize.config.json' ), 'utf8' ) ).map( ( entry ) => entry[ '@scripts' ] )
);

/** Size of a file as ResourceLoader sends it: without comments and white space, nothing renamed. */
function sent( file ) {
	return minifySync( file, readFileSync( join( root, file ), 'utf8' ), { compress: false, mangle: false } ).code;
}

/** Fails where a file, as it is sent and gzipped, is heavier than bundlesize.config.json allows. */
function weigh() {
	for ( const [ file, most ] of Object.entries( budget ) ) {
		const bytes = gzipSync( sent( file ), { level: 9 } ).length;
		say( `${ file }: ${ bytes } of ${ most } bytes gzipped` );
		if ( bytes > most ) {
			throw new Trouble( `${ file } is heavier than its budget in bundlesize.config.json.` );
		}
	}
}

async function check() {
	const outDir = mkdtempSync( join( tmpdir(), 'technical-partners-' ) );
	try {
		await build( { root, logLevel: 'warn', build: { outDir } } );
		const stray = readdirSync( outDir ).filter( ( file ) => !( `resources/dist/${ file }` in budget ) );
		if ( stray.length ) {
			throw new Trouble( `${ stray } would be built, which no module of extension.json loads.` );
		}
		for ( const file of Object.keys( budget ) ) {
			if (
				readFileSync( join( root, file ), 'utf8' ) !== readFileSync(
					join( outDir, file.replace( 'resources/dist/', '' ) ), 'utf8'
				)
			) {
				throw new Trouble( `${ file } is not what the source builds. Run npm run build and commit it.` );
			}
		}
	} finally {
		rmSync( outDir, { recursive: true } );
	}
}

await main( async () => {
	await ( process.argv.includes( '--check' ) ? check() : build( { root, logLevel: 'warn' } ) );
	weigh();
} );
