import { expect, it } from 'vitest';
import { DECISION_STATES } from '../../../resources/src/domain/decision';
import { LISTS } from '../../../resources/src/domain/pointer';
import { PRIORITIES } from '../../../resources/src/domain/row';
import { STAGES } from '../../../resources/src/domain/stage';
import { FLAGS } from '../../../resources/src/view/labels';
import { json } from '../source';

interface Node {
	$ref?: string;
	enum?: string[];
	items?: Node;
	properties?: Record<string, Node>;
	patternProperties?: Record<string, Node>;
}

const schema: Node & { definitions: Record<string, Node> } = json( 'schema/partner.json' );

function resolve( node: Node ): Node {
	return node.$ref ? schema.definitions[ node.$ref.split( '/' ).pop()! ] : node;
}

function valuesOf( column: string ): string[] {
	return json( 'schema/columns.json' ).columns.find( ( { id }: { id: string } ) => id === column ).values;
}

/** Names of all lists below a node whose items have an id. */
function itemLists( node: Node ): string[] {
	const { properties = {}, patternProperties = {} } = resolve( node );
	return [
		...Object.entries( properties ).flatMap( ( [ name, child ] ) => {
			const item = resolve( resolve( child ).items ?? {} );
			return item.properties?.id ? [ name, ...itemLists( item ) ] : itemLists( child );
		} ),
		...Object.values( patternProperties ).flatMap( itemLists )
	];
}

it.each( [
	[ 'stages', STAGES, valuesOf( 'stage' ) ],
	[ 'decisions of the matrix', DECISION_STATES, valuesOf( 'decision' ) ],
	[ 'decisions', DECISION_STATES, schema.definitions.decision.properties!.state.enum! ],
	[ 'priorities of the matrix', PRIORITIES, valuesOf( 'priority' ) ],
	[ 'priorities', PRIORITIES, schema.properties!.priority.enum! ],
	[ 'flags', FLAGS.map( ( [ , name ] ) => name ), valuesOf( 'flags' ).slice( 0, FLAGS.length ) ]
] )( 'lists the %s of the schema', ( _name, code, values ) => {
	expect( code ).toEqual( values );
} );

it( 'makes a list of each field that the schema gives items with ids', () => {
	expect( [ ...LISTS ].sort() ).toEqual( [ ...new Set( itemLists( schema ) ) ].sort() );
} );
