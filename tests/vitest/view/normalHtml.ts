/**
 * HTML that the server's table and the grid have in common: attributes in the order of their names, without what a grid
 * adds for the keyboard and screen readers, and without a partner's tools, which are links in one and buttons in the
 * other. CellsTest.php does the same.
 */
const LEFT_OUT = '.tp-partner__tools, .tp-select, .tp-icon--lock';
const GRID_ATTRIBUTES = [ 'role', 'tabindex', 'aria-colindex', 'aria-readonly', 'aria-selected' ];
const EDITABLE = 'tp-cell--editable';

const escaped = ( text: string ): string =>
	text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' );

function attributeOf( element: Element, name: string ): string {
	const value = element.getAttribute( name )!.replace( EDITABLE, '' ).trim();
	const normal = name === 'style' ? value.replace( /\s*([:;])\s*/g, '$1' ).replace( /;$/, '' ) : value;
	const isOfGrid = name === 'tabindex' || element.classList.contains( 'tp-cell' ) && GRID_ATTRIBUTES.includes( name );
	return normal === '' || isOfGrid ? '' : ` ${ name }="${ escaped( normal ).replace( /"/g, '&quot;' ) }"`;
}

export function normalHtml( node: Node ): string {
	if ( !( node instanceof Element ) ) {
		return node instanceof Text ? escaped( node.textContent! ) : '';
	}
	if ( node.matches( LEFT_OUT ) ) {
		return '';
	}
	const tag = node.tagName.toLowerCase();
	const attributes = node.getAttributeNames().sort().map( ( name ) => attributeOf( node, name ) ).join( '' );
	return `<${ tag }${ attributes }>${ Array.from( node.childNodes, normalHtml ).join( '' ) }</${ tag }>`;
}
