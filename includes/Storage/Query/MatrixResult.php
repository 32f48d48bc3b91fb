<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** The part of the matrix that one page shows. */
final class MatrixResult {

	/**
	 * @param string[] $cells Rows as JSON, see Row::cells
	 * @param string[] $texts Their long texts as JSON, in the same order, see Row::texts
	 * @param int $total How many partners there are
	 * @param int $matching How many match the query
	 * @param array<string,array{total:int,matching:int}> $flags How many carry each flag
	 */
	public function __construct(
		public readonly array $cells,
		public readonly array $texts,
		public readonly int $total,
		public readonly int $matching,
		public readonly array $flags
	) {
	}

	/** @return Row[] */
	public function rows(): array {
		return array_map(
			static fn ( string $cells, string $texts ) => Row::fromWire(
				json_decode( $cells, true, 16, JSON_THROW_ON_ERROR ),
				json_decode( $texts, true, 16, JSON_THROW_ON_ERROR ) ),
			$this->cells, $this->texts
		);
	}
}
