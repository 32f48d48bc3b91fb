/**
 * npm run cluster -- faults: what is far behind, stopped, killed or full, and what is left of it.
 */
import { kills, restarting } from './breaking.mjs';
import { full } from './full.mjs';
import { reading } from './reading.mjs';
import { measure } from './table.mjs';

export function faults( cluster, options ) {
	return measure( {
		readers: () => reading( cluster, options ),
		kills: () => kills( cluster, options ),
		restarts: () => restarting( cluster, options ),
		full: () => full( cluster, options )
	}, options );
}
