import { h } from 'vue';
import type { VNode } from 'vue';
import { alignmentOf } from '../../domain/alignment';
import { lastDay } from '../../domain/partialDate';
import { valueOf } from '../../domain/column';
import type { Kind } from '../../domain/column';
import type { Row } from '../../domain/row';
import type { Wiki } from '../../ports/wiki';
import type { Context } from '../context';
import { entryTitle, enumerationLabel } from '../kindLabels';
import { scoreLabel } from '../labels';
import { scoreGlyph } from './ScoreGlyph';
import { alignmentBar } from './alignmentBar';
import type { ShownColumn } from './columns';

type Cell = ( row: Row, column: ShownColumn, context: Context, isUnclear: boolean ) => ( VNode | null )[];

const NOTHING = { score: null, flags: 0 };

const line = ( words: string, classes?: string ): VNode =>
	h( 'span', { class: classes ? `tp-line ${ classes }` : 'tp-line' }, words );

/** Stands for a date within a message. */
const DATE = '\uE000';

const time = ( day: string, wiki: Wiki ): VNode => h( 'time', { datetime: day }, wiki.date( day ) );

function dueLine( day: string, isLate: boolean, wiki: Wiki ): VNode {
	const [ before, behind ] = isLate ? wiki.msg( 'technicalpartners-matrix-late', DATE ).split( DATE ) : [ '', '' ];
	return h(
		'span', { class: `tp-line tp-line--second${ isLate ? ' tp-error-text' : '' }` }, [ before, time( day, wiki ), behind ]
	);
}

const score: Cell = ( row, { column, title }, { wiki } ) => {
	const cell = row.scores[ column.principle! ] ?? NOTHING;
	return [ scoreGlyph( cell, wiki, `${ title }, ${ row.name }: ${ scoreLabel( cell, wiki ) }` ) ];
};

const ids: Cell = ( row, { column }, { matrix, wiki } ) => {
	const names = valueOf<string[]>( row, column ).map( ( id ) => entryTitle( matrix.framework.value, column.list!, id ) );
	const isMore = names.length > 1;
	return !names.length ? [] : [
		h( 'span', { class: isMore ? 'tp-line' : 'tp-clamp', dir: 'auto', title: names.join( ', ' ) }, names[ 0 ] ),
		isMore ?
			h(
				'span',
				{ class: 'tp-line tp-line--second' },
				h( 'bdi', wiki.msg( 'technicalpartners-matrix-more', wiki.number( names.length - 1 ) ) )
			) :
			null
	];
};

/** Stages have a drawing below; what came back by itself says so. */
const enumeration: Cell = ( row, { column }, { wiki } ) => {
	const value = valueOf<string>( row, column );
	return value === '' ? [] : [
		line( enumerationLabel( column, value, wiki ), value === column.default ? 'tp-subtle' : '' ),
		column.id === 'stage' ? h( 'span', { class: `tp-stage tp-stage--${ value }`, 'aria-hidden': 'true' } ) : null,
		column.reopened && row[ column.reopened ] ?
			line( wiki.msg( 'technicalpartners-matrix-due' ), 'tp-line--second tp-error-text' ) :
			null
	];
};

const alignment: Cell = ( { scores }, _column, { matrix, wiki }, isUnclear ) => {
	const unclear = isUnclear ? wiki.msg( 'technicalpartners-matrix-unclear' ) : '';
	return [
		alignmentBar( alignmentOf( scores, matrix.weights.value ), wiki ),
		isUnclear ? h( 'span', { class: 'tp-unclear', role: 'img', title: unclear, 'aria-label': unclear } ) : null
	];
};

const user: Cell = ( row, { column }, { wiki } ) => {
	const name = valueOf<string>( row, column );
	return name ?
		[ h( 'a', { class: 'tp-user', href: wiki.url( `User:${ name }` ), tabindex: -1 }, h( 'bdi', name ) ) ] :
		[];
};

const text: Cell = ( row, { column } ) => {
	const value = valueOf<string>( row, column );
	return value ? [ h( 'span', { class: 'tp-line', dir: 'auto', title: value }, value ) ] : [];
};

/** A day by itself, or what is due on it. */
const date: Cell = ( row, { column }, { matrix, wiki } ) => {
	const day = valueOf<string>( row, column );
	if ( !column.text ) {
		return day ? [ time( day, wiki ) ] : [];
	}
	const words = row[ column.text ];
	return [
		words ? h( 'span', { class: 'tp-line', dir: 'auto', title: words }, words ) : null,
		day ? dueLine( day, lastDay( day ) < matrix.today.value, wiki ) : null
	];
};

const nothing: Cell = () => [];

const CELLS: Record<Kind, Cell> = {
	text, enumeration, ids, user, date, score, alignment, responsiveness: nothing, flags: nothing
};

/** Virtual nodes of a cell. Not a component: hundreds are drawn again while scrolling. */
export function cellContent( row: Row, column: ShownColumn, context: Context, isUnclear: boolean ): VNode[] {
	return CELLS[ column.column.kind ]( row, column, context, isUnclear ).filter(
		( node ): node is VNode => node !== null
	);
}
