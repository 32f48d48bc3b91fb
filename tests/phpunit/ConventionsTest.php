<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests;

use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;

/**
 * Conventions of MediaWiki that no stock sniff checks: imports, services, return statements.
 *
 * @coversNothing
 */
class ConventionsTest extends TestCase {

	public static function provideFolders(): array {
		return [ 'includes' => [ 'includes' ], 'maintenance' => [ 'maintenance' ], 'tests' => [ 'tests' ] ];
	}

	/** @dataProvider provideFolders */
	public function testEachImportIsUsed( string $folder ): void {
		$unused = [];
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( dirname( __DIR__, 2 ) . "/$folder" ) ) as $file ) {
			if ( $file->getExtension() === 'php' ) {
				$text = file_get_contents( $file->getPathname() );
				$code = preg_replace( '/^use [^;]*;$/m', '', $text );
				preg_match_all( '/^use (?:function |const )?(?:[\w\\\\]*\\\\)?(\w+)(?: as (\w+))?;$/m', $text, $imports, PREG_SET_ORDER );
				foreach ( $imports as $import ) {
					if ( !preg_match( '/(?<![\w\\\\$>])' . ( $import[2] ?? $import[1] ) . '\b/', $code ) ) {
						$unused[] = "{$file->getFilename()}: $import[0]";
					}
				}
			}
		}
		$this->assertSame( [], $unused );
	}

	public function testServicesAreInOrder(): void {
		preg_match_all( "/^\t'(TechnicalPartners\.\w+)' =>/m", file_get_contents( dirname( __DIR__, 2 ) . '/includes/ServiceWiring.php' ), $names );
		$sorted = $names[1];
		sort( $sorted );
		$this->assertNotSame( [], $sorted );
		$this->assertSame( $sorted, $names[1] );
	}

	/** An assignment within a return statement is against MediaWiki's conventions. */
	public function testNoReturnStatementAssigns(): void {
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( dirname( __DIR__, 2 ) . '/includes' ) ) as $file ) {
			if ( $file->getExtension() === 'php' ) {
				$this->assertDoesNotMatchRegularExpression( '/\breturn \(? ?\$[^;\n]*\?\?=/', file_get_contents( $file->getPathname() ), $file->getFilename() );
			}
		}
	}
}
