/** A wiki in memory: records with revisions, which merges nothing and refuses what a test tells it to. */
import { setAt } from '../../../resources/src/domain/pointer';
import { rowOf } from '../../../resources/src/domain/row';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import type { LoadedRecord, PartnerGateway, SaveOutcome, SaveRequest } from '../../../resources/src/ports/gateway';
import type { Wiki } from '../../../resources/src/ports/wiki';
import { useMatrix } from '../../../resources/src/state/useMatrix';
import type { Matrix } from '../../../resources/src/state/useMatrix';

export const framework = {
	principles: [ { id: 'real-role', title: 'Real role', weight: 1, level3: 'Leads it' } ],
	goals: [ { id: 'maps', title: 'Maps' }, { id: 'words', title: 'Words' } ]
} as Framework;
export const today = '2026-11-23';

export const wiki: Wiki = {
	user: 'Somebody', isNamed: true, watches: { edited: false, made: false }, msg: ( key ) => key, number: String,
	today: () => today, date: ( date ) => date, revision: 0, url: ( title ) => title,
	fetch: () => Promise.reject( new Error( 'No wiki' ) ), load: () => Promise.resolve(), go: () => undefined,
	idle: () => Promise.resolve(), announce: () => undefined, warn: () => undefined
};

export class Memory implements PartnerGateway {
	public readonly requests: SaveRequest[] = [];
	/** Outcomes in place of saving, first come first served; an error is thrown. */
	public readonly outcomes: ( SaveOutcome | Error )[] = [];
	/** Promises that saving waits for, by partner name. */
	public readonly gates = new Map<string, Promise<void>>();
	private readonly revisions = new Map<number, LoadedRecord>();
	private rev = 100;

	public constructor( names: string[], record: Partner = {} ) {
		names.forEach( ( name, number ) => this.write( number + 1, name, record ) );
	}

	/** Writes as somebody else would. */
	public write( page: number, name: string, record: Partner ): LoadedRecord {
		const loaded = { page, rev: ++this.rev, name, record };
		this.revisions.set( loaded.rev, loaded );
		return loaded;
	}

	public latest( name: string ): LoadedRecord {
		return Array.from( this.revisions.values() ).filter( ( one ) => one.name === name ).pop()!;
	}

	public edit( name: string, pointer: string, value: unknown ): LoadedRecord {
		const { page, record } = this.latest( name );
		return this.write( page, name, setAt( record, pointer, value ) );
	}

	public load( name: string, rev?: number ): Promise<LoadedRecord> {
		return Promise.resolve( rev ? this.revisions.get( rev )! : this.latest( name ) );
	}

	public async save( request: SaveRequest ): Promise<SaveOutcome> {
		this.requests.push( request );
		await this.gates.get( request.name );
		const refusal = this.outcomes.shift();
		if ( refusal instanceof Error ) {
			throw refusal;
		}
		const latest = this.latest( request.name );
		if ( !refusal && !latest && request.rev === 0 ) {
			return { kind: 'saved', saved: this.write( this.rev, request.name, request.record ), isMerged: false };
		}
		return refusal ?? ( latest.rev === request.rev ?
			{ kind: 'saved', saved: this.write( latest.page, request.name, request.record ), isMerged: false } :
			{ kind: 'conflict', latest, user: 'Else', timestamp: '2026-11-23T12:00:00Z' } );
	}

	public rows(): ReturnType<PartnerGateway[ 'rows' ]> {
		const names = Array.from( new Set( Array.from( this.revisions.values() ).map( ( { name } ) => name ) ) );
		const rows = names.map( ( name ) => this.latest( name ) ).map(
			( { page, rev, name, record } ) => rowOf( page, rev, name, record, framework, today )
		);
		return Promise.resolve(
			{ rows: rows.map( ( row ) => ( { ...row, summary: undefined, next: undefined } ) ), framework, today }
		);
	}

	public withTexts: PartnerGateway[ 'withTexts' ] = ( rows ) => Promise.resolve( rows.map( ( row ) => {
		const { record } = this.revisions.get( row.rev )!;
		return { ...row, summary: record.summary ?? '' };
	} ) );

	public find( name: string ): Promise<LoadedRecord | null> {
		return Promise.resolve( this.latest( name ) ?? null );
	}

	public names( prefix: string ): Promise<string[]> {
		const names = Array.from( this.revisions.values() ).map( ( { name } ) => name );
		return Promise.resolve( Array.from( new Set( names ) ).filter( ( name ) => name.startsWith( prefix ) ) );
	}

	public framework: PartnerGateway[ 'framework' ] = () => Promise.resolve( framework );
	public duplicates: PartnerGateway[ 'duplicates' ] = () => Promise.resolve( [] );
	public readonly locked = new Map<number, string>();
	public refusals: PartnerGateway[ 'refusals' ] = () => Promise.resolve( this.locked );
	public watched: PartnerGateway[ 'watched' ] = () => Promise.resolve( new Set() );
	public watch: PartnerGateway[ 'watch' ] = () => Promise.resolve();
	public users: PartnerGateway[ 'users' ] = () => Promise.resolve( [] );
	public account: PartnerGateway[ 'account' ] = ( name ) =>
		Promise.resolve( name === 'Nobodyatall' ? null : name.charAt( 0 ).toUpperCase() + name.slice( 1 ) );
}

/** The matrix of a wiki, as the server's page begins it. */
export function matrixOf(
	memory: Memory, names: string[], search = '', columns = [ 'partner', 'priority', 'p-real-role' ]
): Matrix {
	const rows = names.map( ( name ) => memory.latest( name ) ).map(
		( { page, rev, name, record } ) => rowOf( page, rev, name, record, framework, today )
	);
	return useMatrix( memory, wiki, { framework, rows, total: rows.length, today, columns }, search );
}
