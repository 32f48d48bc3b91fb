/** The ways in which people work: with a mouse, with the keyboard alone, on a phone. Each does the same. */
import assert from 'node:assert/strict';

const select = ( target, label ) => target.selectOption( { label } );
const choice = ( page, number ) => page.locator( '.tp-choice__level' ).nth( number );

export const mouse = {
	options: {},
	press: ( target ) => target.click(),
	type: ( target, text ) => target.fill( text ),
	date: ( target, day ) => target.fill( day ),
	pick: select,
	choose: ( page, number ) => choice( page, number ).click(),
	async find( target, text, found ) {
		await target.fill( text );
		await found.click();
	}
};

export const touch = {
	...mouse,
	options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, query: { useskin: 'minerva' } },
	press: ( target ) => target.tap(),
	choose: ( page, number ) => choice( page, number ).tap(),
	async find( target, text, found ) {
		await target.fill( text );
		await found.tap();
	}
};

/**
 * Goes to something, as far as the Tab key, or within a group the arrows, lead there. A dialog that fades out is none.
 */
async function reach( target ) {
	await target.waitFor( { state: 'attached' } );
	await target.page().waitForFunction(
		( element ) => !element.closest( '[class*="-leave-"]' ), await target.elementHandle()
	);
	assert.ok(
		await target.evaluate( ( element ) => element.tabIndex >= 0 && !element.closest( '[inert]' ) ),
		'The Tab key leads there'
	);
	await target.focus();
	return target.page().keyboard;
}

async function typeOver( target, text ) {
	const keys = await reach( target );
	await keys.press( 'Control+a' );
	await keys.type( text );
}

export const keyboard = {
	options: {},
	async press( target ) {
		await ( await reach( target ) ).press( 'Enter' );
	},
	type: typeOver,
	async date( target, day ) {
		const [ year, month, date ] = day.split( '-' );
		await ( await reach( target ) ).type( month + date + year );
	},
	async pick( target, label ) {
		await ( await reach( target ) ).type( label );
	},
	async choose( page, number ) {
		await ( await reach( choice( page, number ).locator( 'input' ) ) ).press( 'Space' );
	},
	async find( target, text, found ) {
		await typeOver( target, text );
		await found.waitFor();
		await target.page().keyboard.press( 'ArrowDown' );
		await target.page().keyboard.press( 'Enter' );
	}
};
