<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Records;

/** Change of one field by one edit. */
final class Change {

	/**
	 * @param string $pointer JSON pointer; an item of a list is named by its id
	 * @param mixed $old Null where it was absent
	 * @param mixed $new Null where it is absent
	 */
	public function __construct(
		public readonly string $pointer,
		public readonly mixed $old,
		public readonly mixed $new
	) {
	}
}
