<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Matches;
use MediaWiki\Extension\TechnicalPartners\Domain\Shape;
use MediaWiki\Extension\TechnicalPartners\Domain\WordIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Item;

/** Our needs and their offers, or our offers and their needs: which belong together, by people or by the words they share. */
final class ExchangeSide {

	/** @var array<string,array{Item,string[]|null}[]> By id of ours: theirs and the words they share; null where people matched them */
	private array $pairs = [];

	/** @var Item[] What belongs to nothing of ours */
	public array $rest = [];

	/**
	 * @param array<string,array> $ours Of the framework, by id
	 * @param Item[] $items Theirs
	 * @param WordIndex $words Of all offers and needs
	 */
	public function __construct( public readonly array $ours, array $items, WordIndex $words ) {
		// What has been retired keeps its matches, and gets no new ones.
		$matches = new Matches( array_values( array_filter( $ours, static fn ( array $entry ) => !isset( $entry['retired'] ) ) ), $words );
		$suggested = [];
		foreach ( $items as $item ) {
			$answered = array_intersect( Shape::strings( $item->data['answers'] ?? null ), array_keys( $ours ) );
			foreach ( $answered as $id ) {
				$this->pairs[$id][] = [ $item, null ];
			}
			$found = $matches->of( $item->data );
			foreach ( $found as $id => $shared ) {
				$suggested[$id][] = [ $item, $shared ];
			}
			if ( !$answered && !$found ) {
				$this->rest[] = $item;
			}
		}
		foreach ( $suggested as $id => $pairs ) {
			usort( $pairs, static fn ( array $a, array $b ) => $matches->weight( $b[1] ) <=> $matches->weight( $a[1] ) );
			$this->pairs[$id] = [ ...( $this->pairs[$id] ?? [] ), ...$pairs ];
		}
	}

	/** @return array{Item,string[]|null}[] Those that people matched first, then those that share the weightiest words */
	public function all( string $id ): array {
		return $this->pairs[$id] ?? [];
	}

	/** @return array{Item,string[]|null}[] What people matched; where there is nothing, the best suggestions */
	public function best( string $id, int $number ): array {
		$matched = array_filter( $this->all( $id ), static fn ( array $pair ) => $pair[1] === null );
		return array_slice( $matched ?: $this->all( $id ), 0, $number );
	}
}
