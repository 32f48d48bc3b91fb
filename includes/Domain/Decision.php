<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** Latest decision on a partner: to go on, to pause or to decline, and until when. */
final class Decision {

	public const STATES = [ 'open', 'paused', 'declined' ];

	/**
	 * @param string $state One of STATES; open again once it is due
	 * @param string $reason '' where nobody has decided
	 * @param string $on Date as written
	 * @param string $reopenOn Date as written, '' where none is set
	 * @param bool $due Whether the day to look again has come
	 */
	private function __construct(
		public readonly string $state,
		public readonly string $reason = '',
		public readonly string $on = '',
		public readonly string $reopenOn = '',
		public readonly bool $due = false
	) {
	}

	/**
	 * @param array $record
	 * @param string $today YYYY-MM-DD
	 */
	public static function of( array $record, string $today ): self {
		$latest = null;
		foreach ( UntypedJson::items( $record['decisions'] ?? null ) as $decision ) {
			$isLater = $latest === null ||
				PartialDate::lastDay( $decision['on'] ?? null ) >= PartialDate::lastDay( $latest['on'] );
			if ( PartialDate::hasCome( $decision['on'] ?? null, $today ) && $isLater ) {
				$latest = $decision;
			}
		}
		if ( $latest === null ) {
			return new self( 'open' );
		}
		$state = in_array( $latest['state'] ?? null, self::STATES, true ) ? $latest['state'] : 'open';
		$due = $state !== 'open' && PartialDate::hasCome( $latest['reopenOn'] ?? null, $today );
		return new self(
			$due ? 'open' : $state,
			UntypedJson::text( $latest['reason'] ?? null ),
			$latest['on'],
			UntypedJson::text( $latest['reopenOn'] ?? null ),
			$due
		);
	}
}
