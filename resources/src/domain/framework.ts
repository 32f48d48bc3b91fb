import { isGiven, items } from './untypedJson';
import type { Framework, Principle } from './types.generated';

/** The lists of a framework. */
export type FrameworkList = keyof Framework;
type Entry<List extends FrameworkList> = NonNullable<Framework[ List ]>[ number ];

/** Entries of a list in the order of the page; each has an id. */
export function entries<List extends FrameworkList>(
	framework: Framework, list: List, withRetired = false
): Entry<List>[] {
	return items<Entry<List>>( framework[ list ] as Entry<List>[] | undefined )
		.filter( ( entry ) => typeof entry.id === 'string' && ( withRetired || !isGiven( entry.retired ) ) );
}

/** The entry of a list, retired or not. */
export function findEntry<List extends FrameworkList>(
	framework: Framework, list: List, id: string
): Entry<List> | undefined {
	return entries( framework, list, true ).find( ( entry ) => entry.id === id );
}

/** Weight of a principle, 0 to 10. */
export function weightOf( principle: Principle ): number {
	const { weight } = principle;
	return typeof weight === 'number' ? Math.min( Math.max( weight, 0 ), 10 ) : 0;
}
