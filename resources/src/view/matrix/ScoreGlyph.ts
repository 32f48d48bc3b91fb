import { h } from 'vue';
import type { FunctionalComponent, VNode } from 'vue';
import type { ScoreCell } from '../../domain/row';
import type { Wiki } from '../../ports/wiki';
import { useContext } from '../context';
import { MARKS, markLabel } from '../labels';

/** A score as a disc and its digit, with its marks; the label says all of it in words. */
export function scoreGlyph( { score, marks }: ScoreCell, wiki: Wiki, label?: string ): VNode {
	const shape = score === null ? 'none' : score === 'notApplicable' ? 'na' : score;
	const text = score === null ?
		'' :
		score === 'notApplicable' ?
			wiki.msg( 'technicalpartners-matrix-na' ) :
			wiki.number( score );
	return h( 'span', { class: `tp-score tp-score--${ shape }`, role: label ? 'img' : undefined, 'aria-label': label }, [
		text,
		...( marks ? MARKS.filter( ( [ bit ] ) => marks & bit ).map( ( [ , mark ] ) => {
			const word = markLabel( mark, wiki );
			return h(
				'span',
				{
					class: `tp-mark tp-mark--${ mark }`,
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
