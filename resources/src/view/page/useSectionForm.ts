import { nextTick, ref, shallowRef } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import type { Partner } from '../../domain/types.generated';
import type { Violation } from '../../ports/gateway';
import { pointerParts } from '../../domain/pointer';
import { useContext } from '../context';

/** Record that the server has read from the form. */
export interface ReadRecord {
	record: Partner;
	/** Revision that the form began from. */
	base: number;
	reason: string;
	isWatched?: boolean;
}

export interface SectionForm {
	form: ShallowRef<HTMLFormElement | null>;
	/** Whether the form could not be read. */
	isLost: Ref<boolean>;
	/** Loads the form, or posts it with a button of its own; resolves to the reply, null where there is none. */
	load: ( data?: FormData ) => Promise<Document | null>;
	/** Values of the form, as its button sends them. */
	values: ( button: HTMLElement | null ) => FormData;
	/** Has the server read the record from the form; null where the form comes back with what stands against it. */
	read: () => Promise<ReadRecord | null>;
	/** Leads to the field of a fault. */
	point: ( violations: Violation[] ) => void;
}

/**
 * Form of the server, in a dialog: with its labels, help and errors, so there is no second one.
 *
 * @param url Address of the form
 * @param place Element that holds it
 */
export function useSectionForm( url: string, place: Ref<HTMLElement | null> ): SectionForm {
	const { wiki } = useContext();
	const form = shallowRef<HTMLFormElement | null>( null );
	const isLost = ref( false );

	/**
	 * Scrolls to the server's message above the form and focuses it: without a focus, Escape would not reach the
	 * dialog.
	 */
	function lookAt( said: HTMLElement ): void {
		said.tabIndex = -1;
		said.focus( { preventScroll: true } );
		said.scrollIntoView( { block: 'start' } );
	}

	/** Puts the form, and what the server says above it, into the dialog. */
	async function show( html: Document, isAnswer: boolean ): Promise<void> {
		const found = html.querySelector<HTMLFormElement>( 'form.tp-form' );
		const said = Array.from(
			html.querySelectorAll(
				'#mw-content-text > .cdx-message, #mw-content-text > .mw-message-box, #mw-content-text > .tp-ranking__result'
			)
		);
		form.value = found && document.importNode( found, true );
		isLost.value = !found && !said.length;
		place.value!.replaceChildren(
			...said.map( ( one ) => document.importNode( one, true ) ), ...( form.value ? [ form.value ] : [] )
		);
		await nextTick();
		const first = ( selector: string ): HTMLElement | null => place.value!.querySelector<HTMLElement>( selector );
		const moved = first( '[autofocus]' );
		const answer = isAnswer && !moved &&
			first( ':scope > .cdx-message--error, :scope > .mw-message-box-error, :scope > .cdx-message--notice' );
		if ( answer ) {
			lookAt( answer );
		} else {
			( moved || first( 'input:not( [type=hidden] ), textarea, select' ) )?.focus();
		}
	}

	function values( button: HTMLElement | null ): FormData {
		const data = new FormData( form.value! );
		if ( button instanceof HTMLButtonElement && button.name ) {
			data.append( button.name, button.value );
		}
		return data;
	}

	async function fetch( data?: FormData ): Promise<Document | null> {
		try {
			return ( await wiki.fetch( url, data ) ).html;
		} catch {
			isLost.value = !form.value;
			wiki.announce( wiki.msg( 'technicalpartners-refusal-unreachable' ), true );
			return null;
		}
	}

	return {
		form, isLost, values,
		async load( data ) {
			const html = await fetch( data );
			if ( html && ( !data || html.querySelector( 'form.tp-form' ) ) ) {
				await show( html, !!data );
			}
			return html;
		},
		async read() {
			const data = values( null );
			data.append( 'read', '1' );
			const html = await fetch( data );
			const found = html?.getElementById( 'tp-form-record' )?.dataset;
			if ( html && !found ) {
				await show( html, true );
			}
			return found ? {
				record: JSON.parse( found.record! ), base: Number( found.base ), reason: found.reason!,
				...( found.watch ? { isWatched: found.watch === '1' } : {} )
			} : null;
		},
		point( violations ) {
			const names = violations.map(
				( { pointer } ) => `r${ pointerParts( pointer ).map( ( part ) => `[${ part }]` ).join( '' ) }`
			);
			const fields = Array.from( form.value?.elements ?? [] ) as HTMLInputElement[];
			fields.find( ( { name } ) => names.includes( name ) )?.focus();
		}
	};
}
