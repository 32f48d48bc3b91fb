import { pointerTo } from '../domain/pointer';
import type { Row } from '../domain/row';
import type { Partner } from '../domain/types.generated';
import type { LoadedRecord, PartnerGateway, SaveOutcome } from '../ports/gateway';
import { inverseOf, newDraft, newStep } from './draft';
import type { Draft } from './draft';
import { mapConcurrently } from './mapConcurrently';
import { saveQueue } from './saveQueue';
import { sendDraft } from './sendDraft';
import type { Matrix } from './useMatrix';
import { recordKey } from './useEditState';
import type { EditState } from './useEditState';
import { useReport } from './useReport';
import type { ReportState } from './useReport';
import { useShownRecords } from './useShownRecords';
import { useUndoHistory } from './useUndoHistory';
import type { Changes, Saved, Step, UndoHistory } from './useUndoHistory';

/** Edit of one partner. */
export interface Edit {
	row: Row;
	column: string;
	changes: Changes;
}

/** A partner that is to get a page. */
export interface Creation {
	name: string;
	record: Partner;
}

/** Draft, and the record that it led to: null where it was refused, or given up. */
export interface Attempt {
	draft: Draft;
	saved: Promise<LoadedRecord | null>;
}

export interface Options extends Partial<Pick<Draft, 'reason' | 'isWatched' | 'isInDialog' | 'text'>> {
	/** Refused draft that this one takes the place of: an answer to its captcha counts for this one. */
	replaces?: Draft | null;
}

/** The one way to save from the browser. */
export interface EditSession {
	/** The record that a row shows. */
	open: ( row: Row ) => Promise<LoadedRecord>;
	/** The record of a page that no row shows yet; it has a row then. */
	load: ( name: string, rev?: number ) => Promise<LoadedRecord>;
	edit: ( row: Row, column: string, changes: Changes, options?: Options ) => Attempt;
	create: ( creation: Creation, options?: Options ) => Attempt;
	/** Adds an item to a list of a record; of a partner without a page (revision 0), makes the page. */
	addItem: ( to: LoadedRecord, column: string, list: string, item: { id: string }, options?: Options ) => Attempt;
	/** Edits and creates several partners, as one step and with a report; a single edit has none. */
	editMany: ( edits: Edit[], options?: Pick<Options, 'reason'> & { creations?: Creation[] } ) => Promise<void>;
	/** Tries a refused draft again: over a conflict, past a warning, with an answer to a captcha. */
	retry: ( draft: Draft ) => Promise<LoadedRecord | null>;
	/** Tries several drafts of the report again. */
	retryMany: ReportState[ 'repeat' ];
	closeReport: () => void;
	answer: ( draft: Draft, text: string ) => void;
	discard: ( draft: Draft ) => void;
	isUndoTop: UndoHistory[ 'isUndoTop' ];
	/** Undoes the last step that has not been undone; false where there is none. Pages that it made stay: see empty(). */
	undo: () => Promise<boolean>;
	/** Does again what was undone last, unless something else has been edited since; false where there is nothing. */
	redo: () => Promise<boolean>;
	/** Takes out of pages what their creation put there. */
	empty: ( creations: Saved[] ) => Promise<void>;
}

/** Place of an edit, and what it changes there. */
type Target = Pick<Draft, 'page' | 'name' | 'column' | 'changes'>;

/** Milliseconds after which a cell says that it is being saved. */
const SLOW = 400;

