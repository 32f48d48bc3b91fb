<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit;

use PhpToken;
use PHPUnit\Framework\TestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;

/**
 * The rooms of includes/ and the arrows between them.
 *
 * @coversNothing
 */
class ArchitectureTest extends TestCase {

	private const OURS = 'MediaWiki\\Extension\\TechnicalPartners\\';

	/** A room uses those before it; Special, View, Api and Hooks also each other. */
	private const ORDER = [ 'Domain' => 0, 'Content' => 1, 'Storage' => 2, 'Notification' => 3, 'Special' => 4, 'View' => 4, 'Api' => 4, 'Hooks' => 4 ];

	/** @return iterable<string,array{string,string}> */
	public static function provideFiles(): iterable {
		$includes = dirname( __DIR__, 3 ) . '/includes';
		$files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $includes, RecursiveDirectoryIterator::SKIP_DOTS ) );
		foreach ( $files as $file ) {
			$path = substr( (string)$file, strlen( $includes ) + 1 );
			if ( str_ends_with( $path, '.php' ) && $path !== 'ServiceWiring.php' ) {
				yield $path => [ explode( '/', $path )[0], (string)$file ];
			}
		}
	}

	/** @dataProvider provideFiles */
	public function testUsesOnlyRoomsBelow( string $room, string $file ): void {
		$this->assertArrayHasKey( $room, self::ORDER, 'a room of its own' );
		foreach ( $this->namesIn( $file ) as $name ) {
			if ( !str_starts_with( $name, self::OURS ) ) {
				continue;
			}
			$used = explode( '\\', substr( $name, strlen( self::OURS ) ) )[0];
			$this->assertTrue(
				$used === $room || self::ORDER[$used] < self::ORDER[$room] || self::ORDER[$used] === 4 && self::ORDER[$room] === 4,
				"$room uses $name"
			);
		}
	}

	/** @return iterable<string,array{string}> */
	public static function provideDomain(): iterable {
		foreach ( self::provideFiles() as $path => [ $room, $file ] ) {
			if ( $room === 'Domain' ) {
				yield $path => [ $file ];
			}
		}
	}

	/** @dataProvider provideDomain */
	public function testDomainKnowsNothingOfMediaWiki( string $file ): void {
		foreach ( $this->namesIn( $file ) as $name ) {
			$this->assertFalse(
				preg_match( '/^(MediaWiki|Wikimedia)\\\\|^wf[A-Z]|^\$wg/', $name ) && !str_starts_with( $name, self::OURS . 'Domain' ),
				$name
			);
		}
	}

	/** @return string[] Names of classes, functions and variables in a file, without a leading backslash */
	private function namesIn( string $file ): array {
		$tokens = array_filter(
			PhpToken::tokenize( file_get_contents( $file ) ),
			static fn ( PhpToken $token ) => $token->is( [ T_STRING, T_VARIABLE, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] )
		);
		return array_map( static fn ( PhpToken $token ) => ltrim( $token->text, '\\' ), $tokens );
	}
}
