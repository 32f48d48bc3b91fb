import { createMwApp } from 'vue';
import { queryParameters } from './domain/query';
import { decodeRow, withTexts } from './domain/row';
import type { Cells, Texts } from './domain/row';
import type { Framework } from './domain/types.generated';
import { gateway as createGateway } from './mediawiki/gateway';
import { mediawiki } from './mediawiki/wiki';
import { useEditing } from './state/useEditing';
import { useMatrix } from './state/useMatrix';
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
	app.provide( contextKey, { wiki, gateway, matrix, editing: useEditing( gateway, matrix ) } );
	const mounted = app.mount( element ) as unknown as { add: () => void };
	element.classList.add( 'tp-matrix--alive' );
	document.getElementById( 'tp-add-partner' )?.addEventListener( 'click', ( event ) => {
		event.preventDefault();
		mounted.add();
	} );
	followAddress( matrix );
}

/** The address says what is shown, so that it can be shared. */
function followAddress( matrix: ReturnType<typeof useMatrix> ): void {
	const { setQuery } = matrix;
	matrix.setQuery = ( change ) => {
		setQuery( change );
		history.replaceState( null, '', mw.util.getUrl( null, queryParameters( matrix.query.value ) ) );
	};
}

const target = document.getElementById( 'technicalpartners-matrix' );
const serverData = mw.config.get( 'wgTechnicalPartners' ) as ServerData | null;
if ( target && serverData ) {
	start( target, serverData );
}
