/**
 * Queue of saves: those of one record go one after another, those of different records do not wait for each other.
 *
 * @return Adds work, which must not reject, to the queue of a record
 */
export function saveQueue(): <T>( record: string, work: () => Promise<T> ) => Promise<T> {
	const last = new Map<string, Promise<unknown>>();
	return ( record, work ) => {
		const next = ( last.get( record ) ?? Promise.resolve() ).then( work );
		last.set( record, next );
		return next;
	};
}
