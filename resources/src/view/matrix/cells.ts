import { h } from 'vue';
import type { VNode } from 'vue';
import { alignmentOf } from '../../domain/alignment';
import { lastDay } from '../../domain/partialDate';
import type { Row } from '../../domain/row';
import { ownProperty } from '../../domain/untypedJson';
import type { Wiki } from '../../ports/wiki';
import type { Context } from '../context';
import { entryTitle, scoreLabel, valueLabel } from '../labels';
import { scoreGlyph } from './ScoreGlyph';
import { alignmentBar } from './alignmentBar';
import type { Column } from './columns';

type Cell = ( row: Row, context: Context, column: Column, isUnclear: boolean ) => ( VNode | null )[];

const NOTHING = { score: null, marks: 0 };

const line = ( text: string, classes?: string ): VNode => h( 'span', { class: classes ? `tp-line ${ classes }` : 'tp-line' }, text );

/** Stands for a date within a message. */
const DATE = '\uE000';

const time = ( date: string, wiki: Wiki ): VNode => h( 'time', { datetime: date }, wiki.date( date ) );

function dueLine( date: string, isLate: boolean, wiki: Wiki ): VNode {
	const [ before, behind ] = isLate ? wiki.msg( 'technicalpartners-matrix-late', DATE ).split( DATE ) : [ '', '' ];
	return h( 'span', { class: `tp-line tp-line--second${ isLate ? ' tp-late' : '' }` }, [ before, time( date, wiki ), behind ] );
}

const score: Cell = ( row, { wiki }, { principle, title } ) => {
	const cell = row.scores[ principle ] ?? NOTHING;
	return [ scoreGlyph( cell, wiki, `${ title }, ${ row.name }: ${ scoreLabel( cell, wiki ) }` ) ];
};

const entriesOf: Cell = ( row, { matrix, wiki }, column ) => {
	const list = column.id as 'relations' | 'goals';
	const names = row[ list ].map( ( id ) => entryTitle( matrix.framework.value, list, id ) );
	const isMore = names.length > 1;
	return !names.length ? [] : [
		h( 'span', { class: isMore ? 'tp-line' : 'tp-clamp', dir: 'auto', title: names.join( ', ' ) }, names[ 0 ] ),
		isMore ? h( 'span', { class: 'tp-line tp-line--second' }, h( 'bdi', wiki.msg( 'technicalpartners-matrix-more', wiki.number( names.length - 1 ) ) ) ) : null
	];
};

const CELLS: Record<string, Cell> = {
	stage: ( { stage }, { wiki } ) => [
		line( valueLabel( stage, wiki ) ),
		h( 'span', { class: `tp-stage tp-stage--${ stage }`, 'aria-hidden': 'true' } )
	],
	decision: ( { decision, due }, { wiki } ) => [
		line( valueLabel( decision, wiki ), decision === 'open' ? 'tp-subtle' : '' ),
		due ? line( wiki.msg( 'technicalpartners-matrix-due' ), 'tp-line--second tp-late' ) : null
	],
	priority: ( { priority }, { wiki } ) => [ line( valueLabel( priority, wiki ), priority === 'untriaged' ? 'tp-subtle' : '' ) ],
	relations: entriesOf,
	goals: entriesOf,
	alignment: ( { scores }, { matrix, wiki }, _column, isUnclear ) => {
		const unclear = isUnclear ? wiki.msg( 'technicalpartners-matrix-unclear' ) : '';
		return [ alignmentBar( alignmentOf( scores, matrix.weights.value ), wiki ), isUnclear ? h( 'span', { class: 'tp-unclear', role: 'img', title: unclear, 'aria-label': unclear } ) : null ];
	},
	steward: ( { steward }, { wiki } ) => steward ?
		[ h( 'a', { class: 'tp-user', href: wiki.url( `User:${ steward }` ), tabindex: -1 }, h( 'bdi', steward ) ) ] : [],
	lastConversation: ( { lastConversation }, { wiki } ) => lastConversation ?
		[ time( lastConversation, wiki ) ] : [],
	next: ( { next, nextOn }, { matrix, wiki } ) => {
		const isLate = nextOn !== '' && lastDay( nextOn ) < matrix.today.value;
		return [
			next ? h( 'span', { class: 'tp-line', dir: 'auto', title: next }, next ) : null,
			nextOn ? dueLine( nextOn, isLate, wiki ) : null
		];
	}
};

/** Virtual nodes of a cell. Not a component: hundreds are drawn again while scrolling. */
export function cellContent( row: Row, column: Column, context: Context, isUnclear: boolean ): VNode[] {
	return ( ownProperty( CELLS, column.id ) ?? score )( row, context, column, isUnclear ).filter( ( node ): node is VNode => node !== null );
}
