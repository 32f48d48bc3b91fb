import type { SaveOutcome, Violation } from '../ports/gateway';

/** An error of the Action API, as errorformat=html gives it. */
export interface ApiError {
	code: string;
	html?: string;
	text?: string;
	/** Of an error of ours: its field, which it is, or whether the same edit may be sent again. */
	data?: { pointer?: string; code?: string; retry?: boolean };
}

export interface EditReply {
	edit?: {
		result: string;
		newrevid?: number;
		oldrevid?: number;
		pageid?: number;
		title?: string;
		nochange?: boolean;
		captcha?: { id: string; mime?: string; question?: string; /** Address of a picture. */ url?: string };
	};
	errors?: ApiError[];
	error?: ApiError;
}

/** Whether the second press passes what was refused: a warning of a filter, or of what may be private contact data. */
export const isWarning = ( [ { code, data } ]: ApiError[] ): boolean =>
	code === 'abusefilter-warning' || data?.code === 'doubtful';

/** Codes of mw.Api for a request that got no answer. */
const NO_ANSWER = [ 'http', 'ok-but-empty' ];

/** HTML of an error: the wiki's own HTML as it is, any other text escaped. */
function htmlOf( error: ApiError ): string {
	return error.html || ( error.text || error.code ).replace( /[&<>"']/g, ( sign ) => `&#${ sign.charCodeAt( 0 ) };` );
}

function violation( error: ApiError ): Violation {
	return { pointer: error.data?.pointer ?? '', html: htmlOf( error ) };
}

function denial( errors: ApiError[] ): SaveOutcome {
	const [ { code } ] = errors;
	return {
		kind: 'denied', code, isWarning: isWarning( errors ),
		html: errors.map( htmlOf ).join( '' )
	};
}

/**
 * Maps the errors of an edit to an outcome. A conflict is left to the caller, which knows the page.
 *
 * @param errors At least one
 */
export function outcomeOfErrors( errors: ApiError[] ): SaveOutcome | 'conflict' | 'race' {
	const codes = errors.map( ( { code } ) => code );
	if ( errors.some( ( { data } ) => data?.retry ) ) {
		return 'race';
	}
	if ( codes.includes( 'editconflict' ) || codes.includes( 'articleexists' ) ) {
		return 'conflict';
	}
	if ( codes.some( ( code ) => NO_ANSWER.includes( code ) ) ) {
		return { kind: 'unreachable' };
	}
	const ours = errors.filter( ( error ) => error.data?.pointer !== undefined && !isWarning( [ error ] ) );
	return ours.length ? { kind: 'invalid', violations: ours.map( violation ) } : denial( errors );
}

/** Maps a reply without errors and without success: a captcha, or an extension that refused. */
export function outcomeOfFailure( reply: EditReply ): SaveOutcome {
	const captcha = reply.edit?.captcha;
	return captcha ?
		{
			kind: 'challenged', id: captcha.id, question: captcha.question ?? '', isHtml: captcha.mime === 'text/html',
			...( captcha.url ? { image: captcha.url } : {} )
		} :
		{ kind: 'denied', code: reply.edit?.result ?? 'unknown', html: '', isWarning: false };
}
