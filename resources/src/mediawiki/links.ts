/**
 * Links that lead to a form, and open in place where there is script: [data-tp-log] a new conversation, [data-tp-section]
 * a part of a partner's record, [data-tp-add] a new partner. The app comes when the first of them is used.
 */
const LINKS = 'a[data-tp-log], a[data-tp-section], a[data-tp-add]';

document.addEventListener( 'click', ( event ) => {
	const link = ( event.target as Element ).closest<HTMLElement>( LINKS );
	if ( link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey ) {
		event.preventDefault();
		mw.loader.using( 'ext.technicalPartners' ).then( ( require ) => require( 'ext.technicalPartners' ).open( link ) );
	}
} );
