/**
 * Wikis of many pages: 200 are saved as edits are, the rest are copies of these, made straight in the tables.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wikiFolder } from '../../scripts/cluster/layout.mjs';
import { ask, catchUp } from '../../scripts/cluster/mariadb.mjs';
import { root } from '../../scripts/setup/paths.mjs';
import { step } from '../../scripts/setup/run.mjs';
import { maintain } from '../../scripts/setup/wiki.mjs';

/** Pages that are saved as edits are. */
export const SAVED = 200;
/** Rows above which the index is copied as well: to compute it would take hours. */
const COPIED_INDEX = 20000;
/** Distance between the ids of a page and its copy. */
const STEP = 1000000;

/**
 * Tables that are copied: which rows, and what differs in a copy. `seq` is the number of the copy, # the
 * distance of its ids, %pages the condition on pages. Copies have one revision, and are not copied again.
 */
const pageTables = [
	{ table: 'revision', rows: 'rev_page IN ( SELECT page_id FROM page WHERE %pages ) AND rev_parent_id = 0',
		changed: [ 'rev_id = rev_id + #', 'rev_page = rev_page + #' ] },
	{ table: 'slots', rows: 'slot_revision_id IN ( SELECT page_latest FROM page WHERE %pages )',
		changed: [ 'slot_revision_id = slot_revision_id + #', 'slot_origin = slot_origin + #' ] },
	{ table: 'page', rows: '%pages',
		changed: [
			'page_id = page_id + #',
			'page_title = CONCAT( page_title, "_copy_", seq )',
			'page_latest = page_latest + #',
			'page_random = RAND()'
		] }
];
const indexTables = [
	{ table: 'technical_partners', rows: `tp_page < ${ STEP }`,
		changed: [
			'tp_page = tp_page + #',
			'tp_rev = tp_rev + #',
			'tp_title = CONCAT( tp_title, "_copy_", seq )',
			'tp_sort = CONCAT( tp_sort, " copy ", seq )'
		] },
	{ table: 'technical_partners_value', rows: `tpv_page < ${ STEP }`, changed: [ 'tpv_page = tpv_page + #' ] },
	{ table: 'technical_partners_items', rows: `tpi_page < ${ STEP }`, changed: [ 'tpi_page = tpi_page + #' ] }
];

/** Copies made in one statement. */
const AT_ONCE = 50;

/**
 * Makes the statement that copies rows of a table, several times.
 *
 * @param {{table: string, rows: string, changed: string[]}} description
 * @param {string[]} columns All columns of the table
 * @param {string} pages Condition on pages
 * @param {number} from Number of the first copy
 * @param {number} to Number of the last copy
 */
export function copyStatement( { table, rows, changed }, columns, pages, from, to ) {
	const values = new Map( changed.map( ( text ) => text.split( ' = ' ) ) );
	const fill = ( text ) => text.replaceAll( '#', `seq * ${ STEP }` ).replaceAll( '%pages', pages );
	return `INSERT INTO ${ table } ( ${ columns.join( ', ' ) } ) ` +
		`SELECT ${ columns.map( ( column ) => fill( values.get( column ) ?? column ) ).join( ', ' ) } ` +
		`FROM seq_${ from }_to_${ to } JOIN ${ table } WHERE ${ fill( rows ) }`;
}

async function copyTables( cluster, wiki, tables, copies ) {
	const pages =
		`page_namespace = ${ wiki === 'plain' ? 0 : 1560 } AND page_id < ${ STEP } AND page_title RLIKE "_[0-9]+$"`;
	for ( const description of tables ) {
		const columns = ( await cluster.ask( `SELECT column_name FROM information_schema.columns
			WHERE table_schema = '${ wiki }'
			AND table_name = '${ description.table }' ORDER BY ordinal_position`, wiki ) ).map( ( [ name ] ) => name );
		for ( let from = 1; from <= copies; from += AT_ONCE ) {
			await cluster.ask(
				copyStatement( description, columns, pages, from, Math.min( from + AT_ONCE - 1, copies ) ), wiki
			);
			await catchUp( cluster.ports );
		}
	}
}

/** Computes all rows of a wiki's index by the script that operators have. */
export const rebuild = ( cluster, wiki ) =>
	maintain( wikiFolder( cluster.folder, wiki ), 'TechnicalPartners:rebuildIndex' );

/**
 * Makes sure that a wiki has so many generated pages: partners, or JSON pages without this extension. A wiki that was
 * not finished is made anew.
 *
 * @param {import('../../scripts/cluster/cluster.mjs').Cluster} cluster
 * @param {string} wiki Of layout.mjs
 * @param {number} count
 */
export async function provideRows( cluster, wiki, count ) {
	const folder = wikiFolder( cluster.folder, wiki );
	const [ begun, made ] = [ join( folder, 'begun' ), join( folder, `made-${ count }` ) ];
	if ( existsSync( begun ) && !existsSync( made ) ) {
		await ask( cluster.ports.primary, `DROP DATABASE ${ wiki }` );
		rmSync( folder, { recursive: true } );
	}
	await cluster.provide( wiki );
	if ( existsSync( made ) ) {
		return cluster.runJobs( wiki );
	}
	writeFileSync( begun, '' );
	const saved = Math.min( count, SAVED );
	await step(
		`${ wiki }: saving ${ saved } pages`,
		() => maintain( folder, join( root, 'tests', 'bench', 'generate.php' ), '--from', '1', '--to', String( saved ) )
	);
	if ( count > saved ) {
		const copies = Math.round( count / saved ) - 1;
		await step( `${ wiki }: copying them to ${ count }`, () => copyTables( cluster, wiki, pageTables, copies ) );
		if ( count > COPIED_INDEX ) {
			await step( `${ wiki }: copying the index`, () => copyTables( cluster, wiki, indexTables, copies ) );
		} else if ( wiki !== 'plain' ) {
			await step( `${ wiki }: computing the index`, () => rebuild( cluster, wiki ) );
		}
		const tables = wiki === 'plain' ? pageTables : [ ...pageTables, ...indexTables ];
		await ask( cluster.ports.primary, `ANALYZE TABLE ${ tables.map( ( { table } ) => table ).join( ', ' ) }`, wiki );
	}
	writeFileSync( made, '' );
	await cluster.runJobs( wiki );
}

/** Titles of pages that were saved as edits are, so many of them from a place on. */
export async function titles( cluster, wiki, count, from = 0 ) {
	const namespace = wiki === 'plain' ? 0 : 1560;
	const rows = await cluster.ask( `SELECT page_title FROM page
		WHERE page_namespace = ${ namespace } AND page_id < ${ STEP }
		AND page_title RLIKE '_[0-9]+$' ORDER BY page_id LIMIT ${ count } OFFSET ${ from }`, wiki );
	return rows.map( ( [ title ] ) => `${ namespace ? 'Partner:' : '' }${ title.replaceAll( '_', ' ' ) }` );
}
