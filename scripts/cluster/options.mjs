/**
 * The command line of `npm run cluster`.
 */
import { parseArgs } from 'node:util';
import { Trouble } from '../setup/run.mjs';

export const HELP = `npm run cluster [-- COMMAND] [OPTIONS]

Without a command: starts the cluster with the example data, prints addresses, and runs until Ctrl+C.

  test      one journey through both application servers, editors at once, one killed server process
  load      saves, reads and row updates against plain JSON pages; processor time of each view
  faults    what is killed, stopped, restarted or full while people edit; what is lost, and what mends itself
  explain   the plan of every statement of every view on MariaDB
  install   installs Debian's packages that are missing, and nothing else

  --reset         throws the data of this cluster away first
  --only WORDS    only measurements whose name has these words, parted by commas
  --seconds N     length of one turn of a measurement
  --turns N       turns of each contender
  --editors LIST  numbers of editors at once, such as 1,4,16
  --rows N        rows of the large wiki; 100,000 are made straight in the tables
  --kills N       processes killed
  --pairs N       pairs of simultaneous edits
  --report FILE   writes the table as JSON too
  --help          this text

PORT is the first of 14 ports, 8090 unless set. TP_DATA_DIR is where data is kept. The commands use data and ports of
their own, so that they can run beside a cluster.`;

export const COMMANDS = [ 'test', 'load', 'faults', 'explain', 'install' ];

const numbers = [ 'seconds', 'turns', 'rows', 'kills', 'pairs' ];
const texts = [ 'only', 'editors', 'report' ];

/** A whole number above 0. */
function count( name, text ) {
	const value = Number( text );
	if ( !Number.isInteger( value ) || value < 1 ) {
		throw new Trouble( `${ name } wants a whole number above 0, not “${ text }”.` );
	}
	return value;
}

/**
 * @param {string[]} args
 * @return {Record<string, any>} `command`, undefined for none, and the options that were given
 */
export function readOptions( args ) {
	let parsed;
	try {
		parsed = parseArgs( { args, allowPositionals: true, options: {
			reset: { type: 'boolean' }, help: { type: 'boolean' },
			...Object.fromEntries( [ ...numbers, ...texts ].map( ( name ) => [ name, { type: 'string' } ] ) )
		} } );
	} catch ( error ) {
		throw new Trouble( `${ error.message }\n\n${ HELP }` );
	}
	const { values, positionals: [ command, ...rest ] } = parsed;
	if ( rest.length || ( command !== undefined && !COMMANDS.includes( command ) ) ) {
		throw new Trouble( `There is no command “${ [ command, ...rest ].join( ' ' ) }”.\n\n${ HELP }` );
	}
	const options = { ...values, command };
	for ( const name of numbers.filter( ( each ) => each in values ) ) {
		options[ name ] = count( `--${ name }`, values[ name ] );
	}
	if ( values.editors !== undefined ) {
		options.editors = values.editors.split( ',' ).map( ( text ) => count( '--editors', text ) );
	}
	if ( values.only !== undefined ) {
		options.only = values.only.split( ',' ).map( ( words ) => words.trim() ).filter( Boolean );
	}
	return options;
}
