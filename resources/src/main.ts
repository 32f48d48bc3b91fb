import { createMwApp } from 'vue';
import type { Component } from 'vue';
import { parseQuery, queryParameters } from './domain/query';
import { decodeRow, withTexts } from './domain/row';
import type { Cells, Texts } from './domain/row';
import type { Framework } from './domain/types.generated';
import { gateway as createGateway } from './mediawiki/gateway';
import { mediawiki } from './mediawiki/wiki';
import type { PartnerGateway } from './ports/gateway';
import { useEditState } from './state/useEditState';
import type { EditState } from './state/useEditState';
import { useMatrix } from './state/useMatrix';
import type { Bootstrap, Matrix } from './state/useMatrix';
import { useRights } from './state/useRights';
import { useRowSelection } from './state/useRowSelection';
import MatrixApp from './view/MatrixApp.vue';
import { contextKey } from './view/context';
import type { EditingComponents } from './view/context';
import { captureServerState } from './view/matrix/serverState';

interface ServerData {
	framework: Framework;
	/** Cells[] and Texts[] as JSON: a text is sent faster than it is as part of the page's script. */
	cells: string;
	texts: string;
	columns: string[];
	total: number;
	today: string;
	/** That partners of the page cannot be edited, as HTML by their ids. */
	locked?: Record<string, string>;
	/** HTML reason why nothing can be edited on a past day; undefined for today. */
	past?: string;
}

/** Root component that opens in place the form which a link leads to. */
interface Opener {
	open: ( link: HTMLElement ) => void;
}

/** Milliseconds to wait for all rows, which are on their way, before the grid is drawn with the page's own. */
const PATIENCE = 40;

const wiki = mediawiki();
const gateway = createGateway();

/** Loads the editing bundle, a script of its own: see editing.ts. */
function loadEditingBundle(): Promise<EditingComponents> {
	const module = 'ext.technicalPartners.editing';
	return new Promise(
		( resolve, reject ) => mw.loader.using( module ).then( ( load ) => resolve( load( module ) ), reject )
	);
}

/** Of a past day there is what the page brought with it. */
function snapshotGateway( { rows, framework, today }: Bootstrap ): Pick<PartnerGateway, 'rows' | 'withTexts'> {
	return { rows: () => Promise.resolve( { rows, framework, today } ), withTexts: ( found ) => Promise.resolve( found ) };
}

function prepare(
	component: Component, bootstrap: Bootstrap, { past, locked }: Pick<ServerData, 'past' | 'locked'> = {}, begin = 0
): { mount: ( element: Element ) => Opener; matrix: Matrix; edits: EditState } {
	const matrix = useMatrix(
		past === undefined ? gateway : snapshotGateway( bootstrap ), wiki, bootstrap, location.search
	);
	const edits = useEditState();
	const rights = useRights( gateway, { always: past, locked, known: bootstrap.rows.map( ( { page } ) => page ) } );
	const app = createMwApp( component );
	const selection = useRowSelection( matrix, rights );
	app.provide( contextKey, { wiki, gateway, matrix, edits, rights, selection, begin, loadEditingBundle } );
	window.addEventListener( 'beforeunload', ( event ) => {
		if ( edits.drafts().length ) {
			event.preventDefault();
		}
	} );
	return { mount: ( element ) => app.mount( element ) as unknown as Opener, matrix, edits };
}

/** The address says what is shown, so that it can be shared; the way back leads through what was shown. */
function syncUrl( matrix: Matrix, more: Record<string, string> ): void {
	let isGoingBack = false;
	matrix.on( 'query', ( change ) => {
		if ( !isGoingBack ) {
			const isTyping = 'q' in change && !( 'filters' in change );
			history[ isTyping ? 'replaceState' : 'pushState' ](
				null, '', mw.util.getUrl( null, { ...more, ...queryParameters( matrix.query.value ) } )
			);
		}
	} );
	window.addEventListener( 'popstate', () => {
		isGoingBack = true;
		matrix.setQuery( parseQuery( location.search, matrix.framework.value ) );
		isGoingBack = false;
	} );
}

/**
 * Reads the rows again where the page may be out of date: on the way back to it, which restores it as it was left, and
 * when somebody returns to it on another day. Unsaved edits are not disturbed.
 */
function keepFresh( matrix: Matrix, edits: EditState ): void {
	const refresh = (): void => {
		if ( !edits.drafts().length ) {
			// A wiki out of reach is asked again with the next return.
			matrix.refresh().catch( () => undefined );
		}
	};
	window.addEventListener( 'pageshow', ( event ) => event.persisted && refresh() );
	document.addEventListener( 'visibilitychange', () => {
		if ( !document.hidden && new Date().toISOString().slice( 0, 10 ) > matrix.today.value ) {
			refresh();
		}
	} );
}

async function startMatrix( element: Element, data: ServerData ): Promise<Opener> {
	const { framework, columns, total, today } = data;
	const texts: Texts[] = JSON.parse( data.texts );
	const rows = ( JSON.parse( data.cells ) as Cells[] ).map(
		( cells, number ) => withTexts( decodeRow( cells ), texts[ number ] )
	);
	const { mount, matrix, edits } = prepare(
		MatrixApp,
		{ framework, rows, columns, total, today },
		data,
		element.querySelector( '.tp-matrix__scroll' )?.getBoundingClientRect().top
	);
	await Promise.race( [ matrix.loadCells().catch( () => undefined ), new Promise( ( resolve ) => {
		setTimeout( resolve, PATIENCE );
	} ) ] );
	const restore = captureServerState( element, matrix );
	const app = mount( element );
	element.classList.add( 'tp-matrix--interactive' );
	syncUrl( matrix, data.past === undefined ? {} : { asof: today } );
	if ( data.past === undefined ) {
		keepFresh( matrix, edits );
	}
	restore();
	return app;
}

/** On any other page: a partner's, or another view. */
async function startPage(): Promise<Opener> {
	const element = document.body.appendChild( document.createElement( 'div' ) );
	const today = new Date().toISOString().slice( 0, 10 );
	const { PageApp } = await loadEditingBundle();
	return prepare(
		PageApp, { framework: await gateway.framework(), rows: [], columns: [ 'partner' ], total: 0, today }
	).mount( element );
}

const target = document.getElementById( 'technicalpartners-matrix' );
const serverData = mw.config.get( 'wgTechnicalPartners' ) as ServerData | null;
let opener: Promise<Opener> | null = target && serverData ? startMatrix( target, serverData ) : null;

/** Opens in place what a link leads to: see pages/openInPlace.ts. */
export async function open( link: HTMLElement ): Promise<void> {
	opener = opener ?? startPage();
	( await opener ).open( link );
}
