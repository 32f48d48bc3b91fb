import type { EditState } from '../state/useEditState';
import { useEditSession } from '../state/useEditSession';
import type { EditSession } from '../state/useEditSession';
import { useContext } from './context';
import type { Context } from './context';

const sessions = new WeakMap<EditState, EditSession>();

/** The session of an app, made when somebody edits first. */
export function sessionOf( { edits, gateway, matrix }: Pick<Context, 'edits' | 'gateway' | 'matrix'> ): EditSession {
	const session = sessions.get( edits ) ?? useEditSession( gateway, matrix, edits );
	sessions.set( edits, session );
	return session;
}

/** The session, for components of the editing bundle; to be called in setup. */
export function useSession(): EditSession {
	return sessionOf( useContext() );
}
