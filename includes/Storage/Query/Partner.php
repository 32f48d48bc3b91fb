<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use stdClass;

/** A partner, as far as lists of partners need it. */
final class Partner {

	public const FIELDS = [ 'tp_page', 'tp_rev', 'tp_title', 'tp_decision', 'tp_priority', 'tp_steward' ];
	public const DECLINED = 2;

	/**
	 * @param int $page Page id
	 * @param int $revision Of which this is told
	 * @param string $name
	 * @param bool $isDeclined
	 * @param int $priority 0 untriaged to 3 high
	 * @param string $steward User name, '' for nobody
	 */
	private function __construct(
		public readonly int $page,
		public readonly int $revision,
		public readonly string $name,
		public readonly bool $isDeclined,
		public readonly int $priority,
		public readonly string $steward
	) {
	}

	/** @param stdClass $row With FIELDS */
	public static function fromRow( stdClass $row ): self {
		return new self( (int)$row->tp_page, (int)$row->tp_rev, strtr( $row->tp_title, '_', ' ' ),
			(int)$row->tp_decision === self::DECLINED,
			(int)$row->tp_priority, $row->tp_steward );
	}
}
