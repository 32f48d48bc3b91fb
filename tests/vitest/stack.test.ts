import { mount } from '@vue/test-utils';
import { CdxToggleButton } from '@wikimedia/codex';
import { expect, it } from 'vitest';
import { version } from 'vue';

it( 'runs on the Vue that its stack names', () => {
	expect( version.startsWith( `${ process.env.TP_VUE }.` ) ).toBe( true );
} );

it( 'has one Vue, which Codex and the test utilities share', async () => {
	const wrapper = mount(
		CdxToggleButton,
		{ props: { modelValue: false, 'onUpdate:modelValue': ( modelValue: boolean ) => wrapper.setProps( { modelValue } ) } }
	);
	await wrapper.trigger( 'click' );
	expect( wrapper.attributes( 'aria-pressed' ) ).toBe( 'true' );
} );
