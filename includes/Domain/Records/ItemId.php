<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

use MediaWiki\Extension\TechnicalPartners\Domain\Words\SearchNormalizer;

/** Ids of new items. */
class ItemId {

	private const LENGTH = 36;

	/** One that nobody else makes at the same time. */
	public static function random(): string {
		return 'i' . bin2hex( random_bytes( 5 ) );
	}

	/**
	 * One that people recognise: "Real role" is real-role, "10 partners" is partners.
	 *
	 * @param string $title
	 * @param string[] $taken
	 */
	public static function ofTitle( string $title, array $taken ): string {
		$words = preg_replace( [ '/[^a-z0-9]+/', '/^[^a-z]+/' ], [ '-', '' ], SearchNormalizer::of( $title ) );
		$slug = trim( substr( $words, 0, self::LENGTH ), '-' );
		if ( $slug === '' ) {
			return self::random();
		}
		$id = $slug;
		for ( $number = 2; in_array( $id, $taken, true ); $number++ ) {
			$id = "$slug-$number";
		}
		return $id;
	}
}
