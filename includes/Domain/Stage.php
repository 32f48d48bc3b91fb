<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** How far a partnership has come. Nobody types it: it follows from what happened. */
final class Stage {

	public const ALL = [ 'identified', 'contacted', 'collaborating' ];

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 * @param string $created The day that the page was made; '' where only the present stage is asked for
	 * @return string One of ALL
	 */
	public static function of( array $record, string $today, string $created = '' ): string {
		$stage = 'identified';
		foreach ( UntypedJson::items( $record['collaborations'] ?? null ) as $collaboration ) {
			if ( self::isRunning( $collaboration, $today, $created ) ) {
				return 'collaborating';
			}
			// A collaboration is a contact, also where no conversation was logged.
			if ( self::begin( $collaboration, $created ) <= $today ) {
				$stage = 'contacted';
			}
		}
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $conversation ) {
			if ( PartialDate::hasCome( $conversation['on'] ?? null, $today ) ) {
				return 'contacted';
			}
		}
		return $stage;
	}

	/** Whether a collaboration has begun and is not over; its last day still counts. For $created see begin(). */
	public static function isRunning( array $collaboration, string $today, string $created = '' ): bool {
		$until = PartialDate::lastDay( $collaboration['until'] ?? null );
		return self::begin( $collaboration, $created ) <= $today && ( $until === '' || $until >= $today );
	}

	/**
	 * First day of a collaboration. Without a date it is the day that the page was made, before which nobody can have
	 * written it down, or the last day of the collaboration where that came first.
	 *
	 * @param array $collaboration
	 * @param string $created The day that the page was made
	 * @return string YYYY-MM-DD; '' where it has no date and $created is ''
	 */
	public static function begin( array $collaboration, string $created ): string {
		$since = PartialDate::lastDay( $collaboration['since'] ?? null );
		if ( $since !== '' ) {
			return $since;
		}
		$until = PartialDate::lastDay( $collaboration['until'] ?? null );
		return $until === '' ? $created : min( $created, $until );
	}

	/**
	 * Day since when a conversation is no approach without an answer.
	 *
	 * @return string YYYY-MM-DD; '' where it was not answered
	 */
	public static function answered( array $conversation ): string {
		$day = PartialDate::lastDay( $conversation['on'] ?? null );
		if ( $day === '' || ( $conversation['direction'] ?? null ) !== 'outgoing' ) {
			return $day;
		}
		$reply = PartialDate::lastDay( $conversation['repliedOn'] ?? null );
		return $reply === '' ? '' : max( $day, $reply );
	}
}
