import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtFrom, imports, json, sources, withoutComments } from './source';

const modules = json( 'extension.json' ).ResourceModules;
const files = sources( 'resources/src', '.ts', '.vue' );
const scripts = [ ...files ].filter( ( [ path ] ) => !path.endsWith( '.d.ts' ) ).map( ( [ , text ] ) => text );
const inFirst = builtFrom( 'resources/src/main.ts', files );
const textsOf = ( paths: Iterable<string> ): string[] => [ ...paths ].map( ( path ) => files.get( path )! );

/** The texts that each module is built from: what the first one has is not in the second again. */
const TEXTS: Record<string, string[]> = {
	'ext.technicalPartners': textsOf( inFirst ),
	'ext.technicalPartners.editing': textsOf(
		[ ...builtFrom( 'resources/src/editing.ts', files ) ].filter( ( path ) => !inFirst.has( path ) )
	)
};
const names = Object.keys( TEXTS );

function imported( texts: string[], from: string ): string[] {
	return [
		...new Set(
			texts.flatMap( imports ).filter( ( statement ) => statement.from === from )
				.flatMap( ( statement ) => statement.names )
		)
	].sort();
}

it.each(
	[ 'extension.json', 'i18n/en.json', 'i18n/qqq.json' ]
)( '%s has no key twice, of which PHP would read the last', ( file ) => {
	const text = readFileSync( file, 'utf8' );
	expect( JSON.stringify( JSON.parse( text ), null, '\t' ) + '\n' ).toBe( text );
} );

describe.each( names )( 'extension.json lists what %s imports', ( name ) => {
	it( 'of Codex: these components and no others', () => {
		expect( [ ...( modules[ name ].codexComponents ?? [] ) ].sort() ).toEqual(
			imported( TEXTS[ name ], '@wikimedia/codex' )
		);
	} );

	it( 'with their styles', () => {
		const styled = modules[ 'ext.technicalPartners.styles' ].codexComponents;
		expect(
			( modules[ name ].codexComponents ?? [] ).filter( ( component: string ) => !styled.includes( component ) )
		).toEqual( [] );
	} );

	it( 'of icons: these and no others', () => {
		const file = modules[ name ].packageFiles.find( ( one: { name?: string } ) => one.name === 'icons.json' );
		expect( [ ...( file?.callbackParam ?? [] ) ].sort() ).toEqual( imported( TEXTS[ name ], '@tp/icons' ) );
	} );
} );

/** Strings that look like a message key and are none: the id of the page's element, page data, a rate limit. */
const noMessages = [
	'technicalpartners-matrix', 'technicalpartners-summary', 'technicalpartners-day', 'technicalpartners-compute'
];
const cacheKey = /make(?:Global)?Key\(\s*'[^']*'/g;

/**
 * Keys of messages that a text names whole, and the beginnings of those that it puts together. The prefix alone is no
 * beginning: nobody could find where a message is used.
 */
function keysIn( texts: string[] ): { whole: Set<string>; begun: Set<string> } {
	const found = { whole: new Set<string>(), begun: new Set<string>() };
	for (
		const [ , key, next ] of texts.join( '\n' ).replace( cacheKey, '' )
			.matchAll( /['"`](technicalpartners-[A-Za-z0-9-]*)(\$\{|\$|['"`]|)/g )
	) {
		if ( !noMessages.includes( key ) && key !== 'technicalpartners-' ) {
			( next.startsWith( '$' ) || key.endsWith( '-' ) ? found.begun : found.whole ).add( key );
		}
	}
	return found;
}

describe( 'messages', () => {
	const keys = Object.keys( json( 'i18n/en.json' ) );
	const everywhere = keysIn( [
		...scripts.map( withoutComments ),
		...[ 'includes', 'maintenance' ].flatMap( ( folder ) => [ ...sources( folder, '.php' ).values() ] ).map(
			withoutComments
		),
		...sources( 'schema', 'fields.json' ).values(),
		// The names of notifications are no messages; those they need are asked for where they are shown.
		JSON.stringify( { ...json( 'extension.json' ), ResourceModules: undefined, attributes: undefined } )
	] );
	const isUsed = ( { whole, begun }: typeof everywhere, key: string ): boolean =>
		whole.has( key ) || [ ...begun ].some( ( start ) => key.startsWith( start ) );

	it( 'exist where the source names them', () => {
		// The name of a change tag is part of the key of its label.
		expect(
			[ ...everywhere.whole ].filter( ( key ) => !keys.includes( key ) && !keys.includes( `tag-${ key }` ) )
		).toEqual( [] );
		expect(
			[ ...everywhere.begun ].filter( ( start ) => !keys.some( ( key ) => key.startsWith( start ) ) )
		).toEqual( [] );
	} );

	it( 'are named in the source where they exist', () => {
		expect(
			keys.filter( ( key ) => key.startsWith( 'technicalpartners-' ) && !isUsed( everywhere, key ) )
		).toEqual( [] );
	} );

	const sent = ( name: string ): string[] =>
		modules[ name ].messages.filter( ( key: string ) => key.startsWith( 'technicalpartners-' ) );

	it.each( names )( 'are sent to %s where it uses them, and no others', ( name ) => {
		const used = keysIn( TEXTS[ name ].map( withoutComments ) );
		const there = name === names[ 0 ] ? sent( name ) : [ ...sent( names[ 0 ] ), ...sent( name ) ];
		expect( [ ...used.whole ].filter( ( key ) => !there.includes( key ) ) ).toEqual( [] );
		expect( [ ...used.begun ].filter( ( start ) => !there.some( ( key ) => key.startsWith( start ) ) ) ).toEqual( [] );
		expect( sent( name ).filter( ( key ) => !keys.includes( key ) || !isUsed( used, key ) ) ).toEqual( [] );
	} );

	it( 'are sent once', () => {
		expect( sent( names[ 1 ] ).filter( ( key ) => sent( names[ 0 ] ).includes( key ) ) ).toEqual( [] );
	} );
} );
