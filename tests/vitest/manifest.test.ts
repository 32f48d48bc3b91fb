import { describe, expect, it } from 'vitest';
import { imports, json, sources, withoutComments } from './source';

const modules = json( 'extension.json' ).ResourceModules;
const script = modules[ 'ext.technicalPartners' ];
const scripts = [ ...sources( 'resources/src', '.ts', '.vue' ) ].filter( ( [ path ] ) => !path.endsWith( '.d.ts' ) ).map( ( [ , text ] ) => text );

function imported( from: string ): string[] {
	return [ ...new Set( scripts.flatMap( imports ).filter( ( statement ) => statement.from === from ).flatMap( ( { names } ) => names ) ) ].sort();
}

describe( 'extension.json lists what the script imports', () => {
	it( 'of Codex: these components and no others', () => {
		expect( [ ...script.codexComponents ].sort() ).toEqual( imported( '@wikimedia/codex' ) );
	} );

	it( 'with their styles', () => {
		const styled = modules[ 'ext.technicalPartners.styles' ].codexComponents;
		expect( script.codexComponents.filter( ( name: string ) => !styled.includes( name ) ) ).toEqual( [] );
	} );

	it( 'of icons: these and no others', () => {
		const file = script.packageFiles.find( ( { name }: { name?: string } ) => name === 'icons.json' );
		expect( [ ...( file?.callbackParam ?? [] ) ].sort() ).toEqual( imported( '@tp/icons' ) );
	} );
} );

/** What looks like the key of a message: the id of the page's element. Keys of caches are told by the call. */
const noMessages = [ 'technicalpartners-matrix' ];
const cacheKey = /make(?:Global)?Key\(\s*'[^']*'/g;

/**
 * Keys of messages that a text names whole, and the beginnings of those that it puts together. The prefix alone is no
 * beginning: nobody could find where a message is used.
 */
function keysIn( texts: string[] ): { whole: Set<string>; begun: Set<string> } {
	const found = { whole: new Set<string>(), begun: new Set<string>() };
	for ( const [ , key, next ] of texts.join( '\n' ).replace( cacheKey, '' ).matchAll( /['"`](technicalpartners-[A-Za-z0-9-]*)(\$\{|\$|['"`]|)/g ) ) {
		if ( !noMessages.includes( key ) && key !== 'technicalpartners-' ) {
			( next.startsWith( '$' ) || key.endsWith( '-' ) ? found.begun : found.whole ).add( key );
		}
	}
	return found;
}

describe( 'messages', () => {
	const keys = Object.keys( json( 'i18n/en.json' ) );
	const inScript = keysIn( scripts.map( withoutComments ) );
	const everywhere = keysIn( [
		...scripts.map( withoutComments ),
		...[ 'includes', 'maintenance' ].flatMap( ( folder ) => [ ...sources( folder, '.php' ).values() ] ).map( withoutComments ),
		...sources( 'schema', 'fields.json' ).values(),
		// The names of notifications are no messages; those they need are asked for where they are shown.
		JSON.stringify( { ...json( 'extension.json' ), ResourceModules: undefined, attributes: undefined } )
	] );
	const isUsed = ( { whole, begun }: typeof everywhere, key: string ): boolean =>
		whole.has( key ) || [ ...begun ].some( ( start ) => key.startsWith( start ) );

	it( 'exist where the source names them', () => {
		expect( [ ...everywhere.whole ].filter( ( key ) => !keys.includes( key ) ) ).toEqual( [] );
		expect( [ ...everywhere.begun ].filter( ( start ) => !keys.some( ( key ) => key.startsWith( start ) ) ) ).toEqual( [] );
	} );

	it( 'are named in the source where they exist', () => {
		expect( keys.filter( ( key ) => key.startsWith( 'technicalpartners-' ) && !isUsed( everywhere, key ) ) ).toEqual( [] );
	} );

	it( 'are sent to the script where it uses them, and no others', () => {
		const sent: string[] = script.messages.filter( ( key: string ) => key.startsWith( 'technicalpartners-' ) );
		expect( [ ...inScript.whole ].filter( ( key ) => !sent.includes( key ) ) ).toEqual( [] );
		expect( [ ...inScript.begun ].filter( ( start ) => !sent.some( ( key ) => key.startsWith( start ) ) ) ).toEqual( [] );
		expect( sent.filter( ( key ) => !keys.includes( key ) || !isUsed( inScript, key ) ) ).toEqual( [] );
	} );
} );
