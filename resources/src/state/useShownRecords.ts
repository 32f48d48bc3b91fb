import { rowOf } from '../domain/row';
import type { Row } from '../domain/row';
import type { LoadedRecord, PartnerGateway } from '../ports/gateway';
import { apply } from './draft';
import type { Draft } from './draft';
import type { EditState } from './useEditState';
import type { Matrix } from './useMatrix';

/** Records that rows show, by page id. */
export interface ShownRecords {
	/** The record that a row shows. */
	open: ( row: Row ) => Promise<LoadedRecord>;
	/** Loads a page's record that no row shows yet, and makes a row of it. */
	load: ( name: string, rev?: number ) => Promise<LoadedRecord>;
	/** Takes a record as the one to be shown. */
	put: ( loaded: LoadedRecord ) => void;
	/** Shows a record in its row, with what was typed: whether that is on its way or refused. */
	show: ( page: number ) => void;
	/** The record that a draft is made upon; over a conflict, the latest. */
	baseOf: ( draft: Draft ) => Promise<LoadedRecord>;
}

export function useShownRecords(
	gateway: Pick<PartnerGateway, 'load'>, matrix: Matrix, { drafts }: Pick<EditState, 'drafts'>
): ShownRecords {
	const records = new Map<number, LoadedRecord>();

	/** Loads the revision that the row shows: with another, somebody's edit would be undone unseen. */
	async function open( { page, name, rev }: Row ): Promise<LoadedRecord> {
		const known = records.get( page );
		const loaded = known && known.rev === rev ? known : await gateway.load( name, rev );
		records.set( page, loaded );
		return loaded;
	}

	function show( page: number ): void {
		const known = records.get( page );
		// A row that has been read since is not turned back to what an older record says.
		if ( known && known.rev >= ( matrix.row( page )?.rev ?? 0 ) ) {
			const typed = drafts().filter( ( draft ) => draft.page === page );
			const record = typed.reduce( ( before, { changes } ) => apply( before, changes ), known.record );
			matrix.show( { ...known, page, record } );
		}
	}

	function baseOverConflict( draft: Draft, latest: LoadedRecord ): LoadedRecord {
		const { page, rev, name, record } = latest;
		records.set( page, latest );
		draft.before = rowOf( page, rev, name, record, matrix.framework.value, matrix.today.value );
		show( page );
		return latest;
	}

	return {
		open, show,
		async load( name, rev ) {
			const loaded = await gateway.load( name, rev );
			records.set( loaded.page, loaded );
			matrix.show( loaded );
			return loaded;
		},
		put: ( loaded ) => records.set( loaded.page, loaded ),
		async baseOf( draft ) {
			const { page, name, refusal } = draft;
			if ( !page ) {
				return { page, rev: 0, name, record: {} };
			}
			if ( refusal?.kind === 'conflict' ) {
				return baseOverConflict( draft, refusal.latest );
			}
			const row = matrix.row( page )!;
			const isShown = records.get( page )?.rev === row.rev;
			const base = await open( row );
			if ( !isShown ) {
				show( page );
			}
			return base;
		}
	};
}
