import { computed, ref, shallowRef } from 'vue';
import type { ComputedRef, Ref, ShallowRef } from 'vue';
import { alignmentOf, isClearOrder, weightsOf } from '../domain/alignment';
import { countMarks, matcher } from '../domain/filter';
import type { Reader } from '../domain/filter';
import type { Alignment, Weight } from '../domain/alignment';
import { entries } from '../domain/framework';
import { naturalSort, parseQuery } from '../domain/query';
import type { MarkFilter, Query } from '../domain/query';
import { rowOf } from '../domain/row';
import type { Row } from '../domain/row';
import { byName, groupRows, sortRows } from '../domain/sort';
import type { Framework } from '../domain/types.generated';
import type { LoadedRecord, PartnerGateway } from '../ports/gateway';
import type { Wiki } from '../ports/wiki';

/** A line of the grid: a row, or the heading of a group. */
export type Line = Row | { group: string; count: number };

/** What the server's page begins with. */
export interface Bootstrap {
	framework: Framework;
	rows: Row[];
	total: number;
	today: string;
	columns: string[];
}

export interface Matrix {
	framework: ShallowRef<Framework>;
	today: Ref<string>;
	weights: ComputedRef<Weight[]>;
	query: Ref<Query>;
	/** Rows that the query asks for, in their order. */
	shown: ComputedRef<Row[]>;
	lines: ComputedRef<Line[]>;
	columns: ComputedRef<string[]>;
	counts: ComputedRef<{ shown: number; total: number; marks: Record<MarkFilter, number> }>;
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
	arrange: () => void;
	setQuery: ( change: Partial<Query> ) => void;
	/** Reads all rows without their long texts; once, however often it is asked. */
	loadCells: () => Promise<void>;
	/** Reads all rows, and then their texts. */
	load: () => Promise<void>;
}

/** Rows, and which of them are shown in which order. A row stays where it is while it is edited, until arrange(). */
export function useMatrix( gateway: Pick<PartnerGateway, 'rows' | 'withTexts'>, wiki: Wiki, bootstrap: Bootstrap, search: string ): Matrix {
	const framework = shallowRef( bootstrap.framework );
	const today = ref( bootstrap.today );
	const rows = shallowRef( new Map( bootstrap.rows.map( ( row ) => [ row.page, row ] as [ number, Row ] ) ) );
	const order = shallowRef( bootstrap.rows.map( ( { page } ) => page ) );
	/** Whether a row has been edited since the rows were put in order. */
	const isEdited = ref( false );
	const total = ref( bootstrap.total );
	const query = ref( parseQuery( search, framework.value ) );
	const reader = shallowRef<Reader>( { user: wiki.user, watched: new Set() } );
	const weights = computed( () => weightsOf( framework.value ) );
	const alignment = ( row: Row ): Alignment => alignmentOf( row.scores, weights.value );
	const all = computed( () => byName( Array.from( rows.value.values() ) ) );
	const arranged = (): Row[] => sortRows( all.value.filter( matcher( query.value, reader.value, weights.value ) ), query.value, weights.value );
	const shown = computed( () => order.value.map( ( page ) => rows.value.get( page ) ).filter( ( row ): row is Row => row !== undefined ) );

	const lines = computed( (): Line[] => {
		const { group } = query.value;
		return !group ? shown.value : groupRows( shown.value, group ).reduce<Line[]>( ( found, { key, rows: members } ) =>
			found.concat( { group: key, count: members.length }, members ), [] );
	} );

	function put( row: Row ): void {
		isEdited.value = true;
		rows.value = new Map( rows.value ).set( row.page, row );
	}

	function arrange(): void {
		isEdited.value = false;
		order.value = arranged().map( ( { page } ) => page );
	}

	let reading: Promise<void> | undefined;
	async function readCells(): Promise<void> {
		const found = await gateway.rows();
		// Another object would draw every row anew.
		if ( JSON.stringify( found.framework ) !== JSON.stringify( framework.value ) ) {
			framework.value = found.framework;
		}
		today.value = found.today;
		const texts = new Map( rows.value );
		rows.value = new Map( found.rows.map( ( row ): [ number, Row ] => {
			const known = texts.get( row.page );
			return [ row.page, known && known.rev >= row.rev ? known : row ];
		} ) );
		total.value = rows.value.size;
		arrange();
	}

	const matrix: Matrix = {
		framework, today, weights, query, shown, lines, reader, arrange,
		columns: computed( () => {
			const wanted = query.value.columns;
			const known = [ ...bootstrap.columns.filter( ( column ) => !column.startsWith( 'p-' ) ),
				...entries( framework.value, 'principles' ).map( ( { id } ) => `p-${ id }` ) ];
			return wanted ? [ 'partner', ...wanted.filter( ( column ) => column !== 'partner' && known.includes( column ) ) ] : bootstrap.columns;
		} ),
		counts: computed( () => ( { shown: shown.value.length, total: total.value, marks: countMarks( shown.value, reader.value ) } ) ),
		isOutOfOrder: computed( () => {
			const now = isEdited.value ? arranged() : [];
			return isEdited.value && ( now.length !== order.value.length || now.some( ( { page }, number ) => page !== order.value[ number ] ) );
		} ),
		isUnclear: ( row, next ) => next !== undefined && query.value.sort === 'alignment' && !query.value.group &&
			!isClearOrder( alignment( row ), alignment( next ) ),
		row: ( page ) => rows.value.get( page ),
		show: ( { page, rev, name, record } ) => put( rowOf( page, rev, name, record, framework.value, today.value ) ),
		add( loaded ) {
			matrix.show( loaded );
			order.value = [ loaded.page, ...order.value ];
			total.value++;
		},
		setQuery( change ) {
			const { filters, sort, descending } = query.value;
			const wasNatural = descending && sort === naturalSort( filters, framework.value );
			const natural = change.filters && wasNatural ? { sort: naturalSort( change.filters, framework.value ) } : {};
			query.value = { ...query.value, offset: 0, ...natural, ...change };
			arrange();
		},
		loadCells: () => ( reading = reading ?? readCells() ),
		async load() {
			await matrix.loadCells();
			const complete = await gateway.withTexts( Array.from( rows.value.values() ) );
			const found = new Map( rows.value );
			for ( const row of complete ) {
				const known = found.get( row.page );
				if ( known && known.rev === row.rev && known.summary === undefined ) {
					found.set( row.page, row );
				}
			}
			rows.value = found;
		}
	};
	return matrix;
}
