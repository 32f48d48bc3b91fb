/** MediaWiki's additions to Vue. Vue re-exports runtime-core, and vue-tsc sees additions only there. */
import type { App, Component } from 'vue';

declare module '@vue/runtime-core' {
	export const createMwApp: ( component: Component, props?: Record<string, unknown> ) => App;

	interface ComponentCustomProperties {
		$i18n: ( key: string, ...parameters: unknown[] ) => mw.Message;
	}
}
