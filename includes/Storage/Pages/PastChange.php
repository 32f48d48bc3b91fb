<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

/** Record of a partner before and after a change. */
final class PastChange {

	/**
	 * @param PastRecord $after
	 * @param array|null $before Null where it was not there, or has been hidden
	 * @param bool $isNew Whether it was not there
	 */
	public function __construct(
		public readonly PastRecord $after,
		public readonly ?array $before,
		public readonly bool $isNew
	) {
	}
}
