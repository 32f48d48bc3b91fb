import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { imports, sources, withoutComments } from './source';

const src = 'resources/src';

/** Rooms and packages that each room may import. A room may always import itself. */
const mayImport: Record<string, string[]> = {
	domain: [ 'schema', 'punycode/punycode.es6.js' ],
	ports: [ 'domain' ],
	mediawiki: [ 'domain', 'ports', 'vue', '@tp/config' ],
	pages: [],
	state: [ 'domain', 'ports', 'vue' ],
	view: [ 'domain', 'ports', 'state', 'vue', '@wikimedia/codex', '@tp/icons' ],
	'main.ts': [ 'domain', 'ports', 'mediawiki', 'state', 'view', 'vue' ],
	'editing.ts': [ 'main', 'view' ]
};

const files = [ ...sources( src, '.ts', '.vue' ) ].filter( ( [ path ] ) => !path.endsWith( '.d.ts' ) );

/** The folder below src, or the file directly in it; outside, the folder of the checkout. */
function roomOf( path: string ): string {
	return posix.relative( path.startsWith( `${ src }/` ) ? src : '.', path ).split( '/' )[ 0 ];
}

function target( path: string, from: string ): string {
	return from.startsWith( '.' ) ? roomOf( posix.join( posix.dirname( path ), from ) ) : from;
}

it( 'knows every room', () => {
	expect( files.map( ( [ path ] ) => roomOf( path ) ).filter( ( room ) => !( room in mayImport ) ) ).toEqual( [] );
} );

it( 'imports along the arrows: view → state → ports ← mediawiki, and all of them domain', () => {
	const wrong = files.flatMap( ( [ path, text ] ) => imports( text )
		.map( ( { from } ) => target( path, from ) )
		.filter( ( room ) => room !== roomOf( path ) && !mayImport[ roomOf( path ) ]?.includes( room ) )
		.map( ( room ) => `${ path } → ${ room }` ) );
	expect( wrong ).toEqual( [] );
} );

it( 'keeps nothing but adapters of ports in mediawiki', () => {
	const strangers = files.filter( ( [ path, text ] ) => roomOf( path ) === 'mediawiki' &&
		!imports( text ).some( ( { from } ) => target( path, from ) === 'ports' ) );
	expect( strangers.map( ( [ path ] ) => path ) ).toEqual( [] );
} );

it( 'says mw only in mediawiki, pages and main.ts', () => {
	const wrong = files.filter( ( [ path, text ] ) => ![ 'mediawiki', 'pages', 'main.ts' ].includes( roomOf( path ) ) &&
		/(?<![\w$'"`-])mw\s*(?:\.|\[|\?\.)/.test( withoutComments( text ) ) );
	expect( wrong.map( ( [ path ] ) => path ) ).toEqual( [] );
} );

it( 'opens no window that can lead this one elsewhere', () => {
	const links = files.flatMap(
		( [ path, text ] ) => ( text.match( /<[^<>]*target="_blank"/g ) ?? [] ).map( ( link ) => `${ path }: ${ link }` )
	);
	expect( links.length ).toBeGreaterThan( 0 );
	expect( links.filter( ( link ) => !/rel="[^"]*noopener/.test( link ) ) ).toEqual( [] );
} );

/** Names of classes that tell nothing to whoever reads them for the first time. */
const RIDDLES = /\btp-(?:story|late|linklike|ask|invite|claims)\b|\btp-matrix--alive\b/;

it( 'names classes after what they are', () => {
	const all = [ ...sources( 'includes', '.php' ), ...sources( 'resources/styles', '.less' ), ...files ];
	expect( all.filter( ( [ , text ] ) => RIDDLES.test( text ) ).map( ( [ path ] ) => path ) ).toEqual( [] );
} );
