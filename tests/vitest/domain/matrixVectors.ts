import { countFlags, matcher } from '../../../resources/src/domain/filter';
import { parseQuery } from '../../../resources/src/domain/query';
import { rowOf } from '../../../resources/src/domain/row';
import { byName, groupRows, sortRows } from '../../../resources/src/domain/sort';
import type { Row } from '../../../resources/src/domain/row';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import { weightsOf } from '../../../resources/src/domain/alignment';

/** Names in their order, their groups where the query groups, and the rows shown by flag. */
export interface Answer {
	out: string[];
	groups?: [ key: string, names: string[] ][];
	flags?: Record<string, number>;
}

export interface WorldQuery extends Answer {
	name: string;
	parameters: Record<string, string>;
	/** Null asks as somebody without an account. */
	reader?: null;
}

/** A wiki of schema/vectors/matrix.json. Its pages have ascending ids. */
export interface World {
	name: string;
	today: string;
	framework: Framework;
	/** User name. */
	reader: string;
	/** Names of the partners that the reader watches. */
	watched: string[];
	partners: { name: string; record: Partner }[];
	queries: WorldQuery[];
}

const namesOf = ( rows: readonly Row[] ): string[] => rows.map( ( { name } ) => name );

/** The browser's answer to a query. */
export function evaluate( world: World, { parameters, reader }: Pick<WorldQuery, 'parameters' | 'reader'> ): Answer {
	const rows = world.partners.map(
		( { name, record }, number ) => rowOf( number + 1, 1, name, record, world.framework, world.today )
	);
	const watched = new Set(
		rows.filter( ( { name } ) => reader === undefined && world.watched.includes( name ) ).map( ( { page } ) => page )
	);
	const who = { user: reader === undefined ? world.reader : null, watched };
	const weights = weightsOf( world.framework );
	const query = parseQuery( new URLSearchParams( parameters ).toString(), world.framework );
	const shown = sortRows( byName( rows ), query, weights ).filter( matcher( query, who, weights ) );
	if ( query.group ) {
		const groups = groupRows( shown, query.group ).map(
			( { key, rows: members } ): [ string, string[] ] => [ key, namesOf( members ) ]
		);
		return { out: groups.flatMap( ( [ , names ] ) => names ), groups };
	}
	return { out: namesOf( shown ), ...( query.q || query.filters.flags ? { flags: countFlags( shown, who ) } : {} ) };
}
