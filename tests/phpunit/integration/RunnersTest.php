<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration;

use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;

/**
 * These tests run under PHPUnit 11 with `npm test`, and under the PHPUnit 9.6 of MediaWiki's own runner.
 *
 * @coversNothing
 */
class RunnersTest extends TestCase {

	/** Methods that only the TestCase of PHPUnit 9.6 has. A helper of the same name is a fatal error there. */
	private const TAKEN =
		'addWarning|at|getActualOutput|getDataSetAsString|getGroups|getName|getNumAssertions|getProvidedData|getResult|' .
		'getSize|getStatus|getStatusMessage|hasFailed|hasOutput|hasSize|isInIsolation|isLarge|isMedium|isSmall|' .
		'prophesize|setName|setOutputCallback';

	/** @return array<string,string> Text of each PHP file of tests/phpunit, by its path within that folder */
	private static function files(): array {
		$folder = dirname( __DIR__ );
		$texts = [];
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder ) ) as $file ) {
			if ( $file->getExtension() === 'php' && $file->getPathname() !== __FILE__ ) {
				$texts[substr( $file->getPathname(), strlen( $folder ) + 1 )] = file_get_contents(
					$file->getPathname()
				);
			}
		}
		return $texts;
	}

	public function testNamespaceFollowsTheFolder(): void {
		foreach ( self::files() as $path => $text ) {
			$namespace = __NAMESPACE__ . '\\' . strtr( dirname( $path ), '/', '\\' );
			$expected = ucwords( str_replace( 'Tests\\Integration\\', 'Tests\\', $namespace ), '\\' );
			if ( str_contains( $path, '/' ) ) {
				$this->assertStringContainsString( "\nnamespace $expected;\n", $text, $path );
			}
		}
	}

	public function testUsesDocCommentsInsteadOfAttributes(): void {
		foreach ( self::files() as $path => $text ) {
			$this->assertDoesNotMatchRegularExpression( '/^\s*#\[/m', $text, $path );
		}
	}

	public function testNoHelperHasTheNameOfAMethodOfPhpUnit9(): void {
		foreach ( self::files() as $path => $text ) {
			if ( preg_match( '/^(abstract )?class \w+ extends \w*TestCase/m', $text ) ) {
				$this->assertDoesNotMatchRegularExpression( '/function (' . self::TAKEN . ')\(/', $text, $path );
			}
		}
	}

	public function testEachTestSaysWhatItCovers(): void {
		foreach ( self::files() as $path => $text ) {
			if ( str_ends_with( $path, 'Test.php' ) ) {
				$this->assertMatchesRegularExpression( '/^ ?\/?\*+ @covers/m', $text, $path );
			}
		}
	}

	/** MediaWiki's runner reports a risky test where what is covered does not exist. */
	public function testWhatIsCoveredExists(): void {
		foreach ( self::files() as $path => $text ) {
			preg_match_all( '/@covers (\S+)/', $text, $covered );
			foreach ( $covered[1] as $name ) {
				$this->assertTrue( class_exists( explode( '::', $name )[0] ), "$path: $name" );
			}
		}
	}

	public function testDataProvidersArePublicAndStatic(): void {
		foreach ( self::files() as $path => $text ) {
			preg_match_all( '/@dataProvider (\w+)/', $text, $providers );
			foreach ( $providers[1] as $name ) {
				$this->assertMatchesRegularExpression( "/public static function $name\(/", $text, $path );
			}
		}
	}

	public function testManifestNamesTheFoldersThatComposerAutoloads(): void {
		$root = dirname( __DIR__, 3 );
		$manifest = json_decode( file_get_contents( "$root/extension.json" ), true );
		$composer = json_decode( file_get_contents( "$root/composer.json" ), true );
		$this->assertSame( $composer['autoload-dev']['psr-4'], $manifest['TestAutoloadNamespaces'] );
	}
}
