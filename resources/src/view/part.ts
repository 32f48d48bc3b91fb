import { defineAsyncComponent, h } from 'vue';
import { useContext } from './context';
import type { Parts } from './context';

/** Stands where a part should be that could not be loaded. */
const Missing = {
	setup() {
		const { wiki } = useContext();
		return () => h( 'div', { class: 'tp-notice', role: 'alert' }, wiki.msg( 'technicalpartners-parts-unreachable' ) );
	}
};

/** A component of parts.ts, loaded when it is first drawn; to be called in setup. */
export function part<Name extends keyof Parts>( name: Name ): Parts[ Name ] {
	const { parts } = useContext();
	return defineAsyncComponent( {
		loader: async () => ( await parts() )[ name ] as never,
		errorComponent: Missing
	} ) as unknown as Parts[ Name ];
}
