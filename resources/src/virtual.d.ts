/** Virtual modules that ResourceLoader provides next to the built file. */
declare module '@tp/icons' {
	export * from '@wikimedia/codex-icons';
}

declare module '@tp/config' {
	const config: { TechnicalPartnersFrameworkPage: string };
	export default config;
}
