<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

/** Some of the pages that are asked for, by page id: all of them at once would take too long. */
final class PastPart {

	/**
	 * @param iterable<int,PastRecord|PastChange> $entries By page id; of pages that have nothing to show there is none.
	 *   Read while they are iterated, once
	 * @param int $pages How many pages were looked at
	 * @param int|null $next Page id that the next part begins with; null for the last one
	 * @param int $total How many pages all parts have that the reader may read
	 */
	public function __construct(
		public readonly iterable $entries,
		public readonly int $pages,
		public readonly ?int $next,
		public readonly int $total
	) {
	}
}
