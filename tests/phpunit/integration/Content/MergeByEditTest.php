<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\IntegrationTestCase;
use MediaWiki\Title\Title;

/**
 * Two people edit one partner from the same revision, through the API; and edits are taken back.
 *
 * @coversNothing
 */
class MergeByEditTest extends IntegrationTestCase {

	private const PAGE = 'Partner:Maps';
	private const FIRST = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles' ];
	private const SECOND = [ 'id' => 'c2', 'on' => '2021', 'about' => 'Fonts' ];
	private const BASE = [
		'summary' => 'Maps', 'priority' => 'low', 'stack' => [ 'Kartographer' ], 'conversations' => [ self::FIRST ]
	];

	private function save( array $record, string $user, array $more = [] ): array {
		return $this->editPage( self::PAGE, $record, $this->makeUser( $user ), $more );
	}

	public static function provideMerges(): array {
		$talked = self::FIRST + [ 'outcome' => 'Agreed' ];
		return [
			'fields' => [
				[ 'summary' => 'All maps' ], [ 'priority' => 'high' ], [ 'summary' => 'All maps', 'priority' => 'high' ]
			],
			'neighbouring lines' => [
				[ 'kind' => 'company' ],
				[ 'website' => 'https://a.example' ],
				[ 'kind' => 'company', 'website' => 'https://a.example' ]
			],
			'sets' => [
				[ 'stack' => [ 'Kartographer', 'Wikibase' ] ],
				[ 'stack' => [ 'Parsoid' ] ],
				[ 'stack' => [ 'Parsoid', 'Wikibase' ] ]
			],
			'items added' => [
				[ 'conversations' => [ self::FIRST, self::SECOND ] ],
				[ 'conversations' => [ self::FIRST, [ 'id' => 'c3' ] + self::SECOND ] ],
				[ 'conversations' => [ self::FIRST, self::SECOND, [ 'id' => 'c3' ] + self::SECOND ] ]
			],
			'two fields of an item' => [
				[ 'conversations' => [ $talked ] ],
				[ 'conversations' => [ [ 'about' => 'Vector tiles' ] + self::FIRST ] ],
				[ 'conversations' => [ [ 'about' => 'Vector tiles' ] + $talked ] ]
			],
			'the same' => [
				[ 'priority' => 'high' ],
				[ 'priority' => 'high', 'kind' => 'other' ],
				[ 'priority' => 'high', 'kind' => 'other' ]
			]
		];
	}

	/** @dataProvider provideMerges */
	public function testDifferentFieldsMerge( array $theirs, array $ours, array $merged ): void {
		$base = $this->save( self::BASE, 'First' )['newrevid'];
		$this->save( $theirs + self::BASE, 'Second', [ 'baserevid' => $base ] );
		$saved = $this->save( $ours + self::BASE, 'Third', [ 'baserevid' => $base ] );
		$this->assertSame( 'Success', $saved['result'] );
		$this->assertNotSame( $base, $saved['oldrevid'], 'which tells the client to read again' );
		$this->assertEqualsCanonicalizing( $merged + self::BASE, $this->getRecord( self::PAGE ) );
		$this->assertEquals(
			$merged['conversations'] ?? self::BASE['conversations'], $this->getRecord( self::PAGE )['conversations']
		);
	}

	public function testOnesOwnStaleEditMergesToo(): void {
		$base = $this->save( self::BASE, 'First' )['newrevid'];
		$this->save( [ 'priority' => 'high' ] + self::BASE, 'First', [ 'baserevid' => $base ] );
		$this->save( [ 'summary' => 'All maps' ] + self::BASE, 'First', [ 'baserevid' => $base ] );
		$this->assertEquals(
			[ 'summary' => 'All maps', 'priority' => 'high' ] + self::BASE, $this->getRecord( self::PAGE )
		);
	}

	public static function provideConflicts(): array {
		return [
			'a field' => [ [ 'summary' => 'Theirs' ], [ 'summary' => 'Ours' ] ],
			'a field of an item' => [
				[ 'conversations' => [ [ 'about' => 'Theirs' ] + self::FIRST ] ],
				[ 'conversations' => [ [ 'about' => 'Ours' ] + self::FIRST ] ]
			],
			'an item gone' => [
				[ 'conversations' => [] ], [ 'conversations' => [ [ 'about' => 'Ours' ] + self::FIRST ] ]
			]
		];
	}

