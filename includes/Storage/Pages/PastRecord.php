<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Pages;

/** Record of a partner at some time. */
final class PastRecord {

	public function __construct(
		public readonly int $page,
		public readonly int $revision,
		public readonly string $name,
		public readonly array $record
	) {
	}
}