export function useEditSession(
	gateway: Pick<PartnerGateway, 'load' | 'save'>, matrix: Matrix, edits: EditState
): EditSession {
	const { open, load, put, show, baseOf } = useShownRecords( gateway, matrix, edits );
	const history = useUndoHistory( edits.last );
	const queue = saveQueue();
	const report = useReport( edits.report, run );

	const inverseDraft = ( { page, name, column, inverse }: Saved, step: Step ): Draft =>
		newDraft( { page, name, column, changes: inverse, step } );

	function keep( draft: Draft, base: LoadedRecord, saved: LoadedRecord ): void {
		const { column, changes, step, before } = draft;
		edits.drop( draft );
		put( saved );
		if ( matrix.row( saved.page ) ) {
			show( saved.page );
		} else {
			matrix.add( saved );
		}
		Object.assign( draft, { page: saved.page, state: 'saved' } );
		const edit: Saved = {
			page: saved.page, name: saved.name, column, changes, inverse: inverseOf( base.record, changes ),
			isCreation: !base.page, before, after: matrix.row( saved.page )
		};
		report.settle( draft );
		if ( saved.rev === base.rev || ( step.undoneBy && edit.isCreation ) ) {
			history.tell( [ edit ], { isUnchanged: saved.rev === base.rev, isKept: edit.isCreation } );
		} else if ( step.undoneBy ) {
			run( inverseDraft( edit, step.undoneBy ) );
		} else {
			step.text = draft.text?.( saved );
			history.add( step, edit, report.isReporting( step ) );
		}
	}

	function settle( draft: Draft, base: LoadedRecord, outcome: SaveOutcome ): LoadedRecord | null {
		if ( outcome.kind === 'saved' ) {
			keep( draft, base, outcome.saved );
			return outcome.saved;
		}
		Object.assign( draft, { refusal: outcome, state: draft.step.undoneBy ? 'dropped' : 'refused' } );
		if ( draft.step.undoneBy ) {
			report.settle( draft );
			discard( draft );
		}
		return null;
	}

	async function attempt( draft: Draft ): Promise<LoadedRecord | null> {
		const slow = setTimeout( () => {
			draft.isSlow = true;
		}, SLOW );
		try {
			const { base, outcome } = await sendDraft( gateway, draft, await baseOf( draft ) );
			return settle( draft, base, outcome );
		} catch {
			return settle( draft, { page: draft.page, rev: 0, name: draft.name, record: {} }, { kind: 'unreachable' } );
		} finally {
			clearTimeout( slow );
			draft.isSlow = false;
			history.end( draft.step );
		}
	}

	function run( draft: Draft ): Promise<LoadedRecord | null> {
		// A draft saved after the undo of its step gets a step of its own.
		draft.step = draft.state === 'refused' && draft.step.undoneBy ? newStep( draft.step.isUndo ) : draft.step;
		draft.state = 'saving';
		draft.before = draft.before ?? matrix.row( draft.page );
		edits.put( draft );
		history.begin( draft.step );
		show( draft.page );
		return queue( recordKey( draft ), () => attempt( draft ) );
	}

	function begin( of: Target & Partial<Draft>, { replaces, ...options }: Options = {} ): Attempt {
		history.forgetUndone();
		const before = replaces ? { refusal: replaces.refusal, answer: replaces.answer } : {};
		if ( replaces ) {
			edits.drop( replaces );
		}
		const draft = newDraft( { step: newStep(), ...of, ...before, ...options } );
		return { draft, saved: run( draft ) };
	}

	function creation( { name, record }: Creation ): Target {
		const changes: Changes = {};
		Object.keys( record ).forEach( ( field ) => {
			changes[ pointerTo( field ) ] = record[ field as keyof Partner ];
		} );
		return { page: 0, name, column: 'partner', changes };
	}

	function discard( draft: Draft ): void {
		if ( draft.page && draft.refusal?.kind === 'conflict' ) {
			put( draft.refusal.latest );
		}
		edits.drop( draft );
		show( draft.page );
	}

	const invert = ( saved: Saved[], step: Step ): Promise<void> =>
		mapConcurrently( saved, ( edit ) => run( inverseDraft( edit, step ) ) );

	async function back( isUndo: boolean ): Promise<boolean> {
		const taken = history.popStep( isUndo );
		if ( !taken ) {
			return false;
		}
		taken.undoneBy = newStep( isUndo );
		report.stop( taken );
		const creations = taken.edits.filter( ( edit ) => edit.isCreation );
		await invert( taken.edits.filter( ( edit ) => !edit.isCreation ), taken.undoneBy );
		if ( creations.length ) {
			history.tell( creations, { isKept: true, undone: taken.edits.length - creations.length } );
		}
		return true;
	}

	return {
		open, load, discard,
		edit: ( { page, name }, column, changes, options ) => begin( { page, name, column, changes }, options ),
		create: ( made, options ) => begin( creation( made ), options ),
		addItem( to, column, list, item, options ) {
			if ( to.page ) {
				put( to );
				show( to.page );
			}
			const { page, name } = to;
			return begin( { page, name, column, changes: { [ pointerTo( list, item.id ) ]: item }, isAddition: true }, options );
		},
		async editMany( chosen, { reason = '', creations = [] } = {} ) {
			const all = [
				...creations.map( creation ),
				...chosen.map( ( { row, column, changes } ): Target => ( { page: row.page, name: row.name, column, changes } ) )
			];
			if ( chosen.length === 1 && all.length === 1 ) {
				await begin( all[ 0 ], { reason } ).saved;
				return;
			}
			history.forgetUndone();
			const step = newStep();
			await report.begin( all.map( ( one ) => newDraft( { ...one, reason, step } ) ), step );
		},
		retry: run,
		retryMany: report.repeat,
		closeReport: report.close,
		answer( draft, text ) {
			draft.answer = text;
		},
		isUndoTop: history.isUndoTop,
		undo: () => back( true ),
		redo: () => back( false ),
		empty: ( creations ) => invert( creations, newStep( true ) )
	};
}
