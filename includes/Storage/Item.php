<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use stdClass;

/** An item of a partner's lists, as the index has it. */
final class Item {

	private const DECLINED = 2;

	/**
	 * @param int $page Page id of the partner
	 * @param string $name Of the partner
	 * @param bool $isDeclined Whether the partner has been declined
	 * @param string $steward Of the partner, '' for nobody
	 * @param string $id See tpi_item
	 * @param string $on See tpi_on
	 * @param string $next See tpi_next
	 * @param array $data As the record has it, not validated
	 */
	private function __construct(
		public readonly int $page,
		public readonly string $name,
		public readonly bool $isDeclined,
		public readonly string $steward,
		public readonly string $id,
		public readonly string $on,
		public readonly string $next,
		public readonly array $data
	) {
	}

	/** @param stdClass $row With FIELDS */
	public static function fromRow( stdClass $row ): self {
		return new self(
			(int)$row->tpi_page, strtr( $row->tp_title, '_', ' ' ), (int)$row->tp_decision === self::DECLINED, $row->tp_steward,
			$row->tpi_item, $row->tpi_on, $row->tpi_next, json_decode( $row->tpi_json, true, 64, JSON_THROW_ON_ERROR )
		);
	}

	public const FIELDS = [ 'tpi_page', 'tpi_item', 'tpi_on', 'tpi_next', 'tpi_json', 'tp_title', 'tp_decision', 'tp_steward' ];
}
