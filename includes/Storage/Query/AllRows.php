<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRow;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\RowFormat;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\IReadableDatabase;

/** One column of all rows of the index: their cells, or their texts. */
final class AllRows {

	public function __construct(
		private readonly IReadableDatabase $db,
		private readonly IndexHealth $health,
		private readonly WANObjectCache $cache
	) {
	}

	/**
	 * @param string $column tp_cells or tp_texts
	 * @param array<int,?IndexRow> $computed Rows of today by page id, which stand in for the stored ones; null hides one
	 * @return string[] In the order of page ids
	 */
	public function column( string $column, array $computed ): array {
		$rows = $this->stored( $column );
		if ( !$computed ) {
			return $rows;
		}
		// A row begins with its page's id.
		$rows = array_combine( array_map( 'intval', $rows ), $rows );
		foreach ( array_intersect_key( $computed, $rows ) as $page => $row ) {
			$rows[$page] = $row?->columns[$column];
		}
		return array_values( array_filter( $rows, 'is_string' ) );
	}

	/** @return string[] The column of all stored rows that can be read, in the order of page ids */
	private function stored( string $column ): array {
		$query = $this->db->newSelectQueryBuilder()->from( PartnerIndex::TABLE )->orderBy( 'tp_page' )
			->caller( PartnerReader::class . '::all' );
		$rows = ( clone $query )->select( $column )->fetchFieldValues();
		if ( $this->areWhole( $rows, $column ) ) {
			return $rows;
		}
		$whole = [];
		$garbled = [];
		foreach ( $query->select( [ 'tp_page', $column ] )->fetchResultSet() as $row ) {
			if ( RowFormat::isColumnWhole( $row->$column, $column, (int)$row->tp_page ) ) {
				$whole[] = $row->$column;
			} else {
				$garbled[] = (int)$row->tp_page;
			}
		}
		$this->health->isGarbled( $garbled );
		return $whole;
	}

	/**
	 * @param string[] $rows
	 * @param string $column
	 * @return bool Whether all can be read. What has been found whole is not decoded again until anything changes
	 */
	private function areWhole( array $rows, string $column ): bool {
		foreach ( $rows as $row ) {
			if ( !RowFormat::hasLines( $row, $column ) ) {
				return false;
			}
		}
		$key = $this->cache->makeKey(
			'technicalpartners-whole', $column, ColumnSchema::get()->rowForm(), hash( 'xxh128', implode( "\n", $rows ) )
		);
		$isWhole = static function ( mixed $old, ?int &$ttl ) use ( $rows, $column ): int {
			foreach ( $rows as $row ) {
				if ( !RowFormat::isColumnWhole( $row, $column, (int)$row ) ) {
					$ttl = WANObjectCache::TTL_UNCACHEABLE;
					return 0;
				}
			}
			return 1;
		};
		return (bool)$this->cache->getWithSetCallback( $key, WANObjectCache::TTL_DAY, $isWhole );
	}
}
