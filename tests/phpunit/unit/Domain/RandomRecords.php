<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Tests\Unit\Domain;

use MediaWiki\Extension\TechnicalPartners\Domain\Record;

/** Records and edits of them, the same for the same seed. They have few ids and values, so that edits often meet. */
final class RandomRecords {

	private const TEXTS = [ 'red', 'green', 'blue' ];
	private const FIELDS = [
		'summary', 'priority', 'steward', 'identifiedOn', 'goals', 'stack', 'assessments', 'evidence', 'conversations'
	];

	public function __construct( int $seed ) {
		mt_srand( $seed );
	}

	public function record(): array {
		$record = [];
		foreach ( self::FIELDS as $field ) {
			$record[$field] = mt_rand( 0, 3 ) ? $this->value( $field ) : null;
		}
		return Record::normalise( $record, 'partner' );
	}

	/** Two to seven things done to a record. */
	public function edit( array $record ): array {
		for ( $count = mt_rand( 2, 7 ); $count > 0; $count-- ) {
			$field = $this->one( self::FIELDS );
			$record[$field] = $this->edited( $field, $record[$field] ?? null );
		}
		return Record::normalise( $record, 'partner' );
	}

	private function edited( string $field, mixed $old ): mixed {
		if ( !is_array( $old ) || mt_rand( 0, 7 ) === 0 ) {
			return mt_rand( 0, 4 ) ? $this->value( $field ) : null;
		}
		return match ( $field ) {
			'goals', 'stack' => mt_rand( 0, 1 ) ? array_slice( $old, 1 ) : [ ...$old, ...$this->some( self::TEXTS ) ],
			'evidence', 'conversations' => $this->editedList( $field, $old ),
			'assessments' => $this->editedMap( $old ),
			default => $this->value( $field )
		};
	}

	private function editedMap( array $map ): array {
		$id = $this->one( [ 'a', 'b', 'settled' ] );
		if ( isset( $map[$id] ) && mt_rand( 0, 3 ) ) {
			$part = $this->one( [ 'score', 'rationale', 'evidence' ] );
			$map[$id][$part] = $this->edited( $part, $map[$id][$part] ?? null );
		} else {
			$map[$id] = mt_rand( 0, 2 ) ? $this->assessment() : null;
		}
		return $map;
	}

	private function editedList( string $field, array $list ): array {
		$place = mt_rand( 0, max( 0, count( $list ) - 1 ) );
		switch ( mt_rand( 0, 4 ) ) {
			case 0:
				array_splice( $list, $place, 1 );
				break;
			case 1:
				shuffle( $list );
				break;
			case 2:
				$taken = array_column( $list, 'id' );
				$new = array_values(
					array_filter(
						$this->value( $field ), static fn ( array $item ) => !in_array( $item['id'], $taken, true )
					)
				);
				array_splice( $list, $place, 0, $new );
				break;
			default:
				$part = $this->one( [ 'note', 'goals', 'settled' ] );
				$list[$place][$part] = $this->value( $part );
		}
		return $list;
	}

	private function value( string $field ): mixed {
		return match ( $field ) {
			'steward' => array_filter(
				[ 'user' => $this->one( [ 'Ada', 'Bob' ] ), 'since' => $this->one( [ '2026-01-01', null ] ) ]
			),
			'identifiedOn' => [ 'on' => $this->one( [ '2015', '2016' ] ) ],
			'settled' => $this->one( [ null, [ 'on' => '2026-01-01', 'reason' => $this->one( self::TEXTS ) ] ] ),
			'score' => mt_rand( 0, 3 ),
			'goals', 'stack' => $this->some( self::TEXTS ),
			'evidence', 'conversations' => $this->items(),
			'assessments' => array_map(
				fn () => $this->assessment(), array_flip( $this->some( [ 'a', 'b', 'settled' ] ) )
			),
			default => $this->one( self::TEXTS )
		};
	}

	private function assessment(): array {
		return array_map( fn ( string $part ) => mt_rand( 0, 1 ) ? $this->value( $part ) : null,
			[ 'score' => 'score', 'rationale' => 'rationale', 'evidence' => 'evidence' ] );
	}

	private function items(): array {
		$ids = $this->some( [ 'i1', 'i2', 'i3', '4', 'settled' ] );
		shuffle( $ids );
		return array_map( fn ( string $id ) => [ 'id' => $id, 'note' => $this->value( 'note' ),
			'goals' => $this->value( 'goals' ),
			'settled' => $this->value( 'settled' ) ], $ids );
	}

	private function some( array $values ): array {
		return array_values( array_filter( $values, static fn () => mt_rand( 0, 1 ) === 1 ) );
	}

	private function one( array $values ): mixed {
		return $values[ mt_rand( 0, count( $values ) - 1 ) ];
	}
}
