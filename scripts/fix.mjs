/**
 * npm run fix: lets the linters mend what they can.
 */
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { attempt, main, say } from './setup/run.mjs';

await main( async () => {
	for ( const [ command, ...args ] of [
		[ join( root, 'node_modules/.bin/eslint' ), '--fix', '--ext', '.ts,.vue,.mjs,.cjs', '.' ],
		[ join( root, 'node_modules/.bin/stylelint' ), '--fix', '--allow-empty-input', 'resources/**/*.{less,css,vue}' ],
		[ 'php', 'vendor/bin/phpcbf', '-q' ]
	] ) {
		say( ( await attempt( command, args, { cwd: root } ) ).output.trim() );
	}
} );
