import { json } from '../source';

/**
 * Vectors that PHP and TypeScript share.
 *
 * @param name Of a file in schema/vectors/
 */
export function vectors<Case extends { name: string }>( name: string ): Case[] {
	return json( `schema/vectors/${ name }.json` );
}
