<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

/** Row of a partner in the index. */
final class IndexRow {

	/**
	 * @param array<string,int|string|null> $columns All columns of the table
	 * @param array<string,array<string,int|string>> $values Rows of the table of values, by valueKey()
	 * @param array<string,array<string,int|string>> $items Rows of the table of items, by ItemTable::key()
	 */
	public function __construct(
		public readonly array $columns,
		public readonly array $values,
		public readonly array $items
	) {
	}

	public static function valueKey( int $page, string $field, string $value ): string {
		return "$page|$field|$value";
	}
}
