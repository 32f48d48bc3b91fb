/**
 * A wiki on MariaDB for tests/plans: how a database server plans the statements that views ask. SQLite plans otherwise.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { account, ask, mariadb, provideFolder } from '../cluster/mariadb.mjs';
import { Part } from '../cluster/part.mjs';
import { dataDir, root } from '../setup/paths.mjs';
import { beforeEnd } from '../setup/run.mjs';
import { freePort } from '../setup/serve.mjs';
import { accounts, maintain } from '../setup/wiki.mjs';

function writeSettings( wiki, port ) {
	writeFileSync( join( wiki, 'LocalSettings.php' ), `<?php
$tpWiki = __DIR__;
$tpMessages = ${ JSON.stringify( join( dataDir, 'messages' ) ) };
$tpPlain = false;
require ${ JSON.stringify( join( root, 'scripts', 'setup', 'settings.php' ) ) };
$wgSecretKey = 'for tests';
$wgDBtype = 'mysql';
$wgDBserver = '127.0.0.1:${ port }';
$wgDBport = ${ port };
$wgDBname = 'plans';
$wgDBuser = '${ account.user }';
$wgDBpassword = '${ account.password }';
$wgDBservers = false;
$wgObjectCaches[CACHE_DB] = [ 'class' => SqlBagOStuff::class, 'loggroup' => 'SQLBagOStuff' ];
$wgJobTypeConf['default'] = [ 'class' => JobQueueDB::class, 'claimTTL' => 3600 ];
` );
	writeFileSync( join( wiki, 'spam.txt' ), '' );
}

async function install( wiki, port ) {
	mkdirSync( join( wiki, 'images' ), { recursive: true } );
	const [ admin, newcomer ] = accounts;
	await maintain( wiki, 'install', '--dbtype', 'mysql', '--dbserver', `127.0.0.1:${ port }`, '--dbname', 'plans',
		'--dbuser', account.user,
		'--dbpass', account.password, '--scriptpath', '', '--server', 'http://localhost:8080', '--confpath', wiki,
		'--pass', admin.password, 'Partners', admin.name );
	writeSettings( wiki, port );
	await maintain( wiki, 'update', '--quick' );
	await maintain( wiki, 'createAndPromote', '--force', newcomer.name, newcomer.password );
}

/**
 * Does a piece of work with an empty wiki on a MariaDB of its own, which ends with it.
 *
 * @param {function(string): Promise<*>} work Takes the wiki's folder
 * @return {Promise<*>} Result of the work
 */
export async function withMariadbWiki( work ) {
	mkdirSync( dataDir, { recursive: true } );
	const folder = mkdtempSync( join( dataDir, 'plans-' ) );
	const port = await freePort();
	const data = join( folder, 'database' );
	const server = new Part(
		'MariaDB', mariadb( { id: 1, folder: data, port, log: join( folder, 'mariadb.log' ) } ), () => {}
	);
	const end = async () => {
		await server.stop();
		if ( existsSync( folder ) ) {
			rmSync( folder, { recursive: true } );
		}
	};
	beforeEnd( end );
	try {
		await provideFolder( data );
		await server.start();
		await ask(
			port,
			`CREATE USER ${ account.user }@'%' IDENTIFIED BY '${ account.password }';
				GRANT ALL ON *.* TO ${ account.user }@'%'; CREATE DATABASE plans`
		);
		const wiki = join( folder, 'wiki' );
		await install( wiki, port );
		return await work( wiki );
	} finally {
		await end();
	}
}
