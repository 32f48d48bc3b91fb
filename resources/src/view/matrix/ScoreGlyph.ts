import { h } from 'vue';
import type { FunctionalComponent } from 'vue';
import type { ScoreCell } from '../../domain/row';
import { useContext } from '../context';
import { MARKS, markWord } from '../words';

/** A score as a disc and its digit, with its marks; the label says all of it in words. A function, as there is one in every cell. */
const ScoreGlyph: FunctionalComponent<{ cell: ScoreCell; label?: string }> = ( { cell: { score, marks }, label } ) => {
	const { wiki } = useContext();
	const shape = score === null ? 'none' : score === 'notApplicable' ? 'na' : score;
	const text = score === null ? '' : score === 'notApplicable' ? wiki.msg( 'technicalpartners-matrix-na' ) : String( score );
	return h( 'span', { class: `tp-score tp-score--${ shape }`, ...( label ? { role: 'img', 'aria-label': label } : {} ) }, [
		text,
		...( marks ? MARKS.filter( ( [ bit ] ) => marks & bit ).map( ( [ , mark ] ) => {
			const word = markWord( mark, wiki );
			return h( 'span', { class: `tp-mark tp-mark--${ mark }`, title: word, ...( label ? {} : { role: 'img', 'aria-label': word } ) } );
		} ) : [] )
	] );
};
ScoreGlyph.props = [ 'cell', 'label' ];

export default ScoreGlyph;
