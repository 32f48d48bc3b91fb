import { h } from 'vue';
import type { VNode } from 'vue';
import { HIGHEST } from '../../domain/alignment';
import type { Alignment } from '../../domain/alignment';
import type { Wiki } from '../../ports/wiki';

const percent = ( number: number ): string => `${ Math.round( 1000 * number / HIGHEST ) / 10 }%`;

/** An alignment: its number, its coverage or that it is excluded, and the bar that shows both with the interval. */
export function alignmentBar( { score, coverage, low, high, excluded }: Alignment, wiki: Wiki ): VNode {
	const interval = score === null || coverage === 1 ?
		'' :
		wiki.msg( 'technicalpartners-matrix-interval', wiki.number( low, 1 ), wiki.number( high, 1 ) );
	const bar = {
		'--tp-low': percent( low ), '--tp-high': percent( high ), '--tp-score': score === null ? null : percent( score )
	};
	return h( 'span', {
		class: score === null ? 'tp-alignment tp-alignment--none' : 'tp-alignment', title: interval || undefined
	}, [
		h(
			'span',
			{ class: 'tp-alignment__value' },
			score === null ? wiki.msg( 'technicalpartners-matrix-not-scored' ) : wiki.number( score, 1 )
		),
		excluded ?
			h(
				'span',
				{ class: 'tp-alignment__coverage tp-error-text' },
				wiki.msg( 'technicalpartners-matrix-excluded' )
			) :
			h(
				'span',
				{ class: 'tp-alignment__coverage' },
				score === null ? '' : wiki.msg( 'percent', wiki.number( 100 * coverage ) )
			),
		h(
			'span',
			{ class: 'tp-alignment__bar', style: bar, role: interval ? 'img' : undefined, 'aria-label': interval || undefined }
		)
	] );
}
