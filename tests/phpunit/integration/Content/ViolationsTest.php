<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Integration\Content;

use MediaWiki\Api\ApiUsageException;
use MediaWiki\Content\ValidationParams;
use MediaWiki\Context\RequestContext;
use MediaWiki\Extension\TechnicalPartners\Content\PartnerContent;
use MediaWiki\Extension\TechnicalPartners\Content\Validation\Violation;
use MediaWiki\Extension\TechnicalPartners\Tests\Integration\Storage\IndexTestCase;
use MediaWiki\Title\Title;
use Wikimedia\Message\ScalarParam;
use Wikimedia\Timestamp\ConvertibleTimestamp;

/**
 * Every way in which a record can be wrong: where, which, and what the message needs.
 *
 * @coversNothing
 */
class ViolationsTest extends IndexTestCase {

	private const TALK = [ 'id' => 'c1', 'on' => '2020', 'about' => 'Tiles' ];
	private const DECISION = [ 'id' => 'd1', 'on' => '2020', 'state' => 'paused', 'reason' => 'Later' ];
	private const SOURCE = [
		'id' => 'e1', 'url' => 'https://a.example/list@lists.example.org/1', 'stance' => 'supports'
	];
	private const WORK = [ 'id' => 'k1', 'title' => 'Tiles' ];

	/** @return Violation[] */
	private function violations( array $record, string $kind = 'partner' ): array {
		return $this->services()->get( 'TechnicalPartners.RecordValidator' )
			->broken( $record, static fn () => null, $kind );
	}

	public static function provideShapes(): array {
		$uri = 'An http or https address without a password, such as https://example.org/page.';
		return [
			'unknown' => [ [ 'colour' => 'red' ], '/colour', 'unknown' ],
			'unknown in an item' => [
				[ 'conversations' => [ self::TALK + [ 'mood' => 'good' ] ] ], '/conversations/c1/mood', 'unknown'
			],
			'unknown with a slash' => [ [ 'a/b~c' => 1 ], '/a~1b~0c', 'unknown' ],
			'required' => [
				[ 'conversations' => [ [ 'id' => 'c1', 'on' => '2020' ] ] ], '/conversations/c1/about', 'required', []
			],
			'required id' => [ [ 'tasks' => [ [ 'title' => 'x' ] ] ], '/tasks/0/id', 'required', [] ],
			'type' => [ [ 'summary' => 7 ], '/summary', 'type', [ 'string' ] ],
			'type of a list' => [ [ 'goals' => 'maps' ], '/goals', 'type', [ 'array' ] ],
			'type of an object' => [ [ 'steward' => 'Me' ], '/steward', 'type', [ 'object' ] ],
			'enum' => [ [ 'priority' => 'urgent' ], '/priority', 'enum', [ 'untriaged, low, medium, high' ] ],
			'score' => [
				[ 'assessments' => [ 'real' => [ 'score' => 4 ] ] ],
				'/assessments/real/score',
				'enum',
				[ '0, 1, 2, 3, notApplicable' ]
			],
			'format' => [ [ 'wikidata' => 'P31' ], '/wikidata', 'format', [ 'Wikidata item id.' ] ],
			'address' => [ [ 'website' => 'javascript:alert(1)' ], '/website', 'format', [ $uri ] ],
			'address with markup' => [
				[ 'website' => 'https://a.example/"onclick="x' ], '/website', 'format', [ $uri ]
			],
			'address of evidence' => [ [
				'assessments' => [
					'real' => [
						'evidence' => [ [ 'id' => 'e1', 'url' => 'data:text/html,x', 'stance' => 'supports' ] ]
					]
				]
			],
				'/assessments/real/evidence/e1/url', 'format', [ $uri ] ],
			'id of an item' => [
				[ 'collaborations' => [ [ 'id' => '0' ] + self::WORK ] ], '/collaborations/0/id', 'format'
			],
			'id of an assessment' => [
				[ 'assessments' => [ '7' => [ 'score' => 1 ], 'real' => [ 'score' => 1 ] ] ],
				'/assessments/7',
				'unknown'
			],
			'only id of an assessment' => [
				[ 'assessments' => [ '0' => [ 'score' => 1 ] ] ], '/assessments/0', 'unknown'
			],
			'short' => [ [ 'stack' => [ '' ] ], '/stack/0', 'short', [] ],
			'long' => [ [ 'summary' => str_repeat( 'ä', 501 ) ], '/summary', 'long', [ 500 ] ],
			'many' => [
				[ 'relations' => array_map( static fn ( int $i ) => "r$i", range( 1, 21 ) ) ],
				'/relations',
				'many',
				[ 20 ]
			],
			'twice' => [ [ 'languages' => [ 'de', 'de' ] ], '/languages', 'twice', [] ]
		];
	}

