<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Contacts;

/**
 * Finds telephone numbers among dates, quantities, versions and identifiers. Every pattern is bounded or possessive and
 * takes linear time.
 */
final class PhoneFinder {

	/** A run of digits with signs between them, not part of a word; T+49… is taken for a number nevertheless. */
	private const RUN = '/(?<![\p{L}\p{N}_])(?<!\d[.,:\/+-])(' . self::DIGITS . ')(?![\p{L}\p{N}])|' .
		'(?<!\d)\+ ?(' . self::DIGITS . ')(?![\p{L}\p{N}])/u';
	private const DIGITS = '\(?\d(?:[ ()\/\\\\.:\'’,;|_~*-]{0,4}\d){0,80}+';
	private const OCTET = '(?:25[0-5]|(?:2[0-4]|[01]?\d)?\d)';
	/** Bytes around a run in which words explain it. */
	private const AROUND = 32;

	/** Signs of what is no number of a telephone, each with what takes its place. */
	private const PUBLIC = [
		'/(?<![\d.-])\d{1,2}\.(?:\d{1,2}\.)? ?- ?(?=\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d(?!\d))/',
		'/(?<![\d ])(?:19|20)\d\d (?:0[1-9]|1[0-2]) (?:[0-2]\d|3[01])(?! ?\d)/',
		'/(?<![\d.\/-])(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d\/.-])/',
		// Times and days, alone and together.
		'/(?<![\d:.])\d{4}([-\/.])(?:0[1-9]|1[0-2])\1(?:[0-2]\d|3[01])' .
			'(?:[T ]\d{1,2}:?\d{2}(?::?\d{2})?(?:[.,]\d+)?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?(?!\d)/',
		'/(?<![\d:.\/-])(?:0?[1-9]|[12]\d|3[01])([.\/-]) ?(?:0?[1-9]|[12]\d|3[01])\1 ?' .
			'(?:(?:19|20)\d{2}|\d{2})(?!\d|[.\/-]\d)/',
		'/(?<![\d.])\d{1,2}\.\d{1,2}\.(?!\d| \d{2,})/',
		'/(?<![\d:.-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:[.,]\d+)?(?![\d:])/',
		'/(?<![\d.-])(?:[01]\d|2[0-4])[.h:]?[0-5]\d(?: ?[-\/,] ?(?:[01]\d|2[0-4])[.h:]?[0-5]\d){1,12}+(?![\d.-])/',
		'/(?<![\d.\/-])(?:(?:19|20)\d{2}-(?:0[1-9]|1[0-2])|(?:(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?: ?- ?\b|\b)){1,2}|' .
			'(?:19|20)\d{2} ?[-\/] ?(?:19|20)\d{2})(?![\d\/.-])/',
		'/(?<!\d)(?<!\d )(?:[0-2]?\d|3[01])[ .\/-]{1,2}(?:0?[1-9]|1[0-2])[ .\/-]{1,2}(?:19|20)\d\d(?! ?[\d\/.-])/',
		'/\+(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)/',
		// Pages of a journal: 2015;12(3):45-67.
		'/(?<!\d)\d{1,4}\(\d{1,3}\)[:,] ?\d{1,5}-\d{1,5}(?!\d)/',
		// Addresses of machines, coordinates, identifiers of documents.
		'/(?<![\d.+]|\+\d |\+\d\d |\+\d{3} )' . self::OCTET . '(?:\.' . self::OCTET . '){3}(?:[:\/]\d+)?(?![\d.])/',
		// Accounts at banks.
		'/\bIBAN\W{0,3}[A-Z]{2}\d\d[ A-Z\d]{8,34}|' .
			'(?<![\p{L}\p{N}])[A-Z]{2}\d\d(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?\b/u',
		'/(?<![\w:-])[\da-f]{2}([-:])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:-])/i',
		'/[+-]?(?<!\d)\d{1,3}\.\d{3,}(?:°)?[NSEW]?[ ,;\/]{1,3}[+-]?[NSEW]? ?\d{1,3}\.\d{3,}(?![\d.-])/u',
		'/(?<![\d.])10\.\d{4,9}\/\S++/',
		'/\b(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]\b(?<=ISBN .{10}|ISBN: .{10})/'
	];

	/** @return iterable<Contact> */
	public static function find( string $text ): iterable {
		$text = SpelledNumber::toDigits( $text );
		if ( preg_match_all( '/\d/', $text ) < PhoneNumber::FEWEST ) {
			return;
		}
		$text = preg_replace( '/\b(tel|phone|fon|fax|mob|mobile?|handy)(?=\d)/iu', '$1 ', $text );
		// [+49] is (+49), "plus 49" is +49, and the letter O beside digits a zero.
		$text = preg_replace( [ '/\[(\+?\d{1,4})\]/', '/\bplus (?=[1-9]\d{0,2}[ -]?\d)/i',
			'/(?<![\p{L}\p{N}])[Oo](?=\d\d)|' .
			'(?<=\d)[Oo](?= ?\d)/u' ], [ '($1)', '+', '0' ], $text );
		$text = preg_replace( self::PUBLIC, '¤', $text );
		preg_match_all( self::RUN, $text, $runs, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $runs as $run ) {
			[ $all, $at ] = $run[0];
			if ( strlen( $all ) < PhoneNumber::FEWEST - 1 ) {
				continue;
			}
			$before = mb_scrub( substr( $text, max( 0, $at - self::AROUND ), min( $at, self::AROUND ) ), 'UTF-8' );
			$after = mb_scrub( substr( $text, $at + strlen( $all ), self::AROUND ), 'UTF-8' );
			$hasPlus = $all[0] === '+';
			// A comma, or a dash with spaces after a quantity, begins another number.
			$isLong = preg_match_all( '/\d/', $all ) > PhoneNumber::MOST;
			$parts = preg_split( $isLong ? '{, | ?/ ?}' : '/, |(?<=\d{3}) - (?=\d+ \d{3})/', ltrim( $all, '+ ' ) );
			foreach ( $parts as $number => $part ) {
				$phone = new PhoneNumber( $part, $hasPlus && $number === 0, $before, $after, trim( $text ) === $all );
				$found = $phone->likelihood();
				if ( $found !== PhoneNumber::NONE ) {
					$sign = $hasPlus && $number === 0 ? '+' : '';
					yield new Contact( Contact::PHONE, $sign . $part, $found === PhoneNumber::CERTAIN );
				}
			}
		}
	}
}
