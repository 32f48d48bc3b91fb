import type { EditSession } from '../state/useEditSession';
import type { Context } from './context';

/** Does what needs the session, for components of the first script; warns where the editing bundle cannot be loaded. */
export async function withSession( context: Context, work: ( session: EditSession ) => unknown ): Promise<void> {
	const { loadEditingBundle, wiki } = context;
	const bundle = await loadEditingBundle().catch( () => null );
	if ( bundle ) {
		work( bundle.sessionOf( context ) );
	} else {
		wiki.warn( wiki.msg( 'technicalpartners-parts-unreachable' ) );
	}
}
