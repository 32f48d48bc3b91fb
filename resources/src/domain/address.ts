/** Matches addresses that need no encoding, as in Address.php. Linear: alternatives begin with different characters. */
const PLAIN =
	// eslint-disable-next-line security/detect-unsafe-regex
	/^https?:\/\/[a-z0-9._-]*[a-z_-][a-z0-9_-]*(?::\d{1,4})?(?:[/?#](?:[a-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9a-f]{2})*)?$/i;
/** An address of a machine in numbers: other ways to write it are refused. */
const NUMBERS = /^[a-z]+:[/\\]*\d+\.\d+\.\d+\.\d+([:/\\?#]|$)/i;

/**
 * An address of the web as it is stored; null where browsers would not go there, or with a password. See Address.php.
 */
export function storedAddress( typed: string ): string | null {
	// eslint-disable-next-line no-control-regex
	const text = typed.replace( /^[\x00-\x20]+|[\x00-\x20]+$/g, '' );
	let url: URL;
	try {
		url = new URL( text );
	} catch {
		return null;
	}
	const isAuthority = /^[a-z]+:[/\\]*[^/\\?#]*@/i.test( text.replace( /[\t\n\r]/g, '' ) );
	const isNumbers = /^[\d.]+$/.test( url.hostname );
	if ( !/^https?:$/.test( url.protocol ) || isAuthority || ( isNumbers && !NUMBERS.test( text ) ) ) {
		return null;
	}
	// Browsers do not agree on the circumflex.
	const href = url.href.replace( /^[^?#]*/, ( path ) => path.replace( /\^/g, '%5E' ) );
	return PLAIN.test( text ) && text.split( '#' ).length < 3 ? text : href;
}
