/**
 * How fast an edit is, what it writes, and what happens to edits from one stale base.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client.mjs';
import { median, race, time } from './timing.mjs';
import { step } from '../../scripts/setup/run.mjs';
import { generate, scratchWiki } from './wikis.mjs';

/** A partner of the first page, where an edit can be seen without searching. */
async function shownPartner( client ) {
	const { text } = await client.fetch( '/index.php?title=Special:TechnicalPartners' );
	const [ , page ] = text.match( /data-page="(\d+)"/ );
	const { query } = await client.api( { action: 'query', pageids: page } );
	return query.pages[ 0 ].title;
}

/** The address that MediaWiki does not redirect from. */
const address = ( title ) => `/wiki/${ encodeURIComponent( title.replaceAll( ' ', '_' ) ) }`;

/** Saves another summary and reads until another request shows it. */
function editor( writer, reader, title, path ) {
	let number = 0;
	return async () => {
		const { record, revision } = await writer.read( title );
		const summary = `Measured text ${ ++number } of ${ process.pid }`;
		return time( async () => {
			const reply = await writer.edit( title, JSON.stringify( { ...record, summary } ), { baserevid: revision } );
			if ( reply.edit?.result !== 'Success' ) {
				throw new Error( JSON.stringify( reply ) );
			}
			// Another request, at once: the time until it is seen is what is measured.
			for ( let tries = 1; !( await reader.page( path ) ).includes( summary ); tries++ ) {
				if ( tries > 100 ) {
					throw new Error( `${ title }: an edit is not seen at ${ path }` );
				}
			}
		} );
	};
}

async function plainEditor( wiki ) {
	const writer = await new Client( wiki.url ).logIn();
	const { query } = await writer.api(
		{ action: 'query', list: 'allpages', apfilterredir: 'nonredirects', aplimit: '1', apfrom: 'Archive' }
	);
	const { title } = query.allpages[ 0 ];
	return editor( writer, new Client( wiki.url ), title, address( title ) );
}

async function partnerEditor( wiki ) {
	const writer = await new Client( wiki.url ).logIn();
	return editor(
		writer, new Client( wiki.url ), await shownPartner( writer ), '/index.php?title=Special:TechnicalPartners'
	);
}

const pause = ( milliseconds ) => new Promise( ( resolve ) => {
	setTimeout( resolve, milliseconds );
} );

/**
 * The median of the queries that write while an edit and what it defers are done, without jobs: core queues the same
 * with every edit.
 */
async function writes( wiki, edits ) {
	const log = join( wiki.folder, 'queries.log' );
	const override = join( wiki.folder, 'override.php' );
	writeFileSync( override, `<?php
$wgDebugDumpSql = true;
$wgJobRunRate = 0;
$wgDebugLogGroups['rdbms'] = ${ JSON.stringify( log ) };
` );
	// PHP looks for files that were not there every few seconds.
	await pause( 4000 );
	const most = [];
	for ( const edit of edits ) {
		const counts = [];
		for ( let round = 0; round < 7; round++ ) {
			rmSync( log, { force: true } );
			await edit();
			await pause( 500 );
			counts.push( readFileSync( log, 'utf8' ).split( '\n' )
				.filter(
					( line ) => /\b(INSERT|REPLACE|UPDATE|DELETE)\b.*\b(INTO|SET|FROM)\b/.test( line ) && !/objectcache/.test( line )
				).length );
		}
		most.push( median( counts ) );
	}
	rmSync( override );
	return Math.max( ...most );
}

/** Saves another score of the first principle. */
async function scorer( wiki ) {
	const writer = await new Client( wiki.url ).logIn();
	const title = await shownPartner( writer );
	return async () => {
		const { record, revision } = await writer.read( title );
		const old = record.assessments?.[ 'mutual-benefit' ];
		const assessments = { ...record.assessments, 'mutual-benefit': { ...old, score: old?.score === 1 ? 2 : 1 } };
		const reply = await writer.edit( title, JSON.stringify( { ...record, assessments } ), { baserevid: revision } );
		if ( reply.edit?.result !== 'Success' ) {
			throw new Error( JSON.stringify( reply ) );
		}
	};
}

export async function saveOneCell() {
	const wikis = {
		plain: await scratchWiki( 'plain', 'plain' ),
		10: await scratchWiki( '10', '10' ),
		10000: await scratchWiki( '10000', '10000' )
	};
	await generate( wikis.plain.folder, 1, 10 );
	const contenders = {
		plain: await plainEditor( wikis.plain ),
		10: await partnerEditor( wikis[ 10 ] ),
		10000: await partnerEditor( wikis[ 10000 ] )
	};
	const times = await step( 'Saving cells', () => race( contenders, 25 ) );
	const table = await step( 'A wikitext table of 10000 rows', () => wikitextTable( wikis.plain ) );
	const written = await writes( wikis[ 10 ], [ contenders[ 10 ], await scorer( wikis[ 10 ] ) ] );
	for ( const wiki of Object.values( wikis ) ) {
		await wiki.stop();
	}
	return [
		{
			what: 'saving a cell until it is seen, at 10, against a JSON page',
			limit: 1.5,
			ours: times[ 10 ],
			theirs: times.plain
		},
		{
			what: 'saving a cell until it is seen, at 10000, against the same at 10',
			limit: 1.2,
			ours: times[ 10000 ],
			theirs: times[ 10 ]
		},
		{ what: 'queries that write, for a text or a score, the more of both', unit: 'queries', limit: 16, count: written },
		{
			what: 'the same change in a wikitext table of 10000 rows, against a cell',
			atLeast: 50,
			ours: table,
			theirs: times[ 10000 ]
		}
	];
}

