/**
 * npm run types: writes the TypeScript types of records, the lengths of their texts, and the widths of columns for
 * LESS, from schema/. With --check, says whether they are up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';
import { root } from './setup/paths.mjs';
import { main, Trouble } from './setup/run.mjs';

const NOTICE = '/* Written by npm run types from schema/; not to be edited here. */\n';

/** Both schemas define such words as Url: a repeated one is the same type. */
function withoutRepeated( types, before ) {
	return types.replace( /(?:\/\*\*\n(?: \*.*\n)*? \*\/\n)?export type (\w+) = string;\n/g,
		( whole, name ) => before.includes( `export type ${ name } =` ) ? '' : whole );
}

async function typesOfRecords() {
	let text = NOTICE;
	for ( const name of [ 'partner', 'framework' ] ) {
		text += withoutRepeated( await compileFromFile( join( root, 'schema', `${ name }.json` ), {
			bannerComment: '',
			cwd: join( root, 'schema' ),
			ignoreMinAndMaxItems: true,
			style: { singleQuote: true, useTabs: true }
		} ), text );
	}
	return text;
}

/** Lengths of texts that the script tells before the wiki refuses them, from schema/partner.json. */
function limits() {
	const { properties, definitions } = JSON.parse( readFileSync( join( root, 'schema', 'partner.json' ), 'utf8' ) );
	const digits = Number( /\{0,(\d+)\}\$$/.exec( properties.wikidata.pattern )[ 1 ] );
	const found = {
		ADDRESS: definitions.url.maxLength, NEXT: definitions.conversation.properties.next.maxLength,
		REASON: definitions.decision.properties.reason.maxLength, SUMMARY: properties.summary.maxLength,
		WIKIDATA: 'Q1'.length + digits
	};
	return NOTICE +
		Object.entries( found ).map( ( [ name, most ] ) => `export const MAX_${ name } = ${ most };\n` ).join( '' );
}

/** Widths of schema/columns.json: the frozen column has one, the heads of others are not narrower. */
function widths() {
	const { columns } = JSON.parse( readFileSync( join( root, 'schema', 'columns.json' ), 'utf8' ) );
	const shown = columns.filter( ( { width } ) => width );
	const frozen = shown.filter( ( column ) => column.frozen ).map(
		( { id, width } ) => `@tp-width-${ id }: ${ width }px;\n`
	);
	const others = shown.filter( ( column ) => !column.frozen ).map( ( { id, each, width } ) =>
		`\t&--${ each ? 'score' : id } {\n\t\tmin-width: ${ width }px;\n\t}\n` );
	return `${ NOTICE }${ frozen.join( '' ) }\n.tp-column-widths() {\n${ others.join( '\n' ) }}\n`;
}

await main( async () => {
	const generated = {
		'resources/src/domain/limits.generated.ts': limits(),
		'resources/src/domain/types.generated.ts': await typesOfRecords(),
		'resources/styles/columns.generated.less': widths()
	};
	for ( const [ path, text ] of Object.entries( generated ) ) {
		const file = join( root, path );
		if ( !process.argv.includes( '--check' ) ) {
			writeFileSync( file, text );
		} else if ( !existsSync( file ) || readFileSync( file, 'utf8' ) !== text ) {
			throw new Trouble( `${ path } is not what schema/ says. Run npm run types and commit the result.` );
		}
	}
} );
