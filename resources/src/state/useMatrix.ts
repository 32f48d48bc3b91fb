import { computed, ref, shallowRef } from 'vue';
import type { ComputedRef, Ref, ShallowRef } from 'vue';
import { alignmentOf, isClearOrder, weightsOf } from '../domain/alignment';
import { countFlags, matcher, searchText } from '../domain/filter';
import type { Alignment, Weight } from '../domain/alignment';
import { entries } from '../domain/framework';
import type { Reader } from '../domain/kinds';
import { naturalSort, parseQuery } from '../domain/query';
import type { Query } from '../domain/query';
import { rowOf } from '../domain/row';
import type { Row } from '../domain/row';
import { byName, groupRows, sortRows } from '../domain/sort';
import type { Framework } from '../domain/types.generated';
import type { LoadedRecord, PartnerGateway } from '../ports/gateway';
import type { Wiki } from '../ports/wiki';
import { emitter } from './events';
import type { Emitter } from './events';

/** A line of the grid: a row, or the heading of a group. */
export type Line = Row | { group: string; count: number };

/** Server state: rows and settings that the page brought with it. */
export interface Bootstrap {
	framework: Framework;
	rows: Row[];
	total: number;
	today: string;
	columns: string[];
}

export interface MatrixEvents {
	/** Page id of a partner that was made. */
	added: number;
	/** A change of the query. */
	query: Partial<Query>;
}

export interface Matrix {
	/** Calls a listener with each event. */
	on: Emitter<MatrixEvents>[ 'on' ];
	framework: ShallowRef<Framework>;
	today: Ref<string>;
	weights: ComputedRef<Weight[]>;
	query: Ref<Query>;
	/** Rows that the query asks for, in their order. */
	shown: ShallowRef<Row[]>;
	lines: ComputedRef<Line[]>;
	columns: ComputedRef<string[]>;
	counts: ComputedRef<{ shown: number; total: number; flags: Record<string, number> }>;
	reader: ShallowRef<Reader>;
	/** Whether an edit has moved a row away from where it stands now. */
	isOutOfOrder: ComputedRef<boolean>;
	row: ( page: number ) => Row | undefined;
	/** Whether the intervals of two neighbours do not tell which is ahead. */
	isUnclear: ( row: Row, next: Row | undefined ) => boolean;
	/** Shows a record as it was saved, where its row stands. */
	show: ( loaded: LoadedRecord ) => void;
	add: ( loaded: LoadedRecord ) => void;
	/** Filters and sorts anew. */
	applyQuery: () => void;
	setQuery: ( change: Partial<Query> ) => void;
	/** Reads all rows without their long texts; once, however often it is asked; again where that failed. */
	loadCells: () => Promise<void>;
	/** Reads all rows, and then their texts; once, however often it is asked; again where that failed. */
	load: () => Promise<void>;
	/** Reads all rows and their texts again: a page that stayed open, or came back, shows what has changed meanwhile. */
	refresh: () => Promise<void>;
}

function memoizeByObject<T extends object, U>( make: ( thing: T ) => U ): ( thing: T ) => U {
	const known = new WeakMap<T, U>();
	return ( thing ) => {
		let found = known.get( thing );
		if ( found === undefined ) {
			found = make( thing );
			known.set( thing, found );
		}
		return found;
	};
}

/** Asks once, however often it is called; again where that failed. */
function once( ask: () => Promise<void> ): () => Promise<void> {
	let asked: Promise<void> | undefined;
	return () => ( asked = asked ?? ask().catch( ( error ) => {
		asked = undefined;
		throw error;
	} ) );
}