/** One row of a wikitext table changed, until the page that shows it is read. */
async function wikitextTable( wiki ) {
	const client = await new Client( wiki.url ).logIn();
	const title = 'Table of ten thousand';
	const text = ( summary ) => `{| class="wikitable sortable"\n${ Array.from( { length: 10000 }, ( _, row ) =>
		`|-\n| [[Partner ${ row }]] || ${ row === 5000 ? summary : `Generated summary ${ row }` } || ` +
			'Identified || Open || Low || 2 || 1 || 3 || 0 || 2 || Goal || Steward || 2025 || Next' ).join( '\n' ) }\n|}`;
	let number = 0;
	const save = async () => {
		const summary = `Measured row ${ ++number }`;
		return time( async () => {
			await client.edit( title, text( summary ) );
			if ( !( await client.page( address( title ) ) ).includes( summary ) ) {
				throw new Error( 'The edit of the wikitext table is not seen' );
			}
		} );
	};
	await save();
	const values = [ await save(), await save(), await save() ].sort( ( a, b ) => a - b );
	return { min: values[ 0 ], median: values[ 1 ] };
}

/** Two edits from one base; resolves to whether they conflicted, and whether what was accepted is all there. */
async function pair( client, title, base, first, second ) {
	const save = ( change, text ) =>
		client.edit( title, text( { ...base.record, ...change } ), { baserevid: base.revision } );
	const one = await save( first.change, first.text );
	const two = await save( second.change, second.text );
	const { record } = await client.read( title );
	const kept = ( change ) => Object.entries( change ).every( ( [ key, value ] ) => record[ key ] === value );
	const conflict = two.error?.code === 'editconflict';
	return {
		conflict,
		lost: one.edit?.result !== 'Success' || !kept( first.change ) || ( !conflict && !kept( second.change ) )
	};
}

export async function stalePairs() {
	const wiki = await scratchWiki( '10', 'pairs' );
	const client = await new Client( wiki.url ).logIn();
	const { query } = await client.api( { action: 'query', list: 'allpages', apnamespace: '1560', aplimit: '10' } );
	const titles = query.allpages.map( ( { title } ) => title );
	const compact = JSON.stringify;
	const indented = ( record ) => JSON.stringify( record, null, 4 );
	const kinds = [ [ 'two fields of one partner', 'priority', 0 ], [ 'the same field', 'summary', 50 ] ];
	const rows = [ await differentPartners( client, titles ) ];
	for ( const [ what, field, expected ] of kinds ) {
		const total = { conflicts: 0, lost: 0 };
		for ( let number = 0; number < 50; number++ ) {
			const title = titles[ number % titles.length ];
			const base = await client.read( title );
			const other = field === 'priority' ?
				[ 'low', 'medium', 'high' ].find( ( value ) => value !== base.record.priority ) :
				`Second ${ number }`;
			const result = await pair( client, title, base,
				{ change: { summary: `First ${ number } of ${ what }` }, text: compact },
				{ change: { [ field ]: other }, text: number % 2 ? compact : indented } );
			total.conflicts += result.conflict;
			total.lost += result.lost;
		}
		rows.push( { what: `50 pairs from one stale base: ${ what }`, ...total, expected } );
	}
	await wiki.stop();
	return rows;
}

async function differentPartners( client, titles ) {
	const total = { conflicts: 0, lost: 0 };
	for ( let number = 0; number < 50; number++ ) {
		const pairOf = [ titles[ number % titles.length ], titles[ ( number + 1 ) % titles.length ] ];
		const bases = await Promise.all( pairOf.map( ( title ) => client.read( title ) ) );
		for ( const [ at, title ] of pairOf.entries() ) {
			const summary = `Different ${ number } ${ at }`;
			const reply = await client.edit(
				title, JSON.stringify( { ...bases[ at ].record, summary } ), { baserevid: bases[ at ].revision }
			);
			total.conflicts += reply.error?.code === 'editconflict';
			total.lost += ( await client.read( title ) ).record.summary !== summary;
		}
	}
	return { what: '50 pairs from one stale base: different partners', ...total, expected: 0 };
}

/** Making 1,000 partners, and 1,000 equal JSON pages, in turns of 200. */
export async function creating() {
	const ours = await scratchWiki( '10', 'creating' );
	const plain = await scratchWiki( 'plain', 'creating-plain' );
	const total = { ours: 0, plain: 0 };
	await generate( plain.folder, 1, 10 );
	for ( let from = 20001; from <= 21000; from += 200 ) {
		total.ours += await generate( ours.folder, from, from + 199 );
		total.plain += await generate( plain.folder, from, from + 199 );
	}
	await Promise.all( [ ours.stop(), plain.stop() ] );
	const one = ( value ) => ( { min: value, median: value } );
	return [
		{
			what: 'creating 1000 partners, against 1000 equal JSON pages',
			limit: 1.25,
			ours: one( total.ours ),
			theirs: one( total.plain )
		}
	];
}
