<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests;

use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;

/**
 * No stock sniff finds imports that nothing uses.
 *
 * @coversNothing
 */
class ImportsTest extends TestCase {

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
}