/** Rows, and which of them are shown in which order. A row stays where it is while it is edited, until applyQuery(). */
export function useMatrix(
	gateway: Pick<PartnerGateway, 'rows' | 'withTexts'>, wiki: Wiki, bootstrap: Bootstrap, search: string
): Matrix {
	const framework = shallowRef( bootstrap.framework );
	const today = ref( bootstrap.today );
	const rows = shallowRef<readonly Row[]>( bootstrap.rows );
	const shown = shallowRef( bootstrap.rows );
	/** Pages added or edited since the query was applied: their rows stay where they stand. */
	const touched = shallowRef<ReadonlySet<number>>( new Set() );
	const total = ref( bootstrap.total );
	const query = ref( parseQuery( search, framework.value ) );
	const reader = shallowRef<Reader>( { user: wiki.user, watched: new Set() } );
	const weights = computed( () => weightsOf( framework.value ) );
	const alignment = ( row: Row ): Alignment => alignmentOf( row.scores, weights.value );
	const all = computed( () => byName( rows.value ) );
	// Each by itself: whoever types does not sort anew, and whoever sorts does not fold anew.
	const part = <Name extends keyof Query>( name: Name ): ComputedRef<Query[ Name ]> =>
		computed( () => query.value[ name ] );
	const [ order, isDescending, words, filters ] = [
		part( 'sort' ), part( 'descending' ), part( 'q' ), part( 'filters' )
	] as const;
	const ordered = computed(
		() => sortRows( all.value, { sort: order.value, descending: isDescending.value }, weights.value )
	);
	const isSearched = computed( () => words.value !== '' );
	/** Folded texts: while somebody types, and no longer, for all of them take as much memory as the rows. */
	const texts = computed( () => isSearched.value ? memoizeByObject( searchText ) : searchText );
	const queriedRows = (): Row[] => ordered.value.filter(
		matcher( { q: words.value, filters: filters.value }, reader.value, weights.value, texts.value )
	);

	const lines = computed( (): Line[] => {
		const { group } = query.value;
		return !group ? shown.value : groupRows( shown.value, group ).reduce<Line[]>( ( found, { key, rows: inGroup } ) =>
			found.concat( { group: key, count: inGroup.length }, inGroup ), [] );
	} );

	const fromRecord = ( { page, rev, name, record }: LoadedRecord ): Row =>
		rowOf( page, rev, name, record, framework.value, today.value );
	const rowOfPage = ( page: number ): Row | undefined => rows.value.find( ( row ) => row.page === page );

	/** Takes rows as they are now, each where it stands. */
	function replaceRows( renewed: ( row: Row ) => Row ): void {
		rows.value = rows.value.map( renewed );
		shown.value = shown.value.map( renewed );
	}

	function upsertRow( row: Row ): void {
		touched.value = new Set( touched.value ).add( row.page );
		if ( rowOfPage( row.page ) ) {
			replaceRows( ( before ) => before.page === row.page ? row : before );
		} else {
			rows.value = rows.value.concat( row );
		}
	}

	function applyQuery(): void {
		touched.value = new Set();
		shown.value = queriedRows();
	}

	/** Applies the query to rows or texts that came later, around the rows that somebody has just added or edited. */
	function applyQueryLate(): void {
		const found = queriedRows().filter( ( { page } ) => !touched.value.has( page ) );
		shown.value.forEach( ( { page }, place ) => {
			const row = touched.value.has( page ) && rowOfPage( page );
			if ( row ) {
				found.splice( place, 0, row );
			}
		} );
		shown.value = found;
	}

	async function readCells(): Promise<void> {
		const found = await gateway.rows();
		// Another object would draw every row anew.
		if ( JSON.stringify( found.framework ) !== JSON.stringify( framework.value ) ) {
			framework.value = found.framework;
		}
		today.value = found.today;
		const known = new Map( rows.value.map( ( row ) => [ row.page, row ] ) );
		// A partner added meanwhile may be missing among the rows just read.
		const added = rows.value.filter(
			( { page } ) => ![ bootstrap.rows, found.rows ].some( ( others ) => others.some( ( row ) => row.page === page ) )
		);
		rows.value = found.rows.map( ( row ) => {
			const before = known.get( row.page );
			return before && before.rev >= row.rev ? before : row;
		} ).concat( added );
		total.value = rows.value.length;
		applyQueryLate();
	}

	const loadCells = once( readCells );

	async function readTexts(): Promise<void> {
		const complete = new Map( ( await gateway.withTexts( rows.value ) ).map( ( row ) => [ row.page, row ] ) );
		replaceRows( ( row ) => {
			const found = complete.get( row.page );
			return found && found.rev === row.rev && row.summary === undefined ? found : row;
		} );
		// Words may be in texts that were not there before.
		if ( query.value.q ) {
			applyQueryLate();
		}
	}

	const { on, emit } = emitter<MatrixEvents>();
	return {
		on, framework, today, weights, query, shown, lines, reader, applyQuery,
		columns: computed( () => {
			const chosen = query.value.columns;
			const known = [ ...bootstrap.columns.filter( ( column ) => !column.startsWith( 'p-' ) ),
				...entries( framework.value, 'principles' ).map( ( { id } ) => `p-${ id }` ) ];
			return chosen ?
				[ 'partner', ...chosen.filter( ( column ) => column !== 'partner' && known.includes( column ) ) ] :
				bootstrap.columns;
		} ),
		counts: computed(
			() => ( { shown: shown.value.length, total: total.value, flags: countFlags( shown.value, reader.value ) } )
		),
		isOutOfOrder: computed( () => {
			const isEdited = touched.value.size > 0;
			const now = isEdited ? queriedRows() : [];
			return isEdited &&
				( now.length !== shown.value.length || now.some( ( { page }, number ) => page !== shown.value[ number ].page ) );
		} ),
		isUnclear: ( row, next ) => next !== undefined && query.value.sort === 'alignment' && !query.value.group &&
			!isClearOrder( alignment( row ), alignment( next ) ),
		row: rowOfPage,
		show: ( loaded ) => upsertRow( fromRecord( loaded ) ),
		add( loaded ) {
			const row = fromRecord( loaded );
			total.value += rowOfPage( row.page ) ? 0 : 1;
			upsertRow( row );
			shown.value = [ row, ...shown.value.filter( ( { page } ) => page !== row.page ) ];
			emit( 'added', row.page );
		},
		setQuery( change ) {
			const { sort, descending } = query.value;
			const wasNatural = descending && sort === naturalSort( query.value.filters, framework.value );
			const natural = change.filters && wasNatural ? { sort: naturalSort( change.filters, framework.value ) } : {};
			query.value = { ...query.value, offset: 0, ...natural, ...change };
			applyQuery();
			emit( 'query', change );
		},
		loadCells,
		load: once( async () => {
			await loadCells();
			await readTexts();
		} ),
		async refresh() {
			await readCells();
			await readTexts();
		}
	};
}
