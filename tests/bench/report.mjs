/**
 * The report: a table in docs/performance.md, and whether every limit holds.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

const number = ( value ) => value.toFixed( value < 10 ? 2 : 0 );
const both = ( { min, median }, unit = 'ms' ) =>
	min === median ? `${ number( median ) } ${ unit }` : `${ number( median ) } (${ number( min ) }) ${ unit }`;

/** A measurement as a line of the table. One without a limit only tells. */
function line( row ) {
	if ( 'conflicts' in row ) {
		return {
			measured: `${ row.conflicts } conflicts, ${ row.lost } lost`,
			wanted: `${ row.expected }, 0`,
			ratio: '',
			holds: row.conflicts === row.expected && row.lost === 0
		};
	}
	if ( 'count' in row ) {
		return {
			measured: `${ row.count } ${ row.unit }`,
			wanted: `≤ ${ row.limit }`,
			ratio: '',
			holds: row.count <= row.limit
		};
	}
	const ratio = row.ours.median / row.theirs.median;
	const measured = `${ both( row.ours, row.unit ) } : ${ both( row.theirs, row.unit ) }`;
	if ( !row.limit && !row.atLeast ) {
		return { measured, wanted: '', ratio: `${ number( ratio ) } ×` };
	}
	return row.atLeast ?
		{ measured, wanted: `≥ ${ row.atLeast } ×`, ratio: `${ number( ratio ) } ×`, holds: ratio >= row.atLeast } :
		{ measured, wanted: `≤ ${ row.limit } ×`, ratio: `${ number( ratio ) } ×`, holds: ratio <= row.limit };
}

/** A line of the table, in Markdown. */
function tableRow( { what, measured, ratio, wanted, holds } ) {
	const verdict = holds ? 'yes' : '**no**';
	return `| ${ what } | ${ measured } | ${ ratio } | ${ wanted } | ${ holds === undefined ? '' : verdict } |`;
}

const VERDICTS = { true: 'holds ', false: 'MISSED', undefined: '      ' };

export function print( rows ) {
	for ( const row of rows ) {
		const { measured, wanted, ratio, holds } = line( row );
		process.stdout.write(
			`${ VERDICTS[ holds ] }  ${ row.what }: ${ ratio } ${ measured } ${ wanted && `(${ wanted })` }\n`
		);
	}
}

/** Writes the page; answers with whether everything holds. */
export function report( rows ) {
	const machine =
		`${ cpus().length } cores, ${ Math.round( totalmem() / 2 ** 30 ) } GiB, ${ type() }, Node ${ process.version }`;
	const lines = rows.map( ( row ) => ( { what: row.what, ...line( row ) } ) );
	writeFileSync( join( root, 'docs', 'performance.md' ), `# Performance

Made by \`npm run bench\` on ${ new Date().toISOString().slice( 0, 10 ) }, on a machine with ${ machine }.
Every line compares contenders that took turns in the same run, primed alike: the median, and the minimum in brackets.
The ratio counts; the milliseconds are this machine's.

| what | measured | ratio | wanted | holds |
|---|---|---|---|---|
${ lines.map( tableRow ).join( '\n' ) }

- The first page shows 25 rows.
- Queries are those of an edit and of what it defers. Jobs that core queues with every edit are not counted.
- Both Special:BlankPage and the matrix are ready when they have asked for nothing for half a second (Playwright's
  \`networkidle\`), which counts; the grid can be used when a click on a head has then sorted all rows.
- The lines without a limit are a stricter look at the same: for the grid, a click as soon as it has all rows; for
  Special:BlankPage, that what it asks for at once is there and has run. Both are looked at every 4 ms. Rows come from
  the server before that, with heads that are links and sort.
- Each visit is a first one: nothing of the wiki is kept in the browser, and what the browser does by itself for a
  new profile is over.
- Both tables are sorted by name and by stage, and scrolled by 120 pixels a frame. The bare table holds the same rows,
  long texts included. The heap is that of the whole page.
` );
	return lines.every( ( { holds } ) => holds !== false );
}
