<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

/** A change of a partner's page, as recent changes have it, without what has been hidden. */
final class PartnerChange {

	/**
	 * @param string $name Of the partner, as it is called now
	 * @param int $revision
	 * @param int $previous Revision before; 0 where this made the page
	 * @param string $timestamp TS_MW
	 * @param string|null $user Null where it is hidden
	 * @param string|null $comment As stored; null where it is hidden
	 * @param bool $isHidden Whether what the page said then is hidden
	 */
	public function __construct(
		public readonly string $name,
		public readonly int $revision,
		public readonly int $previous,
		public readonly string $timestamp,
		public readonly ?string $user,
		public readonly ?string $comment,
		public readonly bool $isHidden
	) {
	}
}
