/** The matrix as a component, on a wiki in memory. */
import { flushPromises, mount } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import type { Component } from 'vue';
import MatrixApp from '../../../resources/src/view/MatrixApp.vue';
import { contextKey } from '../../../resources/src/view/context';
import type { Context } from '../../../resources/src/view/context';
import * as editingBundle from '../../../resources/src/view/editingBundle';
import type { EditSession } from '../../../resources/src/state/useEditSession';
import { useEditState } from '../../../resources/src/state/useEditState';
import { useRights } from '../../../resources/src/state/useRights';
import { useRowSelection } from '../../../resources/src/state/useRowSelection';
import type { Wiki } from '../../../resources/src/ports/wiki';
import { Memory, matrixOf, wiki } from '../state/memory';

export interface App extends Context {
	session: EditSession;
	memory: Memory;
	wrapper: VueWrapper;
	said: string[];
	cell: ( name: string, column: string ) => HTMLElement;
	press: ( key: string, options?: KeyboardEventInit ) => Promise<void>;
	click: ( text: string ) => Promise<void>;
	settle: () => Promise<void>;
	popover: () => HTMLElement | null;
}

/** Names the parameters of a message, so that tests see what it is told. */
const msg = ( key: string, ...parameters: ( string | number )[] ): string =>
	[ key.replace( 'technicalpartners-', '' ), ...parameters ].join( ' ' );

export async function start( names: string[], prepare: ( wikiInMemory: Memory ) => void = () => undefined,
	component: Component = MatrixApp, around: Partial<Wiki> = {},
	columns: string[] | undefined = undefined ): Promise<App> {
	// Functions that jsdom lacks.
	Element.prototype.scrollIntoView = () => undefined;
	window.matchMedia = (
		() => ( { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined } )
	) as never;
	const memory = new Memory( names );
	prepare( memory );
	const said: string[] = [];
	const matrix = matrixOf( memory, names, undefined, columns );
	const edits = useEditState();
	const rights = useRights( memory );
	const context: Context = {
		wiki: { ...wiki, msg, announce: ( text ) => said.push( text ), ...around }, gateway: memory, matrix, edits, rights,
		selection: useRowSelection( matrix, rights ), begin: 0, loadEditingBundle: () => Promise.resolve( editingBundle )
	};
	const wrapper = mount(
		component, { attachTo: document.body, global: { provide: { [ contextKey as symbol ]: context } } }
	);
	const settle = async (): Promise<void> => {
		await flushPromises();
		await flushPromises();
	};
	await rights.loadRights( names.map( ( _, number ) => number + 1 ) );
	await settle();
	return {
		...context, session: editingBundle.sessionOf( context ), memory, wrapper, said, settle,
		cell: ( name, column ) => document.querySelector<HTMLElement>(
			`[data-page="${ names.indexOf( name ) + 1 }"] > [data-column="${ column }"]`
		)!,
		async press( key, options = {} ) {
			document.activeElement!.dispatchEvent(
				new KeyboardEvent( 'keydown', { key, bubbles: true, cancelable: true, ...options } )
			);
			await settle();
		},
		async click( text ) {
			const found = Array.from(
				document.querySelectorAll<HTMLElement>( 'button, label, summary, a' )
			).filter( ( { textContent, ariaLabel } ) =>
				textContent!.trim() === text || ariaLabel === text ).pop();
			if ( !found ) {
				throw new Error( `Nothing to click says ${ text }` );
			}
			found.click();
			await settle();
		},
		popover: () => document.querySelector( '.tp-popover' )
	};
}
