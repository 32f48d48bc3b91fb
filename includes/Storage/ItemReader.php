<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Generator;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Reads items across all partners. Every method throws IndexUnavailable where they cannot be read. */
class ItemReader {

	public const NEWEST = [ 'tpi_on DESC', 'tpi_page DESC', 'tpi_item' ];
	public const OLDEST = [ 'tpi_on', 'tp_sort', 'tpi_page', 'tpi_item' ];
	public const NEXT = [ 'tpi_next', 'tpi_page', 'tpi_item' ];
	public const BY_KEY = [ 'tpi_keys', 'tp_sort', 'tpi_page', 'tpi_item' ];
	public const BY_NAME = [ 'tp_sort', 'tpi_page', 'tpi_item' ];

	/** Items read at once, and at most, by each(). */
	private const BATCH = 2000;
	private const MOST_EACH = 20000;

	/** Lists that the numbers of ItemRows::SERVICE count, in this order. */
	private const SERVICE = [ 'goals', 'collaborations', 'conversations' ];

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerReader $partners
	) {
	}

	/**
	 * @param string $kind See ItemRows
	 * @param ItemFilter $filter
	 * @param string[] $order One of the constants above
	 * @param int|null $limit Null for all
	 * @param int $offset
	 * @return Item[]
	 */
	public function find( string $kind, ItemFilter $filter, array $order, ?int $limit = null, int $offset = 0 ): array {
		$db = $this->database();
		$query = $this->query( $db, $kind, $filter )->fields( Item::FIELDS )->orderBy( PartnerIndex::order( $db, $order ) );
		if ( $limit !== null ) {
			$query->limit( $limit )->offset( $offset );
		}
		return array_map( Item::fromRow( ... ), iterator_to_array( $query->fetchResultSet(), false ) );
	}

	public function count( string $kind, ItemFilter $filter ): int {
		return (int)$this->query( $this->database(), $kind, $filter )->field( 'COUNT(*)' )->fetchField();
	}

	/**
	 * @param string[] $kinds
	 * @return iterable<array> Data of the items of these kinds, one at a time; of very many, the first
	 */
	public function each( array $kinds ): iterable {
		for ( $offset = 0; $offset < self::MOST_EACH; $offset += self::BATCH ) {
			$rows = $this->database()->newSelectQueryBuilder()->select( 'tpi_json' )->from( PartnerIndex::ITEMS )->where( [ 'tpi_kind' => $kinds ] )
				->orderBy( [ 'tpi_page', 'tpi_kind', 'tpi_item' ] )->limit( self::BATCH )->offset( $offset )->caller( __METHOD__ )->fetchFieldValues();
			foreach ( $rows as $json ) {
				yield json_decode( $json, true, Item::DEPTH, JSON_THROW_ON_ERROR );
			}
			if ( count( $rows ) < self::BATCH ) {
				return;
			}
		}
	}

	/** @return Generator<int,array> Of all partners, by page: what Progress needs */
	public function timeline(): Generator {
		$rows = $this->database()->newSelectQueryBuilder()->select( [ 'tpi_page', 'tpi_on', 'tpi_json' ] )->from( PartnerIndex::ITEMS )
			->where( [ 'tpi_kind' => ItemRows::IDENTIFIED ] )->caller( __METHOD__ )->fetchResultSet();
		foreach ( $rows as $row ) {
			yield (int)$row->tpi_page => [ 'identified' => $row->tpi_on ] + json_decode( $row->tpi_json, true, Item::DEPTH, JSON_THROW_ON_ERROR );
		}
	}

	/**
	 * @param string[] $kinds
	 * @return int[] Partners that have an item of one of these kinds
	 */
	public function pages( array $kinds ): array {
		return array_map( 'intval', $this->database()->newSelectQueryBuilder()->select( 'tpi_page' )->distinct()->from( PartnerIndex::ITEMS )
			->where( [ 'tpi_kind' => $kinds ] )->caller( __METHOD__ )->fetchFieldValues() );
	}

	/** @return array<int,Partner> All partners by page, in the order of their names */
	public function partners(): array {
		$db = $this->database();
		$rows = $db->newSelectQueryBuilder()->select( Partner::FIELDS )->from( PartnerIndex::TABLE )
			->orderBy( PartnerIndex::order( $db, [ 'tp_sort', 'tp_page' ] ) )->caller( __METHOD__ )->fetchResultSet();
		$partners = [];
		foreach ( $rows as $row ) {
			$partners[(int)$row->tp_page] = Partner::fromRow( $row );
		}
		return $partners;
	}

	/**
	 * @param int[] $pages
	 * @return array<int,Row> By page
	 */
	public function rows( array $pages ): array {
		$found = $pages ? iterator_to_array( $this->database()->newSelectQueryBuilder()->select( [ 'tp_cells', 'tp_texts' ] )->from( PartnerIndex::TABLE )
			->where( [ 'tp_page' => array_unique( $pages ) ] )->caller( __METHOD__ )->fetchResultSet() ) : [];
		$page = new MatrixPage( PartnerReader::asArrays( $found, 'tp_cells' ), PartnerReader::asArrays( $found, 'tp_texts' ), count( $found ), count( $found ), [] );
		return array_column( $page->rows(), null, 'page' );
	}

	/**
	 * @param string $goal Id of the goal that is meant; '' for all
	 * @return array<string,array<int,array{goals:int,collaborations:int,conversations:int}>> By goal and page: whether it is named, and
	 *   how much serves it
	 */
	public function service( string $goal = '' ): array {
		$db = $this->database();
		$filter = new ItemFilter( $goal === '' ? [] : [ ItemRows::GOAL . $goal ] );
		$service = [];
		// Partners serve many goals in few ways: equal ways share one array.
		$ways = [];
		foreach ( $this->query( $db, ItemRows::SERVICE, $filter )->fields( [ 'tpi_page', 'tpi_json' ] )->fetchResultSet() as $row ) {
			$goals = json_decode( $row->tpi_json, true, Item::DEPTH, JSON_THROW_ON_ERROR );
			foreach ( $goal === '' ? $goals : array_intersect_key( $goals, [ $goal => true ] ) as $id => $numbers ) {
				$service[$id][(int)$row->tpi_page] = $ways[implode( ' ', $numbers )] ??= array_combine( self::SERVICE, $numbers );
			}
		}
		return $service;
	}

	/** @throws IndexUnavailable */
	public function database(): IReadableDatabase {
		$this->partners->version();
		$db = $this->index->forReading();
		// Every partner has one at least: the day it was first named.
		if ( !PartnerIndex::hasRows( $db, PartnerIndex::ITEMS ) && PartnerIndex::hasRows( $db, PartnerIndex::TABLE ) ) {
			throw new IndexUnavailable( 'It has partners but none of their items: run maintenance/rebuildIndex.php' );
		}
		return $db;
	}

	private function query( IReadableDatabase $db, string $kind, ItemFilter $filter ): SelectQueryBuilder {
		return $db->newSelectQueryBuilder()->from( PartnerIndex::ITEMS )->join( PartnerIndex::TABLE, null, 'tp_page = tpi_page' )
			->where( $filter->conditions( $db, $kind ) )->caller( __METHOD__ );
	}
}
