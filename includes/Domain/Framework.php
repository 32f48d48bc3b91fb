<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/** Principles, goals, kinds of relation, objectives, our offers and needs. */
final class Framework {

	public const LISTS = [ 'principles', 'goals', 'relations', 'objectives', 'offers', 'needs' ];

	private const HEAVIEST = 10;

	/** @var array<string,array<string,array>> Entries by id, by list: what is asked for again and again */
	private array $byId = [];

	/** @var array<string,array[]> What entries() answers, by list and whether with what is retired */
	private array $known = [];

	/** @param array $data Decoded page; of any shape */
	public function __construct( private readonly array $data ) {
	}

	public function toArray(): array {
		return $this->data;
	}

	public function isEmpty(): bool {
		return array_merge( ...array_map( fn ( string $list ) => $this->entries( $list, true ), self::LISTS ) ) === [];
	}

	/**
	 * @param string $list One of LISTS
	 * @param bool $withRetired
	 * @return array[] In the order of the page; each has an id
	 */
	public function entries( string $list, bool $withRetired = false ): array {
		$this->known[$list . (int)$withRetired] ??= array_values( array_filter( UntypedJson::items(
			$this->data[$list] ?? null
		),
			static fn ( array $entry ) =>
			is_string( $entry['id'] ?? null ) && ( $withRetired || !isset( $entry['retired'] ) ) ) );
		return $this->known[$list . (int)$withRetired];
	}

	/** @return array|null The entry of a list, retired or not */
	public function find( string $list, string $id ): ?array {
		// Of those with the same id, the first.
		$this->byId[$list] ??= array_column( array_reverse( $this->entries( $list, true ) ), null, 'id' );
		return $this->byId[$list][$id] ?? null;
	}

	/** @return array[] */
	public function principles( bool $withRetired = false ): array {
		return $this->entries( 'principles', $withRetired );
	}

	/** @return array[] */
	public function goals( bool $withRetired = false ): array {
		return $this->entries( 'goals', $withRetired );
	}

	/** @return array[] */
	public function relations( bool $withRetired = false ): array {
		return $this->entries( 'relations', $withRetired );
	}

	/** @return array[] */
	public function objectives( bool $withRetired = false ): array {
		return $this->entries( 'objectives', $withRetired );
	}

	/** @return array[] */
	public function offers( bool $withRetired = false ): array {
		return $this->entries( 'offers', $withRetired );
	}

	/** @return array[] */
	public function needs( bool $withRetired = false ): array {
		return $this->entries( 'needs', $withRetired );
	}

	/**
	 * The same with other weights.
	 *
	 * @param array<string,int|float> $weights By principle; those that are not named stay
	 */
	public function withWeights( array $weights ): self {
		$principles = array_map( static fn ( array $principle ) => isset( $weights[ $principle['id'] ] )
			? [ 'weight' => $weights[ $principle['id'] ] ] + $principle : $principle, $this->principles( true ) );
		return new self( [ 'principles' => $principles ] + $this->data );
	}

	/** @return int|float Weight of a principle, 0 to 10; whole where it is valid */
	public static function weight( array $principle ): int|float {
		$weight = $principle['weight'] ?? null;
		return is_int( $weight ) || is_float( $weight ) ? min( max( $weight, 0 ), self::HEAVIEST ) : 0;
	}
}
