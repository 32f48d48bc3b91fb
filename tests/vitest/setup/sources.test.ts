import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceFor } from '../../../scripts/setup/sources.mjs';

let folder = '';

function apt( files: Record<string, string> ): { name: string; text: string } | undefined {
	for ( const [ name, text ] of Object.entries( files ) ) {
		mkdirSync( dirname( join( folder, name ) ), { recursive: true } );
		writeFileSync( join( folder, name ), text );
	}
	return sourceFor( 'trixie', folder, 'bookworm' );
}

beforeEach( () => {
	folder = mkdtempSync( join( tmpdir(), 'technical-partners-' ) );
} );
afterEach( () => rmSync( folder, { recursive: true } ) );

describe( 'the machine’s own Debian archive, at another suite', () => {
	it( 'is found among paragraphs, and keeps its address and key', () => {
		expect( apt( {
			'sources.list.d/a-vendor.sources': 'Types: deb\n' +
				'URIs: https://vendor.example\nSuites: bookworm\nComponents: stable\n',
			'sources.list.d/debian.sources': `# a comment
Types: deb deb-src
URIs: http://archive.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://archive.example/debian-security
Suites: bookworm-security
Components: main
`
		} )?.text ).toBe( `Types: deb
URIs: http://archive.example/debian
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
` );
	} );

	it( 'is not one that is switched off', () => {
		expect(
			apt(
				{
					'sources.list.d/debian.sources': 'Types: deb\nEnabled: no\n' +
						'URIs: http://archive.example\nSuites: bookworm\nComponents: main\n'
				}
			)
		).toBeUndefined();
	} );

	it( 'is found among lines, with its options', () => {
		expect( apt( { 'sources.list': `
# deb http://old.example/debian bookworm main
deb http://archive.example/debian-security bookworm-security main
deb [arch=amd64 signed-by=/usr/share/keyrings/x.gpg] http://archive.example/debian bookworm main non-free
deb-src http://archive.example/debian bookworm main
` } ) ).toEqual( {
			name: 'debian.list',
			text: 'deb [arch=amd64 signed-by=/usr/share/keyrings/x.gpg] http://archive.example/debian trixie main\n'
		} );
	} );

	it( 'is missing where there is none', () => {
		expect( apt( {} ) ).toBeUndefined();
	} );
} );
