<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Scores\Alignment;

/** Flags of a score, as a bit mask: contested, unsupported, stale. */
final class Flags {

	public const CONTESTED = 1;
	public const UNSUPPORTED = 2;
	public const STALE = 4;
	public const NAMES = [ self::CONTESTED => 'contested', self::UNSUPPORTED => 'unsupported', self::STALE => 'stale' ];

	/**
	 * @param array $assessment
	 * @param string $today YYYY-MM-DD
	 */
	public static function ofAssessment( array $assessment, string $today ): int {
		$evidence = UntypedJson::items( $assessment['evidence'] ?? null );
		$supporting = self::supporting( $evidence );
		return ( self::isContested( $evidence ) ? self::CONTESTED : 0 ) |
			( Alignment::isScore( $assessment['score'] ?? null ) && !$supporting ? self::UNSUPPORTED : 0 ) |
			( self::isStale( $supporting, $today ) ? self::STALE : 0 );
	}

	/** Of a whole record: of its assessments under principles that are not retired, and of what else it says. */
	public static function ofRecord( array $record, Framework $framework, string $today ): int {
		$flags = self::isContested( UntypedJson::items( $record['evidence'] ?? null ) ) ? self::CONTESTED : 0;
		$assessments = UntypedJson::items( $record['assessments'] ?? null );
		foreach ( $framework->principles() as $principle ) {
			$flags |= self::ofAssessment( $assessments[ $principle['id'] ] ?? [], $today );
		}
		return $flags;
	}

	/** @return string[] What of a record somebody disputes that is no score, such as 'website' */
	public static function disputedStatements( array $record ): array {
		$open = array_filter(
			UntypedJson::items( $record['evidence'] ?? null ),
			static fn ( array $item ) => self::isContested( [ $item ] )
		);
		return array_map( static fn ( array $item ) => UntypedJson::text( $item['about'] ?? null ), $open );
	}

	/** @return string The day on which what supports an assessment was last checked; '' where it never was */
	public static function checked( array $assessment ): string {
		$checked = array_map( static fn ( array $item ) => PartialDate::lastDay( $item['checked'] ?? null ),
			self::supporting( UntypedJson::items( $assessment['evidence'] ?? null ) ) );
		return $checked ? max( $checked ) : '';
	}

	/** @return string The first day on which an assessment is stale; '' where it never is, or always was */
	public static function staleFrom( array $assessment ): string {
		$latest = self::checked( $assessment );
		return $latest === '' ? '' : PartialDate::addDays( PartialDate::addYear( $latest ), 1 );
	}

	/** @param array[] $evidence */
	private static function supporting( array $evidence ): array {
		return array_filter( $evidence, static fn ( array $item ) => ( $item['stance'] ?? null ) === 'supports' );
	}

	/** @param array[] $evidence */
	private static function isContested( array $evidence ): bool {
		return array_filter(
			$evidence,
			static fn ( array $item ) => ( $item['stance'] ?? null ) === 'disputes' && !isset( $item['settled'] )
		) !== [];
	}

	/**
	 * Whether nothing that supports a score was checked within a year. The year is this project's own: teams plan by
	 * the year, so each score is looked at once before it is used again. What was never checked counts as stale.
	 *
	 * @param array[] $supporting
	 * @param string $today YYYY-MM-DD
	 */
	private static function isStale( array $supporting, string $today ): bool {
		foreach ( $supporting as $item ) {
			$checked = PartialDate::lastDay( $item['checked'] ?? null );
			if ( $checked !== '' && PartialDate::addYear( $checked ) >= $today ) {
				return false;
			}
		}
		return $supporting !== [];
	}
}
