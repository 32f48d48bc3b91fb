/**
 * The checks that need no wiki: each passes or fails as a whole.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mediawikiDir, root } from '../setup/paths.mjs';
import { attempt } from '../setup/run.mjs';

const bin = ( name ) => join( root, 'node_modules', '.bin', name );
const env = { ...process.env, MW_INSTALL_PATH: mediawikiDir };

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

/** Every PHP file of this project. */
function phpFiles() {
	return [
		'.', ...[ 'includes', 'maintenance', 'scripts', 'tests' ].map( ( name ) => join( name, '/' ) )
	].flatMap( ( folder ) =>
		readdirSync( join( root, folder ), { recursive: folder !== '.' } ).map( String )
			.filter( ( file ) => file.endsWith( '.php' ) ).map( ( file ) => join( folder, file ) ) );
}

/** PHP looks at one file at a time. */
async function phpSyntax() {
	const results = [];
	for ( const file of phpFiles() ) {
		results.push( await attempt( 'php', [ '-l', file ], { cwd: root } ) );
	}
	const wrong = results.filter( ( { code } ) => code !== 0 );
	return {
		passed: wrong.length ? 0 : 1,
		failed: wrong.length ? 1 : 0,
		output: wrong.map( ( { output } ) => output ).join( '' )
	};
}

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
	check( 'phpcs', 'php', 'vendor/bin/phpcs', '-q' ),
	{ name: 'php -l', work: phpSyntax },
	// Its warnings name browsers that lack a refinement, such as the gap of a flexbox: advice, not faults.
	check( 'stylelint', bin( 'stylelint' ), '--quiet', '--allow-empty-input', 'resources/**/*.{less,css,vue}' ),
	check( 'messages', bin( 'banana-checker' ), '--requireLowerCase=0', 'i18n' ),
	check( 'generated types', process.execPath, 'scripts/types.mjs', '--check' ),
	check( 'build', process.execPath, 'scripts/build.mjs', '--check' )
];
