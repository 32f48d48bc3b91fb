<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;

/** Which items of a kind are meant. */
final class ItemFilter {

	/**
	 * @param string[] $keys All of which an item has, see ItemRows
	 * @param string $partner Name, compared folded; '' for any
	 * @param string $until Last day that it may be of, and it has a day; '' for any
	 * @param bool $isOpen Whether it has a next step
	 * @param bool $withDeclined Whether partners count that have been declined
	 */
	public function __construct(
		private readonly array $keys = [],
		private readonly string $partner = '',
		private readonly string $until = '',
		private readonly bool $isOpen = false,
		private readonly bool $withDeclined = true
	) {
	}

	/** The same, and with one more key. */
	public function with( string $key, string $until = '' ): self {
		return new self( [ ...$this->keys, $key ], $this->partner, $until, $this->isOpen, $this->withDeclined );
	}

	/** The same, of those that have a next step. */
	public function open(): self {
		return new self( $this->keys, $this->partner, $this->until, true, $this->withDeclined );
	}

	/** @return array<IExpression|string|array> All of which a row meets */
	public function conditions( IReadableDatabase $db, string $kind ): array {
		$conditions = [ $db->expr( 'tpi_kind', '=', $kind ) ];
		foreach ( $this->keys as $key ) {
			$conditions[] = $db->expr( 'tpi_keys', IExpression::LIKE, new LikeValue( $db->anyString(), "\n$key\n", $db->anyString() ) );
		}
		if ( $this->partner !== '' ) {
			$conditions[] = $db->expr( 'tp_sort', '=', IndexRows::sortKey( $this->partner ) );
		}
		if ( $this->until !== '' ) {
			array_push( $conditions, $db->expr( 'tpi_on', '!=', '' ), $db->buildComparison( '<=', [ 'tpi_on' => $this->until ] ) );
		}
		if ( $this->isOpen ) {
			$conditions[] = $db->expr( 'tpi_next', '!=', '' );
		}
		if ( !$this->withDeclined ) {
			$conditions[] = $db->expr( 'tp_decision', '!=', Partner::DECLINED );
		}
		return $conditions;
	}
}
