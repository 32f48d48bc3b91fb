<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Special;

use ManualLogEntry;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Title\Title;

/**
 * The parameter "steward" of an address means an account, however it is spelled.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Special\StewardAddress
 * @covers \MediaWiki\Extension\TechnicalPartners\Storage\Renaming\RenameLog
 */
class StewardAddressTest extends IntegrationTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->makeUser( 'John Doe' );
	}

	/**
	 * @return array<string,string|string[]> Query of the address that this leads to; none where it shows what it names
	 */
	private function ledTo( array $query, string $subpage = '' ): array {
		$target = $this->openSpecialPage( 'TechnicalPartners', $subpage, $query )->getRedirect();
		parse_str( (string)parse_url( $target, PHP_URL_QUERY ), $found );
		if ( $target !== '' ) {
			$this->assertSame( rtrim( "Special:TechnicalPartners/$subpage", '/' ), $found['title'] );
		}
		unset( $found['title'] );
		return $found;
	}

	public static function provideSpellings(): iterable {
		foreach ( [ 'john_Doe', 'User:John Doe', 'user:john Doe', ' John  Doe ' ] as $typed ) {
			yield $typed => [ $typed ];
		}
	}

	/** @dataProvider provideSpellings */
	public function testLeadsToTheNameThatRecordsHave( string $typed ): void {
		$this->assertSame(
			[ 'steward' => 'John Doe', 'sort' => 'partner' ],
			$this->ledTo( [ 'steward' => $typed, 'sort' => 'partner' ] )
		);
		$this->assertSame(
			[ 'steward' => [ 'John Doe', 'none' ] ], $this->ledTo( [ 'steward' => [ $typed, 'none' ] ], 'feed' )
		);
	}

	public function testShowsWhatItNamesAlready(): void {
		foreach ( [ [], [ 'steward' => 'John Doe' ], [ 'steward' => 'John Doe|none' ], [ 'steward' => 'Who is this' ], [
			'steward' => '#<>'
		],
			[ 'steward' => "\xff" ], [ 'steward' => [ [ 'x' ] ] ] ] as $query ) {
			$this->assertSame( [], $this->ledTo( $query ), json_encode( $query, JSON_INVALID_UTF8_SUBSTITUTE ) );
		}
	}

	public function testFollowsRenames(): void {
		$this->logRename( 'Jane', 'Johnny' );
		$this->logRename( 'Johnny', 'John Doe' );
		$this->assertSame( [ 'steward' => 'John Doe' ], $this->ledTo( [ 'steward' => 'jane' ] ) );
	}

	public function testStaysWithANameThatIsTakenAgainOrLeadsNowhere(): void {
		$this->makeUser( 'Jane' );
		$this->logRename( 'Jane', 'John Doe' );
		$this->logRename( 'One', 'Other' );
		$this->logRename( 'Other', 'One' );
		$this->assertSame( [], $this->ledTo( [ 'steward' => 'Jane' ] ) );
		$this->assertSame( [], $this->ledTo( [ 'steward' => 'One' ] ) );
	}

	public function testFollowsMerges(): void {
		$this->logRename( 'Jane', 'Johnny' );
		$this->logMerge( 'Johnny', 'John Doe' );
		$this->assertSame( [ 'steward' => 'John Doe' ], $this->ledTo( [ 'steward' => 'jane' ] ) );
	}

	public function testStaysWithANameThatWasMergedIntoNobody(): void {
		$this->logMerge( 'Jane', 'Anonymous' );
		$this->assertSame( [], $this->ledTo( [ 'steward' => 'Jane' ] ) );
	}

	/** Writes the entry that Extension:UserMerge writes. */
	private function logMerge( string $old, string $new ): void {
		$entry = new ManualLogEntry( 'usermerge', 'mergeuser' );
		$entry->setPerformer( $this->admin() );
		$entry->setTarget( Title::makeTitle( NS_USER, $new ) );
		$entry->setParameters( [ 'oldName' => $old, 'oldId' => 1, 'newName' => $new, 'newId' => 2 ] );
		$entry->setRelations( [ 'oldname' => $old ] );
		$entry->insert();
	}

	private function logRename( string $old, string $new ): void {
		$entry = new ManualLogEntry( 'renameuser', 'renameuser' );
		$entry->setPerformer( $this->admin() );
		$entry->setTarget( Title::makeTitle( NS_USER, $old ) );
		$entry->setParameters( [ '4::olduser' => $old, '5::newuser' => $new, '6::edits' => 0 ] );
		$entry->insert();
	}
}
