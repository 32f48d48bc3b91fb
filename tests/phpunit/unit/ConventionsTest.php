<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit;

use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;

/**
 * Conventions of MediaWiki that no stock sniff checks: imports, order, return statements, parameters.
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
		foreach ( self::texts( $folder ) as $name => $text ) {
			$code = preg_replace( '/^use [^;]*;$/m', '', $text );
			preg_match_all(
				'/^use (?:function |const )?(?:[\w\\\\]*\\\\)?(\w+)(?: as (\w+))?;$/m', $text, $imports, PREG_SET_ORDER
			);
			foreach ( $imports as $import ) {
				if ( !preg_match( '/(?<![\w\\\\$>])' . ( $import[2] ?? $import[1] ) . '\b/', $code ) ) {
					$unused[] = "$name: $import[0]";
				}
			}
		}
		$this->assertSame( [], $unused );
	}

	public function testServicesAreInOrder(): void {
		preg_match_all(
			"/^\t'(TechnicalPartners\.\w+)' =>/m",
			file_get_contents( dirname( __DIR__, 3 ) . '/includes/ServiceWiring.php' ),
			$names
		);
		$sorted = $names[1];
		sort( $sorted );
		$this->assertNotSame( [], $sorted );
		$this->assertSame( $sorted, $names[1] );
	}

	/** @dataProvider provideFolders */
	public function testDocBlockNamesAllParametersOrNone( string $folder ): void {
		$incomplete = [];
		$signature = '~/\*\*((?:(?!\*/).)*)\*/\s*(?:\w+ )*function &?(\w+)(\((?:[^()]|(?3))*\))~s';
		foreach ( self::texts( $folder ) as $name => $text ) {
			preg_match_all( $signature, $text, $functions, PREG_SET_ORDER );
			foreach ( $functions as [ , $comment, $function, $parameters ] ) {
				preg_match_all( '/@param [^$\n]*\$(\w+)/', $comment, $named );
				preg_match_all( '/\$(\w+)/', $parameters, $declared );
				if ( $named[1] && $named[1] !== $declared[1] ) {
					$incomplete[] = "$name: $function";
				}
			}
		}
		$this->assertSame( [], $incomplete );
	}

	/** @dataProvider provideFolders */
	public function testPrivateMethodUsesEachParameter( string $folder ): void {
		$unused = [];
		$method = '~^\tprivate (?:static )?function &?(?!__construct)(\w+)(\((?:[^()]|(?2))*\))([^{;]*\{.*?^\t\})~ms';
		foreach ( self::texts( $folder ) as $name => $text ) {
			preg_match_all( $method, $text, $functions, PREG_SET_ORDER );
			foreach ( $functions as [ , $function, $parameters, $body ] ) {
				preg_match_all( '/\$(\w+)/', $parameters, $declared );
				foreach ( $declared[1] as $parameter ) {
					if ( !preg_match( "/\\$\{?$parameter\b/", $body ) ) {
						$unused[] = "$name: $function( \$$parameter )";
					}
				}
			}
		}
		$this->assertSame( [], $unused );
	}

	public function testHooksAndTheirHandlersAreInOrder(): void {
		$manifest = json_decode( file_get_contents( dirname( __DIR__, 3 ) . '/extension.json' ), true );
		foreach ( [ 'HookHandlers', 'Hooks' ] as $part ) {
			$names = array_keys( $manifest[$part] );
			$sorted = $names;
			sort( $sorted );
			$this->assertSame( $sorted, $names, $part );
		}
	}

	public static function provideDeprecatedCalls(): array {
		return [
			'RevisionStore::getQueryInfo, instead of newSelectQueryBuilder()' => [ '/->getQueryInfo\(/' ],
			'Title::getTalkPage, instead of getTalkPageIfDefined()' => [ '/->getTalkPage\(/' ],
			'Status::getMessage, instead of StatusFormatter::getMessage()' => [
				'/(?:status\w*|getStatus(?:Value)?\(\))\??->getMessage\(/i'
			],
			'WikiPage::doUserEditContent, instead of PageUpdater::saveRevision()' => [ '/->doUserEditContent\(/' ]
		];
	}

	/**
	 * @dataProvider provideDeprecatedCalls
	 * @param string $call A call whose successor MediaWiki has since 1.43
	 */
	public function testNothingDeprecatedIsCalled( string $call ): void {
		foreach ( array_keys( self::provideFolders() ) as $folder ) {
			foreach ( self::texts( $folder ) as $name => $text ) {
				$this->assertDoesNotMatchRegularExpression( $call, $text, "$folder: $name" );
			}
		}
	}

	/** @return iterable<string,string> Source of each PHP file, by its name */
	private static function texts( string $folder ): iterable {
		$files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( dirname( __DIR__, 3 ) . "/$folder" ) );
		foreach ( $files as $file ) {
			if ( $file->getExtension() === 'php' ) {
				yield $file->getFilename() => file_get_contents( $file->getPathname() );
			}
		}
	}

	/** An assignment within a return statement is against MediaWiki's conventions. */
	public function testNoReturnStatementAssigns(): void {
		foreach ( self::texts( 'includes' ) as $name => $text ) {
			$this->assertDoesNotMatchRegularExpression( '/\breturn \(? ?\$[^;\n]*\?\?=/', $text, $name );
		}
	}
}
