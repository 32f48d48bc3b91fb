import { h } from 'vue';
import type { FunctionalComponent } from 'vue';
import type { ScoreCell } from '../../domain/row';
import { useContext } from '../context';
import { MARKS, markWord } from '../words';

/** A score as a disc and its digit, with its marks. A function, as there is one in every cell. */
const ScoreGlyph: FunctionalComponent<{ cell: ScoreCell }> = ( { cell: { score, marks } } ) => {
	const { wiki } = useContext();
	const shape = score === null ? 'none' : score === 'notApplicable' ? 'na' : score;
	const text = score === null ? '' : score === 'notApplicable' ? wiki.msg( 'technicalpartners-matrix-na' ) : String( score );
	return [
		h( 'span', { class: `tp-score tp-score--${ shape }` }, h( 'span', { class: 'tp-score__digit' }, text ) ),
		...( marks ? MARKS.filter( ( [ bit ] ) => marks & bit ).map( ( [ , mark ] ) => {
			const word = markWord( mark, wiki );
			return h( 'span', { key: mark, class: `tp-mark tp-mark--${ mark }`, role: 'img', 'aria-label': word, title: word } );
		} ) : [] )
	];
};
ScoreGlyph.props = [ 'cell' ];

export default ScoreGlyph;
