import { defineAsyncComponent, h } from 'vue';
import type { Component } from 'vue';
import type { Wiki } from '../ports/wiki';
import { useContext } from './context';
import type { Parts } from './context';

/** Stands where a part should be. */
function inPlace( role: string, words: ( wiki: Wiki ) => string ): Component {
	return {
		setup() {
			const { wiki } = useContext();
			return () => h( 'div', { class: 'tp-notice', role }, words( wiki ) );
		}
	};
}

const Loading = inPlace( 'status', ( wiki ) => wiki.msg( 'technicalpartners-parts-loading' ) );
const Missing = inPlace( 'alert', ( wiki ) => wiki.msg( 'technicalpartners-parts-unreachable' ) );

/** A component of editingBundle.ts, loaded when it is first drawn; to be called in setup. */
export function part<Name extends keyof Parts>( name: Name ): Parts[ Name ] {
	const { parts } = useContext();
	return defineAsyncComponent( {
		loader: async () => ( await parts() )[ name ] as never,
		loadingComponent: Loading,
		errorComponent: Missing
	} ) as unknown as Parts[ Name ];
}
