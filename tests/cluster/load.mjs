/**
 * npm run cluster -- load: how fast many servers are, against plain JSON pages and against themselves with fewer rows.
 */
import { costs } from './costs.mjs';
import { framework } from './framework.mjs';
import { pairs } from './pairs.mjs';
import { creations, saves, savesMeanwhile } from './saves.mjs';
import { seen } from './seen.mjs';
import { measure } from './table.mjs';

export function load( cluster, options ) {
	const measurements = options.rows > 10000 ?
		{ views: costs } :
		{
			saves,
			creations,
			'framework, saves': savesMeanwhile,
			'framework, rows': framework,
			seen,
			pairs,
			views: costs
		};
	return measure(
		Object.fromEntries(
			Object.entries( measurements ).map( ( [ name, work ] ) => [ name, () => work( cluster, options ) ] )
		),
		options
	);
}
