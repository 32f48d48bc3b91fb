<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use stdClass;

/** An item of a partner's lists, as the index has it. */
final class Item {

	/** How deep the JSON of an item may be: nothing valid is nearly as deep. */
	public const DEPTH = 64;
	public const FIELDS = [ 'tpi_item', 'tpi_on', 'tpi_next', 'tpi_json', ...Partner::FIELDS ];

	/**
	 * @param Partner $partner Whose it is
	 * @param string $id See tpi_item
	 * @param string $on See tpi_on
	 * @param string $next See tpi_next
	 * @param array $data As the record has it, not validated
	 */
	private function __construct(
		public readonly Partner $partner,
		public readonly string $id,
		public readonly string $on,
		public readonly string $next,
		public readonly array $data
	) {
	}

	/** @param stdClass $row With FIELDS */
	public static function fromRow( stdClass $row ): self {
		return new self(
			Partner::fromRow( $row ),
			$row->tpi_item,
			$row->tpi_on,
			$row->tpi_next,
			json_decode( $row->tpi_json, true, self::DEPTH, JSON_THROW_ON_ERROR )
		);
	}
}
