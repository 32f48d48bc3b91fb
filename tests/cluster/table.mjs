/**
 * The table that every command prints: what was measured, what was wanted, and whether it holds.
 */
import { writeFileSync } from 'node:fs';
import { say } from '../../scripts/setup/run.mjs';

/** A number with as many digits as say something. */
export const number = ( value ) => value.toFixed( value < 10 ? 2 : 0 );

/**
 * @param {{what: string, measured: string, wanted?: string, holds?: boolean, notes?: string[]}[]} rows A row without
 *  `holds` only tells
 * @return {string} Lines of text
 */
export function table( rows ) {
	const width = Math.max( ...rows.map( ( { what } ) => what.length ) );
	return rows.map( ( { what, measured, wanted = '', holds, notes = [] } ) => {
		const verdict = { true: 'holds ', false: 'MISSED', undefined: '      ' }[ holds ];
		return [
			`${ verdict }  ${ what.padEnd( width ) }  ${ measured }${ wanted && `  (${ wanted })` }`,
			...notes.map( ( note ) => `          ${ note }` )
		].join( '\n' );
	} ).join( '\n' );
}

/**
 * Works through measurements, printing each one's rows as soon as they are there.
 *
 * @param {Object<string, function(): Promise<Object[]>>} measurements by name
 * @param {{only?: string[], report?: string}} options
 * @return {Promise<boolean>} Whether everything holds
 */
export async function measure( measurements, { only, report } ) {
	const rows = [];
	for ( const [ name, work ] of Object.entries( measurements ) ) {
		if ( only && !only.some( ( words ) => name.includes( words ) ) ) {
			continue;
		}
		say( `\nMeasuring: ${ name }` );
		const found = await work();
		say( table( found ) );
		rows.push( ...found );
	}
	if ( report ) {
		writeFileSync( report, JSON.stringify( rows, null, '\t' ) );
	}
	const missed = rows.filter( ( { holds } ) => holds === false ).length;
	say( `\n${ rows.length - missed } of ${ rows.length } lines hold.` );
	return rows.length > 0 && missed === 0;
}
