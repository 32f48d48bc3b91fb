/**
 * Installs the npm and Composer packages of development, if they are missing or out of date.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, mediawikiDir, root } from './paths.mjs';
import { run, step } from './run.mjs';

async function provide( folder, description, command, args ) {
	const hash = createHash( 'sha256' ).update( readFileSync( join( root, description ) ) ).digest( 'hex' );
	const stamp = join( root, folder, '.installed-for' );
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === hash ) {
		return;
	}
	await step(
		`Installing what ${ description } asks for`,
		() => run( command, args, { cwd: root, env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' } } )
	);
	writeFileSync( stamp, hash );
}

/** Vite, Vue, Codex, linters, test runners. */
export function provideNodeModules() {
	// `ci` empties the folder first, which would pull it from under whatever runs from it.
	const command = existsSync( join( root, 'node_modules' ) ) ? 'install' : 'ci';
	return provide( 'node_modules', 'package-lock.json', 'npm', [ command, '--no-audit', '--no-fund' ] );
}

/** PHPUnit, PHPStan, PHPCS, parallel-lint. */
export function provideVendor() {
	return provide( 'vendor', 'composer.json', 'composer', [ 'update', '--no-interaction', '--no-progress' ] );
}

/** The PHPUnit of MediaWiki's own runner: what its checkout brings, or the same branch from Composer. */
export async function provideCorePhpunit() {
	const own = join( mediawikiDir, 'vendor', 'bin', 'phpunit' );
	const folder = join( dataDir, 'phpunit-9' );
	const installed = join( folder, 'vendor', 'bin', 'phpunit' );
	if ( !existsSync( own ) && !existsSync( installed ) ) {
		mkdirSync( folder, { recursive: true } );
		writeFileSync( join( folder, 'composer.json' ), JSON.stringify( { require: { 'phpunit/phpunit': '^9.6' } } ) );
		await step( 'Installing PHPUnit 9.6', () => run( 'composer', [ 'update', '--no-interaction', '--no-progress' ],
			{ cwd: folder, env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' } } ) );
	}
	return existsSync( own ) ? own : installed;
}
