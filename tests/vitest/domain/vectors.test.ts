import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { storedAddress } from '../../../resources/src/domain/address';
import { shownAddress } from '../../../resources/src/domain/shownAddress';
import { alignmentOf, isClearOrder, weightsOf } from '../../../resources/src/domain/alignment';
import type { Alignment, Score } from '../../../resources/src/domain/alignment';
import { decisionOf } from '../../../resources/src/domain/decision';
import { normalizeForSearch } from '../../../resources/src/domain/searchNormalizer';
import { flagsOfAssessment, flagsOfRecord } from '../../../resources/src/domain/flags';
import * as partialDate from '../../../resources/src/domain/partialDate';
import { parseQuery, queryParameters } from '../../../resources/src/domain/query';
import type { Query } from '../../../resources/src/domain/query';
import { responsivenessKey, responsivenessOf } from '../../../resources/src/domain/responsiveness';
import { decodeRow, rowOf, withTexts } from '../../../resources/src/domain/row';
import type { Cells, Row, Texts } from '../../../resources/src/domain/row';
import { byName, sortRows } from '../../../resources/src/domain/sort';
import { stageOf } from '../../../resources/src/domain/stage';
import type { Framework, Partner } from '../../../resources/src/domain/types.generated';
import { vectors } from './vectors';

/** Every formula gives what schema/vectors/ says, as tests/phpunit/unit/Domain/VectorsTest.php asks of PHP. */

interface Case<Out> {
	name: string;
	record: Partner;
	framework: Framework;
	today: string;
	out: Out;
}

function close( value: unknown ): unknown {
	return typeof value === 'number' ? expect.closeTo( value, 9 ) : value;
}

function closely( object: object ): object {
	return Object.fromEntries( Object.entries( object ).map( ( [ key, value ] ) => [ key, close( value ) ] ) );
}

describe( 'addresses', () => {
	it.each(
		vectors<{ name: string; typed: string; stored: string | null; shown?: string }>( 'addresses' )
	)( '$name', ( { typed, stored, shown } ) => {
		expect( storedAddress( typed ) ).toBe( stored );
		expect( stored === null ? undefined : shownAddress( stored ) ).toBe( shown );
	} );
} );

describe( 'dates', () => {
	const calls: Record<string, ( ...parameters: never[] ) => unknown> = partialDate;
	it.each( vectors<{ name: string; call: string; in: never[]; out: unknown }>( 'dates' ) )( '$name', ( one ) => {
		expect( calls[ one.call ]( ...one.in ) ).toBe( one.out );
	} );
} );

describe( 'fold', () => {
	const all = vectors<{ name: string; in: string; out: string; from?: number; sha1: string }>( 'fold' );
	it.each( all.filter( ( { from } ) => from !== undefined ) )( '$name', ( { from, sha1 } ) => {
		const codes = Array.from( { length: 0x1000 }, ( _, number ) => from! + number ).filter(
			( code ) => code < 0xD800 || code > 0xDFFF
		);
		const folded = codes.map( ( code ) => normalizeForSearch( `a${ String.fromCharCode( code ) }b` ) );
		expect( createHash( 'sha1' ).update( folded.join( '\n' ) ).digest( 'hex' ) ).toBe( sha1 );
	} );
	it.each( all.filter( ( { from } ) => from === undefined ) )( '$name', ( one ) => {
		expect( normalizeForSearch( one.in ) ).toBe( one.out );
		expect( normalizeForSearch( one.out ) ).toBe( one.out );
	} );
} );

describe( 'stages', () => {
	it.each( vectors<Case<string>>( 'stages' ) )( '$name', ( { record, today, out } ) => {
		expect( stageOf( record, today ) ).toBe( out );
	} );
} );

describe( 'decisions', () => {
	it.each( vectors<Case<object>>( 'decisions' ) )( '$name', ( { record, today, out } ) => {
		expect( decisionOf( record, today ) ).toEqual( out );
	} );
} );

