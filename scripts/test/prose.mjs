/**
 * How the sources read: no line is longer than 120 characters, and comments name the thing that they speak of.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const FOLDERS = [ 'includes', 'maintenance', 'resources/src', 'resources/styles', 'scripts', 'tests' ];
const LONGEST_LINE = 120;
/** Shapes of icons cannot be split. */
const MAY_BE_LONGER = /--tp-icon: path\(/;
/** First words of comments that begin with a relative clause or a vague subject, instead of a noun or a verb. */
const HEADLESS =
	/(?:\/\*\*?|(?<!:)\/\/)\s*(?:\*\s+)?(?:What|Who|Whose|Whom|Whoever|Where|Nobody|Somebody|So many|As many)\b/g;
/** Comments in the whole repository that may begin so. */
const MOST_HEADLESS = 5;

function sources() {
	return FOLDERS.flatMap( ( folder ) => readdirSync( join( root, folder ), { recursive: true } )
		.map( ( name ) => join( folder, String( name ) ) ) )
		.filter( ( path ) => /\.(?:php|ts|vue|mjs|cjs|less)$/.test( path ) && !/\.generated\.|\/output\//.test( path ) )
		.map( ( path ) => ( { path, text: readFileSync( join( root, path ), 'utf8' ) } ) );
}

/** @return {string[]} Places, as path:line */
function longLines( { path, text } ) {
	return text.split( '\n' ).flatMap( ( line, index ) =>
		[ ...line ].length > LONGEST_LINE && !MAY_BE_LONGER.test( line ) ? [ `${ path }:${ index + 1 }` ] : [] );
}

/** @return {string[]} Places and first words, as path:line: words */
function headlessComments( { path, text } ) {
	return [ ...text.matchAll( HEADLESS ) ].map( ( match ) =>
		`${ path }:${ text.slice( 0, match.index ).split( '\n' ).length }: ${ match[ 0 ].replace( /\s+/g, ' ' ) }` );
}

/** @return {Promise<{passed: number, failed: number, output: string}>} */
export async function prose() {
	const all = sources();
	const long = all.flatMap( longLines );
	const headless = all.flatMap( headlessComments );
	const faults = [
		...long.map( ( place ) => `${ place } is longer than ${ LONGEST_LINE } characters` ),
		...( headless.length > MOST_HEADLESS ? headless.map( ( place ) => `${ place } … names nothing` ) : [] )
	];
	return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join( '\n' ) };
}
