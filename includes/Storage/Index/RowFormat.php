<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use stdClass;

/** Form of the cells and texts of a row as they are stored: JSON, a value a line. See Row::cells and Row::texts. */
final class RowFormat {

	private const TEXTS = 4;
	private const DEPTH = 16;

	/** Whether a stored row can be read. */
	public static function isWhole( stdClass $row ): bool {
		return self::isColumnWhole( $row->tp_cells, 'tp_cells', (int)$row->tp_page ) &&
			self::isColumnWhole( $row->tp_texts, 'tp_texts', (int)$row->tp_page );
	}

	/**
	 * @param string $lines
	 * @param string $column tp_cells or tp_texts
	 * @param int $page Page id, which comes first
	 */
	public static function isColumnWhole( string $lines, string $column, int $page ): bool {
		$values = json_decode( '[' . strtr( $lines, "\n", ',' ) . ']', true, self::DEPTH );
		return is_array( $values ) && count( $values ) === self::length( $column ) && $values[0] === $page &&
			( $column === 'tp_texts' || self::hasAllCopies( $values ) );
	}

	/** Whether cells hold a value for each copied column that there is now: rows keep those of the day they were made. */
	private static function hasAllCopies( array $cells ): bool {
		$copies = $cells[Row::COPIED] ?? [];
		return is_array( $copies ) && count( $copies ) === count( ColumnSchema::get()->copied() );
	}

	/** Whether a column has the right number of lines, which costs little to tell. */
	public static function hasLines( string $lines, string $column ): bool {
		return substr_count( $lines, "\n" ) === self::length( $column ) - 1;
	}

	/** @return int Values of a column */
	private static function length( string $column ): int {
		return $column === 'tp_texts' ? self::TEXTS : Row::COPIED + (int)( ColumnSchema::get()->copied() !== [] );
	}
}