describe( 'alignment', () => {
	it.each( vectors<Case<object> & { assessments: Partner[ 'assessments' ] }>( 'alignment' ) )( '$name', (
		{ assessments, framework, out }
	) => {
		const { scores } = rowOf( 1, 1, '', { assessments }, framework, '2026-11-23' );
		expect( alignmentOf( scores, weightsOf( framework ) ) ).toEqual( closely( out ) );
	} );
} );

interface Order {
	name: string;
	framework: Framework;
	partners: { page: number; name: string; scores: Record<string, Score> }[];
	out: number[];
}

interface Pair {
	name: string;
	a: Alignment;
	b: Alignment;
	isClear: boolean;
}

describe( 'order', () => {
	const cases = vectors<Order | Pair>( 'order' );
	it.each( cases.filter( ( one ): one is Pair => 'isClear' in one ) )( '$name', ( { a, b, isClear } ) => {
		expect( isClearOrder( a, b ) ).toBe( isClear );
		expect( isClearOrder( b, a ) ).toBe( isClear );
	} );
	it.each( cases.filter( ( one ): one is Order => 'partners' in one ) )( '$name', ( { framework, partners, out } ) => {
		const rows: Row[] = partners.map( ( { page, name, scores } ) => rowOf( page, 1, name, {
			assessments: Object.fromEntries(
				Object.entries( scores ).map( ( [ id, score ] ) => [ id, { score: score ?? undefined } ] )
			)
		}, framework, '2026-11-23' ) );
		expect(
			sortRows( byName( rows ), { sort: 'alignment', descending: true }, weightsOf( framework ) ).map(
				( { page } ) => page
			)
		).toEqual( out );
	} );
} );

describe( 'flags', () => {
	it.each( vectors<Case<{ record: number; assessments: Record<string, number> }>>( 'flags' ) )( '$name', (
		{ record, framework, today, out }
	) => {
		expect( flagsOfRecord( record, framework, today ) ).toBe( out.record );
		for ( const [ id, flags ] of Object.entries( out.assessments ) ) {
			expect( flagsOfAssessment( record.assessments![ id ], today ) ).toBe( flags );
		}
	} );
} );

describe( 'responsiveness', () => {
	it.each( vectors<Case<object> & { key: number }>( 'responsiveness' ) )( '$name', ( { record, today, out, key } ) => {
		expect( responsivenessOf( record, today ) ).toEqual( closely( out ) );
		expect( responsivenessKey( responsivenessOf( record, today ) ) ).toBe( key );
	} );
} );

describe( 'rows', () => {
	it.each( vectors<Case<{ cells: Cells; texts: Texts }> & { page: number; rev: number; title: string }>( 'rows' ) )(
		'$name', ( { page, rev, title, record, framework, today, out } ) => {
			const row = rowOf( page, rev, title, record, framework, today );
			expect( withTexts( decodeRow( out.cells ), out.texts ) ).toEqual( row );
		} );
} );

describe( 'query', () => {
	interface QueryCase {
		name: string;
		framework?: Framework;
		parameters: Record<string, string | string[]>;
		out: Query;
		canonical: Record<string, string>;
	}
	const asSearch = (
		parameters: QueryCase[ 'parameters' ]
	): string => new URLSearchParams( Object.entries( parameters ).flatMap(
		( [ name, value ] ) => Array.isArray( value ) ? value.map( ( each ) => [ `${ name }[]`, each ] ) : [ [ name, value ] ]
	) ).toString();

	it.each( vectors<QueryCase>( 'query' ) )( '$name', ( { framework, parameters, out, canonical } ) => {
		const query = parseQuery( asSearch( parameters ), framework );
		expect( query ).toEqual( out );
		expect( queryParameters( query ) ).toEqual( canonical );
		expect( queryParameters( parseQuery( asSearch( canonical ) ) ) ).toEqual( canonical );
	} );
} );
