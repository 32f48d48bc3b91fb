import { watch } from 'vue';
import type { Row } from '../domain/row';
import type { PartnerGateway } from '../ports/gateway';
import type { Wiki } from '../ports/wiki';
import type { EditState } from './useEditState';
import type { Matrix } from './useMatrix';

export interface Watched {
	/** Reads which partners the reader watches. */
	load: () => Promise<void>;
	/** Watches a partner, or no longer; rejects with what the wiki says against it. */
	set: ( row: Row, isWatched: boolean ) => Promise<void>;
}

/** Which partners the reader watches: as the wiki knows, and by what they have done since. */
export function useWatched(
	matrix: Matrix, edits: Pick<EditState, 'last'>, gateway: Pick<PartnerGateway, 'watch' | 'watched'>, wiki: Wiki
): Watched {
	const toggled = new Map<number, boolean>();

	function show( pages: ReadonlySet<number> ): void {
		const watched = new Set( pages );
		toggled.forEach( ( isWatched, page ) => watched[ isWatched ? 'add' : 'delete' ]( page ) );
		matrix.reader.value = { ...matrix.reader.value, watched };
	}

	function mark( pages: number[], isWatched: boolean ): void {
		pages.forEach( ( page ) => toggled.set( page, isWatched ) );
		show( matrix.reader.value.watched );
	}

	// With an edit, core watches the page for those who want that.
	watch( edits.last, ( step ) => {
		if ( step && wiki.watches.edited ) {
			mark( step.edits.map( ( { page } ) => page ), true );
		}
	} );
	matrix.on( 'added', ( page ) => {
		if ( wiki.watches.made ) {
			mark( [ page ], true );
		}
	} );

	return {
		load: async () => show( await gateway.watched() ),
		async set( { page }, isWatched ) {
			mark( [ page ], isWatched );
			try {
				await gateway.watch( page, isWatched );
			} catch ( error ) {
				mark( [ page ], !isWatched );
				throw error;
			}
		}
	};
}
