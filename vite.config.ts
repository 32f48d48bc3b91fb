import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/**
 * CommonJS files for ResourceLoader, which minifies them: what is committed stays readable. ResourceLoader provides
 * `vue`, and next to the file's own path, two folders up, the virtual files `codex.js`, `icons.json` and `config.json`.
 */
const provided = {
	vue: 'vue',
	'@wikimedia/codex': '../../codex.js',
	'@tp/icons': '../../icons.json',
	'@tp/config': '../../config.json'
};

/** Each script is a module of its own: one asks for another by the module's name. */
const byModule = {
	name: 'by-module',
	renderChunk: ( code: string ) =>
		code.replace( 'require("./technicalPartners.js")', 'require("ext.technicalPartners")' )
};

/**
 * Spreads of objects become calls of Object.assign(): what is built in their place by default weighs 400 bytes more.
 */
const HELPERS =
	new RegExp( '// \\\\0@oxc-project\\+runtime\\S*/' +
		'(typeof|toPrimitive|toPropertyKey|defineProperty|objectSpread2)\\.js\\n[\\s\\S]*?(?=^// )', 'gm' );
const spreadByAssign = {
	name: 'spread-by-assign',
	renderChunk( code: string ) {
		const short = code.replace(
			HELPERS, ( _, name ) => name === 'objectSpread2' ? 'const _objectSpread2 = Object.assign;\n' : ''
		);
		if ( /_defineProperty\(/.test( short ) ) {
			throw new Error( 'A helper is needed that the build leaves out: see vite.config.ts' );
		}
		return short;
	}
};

/** The one script that the page loads without ResourceLoader, which would keep its names to itself. */
const inOwnScope = {
	name: 'in-own-scope',
	renderChunk: ( code: string, { name }: { name: string } ) => name === 'early' ? `( () => {\n${ code }\n} )();\n` : null
};

/** Keys of schema/columns.json that the server and the styles read, and no script. */
const OF_SERVER = [ 'index', 'width', 'frozen' ];
const columnsOfScript = {
	name: 'columns-of-script',
	enforce: 'pre' as const,
	transform: ( code: string, id: string ) => id.endsWith( '/schema/columns.json' ) ?
		JSON.stringify( JSON.parse( code, ( key, value ) => OF_SERVER.includes( key ) ? undefined : value ) ) : undefined
};

export default defineConfig( {
	plugins: [ columnsOfScript, spreadByAssign, vue( { isProduction: true } ), byModule, inOwnScope ],
	define: { 'process.env.NODE_ENV': '"production"' },
	build: {
		target: 'es2016',
		minify: false,
		emptyOutDir: true,
		outDir: 'resources/dist',
		reportCompressedSize: false,
		lib: {
			entry: {
				technicalPartners: 'resources/src/main.ts', editing: 'resources/src/editing.ts',
				early: 'resources/src/pages/early.ts',
				pages: 'resources/src/pages/pages.ts', reorder: 'resources/src/pages/reorder.ts'
			},
			formats: [ 'cjs' ], fileName: ( _format, name ) => `${ name }.js`
		},
		rolldownOptions: {
			preserveEntrySignatures: 'allow-extension',
			external: Object.keys( provided ),
			output: {
				banner: '// Built from resources/src by npm run build; not to be edited here.',
				exports: 'auto',
				paths: provided
			}
		}
	}
} );
