/** Requests sent at once: a wiki serves others too. */
const AT_ONCE = 4;

/** Does some work for each item, a few at a time, in order. The work must not fail. */
export async function mapConcurrently<T>( items: readonly T[], work: ( item: T ) => Promise<unknown> ): Promise<void> {
	const waiting = items.slice();
	async function worker(): Promise<void> {
		for ( let item = waiting.shift(); item !== undefined; item = waiting.shift() ) {
			await work( item );
		}
	}
	await Promise.all( Array.from( { length: AT_ONCE }, worker ) );
}
