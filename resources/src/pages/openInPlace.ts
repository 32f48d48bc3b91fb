/**
 * Links that lead to a form, and open in place where there is script: [data-tp-log] a new conversation,
 * [data-tp-section] a part of a partner's record, [data-tp-add] a new partner. The app comes when the first of them is
 * used; where it cannot come, they lead where they lead without it.
 */
const LINKS = 'a[data-tp-log], a[data-tp-section], a[data-tp-add]';

document.addEventListener( 'click', ( event ) => {
	const link = ( event.target as Element ).closest<HTMLAnchorElement>( LINKS );
	if ( link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey ) {
		event.preventDefault();
		mw.loader.using( 'ext.technicalPartners' ).then(
			( require ) => require( 'ext.technicalPartners' ).open( link )
		).catch( ( error: Error ) => {
			mw.log.error( error );
			location.assign( link.href );
		} );
	}
} );

export {};
