import { defineAsyncComponent, h } from 'vue';
import type { Component } from 'vue';
import type { Wiki } from '../ports/wiki';
import { useContext } from './context';
import type { EditingComponents } from './context';

/** Component that stands in for one that is not loaded. */
function placeholder( role: string, text: ( wiki: Wiki ) => string ): Component {
	return {
		setup() {
			const { wiki } = useContext();
			return () => h( 'div', { class: 'tp-notice', role }, text( wiki ) );
		}
	};
}

const Loading = placeholder( 'status', ( wiki ) => wiki.msg( 'technicalpartners-parts-loading' ) );
const Missing = placeholder( 'alert', ( wiki ) => wiki.msg( 'technicalpartners-parts-unreachable' ) );

/** Component of editingBundle.ts, loaded when it is first drawn; to be called in setup. */
export function lazyComponent<Name extends keyof EditingComponents>( name: Name ): EditingComponents[ Name ] {
	const { loadEditingBundle } = useContext();
	return defineAsyncComponent( {
		loader: async () => ( await loadEditingBundle() )[ name ] as never,
		loadingComponent: Loading,
		errorComponent: Missing
	} ) as unknown as EditingComponents[ Name ];
}
