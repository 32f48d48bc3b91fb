<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Upkeep;

use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use stdClass;

/** Versions that a stored row was computed from, and its checksum. */
final class StoredVersion {

	public const FIELDS = [ 'tp_page', 'tp_rev', 'tp_framework', 'tp_hash', 'tp_flags' ];

	/**
	 * @param int $revision Revision of the page
	 * @param int $framework Revision of the framework, 0 for none
	 * @param int $hash See tp_hash
	 * @param int $flags See tp_flags
	 */
	public function __construct(
		public readonly int $revision,
		public readonly int $framework,
		public readonly int $hash,
		public readonly int $flags
	) {
	}

	/** @param stdClass $row With FIELDS */
	public static function fromRow( stdClass $row ): self {
		return new self( (int)$row->tp_rev, (int)$row->tp_framework, (int)$row->tp_hash, (int)$row->tp_flags );
	}

	public static function ofRow( IndexRow $row ): self {
		return self::fromRow( (object)$row->columns );
	}

	/** Whether a row was computed from these revisions. */
	public function isOf( int $revision, int $framework ): bool {
		return $this->revision === $revision && $this->framework === $framework;
	}
}
