<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

use Generator;

/** Bounds what is read of pages at once by its size: in memory a record takes up to ten times the bytes of its text. */
final class RevisionSizes {

	/** Bytes of text that are held in memory at the same time. */
	public const BATCH_BYTES = 1500000;

	/**
	 * @param array<int,int> $sizes Bytes by page
	 * @param int $most
	 * @return array{array<int,int>,int|null} The first pages, with at most $most bytes, at least one page; and the page
	 *   after them
	 */
	public static function upTo( array $sizes, int $most = self::BATCH_BYTES ): array {
		$sum = 0;
		$count = 0;
		foreach ( $sizes as $page => $bytes ) {
			$sum += $bytes;
			if ( $sum > $most && $count > 0 ) {
				return [ array_slice( $sizes, 0, $count, true ), $page ];
			}
			$count++;
		}
		return [ $sizes, null ];
	}

	/**
	 * @param array<int,int> $sizes Bytes by page
	 * @return Generator<array<int,int>> The same, in batches
	 */
	public static function batches( array $sizes ): Generator {
		while ( $sizes ) {
			[ $batch ] = self::upTo( $sizes );
			yield $batch;
			$sizes = array_slice( $sizes, count( $batch ), null, true );
		}
	}
}
