<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** How far the targets of objectives have come. Computed from the records, never typed. */
final class Objectives {

	/**
	 * @param array{record:array,created:string}[] $partners Records, and the day each page was made
	 * @param Framework $framework
	 * @param string $asOf YYYY-MM-DD
	 * @return array<string,int> By Progress::COUNTS
	 */
	public static function counts( array $partners, Framework $framework, string $asOf ): array {
		$counts = [ 'identified' => 0, 'contacted' => 0, 'answered' => 0, 'collaborating' => 0 ];
		foreach ( $partners as [ 'record' => $record, 'created' => $created ] ) {
			$stage = Stage::of( $record, $asOf, $created );
			$named = PartialDate::lastDay( $record['identifiedOn']['on'] ?? null ) ?: $created;
			$isContacted = $stage !== 'identified';
			$counts['identified'] += $isContacted || $named <= $asOf ? 1 : 0;
			$counts['contacted'] += $isContacted ? 1 : 0;
			$counts['answered'] += self::hasAnswered( $record, $asOf, $created ) ? 1 : 0;
			$counts['collaborating'] += $stage === 'collaborating' ? 1 : 0;
		}
		return $counts + [ 'principles' => count( array_filter( $framework->principles( true ),
			static fn ( array $principle ) => self::isDefined( $principle, $asOf ) ) ) ];
	}

	/** Whether there was a collaboration, or a conversation that is no approach without an answer. */
	private static function hasAnswered( array $record, string $asOf, string $created ): bool {
		foreach ( UntypedJson::items( $record['collaborations'] ?? null ) as $collaboration ) {
			if ( Stage::begin( $collaboration, $created ) <= $asOf ) {
				return true;
			}
		}
		foreach ( UntypedJson::items( $record['conversations'] ?? null ) as $conversation ) {
			if ( PartialDate::hasCome( Stage::answered( $conversation ), $asOf ) ) {
				return true;
			}
		}
		return false;
	}

	private static function isDefined( array $principle, string $asOf ): bool {
		return PartialDate::lastDay( $principle['since'] ?? null ) <= $asOf &&
			!PartialDate::hasCome( $principle['retired'] ?? null, $asOf );
	}
}
