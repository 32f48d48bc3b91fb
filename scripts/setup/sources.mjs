/**
 * The machine's own Debian sources, read from either of the two formats, and pointed at another suite.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const general = [ 'oldstable', 'stable', 'testing', 'unstable', 'sid' ];

function field( stanza, name ) {
	return stanza.match( new RegExp( `^${ name }:[ \\t]*(.*)$`, 'mi' ) )?.[ 1 ].trim() ?? '';
}

/** Paragraphs of a deb822 file that have Debian's main archive of this release. */
function fromStanzas( text, codename, suite ) {
	return text.replace( /^#.*\n/gm, '' ).split( /\n[ \t]*\n/ )
		.filter( ( stanza ) => field( stanza, 'Types' ).split( /\s+/ ).includes( 'deb' ) &&
			field( stanza, 'Enabled' ).toLowerCase() !== 'no' &&
			field( stanza, 'Components' ).split( /\s+/ ).includes( 'main' ) &&
			field( stanza, 'Suites' ).split( /\s+/ ).some( ( name ) => name === codename || general.includes( name ) ) )
		.map( ( stanza ) => ( {
			name: 'debian.sources',
			text: stanza.trim()
				.replace( /^Types:.*$/mi, 'Types: deb' )
				.replace( /^Suites:.*$/mi, `Suites: ${ suite }` )
				.replace( /^Components:.*$/mi, 'Components: main' ) + '\n'
		} ) );
}

/** The same of a file with one source a line. */
function fromLines( text, codename, suite ) {
	return [ ...text.matchAll( /^deb\s+(\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)$/gm ) ]
		.filter(
			( [ , , , name, components ] ) => ( name === codename || general.includes( name ) ) &&
				components.split( /\s+/ ).includes( 'main' )
		)
		.map(
			( [ , options = '', address ] ) => (
				{ name: 'debian.list', text: `deb ${ options }${ address } ${ suite } main\n` }
			)
		);
}

/** The release of this machine, such as bookworm. */
function ownCodename() {
	const file = '/etc/os-release';
	return existsSync( file ) ? readFileSync( file, 'utf8' ).match( /^VERSION_CODENAME="?([\w.-]+)/m )?.[ 1 ] ?? '' : '';
}

/**
 * @param {string} suite such as 'trixie'
 * @param {string} folder of apt's configuration
 * @param {string} codename of the machine's own release
 * @return {{name: string, text: string}|undefined} a file for a folder of sources; nothing if the machine has no Debian
 *   archive
 */
export function sourceFor( suite, folder = '/etc/apt', codename = ownCodename() ) {
	const parts = join( folder, 'sources.list.d' );
	const files = [
		join( folder, 'sources.list' ),
		...( existsSync( parts ) ? readdirSync( parts ).sort().map( ( file ) => join( parts, file ) ) : [] )
	];
	return files.filter( ( file ) => /\.(list|sources)$/.test( file ) && existsSync( file ) )
		.flatMap(
			( file ) => ( file.endsWith( '.sources' ) ? fromStanzas : fromLines )(
				readFileSync( file, 'utf8' ), codename, suite
			)
		)[ 0 ];
}
