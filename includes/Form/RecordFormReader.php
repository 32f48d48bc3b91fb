<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Form;

use Closure;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\Pointer;
use MediaWiki\Extension\TechnicalPartners\Domain\Records\SchemaNode;

/**
 * Reads what was posted into a record. What the form did not hold stays as it was in the base, so that a long record
 * need not be shown whole.
 */
class RecordFormReader {

	/** Key of the checkbox that removes an item. */
	public const REMOVE = '_remove';
	/** Keys of items that have no id yet. */
	private const NEW_KEY = '/^new\d+$/D';

	/**
	 * @param SchemaNode $schema Of the whole record
	 * @param Closure(array,string[]):string $newId Makes the id of an item; takes the item, and the ids that its list
	 *   has
	 */
	public function __construct(
		private readonly SchemaNode $schema,
		private readonly Closure $newId
	) {
	}

	/**
	 * @param array $posted Texts, nested as the record is; items by their id
	 * @param array $base
	 * @return array A record; texts that fit no field are kept, for the form to show them again
	 */
	public function read( array $posted, array $base ): array {
		return $this->object( $this->schema, $posted, $base );
	}

	/** @return string[] Pointers of the items that are to be removed */
	public static function removed( array $posted, string $pointer = '' ): array {
		$pointers = isset( $posted[self::REMOVE] ) ? [ $pointer ] : [];
		foreach ( array_filter( $posted, 'is_array' ) as $key => $part ) {
			$pointers = [ ...$pointers, ...self::removed( $part, $pointer . Pointer::of( $key ) ) ];
		}
		return $pointers;
	}

	private function value( SchemaNode $node, mixed $posted, mixed $base ): mixed {
		if ( $node->choices !== null ) {
			return $this->choice( $node->choices, $this->text( $posted ) );
		}
		return match ( $node->type ) {
			'object' => $this->object( $node, is_array( $posted ) ? $posted : [], is_array( $base ) ? $base : [] ),
			'array' => $this->list( $node->each(), $posted, is_array( $base ) ? $base : [] ),
			'integer' => $this->integer( $this->text( $posted ) ),
			'boolean' => $this->text( $posted ) === '1' ? true : null,
			default => $this->text( $posted )
		};
	}

	private function text( mixed $posted ): string {
		return is_string( $posted ) ? trim( str_replace( [ "\r\n", "\r" ], "\n", $posted ) ) : '';
	}

	private function integer( string $posted ): int|string {
		return preg_match( '/^-?\d{1,9}$/D', $posted ) ? (int)$posted : $posted;
	}

	private function choice( array $enum, string $posted ): mixed {
		foreach ( $enum as $value ) {
			if ( (string)$value === $posted ) {
				return $value;
			}
		}
		return $posted;
	}

	private function object( SchemaNode $node, array $posted, array $base ): array {
		$record = $base;
		foreach ( $posted as $key => $part ) {
			$child = $node->child( $key );
			if ( $child ) {
				$record[$key] = $this->value( $child, $part, $base[$key] ?? null );
			}
		}
		return array_filter( $record, static fn ( mixed $part ) => $part !== null && $part !== '' && $part !== [] );
	}

	private function list( SchemaNode $item, mixed $posted, array $base ): array {
		if ( $item->type !== 'object' ) {
			$lines = is_array( $posted )
				? array_map( $this->text( ... ), $posted )
				: explode( "\n", $this->text( $posted ) );
			return array_values(
				array_unique( array_filter( array_map( 'trim', $lines ), static fn ( string $line ) => $line !== '' ) )
			);
		}
		return $this->items( $item, is_array( $posted ) ? $posted : [], $base );
	}

	private function items( SchemaNode $item, array $posted, array $base ): array {
		$items = [];
		$order = array_flip( array_map( 'strval', array_keys( $posted ) ) );
		foreach ( $base as $old ) {
			$id = is_array( $old ) ? $old['id'] ?? null : null;
			$new = is_string( $id ) ? $posted[$id] ?? null : null;
			if ( $new !== null ) {
				unset( $posted[$id] );
			}
			if ( !is_array( $new ) ) {
				$items[] = $old;
			} elseif ( !isset( $new[self::REMOVE] ) ) {
				$items[] = $this->object( $item, $new, $old );
			}
		}
		foreach ( $posted as $key => $new ) {
			$added = is_array( $new ) && !isset( $new[self::REMOVE] ) ? $this->object( $item, $new, [] ) : [];
			if ( $this->says( $item, $added ) ) {
				$items[] = $added + $this->id( $item, (string)$key, $added, array_column( $items, 'id' ) );
			}
		}
		return self::inOrder( $items, $order );
	}

	/**
	 * Items that were posted stand in the order in which they were; the others stay where they are.
	 *
	 * @param array $items
	 * @param array<string,int> $order Places by id
	 */
	private static function inOrder( array $items, array $order ): array {
		$place = static fn ( mixed $one ): ?int =>
			is_array( $one ) && is_string( $one['id'] ?? null ) ? $order[$one['id']] ?? null : null;
		$slots = array_keys( array_filter( $items, static fn ( mixed $one ) => $place( $one ) !== null ) );
		$posted = array_map( static fn ( int $slot ) => $items[$slot], $slots );
		usort( $posted, static fn ( array $a, array $b ) => $place( $a ) <=> $place( $b ) );
		return array_replace( $items, array_combine( $slots, $posted ) );
	}

	private function id( SchemaNode $item, string $key, array $added, array $taken ): array {
		if ( !preg_match( self::NEW_KEY, $key ) ) {
			return [ 'id' => $key ];
		}
		// The id of a task is typed: a missing one is an error to show, not one to make up.
		return $item->child( 'id' )->definition === 'itemId'
			? [ 'id' => ( $this->newId )( $added, $taken ) ]
			: [];
	}

	/** Was anything typed? A select always has a value, so what was chosen alone says nothing. */
	private function says( SchemaNode $item, array $added ): bool {
		foreach ( array_keys( $added ) as $key ) {
			if ( $item->child( $key )?->choices === null ) {
				return true;
			}
		}
		return false;
	}
}
