'use strict';

/**
 * Wikimedia's rules. The syntax of resources/src is lowered by the build; what JavaScript has built in is not, so
 * everything later than ES2016 stays forbidden there.
 */
const loweredSyntax = [
	'async-functions', 'trailing-function-commas', 'rest-spread-properties', 'async-iteration', 'optional-catch-binding',
	'optional-chaining', 'nullish-coalescing-operators', 'logical-assignment-operators', 'numeric-separators',
	'export-ns-from',
	'class-instance-fields', 'class-static-fields', 'private-in', 'class-private-fields', 'class-private-methods'
];

const typescript = {
	parser: '@typescript-eslint/parser',
	parserOptions: { sourceType: 'module', ecmaVersion: 2022, extraFileExtensions: [ '.vue' ] }
};

module.exports = {
	root: true,
	ignorePatterns: [ 'node_modules', 'vendor', '.data*', 'resources/dist', 'tests/browser/output', '**/*.generated.ts' ],
	reportUnusedDisableDirectives: true,
	rules: {
		'max-len': 'off'
	},
	overrides: [
		{
			files: [ 'resources/src/**/*.ts', 'resources/src/**/*.vue' ],
			extends: [ 'wikimedia/client/es2016', 'wikimedia/vue3/es2016', 'wikimedia/mediawiki' ]
		},
		{
			files: [ 'scripts/**', 'tests/**', '*.ts', '*.cjs' ],
			excludedFiles: [ '*.json', '*.php' ],
			extends: [ 'wikimedia/server' ]
		},
		{
			files: [ '**/*.mjs' ],
			parserOptions: { sourceType: 'module', ecmaVersion: 2022 }
		},
		{
			files: [ '**/*.ts' ],
			extends: [ 'wikimedia/typescript' ],
			...typescript
		},
		{
			files: [ '**/*.vue' ],
			parser: 'vue-eslint-parser',
			parserOptions: { ...typescript.parserOptions, parser: typescript.parser },
			rules: {
				// The compiler's own check, vue-tsc, knows the types.
				'vue/no-undef-properties': 'off'
			}
		},
		{
			files: [ 'resources/src/**/*.ts', 'resources/src/**/*.vue' ],
			rules: {
				...Object.fromEntries( loweredSyntax.map( ( name ) => [ `es-x/no-${ name }`, 'off' ] ) ),
				// This code runs in browsers.
				'n/no-unsupported-features/node-builtins': 'off'
			}
		},
		{
			files: [ '**/*.ts', '**/*.vue', '**/*.mjs', '**/*.cjs' ],
			rules: {
				'comma-dangle': [ 'error', 'never' ],
				'max-len': 'off',
				'no-undef': 'off',
				// Flags are a bit mask; a promise's executor and a short arrow function read well on one line.
				'no-bitwise': 'off',
				'no-promise-executor-return': 'off',
				'implicit-arrow-linebreak': 'off',
				'lines-between-class-members': [ 'error', 'always', { exceptAfterSingleLine: true } ],
				// TypeScript knows the types, and where imports lead; the comments say what they mean.
				'n/no-missing-import': 'off',
				'func-call-spacing': 'off',
				'no-unused-vars': 'off',
				'@typescript-eslint/no-unused-vars': 'error',
				'jsdoc/check-param-names': 'off',
				'jsdoc/valid-types': 'off',
				'jsdoc/no-undefined-types': 'off',
				'jsdoc/require-param': 'off',
				'jsdoc/require-param-type': 'off',
				'jsdoc/require-returns': 'off',
				'jsdoc/require-returns-type': 'off'
			}
		},
		{
			files: [ 'scripts/**', 'tests/**' ],
			rules: {
				// Paths, programs and patterns are this project's own.
				'security/detect-non-literal-fs-filename': 'off',
				'security/detect-non-literal-regexp': 'off',
				'security/detect-unsafe-regex': 'off',
				'security/detect-child-process': 'off'
			}
		},
		{
			// What a test has the page do runs in the browser.
			files: [ 'tests/browser/**', 'tests/bench/**' ],
			env: { browser: true },
			globals: { mw: 'readonly' }
		},
		{
			files: [ '**/*.mjs' ],
			rules: {
				'no-undef': 'error',
				'n/no-missing-import': 'error',
				'n/no-process-exit': 'off',
				// fetch and cpSync work in Node 20, if experimentally.
				'n/no-unsupported-features/node-builtins': 'off',
				'no-loop-func': 'off'
			}
		}
	]
};
