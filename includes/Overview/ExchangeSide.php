<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;
use MediaWiki\Extension\TechnicalPartners\Domain\Words\Matches;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;

/**
 * Our needs and their offers, or our offers and their needs: which belong together, by people or by the words they
 * share.
 */
final class ExchangeSide {

	/** Comparisons after which no more of theirs are looked at: some 300 ms. */
	private const MOST_WORK = 400000;
	/** Work that an item takes beyond the words that it shares. */
	private const ITEM_WORK = 2;
	/** Weights are compared as whole numbers of so many parts. */
	private const WEIGHT = 1000;

	/**
	 * @var array<string,array<int,array{Item,string[]|null}[]>> By id of ours, and by the weight of the words they
	 *   share: theirs and these words; null where people matched them
	 */
	private array $pairs = [];

	/** @var array<string,int> How many pairs are kept, by id of ours */
	private array $kept = [];

	/** @var array<string,int> Pairs of no more weight are not kept any more, by id of ours */
	private array $floors = [];

	/** @var array<string,int> How many pairs there are, by id of ours */
	private array $counts = [];

	/** @var Item[] The first of those that belong to nothing of ours */
	public array $rest = [];

	/** How many belong to nothing of ours. */
	public int $restCount = 0;

	/** How many of theirs were compared. */
	public int $compared = 0;

	/** Whether there were more of theirs than could be compared. */
	public bool $isCut = false;

	private int $work = 0;

	/**
	 * @param array<string,array> $ours Of the framework, by id
	 * @param int $most How many pairs are kept for each of ours, and how many of the rest
	 */
	public function __construct( public readonly array $ours, private readonly int $most ) {
	}

	/**
	 * @return array[] Those of ours that get suggestions: what has been retired keeps its matches, and gets no new ones
	 */
	public function suggestible(): array {
		return array_values( array_filter( $this->ours, static fn ( array $entry ) => !isset( $entry['retired'] ) ) );
	}

	/**
	 * @param Item[] $items Theirs
	 * @param Matches $matches Of what is suggestible
	 * @return bool Whether there is time for more
	 */
	public function add( array $items, Matches $matches ): bool {
		foreach ( $items as $item ) {
			if ( $this->work + $matches->work > self::MOST_WORK ) {
				$this->isCut = true;
				return false;
			}
			$this->addItem( $item, $matches );
		}
		return true;
	}

	private function addItem( Item $item, Matches $matches ): void {
		$answers = UntypedJson::strings( $item->data['answers'] ?? null );
		$answered = array_intersect( $answers, array_keys( $this->ours ) );
		foreach ( $answered as $id ) {
			$this->keep( $id, [ $item, null ], PHP_INT_MAX );
		}
		$words = $matches->of( $item->data );
		foreach ( $words as $id => $shared ) {
			$this->keep( (string)$id, [ $item, $shared ], 1 + (int)( self::WEIGHT * $matches->weight( $shared ) ) );
		}
		$this->work += self::ITEM_WORK + count( $answers );
		$this->compared++;
		if ( !$answered && !$words && $this->restCount++ < $this->most ) {
			$this->rest[] = $item;
		}
	}

	/**
	 * @param string $id
	 * @param array{Item,string[]|null} $pair
	 * @param int $shared
	 */
	private function keep( string $id, array $pair, int $shared ): void {
		$this->counts[$id] = ( $this->counts[$id] ?? 0 ) + 1;
		if ( $shared <= ( $this->floors[$id] ?? 0 ) ) {
			return;
		}
		$this->pairs[$id][$shared][] = $pair;
		$this->kept[$id] = ( $this->kept[$id] ?? 0 ) + 1;
		if ( $this->kept[$id] > 2 * $this->most ) {
			$this->trim( $id );
		}
	}

	private function trim( string $id ): void {
		krsort( $this->pairs[$id] );
		$room = $this->most;
		foreach ( $this->pairs[$id] as $shared => $pairs ) {
			$this->pairs[$id][$shared] = array_slice( $pairs, 0, $room );
			$room -= count( $this->pairs[$id][$shared] );
			if ( $room === 0 ) {
				$this->floors[$id] = max( $this->floors[$id] ?? 0, $shared );
				break;
			}
		}
		$this->pairs[$id] = array_filter(
			$this->pairs[$id], fn ( int $shared ) => $shared >= $this->floors[$id], ARRAY_FILTER_USE_KEY
		);
		$this->kept[$id] = $this->most;
	}

	/** @return int How many there are for one of ours */
	public function count( string $id ): int {
		return $this->counts[$id] ?? 0;
	}

	/**
	 * @return array{Item,string[]|null}[] Those that are kept. Those that people matched first, then those that share
	 *   the weightiest words
	 */
	public function all( string $id ): array {
		$pairs = $this->pairs[$id] ?? [];
		krsort( $pairs );
		return array_slice( array_merge( ...array_values( $pairs ) ), 0, $this->most );
	}

	/** @return array{Item,string[]|null}[] What people matched; where there is nothing, the best suggestions */
	public function best( string $id, int $number ): array {
		$matched = array_filter( $this->all( $id ), static fn ( array $pair ) => $pair[1] === null );
		return array_slice( $matched ?: $this->all( $id ), 0, $number );
	}
}
