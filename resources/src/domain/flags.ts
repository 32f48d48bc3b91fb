import { entries } from './framework';
import { addYear, lastDay } from './partialDate';
import { isGiven, isObject, items, ownProperty } from './untypedJson';
import { scoreOf } from './alignment';
import type { Assessment, Framework, Partner } from './types.generated';

/** Flags of a score, as a bit mask: reasons to doubt it. */
export const CONTESTED = 1;
export const UNSUPPORTED = 2;
export const STALE = 4;

type Item = { stance?: string; settled?: object; checked?: string };

function isContested( evidence: Item[] ): boolean {
	return evidence.some( ( { stance, settled } ) => stance === 'disputes' && !isGiven( settled ) );
}

/** Whether a source was checked within a year. Reasons stand in includes/Domain/Flags.php. */
function isFresh( { checked }: Item, today: string ): boolean {
	const day = lastDay( checked );
	return day !== '' && addYear( day ) >= today;
}

/** @param today YYYY-MM-DD, UTC */
export function flagsOfAssessment( assessment: Assessment, today: string ): number {
	const evidence: Item[] = items( assessment.evidence );
	const supporting = evidence.filter( ( { stance } ) => stance === 'supports' );
	return ( isContested( evidence ) ? CONTESTED : 0 ) |
		( typeof scoreOf( assessment.score ) === 'number' && !supporting.length ? UNSUPPORTED : 0 ) |
		( supporting.length && !supporting.some( ( item ) => isFresh( item, today ) ) ? STALE : 0 );
}

/** Of a whole record: of its assessments under principles that are not retired, and of what else it says. */
export function flagsOfRecord( record: Partner, framework: Framework, today: string ): number {
	return entries( framework, 'principles' ).reduce( ( flags, { id } ) => {
		const assessment = ownProperty( record.assessments, id );
		return isObject( assessment ) ? flags | flagsOfAssessment( assessment, today ) : flags;
	}, isContested( items<Item>( record.evidence ) ) ? CONTESTED : 0 );
}
