import { afterEach, expect, it, vi } from 'vitest';
import { isTyping } from '../../../resources/src/view/matrix/keyboard';
import { sources } from '../source';

const key = ( name: string, options: KeyboardEventInit = {} ): KeyboardEvent =>
	new KeyboardEvent( 'keydown', { key: name, ...options } );

afterEach( () => vi.restoreAllMocks() );

it.each( [
	[ 'a letter', key( 'a' ), true ],
	[ 'a letter of another script', key( 'ی' ), true ],
	[ 'a space, which selects', key( ' ' ), false ],
	[ 'a named key', key( 'Enter' ), false ],
	[ 'a command', key( 'c', { ctrlKey: true } ), false ],
	[ 'a command of a Mac', key( 'c', { metaKey: true } ), false ],
	[ 'a menu', key( 'f', { altKey: true } ), false ],
	[ 'AltGr, as for @ on a German keyboard', key( '@', { ctrlKey: true, altKey: true, modifierAltGraph: true } ), true ],
	[ 'a key of an input method', key( 'a', { keyCode: 229 } ), false ],
	[ 'a key while composing', key( 'a', { isComposing: true } ), false ]
] )( 'tells whether it types: %s', ( _, event, expected ) => {
	expect( isTyping( event ) ).toBe( expected );
} );

it( 'types with Option on a Mac', () => {
	vi.spyOn( navigator, 'platform', 'get' ).mockReturnValue( 'MacIntel' );
	expect( isTyping( key( 'å', { altKey: true } ) ) ).toBe( true );
} );

it( 'lets every field that is typed into find the direction of its text', () => {
	const field = /<(?:cdx-(?:text-input|text-area|lookup)|input|textarea)\b[^>]*>/g;
	const hasNoText = /type="(?:date|checkbox|radio|hidden|number)"/;
	const wrong = Array.from( sources( 'resources/src/view', '.vue' ) ).flatMap( ( [ path, text ] ) =>
		( text.match( field ) ?? [] ).filter( ( tag ) => !hasNoText.test( tag ) && !tag.includes( 'dir="auto"' ) ).map(
			( tag ) => `${ path }: ${ tag }`
		) );
	expect( wrong ).toEqual( [] );
} );
