/**
 * Drops calls made while an earlier one is on its way, so that a second Enter does not send a form twice.
 *
 * @param work What to do; a rejection is passed on
 * @return The same work; a dropped call resolves at once
 */
export function oneAtATime( work: () => Promise<void> ): () => Promise<void> {
	let isRunning = false;
	return async () => {
		if ( !isRunning ) {
			isRunning = true;
			try {
				await work();
			} finally {
				isRunning = false;
			}
		}
	};
}
