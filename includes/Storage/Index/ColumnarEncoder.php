<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;

/** Rows of the index by column, as they are sent: see schema/matrix.json. Values that recur stand there once. */
final class ColumnarEncoder {

	/** Page and revision ids, which grow together. */
	private const DIFFERENCES = 2;

	/**
	 * @param string[] $rows Each the JSON of its cells, a line a cell: see Row::cells and Row::texts
	 * @param bool $isTexts Whether these are the long texts
	 * @return string JSON
	 */
	public static function encode( array $rows, bool $isTexts ): string {
		$cells = array_map( static fn ( string $lines ) => explode( "\n", $lines ), $rows );
		$columns = [];
		foreach ( array_keys( $cells[0] ?? [] ) as $number ) {
			$column = array_column( $cells, $number );
			$columns[] = match ( true ) {
				$number < self::DIFFERENCES => self::plain( self::differences( $column ) ),
				!$isTexts && $number === Row::SCORES => self::dictionary( $column, self::byPrinciple( ... ) ),
				!$isTexts && in_array( $number, Row::RECURRING, true ) => self::dictionary( $column ),
				default => self::plain( $column )
			};
		}
		return self::plain( $columns );
	}

	private static function plain( array $column ): string {
		return '[' . implode( ',', $column ) . ']';
	}

	/** @return int[] Each the difference to the one before */
	private static function differences( array $numbers ): array {
		return array_map(
			static fn ( string $number, string $before ) => (int)$number - (int)$before,
			$numbers,
			[ '0', ...array_slice( $numbers, 0, -1 ) ]
		);
	}

	private static function dictionary( array $column, ?callable $encode = null ): string {
		$places = [];
		$at = [];
		foreach ( $column as $value ) {
			$at[] = $places[$value] ??= count( $places );
		}
		$values = array_keys( $places );
		return '{"values":' . ( $encode ? $encode( $values ) : self::plain( $values ) ) . ',"at":' .
			self::plain( $at ) . '}';
	}

	/** @param string[] $scores By principle, as JSON */
	private static function byPrinciple( array $scores ): string {
		$given = [];
		foreach ( json_decode( self::plain( $scores ), true, 512, JSON_THROW_ON_ERROR ) as $place => $codes ) {
			foreach ( $codes as $id => $code ) {
				$given[$id][$place] = $code;
			}
		}
		$nothing = array_fill( 0, count( $scores ), Row::NO_SCORE );
		$columns = [];
		foreach ( $given as $id => $codes ) {
			$columns[] = json_encode( (string)$id, JSON_THROW_ON_ERROR ) . ':' .
				self::plain( array_replace( $nothing, $codes ) );
		}
		return '{' . implode( ',', $columns ) . '}';
	}
}
