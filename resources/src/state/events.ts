/** Tells listeners of events; Events maps an event's name to what is told of it. */
export interface Emitter<Events> {
	/** Calls a listener with each event of a name, at once. */
	on: <Name extends keyof Events>( name: Name, listener: ( event: Events[ Name ] ) => void ) => void;
	emit: <Name extends keyof Events>( name: Name, event: Events[ Name ] ) => void;
}

export function emitter<Events>(): Emitter<Events> {
	const listeners: { [ Name in keyof Events ]?: ( ( event: Events[ Name ] ) => void )[] } = {};
	return {
		on( name, listener ) {
			listeners[ name ] = [ ...( listeners[ name ] ?? [] ), listener ];
		},
		emit: ( name, event ) => listeners[ name ]?.forEach( ( listener ) => listener( event ) )
	};
}
