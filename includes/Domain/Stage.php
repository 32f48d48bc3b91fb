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
	 * @return string One of ALL
	 */
	public static function of( array $record, string $today ): string {
		foreach ( UntypedJson::items( $record['collaborations'] ?? null ) as $collaboration ) {
			if ( self::isRunning( $collaboration, $today ) ) {
				return 'collaborating';
			}
		}
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $conversation ) {
			if ( PartialDate::hasCome( $conversation['on'] ?? null, $today ) ) {
				return 'contacted';
			}
		}
		return 'identified';
	}

	/** Whether a collaboration has begun and is not over; its last day still counts. */
	public static function isRunning( array $collaboration, string $today ): bool {
		$since = PartialDate::lastDay( $collaboration['since'] ?? null );
		$until = PartialDate::lastDay( $collaboration['until'] ?? null );
		return $since <= $today && ( $until === '' || $until >= $today );
	}
}
