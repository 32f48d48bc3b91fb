import { createMwApp } from 'vue';
import { parseQuery, queryParameters } from './domain/query';
import { decodeRow, withTexts } from './domain/row';
import type { Cells, Texts } from './domain/row';
import type { Framework } from './domain/types.generated';
import { gateway as createGateway } from './mediawiki/gateway';
import { mediawiki } from './mediawiki/wiki';
import { useBatch } from './state/useBatch';
import { useEditing } from './state/useEditing';
import { useMatrix } from './state/useMatrix';
import type { Matrix } from './state/useMatrix';
import { useRights } from './state/useRights';
import { useSelection } from './state/useSelection';
import MatrixApp from './view/MatrixApp.vue';
import { contextKey } from './view/context';

interface ServerData {
	framework: Framework;
	cells: Cells[];
	texts: Texts[];
	columns: string[];
	total: number;
	today: string;
}

function start( element: Element, data: ServerData ): void {
	const wiki = mediawiki();
	const gateway = createGateway();
	const { framework, columns, total, today } = data;
	const rows = data.cells.map( ( cells, number ) => withTexts( decodeRow( cells ), data.texts[ number ] ) );
	const matrix = useMatrix( gateway, wiki, { framework, rows, columns, total, today }, location.search );
	const app = createMwApp( MatrixApp );
	const editing = useEditing( gateway, matrix );
	const rights = useRights( gateway );
	app.provide( contextKey, { wiki, gateway, matrix, editing, rights, batch: useBatch( editing ), selection: useSelection( matrix, rights ) } );
	const mounted = app.mount( element ) as unknown as { add: () => void };
	element.classList.add( 'tp-matrix--alive' );
	document.getElementById( 'tp-add-partner' )?.addEventListener( 'click', ( event ) => {
		event.preventDefault();
		mounted.add();
	} );
	followAddress( matrix );
	window.addEventListener( 'beforeunload', ( event ) => {
		if ( editing.drafts.size ) {
			event.preventDefault();
		}
	} );
}

/** The address says what is shown, so that it can be shared; the way back leads through what was shown. */
function followAddress( matrix: Matrix ): void {
	const { setQuery } = matrix;
	matrix.setQuery = ( change ) => {
		setQuery( change );
		const isTyping = 'q' in change && !( 'filters' in change );
		history[ isTyping ? 'replaceState' : 'pushState' ]( null, '', mw.util.getUrl( null, queryParameters( matrix.query.value ) ) );
	};
	window.addEventListener( 'popstate', () => setQuery( parseQuery( location.search ) ) );
}

const target = document.getElementById( 'technicalpartners-matrix' );
const serverData = mw.config.get( 'wgTechnicalPartners' ) as ServerData | null;
if ( target && serverData ) {
	start( target, serverData );
}
