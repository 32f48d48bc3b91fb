import { expect, it } from 'vitest';
import { blockAsHtml, parseBlock, writeBlock } from '../../../resources/src/domain/block';

it( 'reads what spreadsheets copy', () => {
	expect( parseBlock( '1\t2\r\n3\t\r\n' ) ).toEqual( [ [ '1', '2' ], [ '3', '' ] ] );
	expect( parseBlock( '"two\nlines"\t"a ""word"""' ) ).toEqual( [ [ 'two\nlines', 'a "word"' ] ] );
	expect( parseBlock( ' single ' ) ).toEqual( [ [ 'single' ] ] );
	expect( parseBlock( '' ) ).toEqual( [ [ '' ] ] );
} );

it( 'takes a lone quotation mark for a text', () => {
	expect( parseBlock( '5" wide\t1' ) ).toEqual( [ [ '5" wide', '1' ] ] );
	expect( parseBlock( '"open\t1' ) ).toEqual( [ [ '"open', '1' ] ] );
} );

it( 'writes what it reads', () => {
	const block = [ [ 'a\tb', 'c "d"' ], [ '', 'e\nf' ] ];
	expect( parseBlock( writeBlock( block ) ) ).toEqual( block );
} );

it( 'writes tables of text alone', () => {
	expect( blockAsHtml( [ [ '<b>&' ] ] ) ).toBe( '<table><tr><td>&lt;b&gt;&amp;</td></tr></table>' );
} );
