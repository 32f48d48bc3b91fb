import { computed, defineComponent, h } from 'vue';
import type { PropType, VNode } from 'vue';
import type { Row } from '../../domain/row';
import { useContext } from '../context';
import PartnerCell from './PartnerCell.vue';
import { cellContent } from './cells';
import type { ShownColumn } from './columns';

/** A row of the grid, written as a function: it is what scrolling and sorting draw, again and again. */
export default defineComponent( {
	props: {
		row: { type: Object as PropType<Row>, required: true },
		columns: { type: Array as PropType<ShownColumn[]>, required: true },
		/** The column that has the focus; '' where it is in another row. */
		focused: { type: String, required: true },
		/** Columns that are part of the selected block. */
		selected: { type: Array as PropType<string[]>, required: true },
		index: { type: Number, required: true },
		/** The row behind it, where the order is one. */
		next: { type: Object as PropType<Row>, default: undefined }
	},
	emits: [ 'select', 'watch' ],
	setup( props, { emit } ) {
		const context = useContext();
		const { edits, matrix, rights, selection, wiki } = context;
		const reason = computed( () => rights.reason( props.row.page ) );

		/** That an edit takes long, or was refused. */
		function state( id: string ): VNode[] {
			const draft = edits.draft( props.row.page, id );
			return [
				...( draft?.isSlow ? [ h( 'span', { class: 'tp-cell__saving' } ) ] : [] ),
				...(
					draft?.refusal ?
						[
							h(
								'span',
								{
									class: 'tp-flag tp-flag--refused',
									role: 'img',
									'aria-label': wiki.msg( 'technicalpartners-editor-not-saved' )
								}
							)
						] :
						[]
				)
			];
		}

		function content( column: ShownColumn ): VNode[] {
			return column.id !== 'partner' ?
				cellContent( props.row, column, context, column.id === 'alignment' && matrix.isUnclear( props.row, props.next ) ) :
				[ h( PartnerCell, {
					row: props.row, isFocused: column.id === props.focused,
					onSelect: ( isRange: boolean ) => emit( 'select', props.row.page, isRange ),
					onWatch: ( row: Row, isWatched: boolean ) => emit( 'watch', row, isWatched )
				} ) ];
		}

		function cell( column: ShownColumn, number: number ): VNode {
			const { id, name, title } = column;
			const { principle } = column.column;
			const isHead = id === 'partner';
			const isLocked = column.isComputed || reason.value !== undefined;
			const score = principle ? props.row.scores[ principle ]?.score : undefined;
			return h( isHead ? 'th' : 'td', {
				key: id,
				class: `tp-cell tp-cell--${ name }${ isLocked ? '' : ' tp-cell--editable' }`,
				role: isHead ? 'rowheader' : 'gridcell',
				scope: isHead ? 'row' : undefined,
				'aria-selected': props.selected.includes( id ) ? 'true' : undefined,
				tabindex: id === props.focused ? 0 : -1,
				title: typeof score === 'number' ? column.levels[ score ] : undefined,
				'data-column': id,
				'data-label': isHead ? undefined : title,
				'aria-colindex': number + 1,
				'aria-readonly': isLocked ? 'true' : undefined
			}, [ ...content( column ), ...state( id ) ] );
		}

		return () => {
			const { page } = props.row;
			const isChosen = selection.has( page ) && !reason.value;
			return h( 'tr', {
				class: [ 'tp-grid__row', { 'tp-grid__row--locked': reason.value, 'tp-grid__row--selected': isChosen } ],
				role: 'row',
				'data-page': page,
				'aria-rowindex': props.index,
				'aria-selected': isChosen ? 'true' : undefined
			}, props.columns.map( cell ) );
		};
	}
} );