	public static function provideRules(): array {
		$talk = static fn ( array $more ) => [ 'conversations' => [ $more + self::TALK ] ];
		return [
			'date' => [ $talk( [ 'on' => '2015-02-30' ] ), '/conversations/c1/on', 'date', [ '2015-02-30' ] ],
			'id twice' => [
				[ 'collaborations' => [ self::WORK, [ 'title' => 'Again' ] + self::WORK ] ],
				'/collaborations',
				'id-twice',
				[ 'k1' ]
			],
			'unknown goal' => [ [ 'goals' => [ 'moon' ] ], '/goals', 'unknown-id', [ 'moon', 'maps, offline' ] ],
			'unknown relation' => [
				[ 'relations' => [ 'love' ] ], '/relations', 'unknown-id', [ 'love', 'synergy, pool' ]
			],
			'unknown principle' => [
				[ 'assessments' => [ 'nice' => [ 'score' => 1 ] ] ],
				'/assessments/nice',
				'unknown-id',
				[ 'nice', 'mutual, real, light' ]
			],
			'unknown goal of a conversation' => [
				$talk( [ 'goals' => [ 'moon' ] ] ), '/conversations/c1/goals', 'unknown-id', [ 'moon', 'maps, offline' ]
			],
			'unknown need' => [
				[ 'offers' => [ [ 'id' => 'o1', 'title' => 'Tiles', 'answers' => [ 'x' ] ] ] ],
				'/offers/o1/answers',
				'unknown-id',
				[ 'x', '' ]
			],
			'future talk' => [ $talk( [ 'on' => '2020-06-03' ] ), '/conversations/c1/on', 'future', [ '2020-06-03' ] ],
			'future month' => [ $talk( [ 'on' => '2020-07' ] ), '/conversations/c1/on', 'future', [ '2020-07' ] ],
			'future decision' => [
				[ 'decisions' => [ [ 'on' => '2021' ] + self::DECISION ] ], '/decisions/d1/on', 'future', [ '2021' ]
			],
			'answered before' => [
				$talk( [ 'on' => '2019', 'repliedOn' => '2018-12' ] ),
				'/conversations/c1/repliedOn',
				'before',
				[ '2018-12', '2019' ]
			],
			'ended before' => [
				[ 'collaborations' => [ self::WORK + [ 'since' => '2016', 'until' => '2015' ] ] ],
				'/collaborations/k1/until',
				'before',
				[ '2015', '2016' ]
			],
			'reopened before' => [
				[ 'decisions' => [ self::DECISION + [ 'reopenOn' => '2019' ] ] ],
				'/decisions/d1/reopenOn',
				'before',
				[ '2019', '2020' ]
			],
			'e-mail' => [
				$talk( [ 'with' => 'Ann <ann.b+c@mail.example.org>' ] ),
				'/conversations/c1/with',
				'email',
				[ 'ann.b+c@mail.example.org' ]
			],
			'e-mail in disguise' => [
				$talk( [ 'next' => 'ask ann [at] example [dot] org' ] ),
				'/conversations/c1/next',
				'email',
				[ 'ann@example.org' ]
			],
			'phone' => [
				$talk( [ 'outcome' => 'Call +49 (30) 123 45-67.' ] ),
				'/conversations/c1/outcome',
				'phone',
				[ '+49 (30) 123 45-67' ]
			],
			'phone without a country' => [
				$talk( [ 'about' => '030 1234567' ] ), '/conversations/c1/about', 'phone', [ '030 1234567' ]
			],
			'e-mail of full width' => [
				[ 'summary' => 'ask jane.doe＠corp.example' ], '/summary', 'email', [ 'jane.doe@corp.example' ]
			],
			'e-mail in a rationale' => [
				[ 'assessments' => [ 'real' => [ 'score' => 1, 'rationale' => 'a@b.example' ] ] ],
				'/assessments/real/rationale',
				'email'
			],
			'e-mail in evidence' => [ [
				'assessments' => [ 'real' => [ 'evidence' => [ [ 'note' => 'a@b.example' ] + self::SOURCE ] ] ]
			],
				'/assessments/real/evidence/e1/note', 'email' ],
			'e-mail as a part' => [ [ 'stack' => [ 'a@b.example' ] ], '/stack', 'email' ],
			'e-mail as an outcome' => [
				[ 'collaborations' => [ [ 'outcome' => 'a@b.example' ] + self::WORK ] ],
				'/collaborations/k1/outcome',
				'email'
			],
			'phone in a reason' => [
				[ 'decisions' => [ [ 'reason' => 'call 0170 1234567' ] + self::DECISION ] ],
				'/decisions/d1/reason',
				'phone'
			],
			'phone in a task' => [
				[ 'tasks' => [ [ 'id' => 'T1', 'title' => 'Call 0170 1234567' ] ] ], '/tasks/T1/title', 'phone'
			],
			'e-mail as a steward' => [
				[ 'steward' => [ 'user' => 'jane.doe@corp.example' ] ], '/steward/user', 'email'
			],
			'phone as somebody' => [
				$talk( [ 'who' => [ 'Ann', '+49 170 1234567' ] ] ), '/conversations/c1/who', 'phone'
			],
			'no name of anybody' => [ [ 'steward' => [ 'user' => 'A|B' ] ], '/steward/user', 'user', [ 'A|B' ] ],
			'an address of the network' => [
				$talk( [ 'who' => [ '127.0.0.1' ] ] ), '/conversations/c1/who', 'user', [ '127.0.0.1' ]
			],
			'no name in evidence' => [
				[ 'evidence' => [ [ 'about' => 'kind', 'by' => 'A<b>' ] + self::SOURCE ] ],
				'/evidence/e1/by',
				'user',
				[ 'A<b>' ]
			]
		];
	}

