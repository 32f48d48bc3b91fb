/** What ResourceLoader provides next to the built file. */
declare module '@tp/icons' {
	export * from '@wikimedia/codex-icons';
}

declare module '@tp/config' {
	const config: Record<string, unknown>;
	export default config;
}