	/** @dataProvider provideConflicts */
	public function testTheSameFieldConflicts( array $theirs, array $ours ): void {
		$base = $this->save( self::BASE, 'First' )['newrevid'];
		$this->save( $theirs + self::BASE, 'Second', [ 'baserevid' => $base ] );
		$before = $this->getPage( self::PAGE );
		try {
			$this->save( $ours + self::BASE, 'Third', [ 'baserevid' => $base ] );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertTrue( $refused->getStatusValue()->hasMessage( 'edit-conflict' ) );
		}
		$this->assertSame( $before, $this->getPage( self::PAGE ) );
	}

	public function testAMergeIsValidatedAsAWhole(): void {
		$base = $this->save( self::BASE, 'First' )['newrevid'];
		$this->save(
			[ 'conversations' => [ [ 'repliedOn' => '2021' ] + self::FIRST ] ] + self::BASE,
			'Second',
			[ 'baserevid' => $base ]
		);
		$this->expectException( ApiUsageException::class );
		$this->expectExceptionMessage( '2021 is before 2022' );
		$this->save(
			[ 'conversations' => [ [ 'on' => '2022' ] + self::FIRST ] ] + self::BASE, 'Third', [ 'baserevid' => $base ]
		);
	}

	public function testUndoKeepsLaterEdits(): void {
		$this->save( self::BASE, 'First' );
		$undone = $this->save( [ 'priority' => 'high' ] + self::BASE, 'Second' )['newrevid'];
		$this->save(
			[ 'summary' => 'All maps', 'priority' => 'high', 'conversations' => [ self::FIRST, self::SECOND ] ] +
				self::BASE,
			'Third'
		);
		$this->api( [ 'action' => 'edit', 'title' => self::PAGE, 'undo' => $undone ] );
		$this->assertEquals(
			[ 'summary' => 'All maps', 'conversations' => [ self::FIRST, self::SECOND ] ] + self::BASE,
			$this->getRecord( self::PAGE )
		);
	}

	public function testWhatWasChangedAgainCannotBeUndone(): void {
		$this->save( self::BASE, 'First' );
		$undone = $this->save( [ 'priority' => 'high' ] + self::BASE, 'Second' )['newrevid'];
		$this->save( [ 'priority' => 'medium' ] + self::BASE, 'Third' );
		$this->expectException( ApiUsageException::class );
		$this->api( [ 'action' => 'edit', 'title' => self::PAGE, 'undo' => $undone ] );
	}

	public function testRollback(): void {
		$this->save( self::BASE, 'First' );
		$this->save( [ 'priority' => 'high' ] + self::BASE, 'Vandal' );
		$this->save( [ 'summary' => 'Nonsense' ] + self::BASE, 'Vandal' );
		$page = $this->services()->getWikiPageFactory()->newFromTitle( Title::newFromText( self::PAGE ) );
		$status = $this->services()->getRollbackPageFactory()
			->newRollbackPage( $page, $this->admin(), $this->makeUser( 'Vandal' ) )->rollbackIfAllowed();
		$this->assertTrue( $status->isGood() );
		$this->restart();
		$this->assertEquals( self::BASE, $this->getRecord( self::PAGE ) );
	}

	public function testRefusesABaseRevisionOfAnotherPage(): void {
		$base = $this->save( self::BASE, 'First' )['newrevid'];
		$this->api(
			[ 'action' => 'move', 'from' => self::PAGE, 'to' => 'Partner:Tiles', 'noredirect' => 1 ], $this->admin()
		);
		// Core refuses the latest revision of another page as a conflict by itself.
		$this->editPage( 'Partner:Tiles', [ 'kind' => 'company' ] + self::BASE );
		$this->save( [ 'summary' => 'Another one' ], 'Second' );
		$before = $this->getPage( self::PAGE );
		try {
			$this->save( [ 'kind' => 'company' ] + self::BASE, 'Third', [ 'baserevid' => $base ] );
			$this->fail( 'The field landed in another partner' );
		} catch ( ApiUsageException $refused ) {
			$this->assertStringContainsString( 'is of another page', $refused->getMessage() );
		}
		$this->assertSame( $before, $this->getPage( self::PAGE ) );
	}
}
