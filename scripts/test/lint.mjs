/**
 * The checks that need no wiki: each passes or fails as a whole.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mediawikiDir, root } from '../setup/paths.mjs';
import { attempt } from '../setup/run.mjs';
import { prose } from './prose.mjs';

const bin = ( name ) => join( root, 'node_modules', '.bin', name );
const env = { ...process.env, MW_INSTALL_PATH: mediawikiDir, COMPOSER_ALLOW_SUPERUSER: '1' };

/** A step that is one program. */
function check( name, command, ...args ) {
	return {
		name,
		work: async () => {
			const { code, output } = await attempt( command, args, { cwd: root, env } );
			return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
		}
	};
}

/** A step that is one of the scripts of composer.json. */
const composer = ( script ) => check( script, 'composer', 'run-script', script );

export const lintSteps = [
	check( 'types', bin( 'vue-tsc' ), '--noEmit', '-p', 'tsconfig.json' ),
	check( 'types of tests', bin( 'vue-tsc' ), '--noEmit', '-p', 'tests/tsconfig.json' ),
	check(
		'eslint',
		bin( 'eslint' ),
		'--max-warnings',
		'0',
		'--report-unused-disable-directives',
		'--ext',
		'.ts,.vue,.mjs,.cjs',
		'.'
	),
	check( 'phpstan', 'php', 'vendor/bin/phpstan', 'analyse', '--no-progress', '--memory-limit', '2G' ),
	...[
		'parallel-lint', 'phpcs', ...( existsSync( join( root, 'vendor', 'bin', 'minus-x' ) ) ? [ 'minus-x' ] : [] )
	].map( composer ),
	{ name: 'prose', work: prose },
	// Its warnings name browsers that lack a refinement, such as the gap of a flexbox: advice, not faults.
	check( 'stylelint', bin( 'stylelint' ), '--quiet', '--allow-empty-input', 'resources/**/*.{less,css,vue}' ),
	check( 'messages', bin( 'banana-checker' ), '--requireLowerCase=0', 'i18n' ),
	check( 'generated types', process.execPath, 'scripts/types.mjs', '--check' ),
	check( 'build', process.execPath, 'scripts/build.mjs', '--check' )
];
