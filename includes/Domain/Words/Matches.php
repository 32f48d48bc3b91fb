<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Domain\Words;

use MediaWiki\Extension\TechnicalPartners\Domain\Records\UntypedJson;

/**
 * Suggests which of our needs an offer of theirs could answer, or which of our offers a need of theirs: those that
 * share a word that carries meaning and is not common. See WordIndex.
 */
final class Matches {

	/** How many pairs of a word of theirs and one of ours were met. */
	public int $work = 0;

	/** @var array<string,array<string,string>> Words as we write them, by id of ours, by the folded word */
	private array $written = [];

	/** @var array<string,string[]> Ids of ours by the folded word, in the order of the framework */
	private array $ids = [];

	/**
	 * @param array[] $ours Needs or offers of the framework
	 * @param WordIndex $index Of the words of at least these, with all items counted
	 */
	public function __construct( array $ours, private readonly WordIndex $index ) {
		foreach ( $ours as $entry ) {
			$this->written[$entry['id']] = WordIndex::words( self::text( $entry ) );
			foreach ( array_keys( $this->written[$entry['id']] ) as $word ) {
				$this->ids[$word][] = $entry['id'];
			}
		}
	}

	/** Words of a need or an offer, ours or theirs, that suggestions rest on. */
	public static function text( array $item ): string {
		return UntypedJson::text( $item['title'] ?? null ) . ' ' . UntypedJson::text( $item['description'] ?? null );
	}

	/**
	 * @param array $item An offer or a need of theirs
	 * @return array<string,string[]> By id of ours: the words they share, as we write them. The weightiest first;
	 *   without those that people matched or turned down
	 */
	public function of( array $item ): array {
		$shared = [];
		$weights = array_fill_keys( array_keys( $this->written ), 0.0 );
		foreach ( array_keys( WordIndex::words( self::text( $item ) ) ) as $theirs ) {
			foreach ( $this->index->similar( (string)$theirs ) as $word ) {
				$weight = $this->index->weight( $word );
				$this->work += count( $this->ids[$word] ?? [] );
				foreach ( $weight > 0 ? $this->ids[$word] ?? [] : [] as $id ) {
					$weights[$id] += isset( $shared[$id][$word] ) ? 0 : $weight;
					$shared[$id][$word] = $this->written[$id][$word];
				}
			}
		}
		$decided = [
			...UntypedJson::strings( $item['answers'] ?? null ), ...UntypedJson::strings( $item['dismissed'] ?? null )
		];
		// A stable sort keeps the order of the framework where weights are equal.
		arsort( $weights );
		$shared = array_diff_key(
			array_replace( array_intersect_key( $weights, $shared ), $shared ), array_flip( $decided )
		);
		return array_map( 'array_values', $shared );
	}

	/** @param string[] $words As we write them */
	public function weight( array $words ): float {
		return array_sum(
			array_map( fn ( string $word ) => $this->index->weight( SearchNormalizer::of( $word ) ), $words )
		);
	}
}
