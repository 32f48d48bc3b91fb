<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use MediaWiki\Extension\TechnicalPartners\Domain\PartialDate;
use MediaWiki\Html\Html;
use MediaWiki\Language\Language;

/** Dates of records in words: a day, a month or a year. */
class Dates {

	public function __construct(
		private readonly Language $language
	) {
	}

	/**
	 * @param string $date '2015-04-29', '2015-04' or '2015'
	 * @return string such as '29 April 2015', 'April 2015' or '2015'; $date itself where it is none of these
	 */
	public function text( string $date ): string {
		if ( PartialDate::lastDay( $date ) === '' ) {
			return $date;
		}
		[ $year, $month, $day ] = explode( '-', $date ) + [ 1 => '', 2 => '' ];
		if ( $month === '' ) {
			return $this->language->formatNumNoSeparators( $year );
		}
		$type = $day === '' ? 'monthonly' : 'date';
		// Some languages have a format of their own for days, and none for months.
		$format = $this->language->getDateFormatString( $type, 'default' )
			?? $this->language->getDateFormatString( $type, 'dmy' );
		return $this->language->sprintfDate( $format, $year . $month . ( $day ?: '01' ) . '000000' );
	}

	/** @return string HTML */
	public function html( string $date ): string {
		return Html::element( 'time', [ 'datetime' => $date ], $this->text( $date ) );
	}
}
