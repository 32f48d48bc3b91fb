import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const modules = fileURLToPath( new URL( './node_modules', import.meta.url ) );

/** Tests of what needs neither Vue nor a document: they run once, without either. */
const PLAIN = [ 'cluster/*', 'domain/*', 'setup/*', 'architecture', 'manifest' ]
	.map( ( part ) => `tests/vitest/${ part }.test.ts` );

/**
 * The same tests on what MediaWiki 1.43 has and on what its master has. Components are compiled by Vue 3.4 in both,
 * as they are when built: what its compiler writes must run on both.
 */
function stack( name: string, packages: { vue: string; codex: string; icons: string } ): object {
	return {
		extends: true,
		resolve: {
			alias: [
				{ find: /^vue$/, replacement: `${ modules }/${ packages.vue }/dist/vue.runtime.esm-bundler.js` },
				// Its own choice for Node is CommonJS, which would bring the other Vue.
				{ find: /^@vue\/test-utils$/, replacement: `${ modules }/@vue/test-utils/dist/vue-test-utils.esm-bundler.mjs` },
				{ find: /^@vue\/server-renderer$/, replacement: `${ modules }/${ packages.vue }/server-renderer/index.mjs` },
				{ find: /^@wikimedia\/codex$/, replacement: `${ modules }/${ packages.codex }/dist/codex.js` },
				{ find: /^(@tp\/icons|@wikimedia\/codex-icons)$/, replacement: `${ modules }/${ packages.icons }` },
				// ResourceLoader makes the file from the wiki's settings.
				{
					find: /^@tp\/config$/,
					replacement: fileURLToPath( new URL( './tests/vitest/mediawiki/config.json', import.meta.url ) )
				}
			]
		},
		test: {
			name, environment: 'jsdom', include: [ 'tests/vitest/**/*.test.ts' ], exclude: PLAIN,
			server: { deps: { inline: [ /vue/, /codex/, /@floating-ui/ ] } },
			env: { TP_VUE: name.slice( 4, 7 ) }
		}
	};
}

export default defineConfig( {
	plugins: [ vue() ],
	test: {
		// Bounds what hangs; a busy machine may take a dozen times longer than a quiet one.
		testTimeout: 60000,
		hookTimeout: 60000,
		projects: [
			{ extends: true, test: { name: 'plain', environment: 'node', include: PLAIN } },
			stack( 'Vue 3.4, Codex 1.14', { vue: 'vue', codex: '@wikimedia/codex', icons: '@wikimedia/codex-icons' } ),
			stack( 'Vue 3.5, Codex 2.6', { vue: 'vue-next', codex: 'codex-next', icons: 'codex-icons-next' } )
		]
	}
} );
