<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\ImportsPages;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;

/**
 * Pages store names of accounts as the accounts have them, however they were typed.
 *
 * @coversNothing
 */
class UserNamesTest extends IndexTestCase {

	use ImportsPages;

	private const ITEMS = [
		'conversations' => [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles' ],
		'decisions' => [ 'id' => 'd1', 'on' => '2020', 'state' => 'paused', 'reason' => 'Later' ],
		'evidence' => [ 'id' => 'e1', 'about' => 'kind', 'url' => 'https://a.example/', 'stance' => 'disputes' ]
	];

	public static function provideSpellings(): array {
		return [
			'small letter' => [ 'alice', 'Alice' ],
			'underscores' => [ 'John_Doe', 'John Doe' ],
			'namespace' => [ 'User:Alice', 'Alice' ],
			'small namespace' => [ 'user:alice', 'Alice' ],
			'localised namespace' => [ 'benutzer:alice', 'Alice' ],
			'spaces' => [ ' John  Doe ', 'John Doe' ],
			'override of direction' => [ "Al\u{202E}ice", 'Alice' ],
			'soft hyphen' => [ "Al\u{AD}ice", 'Alice' ],
			'zero width' => [ "\u{200B}Al\u{200D}ice\u{FEFF}", 'Alice' ],
			'isolate' => [ "\u{2066}Alice\u{2069}", 'Alice' ],
			'decomposed' => [ "A\u{30A}sa", 'Åsa' ],
			'signs' => [ 'cash$&Co', 'Cash$&Co' ],
			'quotes' => [ 'o"Neil\'s', 'O"Neil\'s' ],
			'right to left' => [ 'علي', 'علي' ],
			'emoji' => [ '😀_❤️', '😀 ❤️' ]
		];
	}

	/** @dataProvider provideSpellings */
	public function testStoresNameAsItsAccountHasIt( string $typed, string $name ): void {
		$this->configure( [ 'LanguageCode' => 'de' ] );
		$this->editPage(
			'Partner:HHVM',
			[
				'steward' => [ 'user' => $typed ],
				'conversations' => [ [ 'who' => [ $typed, $name ] ] + self::ITEMS['conversations'] ]
			]
		);
		$record = $this->getRecord( 'Partner:HHVM' );
		$this->assertSame( [ $name, [ $name ] ], [ $record['steward']['user'], $record['conversations'][0]['who'] ] );
		$this->assertSame( [ $name ], $this->stewards() );
	}

	/** Every field that the schema calls a user, so that no list here or in the code can forget one. */
	public function testStoresCanonicalNameInEveryFieldOfTypeUser(): void {
		$record = [ 'steward' => [ 'user' => 'alice' ], 'assessments' => [ 'real' => [ 'score' => 1, 'evidence' => [
			[ 'by' => 'alice', 'settled' => [ 'on' => '2020-01-01', 'reason' => 'Agreed', 'by' => 'alice' ] ] +
				self::ITEMS['evidence'] ] ] ] ];
		unset( $record['assessments']['real']['evidence'][0]['about'] );
		$record['evidence'] = [ [ 'by' => 'alice' ] + self::ITEMS['evidence'] ];
		$record['conversations'] = [ [ 'who' => [ 'alice' ] ] + self::ITEMS['conversations'] ];
		$record['decisions'] = [ [ 'by' => 'alice' ] + self::ITEMS['decisions'] ];
		$record['tasks'] = [ [ 'id' => 'T1', 'assignee' => 'alice' ] ];
		$this->editPage( 'Partner:HHVM', $record );
		$stored = $this->getPage( 'Partner:HHVM' );
		$this->assertStringNotContainsString( '"alice"', $stored );
		$references = substr_count(
			json_encode( SchemaNode::read( 'partner' ), JSON_UNESCAPED_SLASHES ), '"$ref":"#/definitions/user"'
		);
		$this->assertSame(
			$references, substr_count( $stored, '"Alice"' ), 'A field of type user that this record lacks'
		);
	}

	public static function provideRefused(): array {
		return [
			[ 'Alice/Talk' ],
			[ 'A#b' ],
			[ '127.0.0.1' ],
			[ '[[User:Alice]]' ],
			[ 'Talk:Alice' ],
			[ "\u{200B}" ],
			[ str_repeat( 'ä', 200 ) ]
		];
	}

	/** @dataProvider provideRefused */
	public function testSaysWhatNameWouldBeAccepted( string $typed ): void {
		$this->expectException( ApiUsageException::class );
		$this->expectExceptionMessage( 'Write the name as its user page has it' );
		$this->editPage( 'Partner:HHVM', [ 'decisions' => [ [ 'by' => $typed ] + self::ITEMS['decisions'] ] ] );
	}

	/** Core makes accounts whose name has a soft hyphen. */
	public function testKeepsInvisibleCharactersOfAnExistingAccount(): void {
		$name = $this->makeUser( "Al\u{AD}ice" )->getName();
		$this->editPage( 'Partner:HHVM', [ 'steward' => [ 'user' => $name ] ] );
		$this->assertSame( $name, $this->getRecord( 'Partner:HHVM' )['steward']['user'] );
	}

	public function testAnotherSpellingIsNoChangeAndNoConflict(): void {
		$base =
			$this->editPage( 'Partner:HHVM', [ 'summary' => 'A virtual machine',
				'steward' => [ 'user' => 'Alice' ] ] )['newrevid'];
		$same = $this->editPage(
			'Partner:HHVM', [ 'summary' => 'A virtual machine', 'steward' => [ 'user' => 'user:alice' ] ]
		);
		$this->assertArrayHasKey( 'nochange', $same );
		$this->editPage( 'Partner:HHVM', [ 'summary' => 'A virtual machine', 'steward' => [ 'user' => 'Bob' ] ] );
		$late = [ 'summary' => 'A virtual machine', 'steward' => [ 'user' => 'alice' ], 'priority' => 'low' ];
		$this->editPage( 'Partner:HHVM', $late, $this->admin(), [ 'baserevid' => $base ] );
		$this->assertSame(
			[ 'Bob', 'low' ],
			[ $this->getRecord( 'Partner:HHVM' )['steward']['user'], $this->getRecord( 'Partner:HHVM' )['priority'] ]
		);
	}

	public function testSummaryTellsTheNameThatIsStored(): void {
		$this->editPage( 'Partner:HHVM', [ 'summary' => 'A virtual machine' ] );
		$said = '/* tp:/steward||Alice */ by request';
		$this->editPage(
			'Partner:HHVM',
			[ 'summary' => 'A virtual machine', 'steward' => [ 'user' => 'alice' ] ],
			null,
			[ 'summary' => $said ]
		);
		$this->assertSame( 'Alice', $this->getRecord( 'Partner:HHVM' )['steward']['user'] );
	}

	public function testIndexKnowsCanonicalNamesOfPagesThatCameByImport(): void {
		$this->import( 'Partner:HHVM', [ 'steward' => [ 'user' => 'User:alice' ] ] );
		$this->assertSame( [ 'Alice' ], $this->stewards() );
	}

	/** @return string[] */
	private function stewards(): array {
		return $this->services()->getConnectionProvider()->getReplicaDatabase()->newSelectQueryBuilder()
			->select( 'tp_steward' )->from( 'technical_partners' )->fetchFieldValues();
	}
}
