<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\Contact;
use MediaWiki\Extension\TechnicalPartners\Domain\Contacts\ContactDetector;
use PHPUnit\Framework\TestCase;

/**
 * Rates over schema/vectors/contacts.json: no single text there is promised, for what looks alike may be either.
 *
 * @covers \MediaWiki\Extension\TechnicalPartners\Domain\Contacts\ContactDetector
 */
class ContactDetectorTest extends TestCase {

	private const PRIVATE_PASSED = 0.05;
	private const PUBLIC_REFUSED = 0.01;
	private const PUBLIC_WARNED = 0.02;

	/**
	 * @return array<string,array{private:string[],public:string[]}> Regression lists by name: see docs/contact-data.md
	 */
	private static function lists(): array {
		return json_decode( file_get_contents( dirname( __DIR__, 4 ) . '/schema/vectors/contacts.json' ), true );
	}

	public static function provideLists(): array {
		return array_map( static fn ( array $list ) => [ $list ], self::lists() );
	}

	/** @dataProvider provideLists */
	public function testRates( array $texts ): void {
		$passed = array_filter(
			$texts['private'], static fn ( string $text ) => ContactDetector::find( $text ) === null
		);
		$refused = array_filter(
			$texts['public'], static fn ( string $text ) => ContactDetector::find( $text )?->isCertain === true
		);
		$warned = array_filter(
			$texts['public'], static fn ( string $text ) => ContactDetector::find( $text )?->isCertain === false
		);
		$this->assertLessThanOrEqual(
			self::PRIVATE_PASSED, count( $passed ) / count( $texts['private'] ), implode( "\n", $passed )
		);
		$this->assertLessThanOrEqual(
			self::PUBLIC_REFUSED, count( $refused ) / count( $texts['public'] ), implode( "\n", $refused )
		);
		$this->assertLessThanOrEqual(
			self::PUBLIC_WARNED, count( $warned ) / count( $texts['public'] ), implode( "\n", $warned )
		);
	}

	public static function provideKinds(): array {
		return [
			'an address' => [ 'Ask Jane <jane@example.org>.', Contact::EMAIL, 'jane@example.org', true ],
			'an address in words' => [ 'Ask jane at example.org', Contact::EMAIL, 'jane at example.org', false ],
			'a number' => [ 'Call +49 30 1234567.', Contact::PHONE, '+49 30 1234567', true ],
			'a number like others' => [ '+49 301 234 567', Contact::PHONE, '+49 301 234 567', false ],
			'a spelled number' => [ 'zero three zero, one two three double four', Contact::PHONE, '03012344', true ],
			'a handle' => [ 'Skype: live:jane.1', Contact::EMAIL, 'Skype: live:jane.1', false ],
			'an address in a link' => [ 'https://matrix.to/#/@jane:example.org', Contact::EMAIL,
				'https://matrix.to/#/@jane:example.org', false ],
			'an address whose words of signs are unknown' => [ 'jane (xyzzy) example (plugh) org', Contact::EMAIL,
				'jane (xyzzy) example (plugh) org', false ],
			'a sign named beside the address' => [
				'jane#example.org (replace # by @)', Contact::EMAIL, 'jane#example.org', false
			],
			'an address between tags' => [
				'jane<nowiki>@</nowiki>example.org', Contact::EMAIL, 'jane@example.org', true
			],
			'what may be a role in some language' => [
				'xyzzyplugh@example.org', Contact::EMAIL, 'xyzzyplugh@example.org', false
			],
			'the same beside its name' => [
				'Xyzzyplugh P. <xyzzyplugh@example.org>', Contact::EMAIL, 'xyzzyplugh@example.org', true
			],
			'a number in a text without spaces' => [ '電話は03-5555-0123です', Contact::PHONE, '03-5555-0123', true ],
			'a number behind a name' => [ 'WhatsApp de Carmen: 655501234', Contact::PHONE, '655501234', false ],
			'a certain one behind a doubtful one' => [
				'jane at example.org, bob@example.org', Contact::EMAIL, 'bob@example.org', true
			]
		];
	}

	/** @dataProvider provideKinds */
	public function testFindsKindPlaceAndCertainty( string $text, string $kind, string $found, bool $isCertain ): void {
		$this->assertEquals( new Contact( $kind, $found, $isCertain ), ContactDetector::find( $text ) );
	}

	public static function provideHostile(): array {
		$units = [ 'a', 'a.', 'a@', '1', '1 ', '0 ', '+1', '( ', 'a at ', 'zero ', '. ', 'https://', 'x/', '12:',
			'12:30-', '[at] ', '1(2', '2015-', '"a', '@ a ', '10.1234/',
			'20', '&#64;', 'é', '٠', 'gro.', 'tel. ', 'ab.de/', 'tel', 'zero-', '一', 'double ', 'IBAN AB12 ',
			'AB12 3456 ', 'ed.a@', 'skype: ', 'a.at.', '"', "\u{200B}", 'a(at)',
			'a (b) ', 'aAT', '@ a#b.', '<b ', '<!--', '&#1', 'a@(remove', '電a', 'tel De A ', 'a.b et ', 'a b c dot ',
			'1(1):' ];
		return array_combine( $units, array_map( static fn ( string $unit ) => [ $unit ], $units ) );
	}

	/**
	 * Processor time, which other work on the machine does not lengthen: about half a second, and minutes if it were
	 * quadratic.
	 *
	 * @dataProvider provideHostile
	 */
	public function testReadsHostileTextInLinearTime( string $unit ): void {
		$start = self::processorSeconds();
		ContactDetector::find( str_repeat( $unit, intdiv( 300000, strlen( $unit ) ) ) . ' !' );
		$this->assertSame( PREG_NO_ERROR, preg_last_error(), preg_last_error_msg() );
		$this->assertLessThan( 5, self::processorSeconds() - $start );
	}

	private static function processorSeconds(): float {
		$usage = getrusage();
		return $usage['ru_utime.tv_sec'] + $usage['ru_utime.tv_usec'] / 1e6;
	}
}
