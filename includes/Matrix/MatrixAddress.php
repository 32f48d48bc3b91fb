<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Matrix;

use MediaWiki\Extension\TechnicalPartners\Domain\ColumnSchema;
use MediaWiki\Extension\TechnicalPartners\Storage\Kind\Kind;
use MediaWiki\Extension\TechnicalPartners\Storage\Query\MatrixQuery;
use MediaWiki\Html\Html;
use MediaWiki\Title\Title;

/** Addresses of the matrix: of what is shown now, and of what a change of it would show. */
class MatrixAddress {

	/** Format of feeds, and the value of the parameter `feed`. */
	public const FEED = 'atom';

	public function __construct( private readonly Title $page, private readonly MatrixQuery $query ) {
	}

	/**
	 * @param array<string,string|null> $changes Parameters; null takes one away
	 * @return string URL, not escaped. It begins at the first page, unless the offset is among the changes
	 */
	public function with( array $changes ): string {
		$parameters = array_filter(
			array_replace( $this->parameters(), [ 'offset' => null ], $changes ),
			static fn ( ?string $value ) => $value !== null
		);
		return $this->page->getLocalURL( $parameters );
	}

	/** The address with one value of a filter more, or less. */
	public function toggled( string $filter, string $value ): string {
		$values = $this->query->filters[$filter] ?? [];
		$toggled = in_array( $value, $values, true ) ? array_diff( $values, [ $value ] ) : [ ...$values, $value ];
		$none = isset( ColumnSchema::get()->usualFilters()[$filter] ) ? Kind::ANY : null;
		return $this->with( [ $filter => $toggled ? implode( '|', $toggled ) : $none ] );
	}

	/** @return array<string,string|null> What the address says beyond the default */
	public function parameters(): array {
		$query = $this->query;
		$filters = array_map( static fn ( array $values ) => implode( '|', $values ), $query->filters );
		foreach ( ColumnSchema::get()->usualFilters() as $name => $usual ) {
			$values = $query->filters[$name] ?? [ Kind::ANY ];
			$filters[$name] = $values === $usual ? null : implode( '|', $values );
		}
		$direction = $query->descending ? 'desc' : 'asc';
		return [
			'q' => $query->q === '' ? null : $query->q,
			...$filters,
			'sort' => $query->sort === $query->naturalSort() ? null : $query->sort,
			'dir' => $direction === MatrixQuery::defaultDirection( $query->sort ) ? null : $direction,
			'group' => $query->group,
			'columns' => $query->columns === null ? null : implode( '|', $query->columns ),
			'limit' => $query->limit === ColumnSchema::get()->limit( 'rows' ) ? null : (string)$query->limit,
			'offset' => $query->offset === 0 ? null : (string)$query->offset
		];
	}

	/**
	 * A form whose fields become the address.
	 *
	 * @param array $attributes
	 * @param string $html
	 * @return string HTML
	 */
	public function form( array $attributes, string $html ): string {
		return Html::rawElement(
			'form',
			[ 'action' => wfScript(), 'autocomplete' => 'off', ...$attributes ],
			Html::hidden( 'title', $this->page->getPrefixedDBkey() ) . $html
		);
	}

	/**
	 * @param string|null $user Name of the reader; null without an account
	 * @return string|null URL of the feed of the same rows, for feed readers, which do not log in; null if they would
	 *   find nothing
	 */
	public function feed( ?string $user ): ?string {
		$own = $this->query->ownFlags();
		$isMine = ( $this->query->filters['flags'] ?? [] ) === [ 'mine' ] && !isset( $this->query->filters['steward'] );
		if ( $own && !( $isMine && $user !== null ) ) {
			return null;
		}
		$order = array_fill_keys( [ 'sort', 'dir', 'group', 'columns', 'limit', 'offset' ], null );
		return $this->with(
			[ 'feed' => self::FEED ] + ( $own ? [ 'flags' => null, 'steward' => $user ] : [] ) + $order
		);
	}

	/** Sorted by a column; a second time the other way. */
	public function sortedBy( string $column ): string {
		$default = MatrixQuery::defaultDirection( $column );
		$isOther = $this->query->sort === $column && ( $this->query->descending === ( $default === 'desc' ) );
		return $this->with( [
			'sort' => $column === $this->query->naturalSort() ? null : $column,
			'dir' => $isOther ? ( $default === 'desc' ? 'asc' : 'desc' ) : null
		] );
	}
}
