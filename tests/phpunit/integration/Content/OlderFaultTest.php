<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * An older fault of a page does not block edits of other fields; a new fault refuses the edit.
 *
 * @coversNothing
 */
class OlderFaultTest extends IndexTestCase {
	use ImportsPages;

	private const PAGE = 'Partner:Old';
	private const TALK = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles', 'with' => 'ann@example.org' ];
	private const OLD = [
		'summary' => 'Maps',
		'priority' => 'urgent',
		'colour' => 'red',
		'goals' => [ 'moon' ],
		'conversations' => [ self::TALK ]
	];

	protected function setUp(): void {
		parent::setUp();
		ConvertibleTimestamp::setFakeTime( '2036-01-01T12:00:00Z' );
		$this->import( self::PAGE, self::OLD );
	}

	public function testElsewhereItIsEdited(): void {
		$this->editPage( self::PAGE, [ 'summary' => 'All maps' ] + self::OLD );
		$this->assertEquals( [ 'summary' => 'All maps' ] + self::OLD, $this->getRecord( self::PAGE ) );
	}

	public function testAnItemIsAddedBesideAFaultyOne(): void {
		$new = [ 'id' => 'c2', 'on' => '2021', 'about' => 'Fonts' ];
		$this->editPage( self::PAGE, [ 'conversations' => [ self::TALK, $new ] ] + self::OLD );
		$this->assertCount( 2, $this->getRecord( self::PAGE )['conversations'] );
	}

	public function testAFaultIsMended(): void {
		$this->editPage( self::PAGE, array_diff_key( self::OLD, [ 'colour' => 1 ] ) );
		$this->assertArrayNotHasKey( 'colour', $this->getRecord( self::PAGE ) );
	}

	public static function provideNewFaults(): array {
		return [
			'of another kind in the field' => [ [ 'goals' => [ 'moon', 7 ] ], '/goals/0', 'type' ],
			'another unknown id' => [ [ 'goals' => [ 'moon', 'mars' ] ], '/goals', 'unknown-id' ],
			'another field of the same name elsewhere' => [
				[ 'conversations' => [ self::TALK + [ 'colour' => 'red' ] ] ], '/conversations/c1/colour', 'unknown'
			],
			'another address' => [
				[ 'conversations' => [ [ 'with' => 'bob@example.org' ] + self::TALK ] ],
				'/conversations/c1/with',
				'email'
			],
			'in another item' => [
				[ 'conversations' => [ self::TALK, [ 'id' => 'c2' ] + self::TALK ] ], '/conversations/c2/with', 'email'
			],
			'a rule, beside a wrong shape' => [
				[ 'decisions' => [ [ 'id' => 'd1', 'on' => '2999', 'state' => 'open', 'reason' => 'x' ] ] ],
				'/decisions/d1/on',
				'future'
			]
		];
	}

	/** @dataProvider provideNewFaults */
	public function testWhatThisEditBrokeBlocks( array $change, string $pointer, string $code ): void {
		try {
			$this->editPage( self::PAGE, $change + self::OLD );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$messages = $refused->getStatusValue()->getMessages();
			$this->assertCount( 1, $messages, 'and nothing else does' );
			$this->assertSame(
				[ $pointer, $code ], [ $messages[0]->getApiData()['pointer'], $messages[0]->getApiData()['code'] ]
			);
		}
	}

	public static function provideBrokenText(): array {
		return [
			[ '{', 'json-end' ],
			[ '{ x }', 'json' ],
			[ '[]', 'object' ],
			[ '"x"', 'object' ],
			[ 'null', 'object' ],
			[ '', 'json-end' ],
			[ '[{"summary":"x"}]', 'object' ]
		];
	}

	/** @dataProvider provideBrokenText */
	public function testBrokenJsonIsRefusedAndShown( string $text, string $code ): void {
		try {
			$this->editPage( self::PAGE, $text );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			$this->assertTrue( $refused->getStatusValue()->hasMessage( "technicalpartners-error-$code" ) );
		}
		$html =
			$this->api( [ 'action' => 'parse', 'text' => $text, 'title' => self::PAGE,
				'contentmodel' => 'technical-partner' ] )['parse']['text']['*'];
		$this->assertStringContainsString( 'not a JSON object', $html );
	}
}
