<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Result of a merge: a record, or the pointers where both sides want different values. */
final class MergeResult {

	/**
	 * @param array|null $merged Null where there is a conflict
	 * @param string[] $conflicts Pointers, see Change
	 */
	public function __construct(
		public readonly ?array $merged,
		public readonly array $conflicts
	) {
	}
}
