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
		if ( !is_string( $date ) || !preg_match( '/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/D', $date, $parts ) ) {
			return '';
		}
		$year = (int)$parts[1];
		$month = (int)( $parts[2] ?? 12 );
		if ( $year === 0 || !checkdate( max( $month, 0 ), 1, $year ) ) {
			return '';
		}
		$day = (int)( $parts[3] ?? date( 't', gmmktime( 12, 0, 0, $month, 1, $year ) ) );
		return checkdate( $month, $day, $year ) ? sprintf( '%04d-%02d-%02d', $year, $month, $day ) : '';
	}

	/** Whether a date is real and not after $today. */
	public static function hasCome( mixed $date, string $today ): bool {
		$day = self::lastDay( $date );
		return $day !== '' && $day <= $today;
	}

	/** @return string The day so many days after $day, both YYYY-MM-DD */
	public static function addDays( string $day, int $days ): string {
		return gmdate( 'Y-m-d', strtotime( "$day 12:00 UTC" ) + $days * 86400 );
	}

	/** @return string The day a year later; 28 February where that year has no 29th */
	public static function addYear( string $day ): string {
		[ $year, $month, $dayOfMonth ] = array_map( 'intval', explode( '-', $day ) );
		return checkdate( $month, $dayOfMonth, $year + 1 )
			? sprintf( '%04d-%02d-%02d', $year + 1, $month, $dayOfMonth )
			: sprintf( '%04d-02-28', $year + 1 );
	}

	/** @return int Days from one day to the other, both YYYY-MM-DD */
	public static function daysBetween( string $from, string $to ): int {
		return (int)round( ( strtotime( "$to 12:00 UTC" ) - strtotime( "$from 12:00 UTC" ) ) / 86400 );
	}
}
