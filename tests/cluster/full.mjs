/**
 * The disk of the index is full: edits are saved all the same, and once there is room again the index becomes right.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wikiFolder } from '../../scripts/cluster/layout.mjs';
import { ask } from '../../scripts/cluster/mariadb.mjs';
import { pause } from '../../scripts/cluster/part.mjs';
import { maintain } from '../../scripts/setup/wiki.mjs';
import { differences, jobsLeft } from './index.mjs';
import { sysop } from './people.mjs';
import { takeProblems } from './traces.mjs';
import { rebuild } from './wikis.mjs';

const WIKI = 'partners';
const DATABASE = 'partners_index';
/** The data file of a server that keeps all tables in one file. */
const options = ( most ) => [
	'--innodb-file-per-table=0',
	'--innodb-autoextend-increment=1',
	`--innodb-data-file-path=ibdata1:12M:autoextend${ most ? `:max:${ most }M` : '' }`
];
/** Seconds that settings and PHP's cache of them need to be everywhere. */
const SETTLE = 6;
/** Conversations of a partner, many enough to need room of their own. */
const CONVERSATIONS = Array.from( { length: 40 }, ( _, place ) => ( {
	id: `c${ place }`, on: '2026-11-01', who: [ 'Newcomer' ], with: 'Somebody', direction: 'outgoing',
	about: 'Something that takes some words. '.repeat( 5 ).trim()
} ) );

async function useOwnServer( cluster ) {
	await cluster.startIndexServer( options() );
	await ask( cluster.ports.indexdb, `CREATE DATABASE IF NOT EXISTS ${ DATABASE }` );
	writeFileSync( cluster.paths.override, `<?php
$wgVirtualDomainsMapping['virtual-technicalpartners'] = [ 'cluster' => 'index', 'db' => '${ DATABASE }' ];
` );
	await maintain( wikiFolder( cluster.folder, WIKI ), 'update', '--quick' );
	await rebuild( cluster, WIKI );
	await restartPhp( cluster );
}

async function restartPhp( cluster ) {
	for ( const name of [ `jobs-${ WIKI }`, 'app1', 'app2' ] ) {
		await cluster.part( name ).stop();
		await cluster.part( name ).start();
	}
	await pause( SETTLE * 1000 );
}

/** Fills the data file to its limit. */
async function fill( cluster ) {
	const megabytes = Math.ceil( statSync( join( cluster.folder, 'indexdb', 'ibdata1' ) ).size / 2 ** 20 );
	await cluster.part( 'indexdb' ).stop();
	await cluster.startIndexServer( options( megabytes + 1 ) );
	const port = cluster.ports.indexdb;
	await ask( port, `CREATE TABLE IF NOT EXISTS ${ DATABASE }.filler ( text BLOB )` );
	for ( const length of [ 60000, 8000, 500 ] ) {
		await ask(
			port, `INSERT INTO ${ DATABASE }.filler SELECT REPEAT( 'x', ${ length } ) FROM seq_1_to_2000`
		).catch( () => [] );
		for ( let more = 0; more < 50; more++ ) {
			try {
				await ask( port, `INSERT INTO ${ DATABASE }.filler VALUES ( REPEAT( 'x', ${ length } ) )` );
			} catch {
				break;
			}
		}
	}
}

export async function full( cluster, { turns = 20 } ) {
	await jobsLeft( cluster, WIKI );
	await useOwnServer( cluster );
	await fill( cluster );
	takeProblems( cluster );
	const admin = await sysop( cluster, WIKI );
	const saved = [];
	const problems = [];
	for ( let turn = 0; turn < turns; turn++ ) {
		const title = `Partner:Full ${ turn }`;
		const { problem } = await admin.save(
			title, { summary: `Full ${ turn }`, kind: 'company', conversations: CONVERSATIONS }
		);
		( problem ? problems : saved ).push( problem || title );
	}
	const behind = await differences( cluster, WIKI );
	const logged = takeProblems( cluster );
	await cluster.part( 'indexdb' ).stop();
	await cluster.startIndexServer( options() );
	await pause( 40000 );
	const left = await jobsLeft( cluster, WIKI );
	const after = await differences( cluster, WIKI );
	rmSync( cluster.paths.override );
	await cluster.part( 'indexdb' ).stop();
	await restartPhp( cluster );
	await rebuild( cluster, WIKI );
	return [
		{
			what: 'saved while the disk of the index is full',
			measured: `${ saved.length } of ${ turns }`,
			wanted: 'all',
			holds: saved.length === turns,
			notes: [ `differences then: ${ behind.count }`, ...problems.slice( 0, 3 ), ...logged.slice( 0, 4 ) ]
		},
		{
			what: 'differences of the index once there is room, and jobs left',
			measured: `${ after.count }, ${ left }`,
			wanted: '0, 0',
			holds: after.count === 0 && left === 0 && behind.count > 0,
			notes: after.count ? after.lines : []
		}
	];
}
