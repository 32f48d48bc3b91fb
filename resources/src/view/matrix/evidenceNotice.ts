import type { Changes } from '../../state/useUndoHistory';

const NOTICES = {
	disputes: 'technicalpartners-notice-disputed',
	supports: 'technicalpartners-notice-source-added',
	settled: 'technicalpartners-notice-settled',
	checked: 'technicalpartners-notice-source-checked'
};
/** Matches the pointer of an item of evidence, or of one of its fields. */
const POINTER = /\/evidence\/[^/]+(?:\/(settled|checked))?$/;

/** Key of the notice about changes of evidence; undefined where they change nothing that it could name. */
export function evidenceNotice( changes: Changes ): string | undefined {
	const done = Object.keys( changes ).map( ( pointer ) => {
		const match = POINTER.exec( pointer );
		const { stance } = Object( changes[ pointer ] ) as { stance?: 'disputes' | 'supports' };
		return match ? match[ 1 ] as 'settled' | 'checked' | undefined ?? stance : undefined;
	} );
	const first = ( [ 'disputes', 'settled', 'supports', 'checked' ] as const ).find( ( one ) => done.includes( one ) );
	return first && NOTICES[ first ];
}
