import { h } from 'vue';
import type { FunctionalComponent, VNode } from 'vue';
import { lastDay } from '../../domain/partialDate';
import type { Row } from '../../domain/row';
import { STAGES } from '../../domain/stage';
import { useContext } from '../context';
import type { Context } from '../context';
import { columnTitle, entryTitle, principleOf, scoreInWords, valueWord } from '../words';
import AlignmentBar from './AlignmentBar';
import ScoreGlyph from './ScoreGlyph';

type Cell = ( row: Row, context: Context, column: string, isUnclear: boolean ) => ( VNode | null )[];

const NOTHING = { score: null, marks: 0 };

const line = ( text: string, more: Record<string, unknown> = {}, classes = '' ): VNode => h( 'span', { class: `tp-line ${ classes }`, ...more }, text );

const score: Cell = ( row, { matrix, wiki }, column ) => {
	const cell = row.scores[ principleOf( column ) ] ?? NOTHING;
	const label = `${ columnTitle( column, matrix.framework.value, wiki ) }, ${ row.name }: ${ scoreInWords( cell, wiki ) }`;
	return [ h( ScoreGlyph, { cell, label } ) ];
};

const entriesOf: Cell = ( row, { matrix, wiki }, column ) => {
	const list = column as 'relations' | 'goals';
	const names = row[ list ].map( ( id ) => entryTitle( matrix.framework.value, list, id ) );
	return !names.length ? [] : [
		h( 'span', { class: 'tp-clamp', title: names.join( ', ' ) }, names[ 0 ] ),
		names.length > 1 ? line( wiki.msg( 'technicalpartners-matrix-more', names.length - 1 ), {}, 'tp-line--second' ) : null
	];
};

const CELLS: Record<string, Cell> = {
	stage: ( { stage }, { wiki } ) => [ h( 'span', { class: `tp-stage tp-stage--${ stage }` }, [
		line( valueWord( stage, wiki ) ),
		h( 'span', { class: 'tp-stage__dots', 'aria-hidden': 'true' }, STAGES.map( ( one, number ) =>
			h( 'span', { key: one, class: [ 'tp-stage__dot', { 'tp-stage__dot--reached': number <= STAGES.indexOf( stage ) } ] } ) ) )
	] ) ],
	decision: ( { decision, due }, { wiki } ) => [
		line( valueWord( decision, wiki ), {}, decision === 'open' ? 'tp-subtle' : '' ),
		due ? line( wiki.msg( 'technicalpartners-matrix-due' ), {}, 'tp-line--second tp-late' ) : null
	],
	priority: ( { priority }, { wiki } ) => [ line( valueWord( priority, wiki ), {}, priority === 'untriaged' ? 'tp-subtle' : '' ) ],
	relations: entriesOf,
	goals: entriesOf,
	alignment: ( row, { wiki }, _column, isUnclear ) => {
		const unclear = wiki.msg( 'technicalpartners-matrix-unclear' );
		return [ h( AlignmentBar, { row } ), isUnclear ? h( 'span', { class: 'tp-unclear', title: unclear }, h( 'span', { class: 'tp-hidden' }, unclear ) ) : null ];
	},
	steward: ( { steward }, { wiki } ) => steward ?
		[ h( 'a', { class: 'tp-user', href: wiki.url( `User:${ steward }` ), tabindex: -1 }, h( 'bdi', steward ) ) ] : [],
	lastConversation: ( { lastConversation }, { wiki } ) => lastConversation ?
		[ h( 'time', { datetime: lastConversation }, wiki.date( lastConversation ) ) ] : [],
	next: ( { next, nextOn }, { matrix, wiki } ) => {
		const isLate = nextOn !== '' && lastDay( nextOn ) < matrix.today.value;
		return [
			next ? line( next, { title: next } ) : null,
			nextOn ? line( isLate ? wiki.msg( 'technicalpartners-matrix-late', wiki.date( nextOn ) ) : wiki.date( nextOn ), {},
				isLate ? 'tp-line--second tp-late' : 'tp-line--second' ) : null
		];
	}
};

/** What a cell shows. A function rather than a component with a state: there are hundreds, and scrolling makes them anew. */
const MatrixCell: FunctionalComponent<{ row: Row; column: string; isUnclear: boolean }> = ( { row, column, isUnclear } ) =>
	( CELLS[ column ] ?? score )( row, useContext(), column, isUnclear ).filter( ( node ): node is VNode => node !== null );
MatrixCell.props = [ 'row', 'column', 'isUnclear' ];

export default MatrixCell;
