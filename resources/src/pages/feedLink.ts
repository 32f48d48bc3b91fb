/** The feed is of what the matrix shows now, which script may have filtered since the page came. */
document.addEventListener( 'click', ( { target } ) => {
	const feed = ( target as Element ).closest<HTMLAnchorElement>( 'a[href*="feed=atom"]' );
	if ( feed && document.getElementById( 'technicalpartners-matrix' ) ) {
		const title = new URL( feed.href ).searchParams.get( 'title' )!;
		const query = new URLSearchParams( location.search );
		query.set( 'title', title );
		query.set( 'feed', 'atom' );
		feed.search = query.toString();
	}
} );

export {};
