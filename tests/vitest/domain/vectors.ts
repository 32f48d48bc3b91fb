import { json } from '../source';

/**
 * What PHP and TypeScript have in common.
 *
 * @param name Of a file in schema/vectors/
 */
export function vectors<Case extends { name: string }>( name: string ): Case[] {
	return json( `schema/vectors/${ name }.json` );
}
