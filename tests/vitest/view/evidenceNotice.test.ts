import { expect, it } from 'vitest';
import { evidenceNotice } from '../../../resources/src/view/matrix/evidenceNotice';

const ITEM = '/assessments/real-role/evidence/e1';

it.each( [
	[ { [ ITEM ]: { id: 'e1', stance: 'disputes' } }, 'disputed' ],
	[ { [ ITEM ]: { id: 'e1', stance: 'supports' } }, 'source-added' ],
	[ { '/evidence/e1/settled': { reason: 'Both are right' } }, 'settled' ],
	[ { [ `${ ITEM }/checked` ]: '2026-11-23' }, 'source-checked' ],
	[
		{ [ `${ ITEM }/checked` ]: '2026-11-23', '/assessments/real-role/evidence/e2': { id: 'e2', stance: 'disputes' } },
		'disputed'
	]
] )( 'names what was done to evidence by %j', ( changes, key ) => {
	expect( evidenceNotice( changes ) ).toBe( `technicalpartners-notice-${ key }` );
} );

it.each(
	[ [ { [ ITEM ]: undefined } ], [ { [ `${ ITEM }/discussion` ]: 'Real role' } ], [ { '/summary': 'Text' } ] ]
)( 'names nothing of %j', ( changes ) => {
	expect( evidenceNotice( changes ) ).toBeUndefined();
} );
