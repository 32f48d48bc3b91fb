<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use MediaWiki\Extension\TechnicalPartners\Domain\Framework;

/** Reads the parameters of an address. Everything not understood is noted, and left out. */
class MatrixQueryParser {

	/** Of what is not understood, so much is repeated: letters of each parameter, and how many of them. */
	private const MOST_SAID = 500;
	private const MOST_IGNORED = 50;
	private const ENUMS = [
		'stage' => [ 'identified', 'contacted', 'collaborating' ],
		'decision' => [ 'open', 'paused', 'declined', 'any' ],
		'priority' => [ 'untriaged', 'low', 'medium', 'high' ],
		'marks' => [ 'contested', 'unsupported', 'stale', 'nosteward', 'mine', 'watched' ],
		'alignment' => MatrixQuery::ALIGNMENTS
	];
	private const SCORES = [ '0', '1', '2', '3', 'na', 'none' ];
	private const COLUMNS = [ 'partner', 'stage', 'decision', 'priority', 'relations', 'alignment', 'goals', 'steward',
		'lastConversation', 'next' ];
	private const GROUPS = [ 'stage', 'priority', 'relation', 'steward' ];
	private const ID = '/^[a-z][a-z0-9-]{0,39}$/D';
	private const WHEN = '/^(?:none|\d{4}(?:-\d\d)?)$/D';
	private const PRINCIPLE = '/^p-[a-z][a-z0-9-]{0,39}$/D';
	/** More than this costs more than anybody means to ask. */
	private const MOST_VALUES = 100;
	private const MOST_SCORES = 20;
	private const MOST_WORDS = 20;

	/** @var string[] */
	private array $ignored = [];

	/**
	 * @param array<string,mixed> $parameters
	 * @param Framework $framework
	 */
	public function __construct( private readonly array $parameters, private readonly Framework $framework ) {
	}

	public function parse(): MatrixQuery {
		$isColumn = static fn ( string $value ) =>
			in_array( $value, self::COLUMNS, true ) || preg_match( self::PRINCIPLE, $value );
		$filters = $this->filters();
		$natural = MatrixQuery::naturalSortOf( $filters, $this->framework );
		$sort = $this->one(
			'sort', static fn ( string $value ) => $value === MatrixQuery::BY_RESPONSIVENESS || $isColumn( $value )
		)
			?? $natural;
		$dir = $this->one( 'dir', static fn ( string $value ) => in_array( $value, [ 'asc', 'desc' ], true ) );
		return new MatrixQuery(
			$this->words(),
			$filters,
			$sort,
			( $dir ?? MatrixQuery::defaultDirection( $sort ) ) === 'desc',
			$this->one( 'group', static fn ( string $value ) => in_array( $value, self::GROUPS, true ) ),
			$this->many( 'columns', $isColumn ) ?: null,
			min( $this->number( 'limit', 1 ) ?? MatrixQuery::DEFAULT_LIMIT, MatrixQuery::MAX_LIMIT ),
			$this->number( 'offset', 0 ) ?? 0,
			array_map(
				static fn ( string $one ) => mb_strimwidth( $one, 0, self::MOST_SAID, '…', 'UTF-8' ),
				array_slice( $this->ignored, 0, self::MOST_IGNORED )
			),
			$natural
		);
	}

	/** @return array<string,string[]> */
	private function filters(): array {
		$filters = [];
		foreach ( self::ENUMS as $name => $values ) {
			$filters[$name] = $this->many( $name, static fn ( string $value ) => in_array( $value, $values, true ) );
		}
		$isId = static fn ( string $value ) => (bool)preg_match( self::ID, $value );
		$filters['relation'] = $this->many( 'relation', $isId );
		$filters['goal'] = $this->many( 'goal', $isId );
		$filters['steward'] = $this->many( 'steward' );
		foreach ( MatrixQuery::DATES as $name ) {
			$filters[$name] = $this->many(
				$name, static fn ( string $value ) => (bool)preg_match( self::WHEN, $value )
			);
		}
		$scores = 0;
		foreach ( array_keys( $this->parameters ) as $name ) {
			if ( str_starts_with( (string)$name, 'score-' ) ) {
				$isKnown = $isId( substr( $name, strlen( 'score-' ) ) ) && ++$scores <= self::MOST_SCORES;
				$filters[$name] = $this->many(
					$name, static fn ( string $value ) => $isKnown && in_array( $value, self::SCORES, true )
				);
			}
		}
		$filters = array_filter( $filters );
		$decision = $filters['decision'] ?? MatrixQuery::DEFAULT_DECISIONS;
		unset( $filters['decision'] );
		return $filters + ( in_array( 'any', $decision, true ) ? [] : [ 'decision' => $decision ] );
	}

	private function words(): string {
		$q = trim( $this->one( 'q' ) ?? '' );
		$words = preg_split( '/\s+/u', $q );
		if ( count( $words ) <= self::MOST_WORDS ) {
			return $q;
		}
		$this->ignored[] = 'q=' . implode( ' ', array_slice( $words, self::MOST_WORDS ) );
		return implode( ' ', array_slice( $words, 0, self::MOST_WORDS ) );
	}

	/** @return string[] */
	private function many( string $name, ?callable $isValid = null ): array {
		$given = $this->parameters[$name] ?? [];
		$given = is_array( $given ) ? $given : explode( '|', (string)$given );
		$values = [];
		foreach ( $given as $value ) {
			$value = is_string( $value ) && mb_check_encoding( $value, 'UTF-8' ) ? trim( $value ) : '';
			if ( $value !== '' && $isValid && !$isValid( $value ) ) {
				$this->ignored[] = "$name=$value";
			} elseif ( $value !== '' ) {
				$values[] = $value;
			}
		}
		$values = array_values( array_unique( $values ) );
		foreach ( array_slice( $values, self::MOST_VALUES ) as $value ) {
			$this->ignored[] = "$name=$value";
		}
		return array_slice( $values, 0, self::MOST_VALUES );
	}

	private function one( string $name, ?callable $isValid = null ): ?string {
		$value = $this->parameters[$name] ?? null;
		if ( !is_string( $value ) || $value === '' || !mb_check_encoding( $value, 'UTF-8' ) ) {
			return null;
		}
		if ( $isValid && !$isValid( $value ) ) {
			$this->ignored[] = "$name=$value";
			return null;
		}
		return $value;
	}

	private function number( string $name, int $least ): ?int {
		$value = $this->one(
			$name, static fn ( string $value ) => preg_match( '/^\d{1,9}$/D', $value ) && (int)$value >= $least
		);
		return $value === null ? null : (int)$value;
	}
}
