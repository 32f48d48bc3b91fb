/**
 * Paths. Everything that a run makes is kept in one folder, which may be deleted at any time.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve( dirname( fileURLToPath( import.meta.url ) ), '..', '..' );

/** Folder of everything that is fetched and made. */
export const dataDir = resolve( root, process.env.TP_DATA_DIR || '.data' );

/** MediaWiki's own folder: the person's own, or the one fetched from Debian. */
export const mediawikiDir = process.env.MW_INSTALL_PATH ?
	resolve( process.env.MW_INSTALL_PATH ) :
	join( dataDir, 'mediawiki' );

/** The wiki of `npm start`. */
export const developmentWiki = join( dataDir, 'wiki' );

/** The wiki that tests copy. */
export const testWiki = join( dataDir, 'test-wiki' );
