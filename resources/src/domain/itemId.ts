const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${ LETTERS }0123456789`;
const LENGTH = 8;

function pick( signs: string ): string {
	return signs[ Math.floor( Math.random() * signs.length ) ];
}

/**
 * A new id for an item of a list. Two people who add an item at the same time do not get the same one: there are
 * two million millions of them.
 *
 * @param taken Ids that the list has
 */
export function itemId( taken: readonly string[] = [] ): string {
	let id: string;
	do {
		id = pick( LETTERS ) + Array.from( { length: LENGTH - 1 }, () => pick( SIGNS ) ).join( '' );
	} while ( taken.includes( id ) );
	return id;
}
