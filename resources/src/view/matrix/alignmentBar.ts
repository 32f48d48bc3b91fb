import { h } from 'vue';
import type { VNode } from 'vue';
import { HIGHEST, alignmentOf } from '../../domain/alignment';
import type { Row } from '../../domain/row';
import type { Context } from '../context';

const percent = ( number: number ): string => `${ Math.round( 1000 * number / HIGHEST ) / 10 }%`;

/** The alignment of a row: its number, its coverage, and the bar that shows both with the interval. */
export function alignmentBar( row: Row, { matrix, wiki }: Context ): VNode {
	const { score, coverage, low, high } = alignmentOf( row.scores, matrix.weights.value );
	const interval = score === null || coverage === 1 ? '' : wiki.msg( 'technicalpartners-matrix-interval', wiki.number( low, 1 ), wiki.number( high, 1 ) );
	const bar = { '--tp-low': percent( low ), '--tp-high': percent( high ), ...( score === null ? {} : { '--tp-score': percent( score ) } ) };
	return h( 'span', { class: score === null ? 'tp-alignment tp-alignment--none' : 'tp-alignment', title: interval || undefined }, [
		h( 'span', { class: 'tp-alignment__value' }, score === null ? wiki.msg( 'technicalpartners-matrix-not-scored' ) : wiki.number( score, 1 ) ),
		h( 'span', { class: 'tp-alignment__coverage' }, score === null ? '' : wiki.msg( 'percent', wiki.number( 100 * coverage ) ) ),
		h( 'span', { class: 'tp-alignment__bar', style: bar, ...( interval ? { role: 'img', 'aria-label': interval } : {} ) } )
	] );
}
