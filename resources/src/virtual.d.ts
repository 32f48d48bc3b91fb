/** Modules without types: those that ResourceLoader provides next to the built file, and libraries. */
declare module '@tp/icons' {
	export * from '@wikimedia/codex-icons';
}

declare module 'punycode/punycode.es6.js' {
	/** Text of a Punycode label without its prefix; throws a RangeError where it is none. */
	export function decode( label: string ): string;
}

declare module '@tp/config' {
	const config: { TechnicalPartnersFrameworkPage: string };
	export default config;
}

// Lets plain tsc check everything but components; vue-tsc, which `npm run lint` runs, reads each component itself.
declare module '*.vue' {
	import type { DefineComponent } from 'vue';
	const component: DefineComponent;
	export default component;
}
