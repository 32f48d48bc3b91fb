<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** Dates of records: a day, a month or a year, each counting from its last day. */
final class PartialDate {

	/**
	 * @param mixed $date '2015-04-29', '2015-04' or '2015'
	 * @return string The day it counts from, as YYYY-MM-DD; '' where $date is no real date
	 */
	public static function lastDay( mixed $date ): string {
		if ( !is_string( $date ) || !preg_match( '/^\d{4}(-\d{2}){0,2}$/D', $date ) ) {
			return '';
		}
		[ $year, $month, $day ] = array_map( 'intval', explode( '-', $date ) ) + [ 1 => 12, 2 => 31 ];
		if ( strlen( $date ) < strlen( 'YYYY-MM-DD' ) && $month >= 1 && $month <= 12 ) {
			$day = self::daysIn( $year, $month );
		}
		return checkdate( $month, $day, $year ) ? sprintf( '%04d-%02d-%02d', $year, $month, $day ) : '';
	}

	private static function daysIn( int $year, int $month ): int {
		$day = 31;
		while ( $day > 28 && !checkdate( $month, $day, $year ) ) {
			$day--;
		}
		return $day;
	}

	/** Whether a date is real and not after $today. */
	public static function hasCome( mixed $date, string $today ): bool {
		$day = self::lastDay( $date );
		return $day !== '' && $day <= $today;
	}

	/**
	 * @return string The day so many days after $day, both YYYY-MM-DD; the last day there is where it would be later
	 */
	public static function addDays( string $day, int $days ): string {
		$later = gmdate( 'Y-m-d', self::time( $day ) + $days * 86400 );
		return strlen( $later ) > strlen( $day ) ? '9999-12-31' : $later;
	}

	/** @return string The day a year later; 28 February where that year has no 29th */
	public static function addYear( string $day ): string {
		[ $year, $month, $dayOfMonth ] = array_map( 'intval', explode( '-', $day ) );
		$year = min( $year + 1, 9999 );
		return sprintf( '%04d-%02d-%02d', $year, $month, min( $dayOfMonth, self::daysIn( $year, $month ) ) );
	}

	/** @return int Days from one day to the other, both YYYY-MM-DD */
	public static function daysBetween( string $from, string $to ): int {
		return intdiv( self::time( $to ) - self::time( $from ), 86400 );
	}

	private static function time( string $day ): int {
		return ( new \DateTimeImmutable( $day, new \DateTimeZone( 'UTC' ) ) )->getTimestamp();
	}
}