	/**
	 * @dataProvider provideShapes
	 * @dataProvider provideRules
	 */
	public function testPartner( array $record, string $pointer, string $code, ?array $args = null ): void {
		ConvertibleTimestamp::setFakeTime( '2020-06-01T12:00:00Z' );
		$violations = $this->violations( $record );
		$this->assertSame(
			[ [ $pointer, $code ] ],
			array_map( static fn ( Violation $one ) => [ $one->pointer, $one->code ], $violations )
		);
		if ( $args !== null ) {
			$this->assertSame( $args, $violations[0]->args );
		}
		$message = $this->services()->get( 'TechnicalPartners.RecordValidator' )->message( $violations[0], 'partner' );
		$text = wfMessage( ...$message )->inLanguage( 'en' )->text();
		$this->assertTrue( wfMessage( $message[0] )->exists() );
		$this->assertDoesNotMatchRegularExpression( '/\$\d/', $text );
	}

	public static function provideFrameworks(): array {
		$principle = [ 'id' => 'real', 'title' => 'Real', 'weight' => 1 ] + self::LEVELS;
		return [
			'low' => [
				[ 'principles' => [ [ 'weight' => -1 ] + $principle ] ], '/principles/real/weight', 'low', [ 0, 10 ]
			],
			'high' => [
				[ 'principles' => [ [ 'weight' => 11 ] + $principle ] ], '/principles/real/weight', 'high', [ 0, 10 ]
			],
			'twice' => [ [ 'principles' => [ $principle, $principle ] ], '/principles', 'id-twice', [ 'real' ] ],
			'enum' => [ [ 'relations' => [ [ 'id' => 'pool', 'title' => 'Pool', 'rankedBy' => 'luck' ] ] ],
				'/relations/pool/rankedBy', 'enum',
				[ 'alignment, responsiveness' ] ],
			'id' => [ [ 'goals' => [ [ 'id' => '0', 'title' => 'Maps' ] ] ], '/goals/0/id', 'format', null ]
		];
	}

