<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Content;

use Closure;

/**
 * Remembers what was made of the last few records: an edit asks for the same form of the new and the old record again
 * and again. What is made must not change when it is made again of itself.
 */
final class RecordMemo {

	private const SIZE = 3;
	/** Parts of a record that is remembered; of a larger one, copies would take megabytes. */
	private const LARGEST = 2000;

	/** @var array{0:array,1:array}[] Records and what was made of them, newest first */
	private array $known = [];

	/**
	 * @param array $record
	 * @param Closure(array):array $make
	 * @return array What $make returns
	 */
	public function get( array $record, Closure $make ): array {
		foreach ( $this->known as [ $from, $to ] ) {
			if ( $record === $from || $record === $to ) {
				return $to;
			}
		}
		$made = $make( $record );
		if ( count( $record, COUNT_RECURSIVE ) > self::LARGEST ) {
			return $made;
		}
		$this->known = [ [ $record, $made ], ...array_slice( $this->known, 0, self::SIZE - 1 ) ];
		return $made;
	}
}
