<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\View\Overview;

use MediaWiki\Extension\TechnicalPartners\Domain\Matches;
use MediaWiki\Extension\TechnicalPartners\Storage\Item;
use MediaWiki\Extension\TechnicalPartners\Storage\Partner;

/** Our needs and their offers, or our offers and their needs: which belong together, by people or by the words they share. */
final class ExchangeSide {

	/** @var array<string,array{Partner,array,string[]|null}[]> By id of ours: partner, what they offer or need, shared words; null where people matched them */
	private array $pairs = [];

	/** @var array{Partner,array}[] What belongs to nothing of ours */
	public array $rest = [];

	/**
	 * @param array<string,array> $ours Of the framework, by id
	 * @param Item[] $items Theirs
	 * @param string $list 'offers' or 'needs': what theirs are
	 */
	public function __construct( public readonly array $ours, array $items, string $list ) {
		$matches = new Matches( array_values( $ours ) );
		$suggested = [];
		foreach ( Asked::fit( $items, $list ) as $i => $one ) {
			$partner = $items[$i]->partner;
			$answered = array_intersect( $one['answers'] ?? [], array_keys( $ours ) );
			foreach ( $answered as $id ) {
				$this->pairs[$id][] = [ $partner, $one, null ];
			}
			$words = $matches->of( $one );
			foreach ( $words as $id => $shared ) {
				$suggested[$id][] = [ $partner, $one, $shared ];
			}
			if ( !$answered && !$words ) {
				$this->rest[] = [ $partner, $one ];
			}
		}
		foreach ( $suggested as $id => $pairs ) {
			usort( $pairs, static fn ( array $a, array $b ) => count( $b[2] ) <=> count( $a[2] ) );
			$this->pairs[$id] = [ ...( $this->pairs[$id] ?? [] ), ...$pairs ];
		}
	}

	/** @return array{Partner,array,string[]|null}[] Those that people matched first, then those that share most words */
	public function all( string $id ): array {
		return $this->pairs[$id] ?? [];
	}

	/** @return array{Partner,array,string[]|null}[] What people matched; where there is nothing, the best suggestions */
	public function best( string $id, int $number ): array {
		$matched = array_filter( $this->all( $id ), static fn ( array $pair ) => $pair[2] === null );
		return array_slice( $matched ?: $this->all( $id ), 0, $number );
	}
}