	/** @dataProvider provideFrameworks */
	public function testFramework( array $record, string $pointer, string $code, ?array $args ): void {
		[ $violation ] = $this->violations( $record, 'framework' );
		$this->assertSame(
			[ $pointer, $code, $args ?? $violation->args ], [ $violation->pointer, $violation->code, $violation->args ]
		);
	}

	public static function provideHarmless(): array {
		return [ [ 'Met on 2015-04-29 14:00' ], [ '@maps on IRC' ], [ 'https://example.org/0301234567/x' ],
			[ 'T96013 and 10280056' ],
			[ 'on 01.02.2015 03.04.2016' ], [ 'version 0.12.3' ], [ 'the maintainers at example.org' ] ];
	}

	/** @dataProvider provideHarmless */
	public function testNoContactData( string $text ): void {
		$this->assertSame( [], $this->violations( [ 'conversations' => [ [ 'with' => $text ] + self::TALK ] ] ) );
	}

	public static function provideTextsThatAreNoJson(): iterable {
		yield 'a missing comma' => [
			"{\n\t\"summary\": \"x\"\n\t\"kind\": \"other\"\n}",
			'technicalpartners-error-json',
			[ '', '3', '"kind": "other"' ]
		];
		yield 'a missing bracket' => [ "{\n\t\"goals\": [\n", 'technicalpartners-error-json-end', [ '' ] ];
		yield 'half a character' => [ '{ "summary": "\ud800" }', 'technicalpartners-error-unstorable', [ '' ] ];
	}

	/**
	 * @dataProvider provideTextsThatAreNoJson
	 * @param string $text
	 * @param string $key
	 * @param array $params
	 */
	public function testSaysWhereATextStopsBeingJson( string $text, string $key, array $params ): void {
		try {
			$this->editPage( 'Partner:Maps', $text );
			$this->fail( 'It was saved' );
		} catch ( ApiUsageException $refused ) {
			[ $message ] = $refused->getStatusValue()->getMessages();
			$this->assertSame( $key, $message->getKey() );
			$text = static fn ( mixed $param ) =>
				html_entity_decode( (string)( $param instanceof ScalarParam ? $param->getValue() : $param ) );
			$this->assertSame( $params, array_map( $text, $message->getParams() ) );
		}
	}

	public function testEditFormQuotesTheFaultAsItWasTyped(): void {
		$handler = $this->services()->getContentHandlerFactory()->getContentHandler( 'technical-partner' );
		$refused = $handler->validateSave(
			new PartnerContent( "{\n\t\"summary\": \"x\"\n\t\"[[kind]]\": \"other\"\n}" ),
			new ValidationParams( Title::makeTitle( NS_PARTNER, 'Maps' ), 0 )
		);
		$context = RequestContext::getMain();
		$wikitext = $this->services()->getFormatterFactory()->getStatusFormatter( $context )->getWikiText( $refused );
		$this->assertStringContainsString(
			'on line 3 or just above it, before <code>"[[kind]]": "other"</code>',
			html_entity_decode( $context->getOutput()->parseAsInterface( $wikitext ) )
		);
	}
}
