<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Index;

use MediaWiki\Extension\TechnicalPartners\Storage\Query\Item;

/**
 * Rows of one partner in the table of items. A row stands in a list, which is read in the order of tpi_sort by one
 * index: the list of a kind has the items themselves, the list of a kind with a key ("conversation goal maps") points
 * to them.
 */
final class ItemTable {

	private const LIST_LENGTH = 280;
	private const ID_LENGTH = 40;
	private const SORT_LENGTH = 255;
	private const NAME_LENGTH = 100;
	private const BLOB_LENGTH = 65530;
	private const JSON = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

	/** @var array<string,array<string,int|string>> Rows by key() */
	public array $rows = [];

	/** Folded name, cut to leave room for what it is sorted by first. */
	public readonly string $name;

	public function __construct( private readonly int $page, string $name ) {
		$this->name = mb_strcut( IndexRows::sortKey( $name ), 0, self::NAME_LENGTH, 'UTF-8' );
	}

	/** Name of the list of those items of a kind that have a key. */
	public static function listOf( string $kind, string $key ): string {
		return mb_strcut( "$kind $key", 0, self::LIST_LENGTH, 'UTF-8' );
	}

	/** @return string Before all rows of a part of the software, and no others */
	public static function partPrefix( string $foldedPart ): string {
		return mb_strcut( $foldedPart, 0, self::NAME_LENGTH, 'UTF-8' ) . "\n";
	}

	public static function key( array $row ): string {
		return "{$row['tpi_page']}|{$row['tpi_kind']}|{$row['tpi_item']}";
	}

	/**
	 * @param string $kind
	 * @param string $id
	 * @param array $data
	 * @param string $on
	 * @param string $next
	 * @param string|null $sort Null: by the day, then by the partner's name
	 * @param array<string,string|null> $keys Lists that point to the item, and how they are sorted: null for as itself
	 */
	public function add(
		string $kind,
		string $id,
		array $data,
		string $on = '',
		string $next = '',
		?string $sort = null,
		array $keys = []
	): void {
		$sort ??= $this->by( $on );
		$json = json_encode( (object)$data, self::JSON, Item::DEPTH );
		$words = $keys ? "\n" . implode( "\n", array_keys( $keys ) ) . "\n" : '';
		// Nothing valid is longer or deeper; it came by import, and must not keep others from being written or read.
		$fits = $json !== false && strlen( $id ) <= self::ID_LENGTH &&
			max( strlen( $words ), strlen( $json ) ) <= self::BLOB_LENGTH;
		if ( $id === '' || !$fits || isset( $this->rows["$this->page|$kind|$id"] ) ) {
			return;
		}
		$this->put( $kind, $id, $on, $next, $sort, $words, $json );
		foreach ( $keys as $key => $ownSort ) {
			$this->put( self::listOf( $kind, (string)$key ), $id, $on, $next, $ownSort ?? $sort );
		}
	}

	/** Puts the partner itself into a list. */
	public function point(
		string $list,
		string $id = '',
		string $on = '',
		string $next = '',
		?string $sort = null
	): void {
		$this->put( $list, $id, $on, $next, $sort ?? $this->by( $on ) );
	}

	/** @return string Sort key of a day and the partner's name: without a day first */
	public function by( string $day ): string {
		return "$day $this->name";
	}

	private function put(
		string $list,
		string $id,
		string $on,
		string $next,
		string $sort,
		string $keys = '',
		string $json = ''
	): void {
		$row = [
			'tpi_page' => $this->page, 'tpi_kind' => $list, 'tpi_item' => $id, 'tpi_on' => $on, 'tpi_next' => $next,
			'tpi_sort' => mb_strcut( $sort, 0, self::SORT_LENGTH, 'UTF-8' ), 'tpi_keys' => $keys, 'tpi_json' => $json
		];
		$this->rows[ self::key( $row ) ] ??= $row;
	}
}
