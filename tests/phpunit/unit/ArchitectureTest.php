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

	private const BELOW = [ 'Domain', 'Access', 'Content', 'Storage' ];

	/** Rooms that each room may use; of rooms that people see, only what stands here. */
	private const MAY_USE = [
		'Domain' => [],
		'Access' => [ 'Domain' ],
		'Content' => [ 'Domain', 'Access' ],
		'Storage' => [ 'Domain', 'Access', 'Content' ],
		'Notification' => self::BELOW,
		'Html' => [ 'Domain', 'Access', 'Content' ],
		'Matrix' => [ ...self::BELOW, 'Html' ],
		'Ranking' => [ ...self::BELOW, 'Html', 'Matrix' ],
		'Past' => [ ...self::BELOW, 'Html', 'Matrix' ],
		'Feed' => [ ...self::BELOW, 'Html', 'Matrix' ],
		'PartnerPage' => [ ...self::BELOW, 'Html' ],
		'Overview' => [ ...self::BELOW, 'Html', 'PartnerPage' ],
		'Form' => [ ...self::BELOW, 'Html', 'Matrix', 'Ranking' ],
		'Special' => [ ...self::BELOW, 'Html', 'Matrix', 'Ranking', 'Past', 'Feed', 'Overview', 'Form' ],
		'Api' => self::BELOW,
		'Hooks' => [ ...self::BELOW, 'Html', 'PartnerPage', 'Form', 'Notification' ]
	];

	/** @return iterable<string,array{string,string}> */
	public static function provideFiles(): iterable {
		$includes = dirname( __DIR__, 3 ) . '/includes';
		$files = new RecursiveIteratorIterator(
			new RecursiveDirectoryIterator( $includes, RecursiveDirectoryIterator::SKIP_DOTS )
		);
		foreach ( $files as $file ) {
			$path = substr( (string)$file, strlen( $includes ) + 1 );
			if ( str_ends_with( $path, '.php' ) && $path !== 'ServiceWiring.php' ) {
				yield $path => [ explode( '/', $path )[0], (string)$file ];
			}
		}
	}

	/** @dataProvider provideFiles */
	public function testUsesOnlyRoomsBelow( string $room, string $file ): void {
		$this->assertArrayHasKey( $room, self::MAY_USE, 'a room of its own' );
		$ours = preg_grep( '/^' . preg_quote( self::OURS, '/' ) . '/', $this->namesIn( $file ) );
		$used = array_map(
			static fn ( string $name ) => explode( '\\', substr( $name, strlen( self::OURS ) ) )[0], $ours
		);
		$this->assertSame(
			[],
			array_values( array_diff( $used, [ $room, ...self::MAY_USE[$room] ] ) ),
			"$room uses rooms that it may not"
		);
	}

	/** A newcomer finds the place of a change at a glance. */
	public function testNoFolderHoldsMoreThanTwentyFiles(): void {
		$folders = array_count_values(
			array_map( dirname( ... ), array_keys( iterator_to_array( self::provideFiles() ) ) )
		);
		$this->assertSame( [], array_filter( $folders, static fn ( int $files ) => $files > 20 ) );
	}

	/** @return iterable<string,array{string,string[]}> Regular expression of code, and the only files that may have it */
	public static function provideSoleOwners(): iterable {
		yield 'how schemas are written' => [
			'/\'(?:\$ref|definitions|patternProperties)\'/', [
				'Content/Validation/FastSchemaCheck.php', 'Content/Validation/SchemaValidator.php',
				'Domain/Records/SchemaNode.php'
			]
		];
		yield 'how pointers are written' => [
			'/explode\( \'\/\', \$pointer|~1/', [ 'Domain/Records/Pointer.php' ]
		];
	}

	/**
	 * @dataProvider provideSoleOwners
	 * @param string $pattern
	 * @param string[] $owners
	 */
	public function testIsKnownInOnePlace( string $pattern, array $owners ): void {
		$found = array_filter(
			iterator_to_array( self::provideFiles() ),
			static fn ( array $file ) => (bool)preg_match( $pattern, file_get_contents( $file[1] ) )
		);
		$this->assertEqualsCanonicalizing( $owners, array_keys( $found ) );
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
				preg_match( '/^(MediaWiki|Wikimedia)\\\\|^wf[A-Z]|^\$wg/', $name ) &&
					!str_starts_with( $name, self::OURS . 'Domain' ),
				$name
			);
		}
	}

	/** @return string[] Names of classes, functions and variables in a file, without a leading backslash */
	private function namesIn( string $file ): array {
		$tokens = array_filter(
			PhpToken::tokenize( file_get_contents( $file ) ),
			static fn ( PhpToken $token ) =>
				$token->is( [ T_STRING, T_VARIABLE, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] )
		);
		return array_map( static fn ( PhpToken $token ) => ltrim( $token->text, '\\' ), $tokens );
	}
}
