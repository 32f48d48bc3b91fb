import { h } from 'vue';
import type { FunctionalComponent, VNode } from 'vue';
import type { ScoreCell } from '../../domain/row';
import type { Wiki } from '../../ports/wiki';
import { useContext } from '../context';
import { FLAGS, flagLabel } from '../labels';

/** A score as a disc and its digit, with its flags; the label says all of it in words. */
export function scoreGlyph( { score, flags }: ScoreCell, wiki: Wiki, label?: string ): VNode {
	const shape = score === null ? 'none' : score === 'notApplicable' ? 'na' : score;
	const text = score === null ?
		'' :
		score === 'notApplicable' ?
			wiki.msg( 'technicalpartners-matrix-na' ) :
			wiki.number( score );
	return h( 'span', { class: `tp-score tp-score--${ shape }`, role: label ? 'img' : undefined, 'aria-label': label }, [
		text,
		...( flags ? FLAGS.filter( ( [ bit ] ) => flags & bit ).map( ( [ , flag ] ) => {
			const word = flagLabel( flag, wiki );
			return h(
				'span',
				{
					class: `tp-flag tp-flag--${ flag }`,
					title: word,
					role: label ? undefined : 'img',
					'aria-label': label ? undefined : word
				}
			);
		} ) : [] )
	] );
}

const ScoreGlyph: FunctionalComponent<{ cell: ScoreCell }> = ( { cell } ) => scoreGlyph( cell, useContext().wiki );
ScoreGlyph.props = [ 'cell' ];

export default ScoreGlyph;
