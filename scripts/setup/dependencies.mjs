/**
 * Installs the npm and Composer packages of development, if they are missing or out of date.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run, step } from './run.mjs';

async function provide( folder, description, command, args ) {
	const hash = createHash( 'sha256' ).update( readFileSync( join( root, description ) ) ).digest( 'hex' );
	const stamp = join( root, folder, '.installed-for' );
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === hash ) {
		return;
	}
	await step( `Installing what ${ description } asks for`, () => run( command, args, { cwd: root, env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' } } ) );
	writeFileSync( stamp, hash );
}

/** Vite, Vue, Codex, linters, test runners. */
export function provideNodeModules() {
	// `ci` empties the folder first, which would pull it from under whatever runs from it.
	const command = existsSync( join( root, 'node_modules' ) ) ? 'install' : 'ci';
	return provide( 'node_modules', 'package-lock.json', 'npm', [ command, '--no-audit', '--no-fund' ] );
}

/** PHPUnit, PHPStan, PHPCS. */
export function provideVendor() {
	return provide( 'vendor', 'composer.json', 'composer', [ 'update', '--no-interaction', '--no-progress' ] );
}
