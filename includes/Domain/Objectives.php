<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

/** How far the targets of objectives have come. Computed from the records, never typed. */
final class Objectives {

	/**
	 * @param array{record:array,created:string}[] $partners Records, and the day each page was made
	 * @param Framework $framework
	 * @param string $asOf YYYY-MM-DD
	 * @return array{identified:int,contacted:int,collaborating:int,principles:int}
	 */
	public static function counts( array $partners, Framework $framework, string $asOf ): array {
		$counts = [ 'identified' => 0, 'contacted' => 0, 'collaborating' => 0 ];
		foreach ( $partners as [ 'record' => $record, 'created' => $created ] ) {
			$reached = array_search( Stage::of( $record, $asOf ), Stage::ALL, true );
			$counts['identified'] += (
				PartialDate::lastDay( $record['identifiedOn']['on'] ?? null ) ?: $created
			) <= $asOf
				? 1
				: 0;
			$counts['contacted'] += $reached >= 1 ? 1 : 0;
			$counts['collaborating'] += $reached === 2 ? 1 : 0;
		}
		return $counts + [ 'principles' => count( array_filter( $framework->principles( true ),
			static fn ( array $principle ) => self::isDefined( $principle, $asOf ) ) ) ];
	}

	private static function isDefined( array $principle, string $asOf ): bool {
		return PartialDate::lastDay( $principle['since'] ?? null ) <= $asOf &&
			!PartialDate::hasCome( $principle['retired'] ?? null, $asOf );
	}
}
