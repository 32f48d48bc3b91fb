<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\LikeValue;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Reads items across all partners. Every method throws IndexUnavailable where they cannot be read. */
class ItemReader {

	public const NEWEST = [ 'tpi_on DESC', 'tpi_page DESC', 'tpi_item' ];
	public const OLDEST = [ 'tpi_on', 'tp_sort', 'tpi_page', 'tpi_item' ];
	public const NEXT = [ 'tpi_next', 'tpi_page', 'tpi_item' ];
	public const BY_KEY = [ 'tpi_keys', 'tp_sort', 'tpi_page', 'tpi_item' ];
	public const BY_NAME = [ 'tp_sort', 'tpi_page', 'tpi_item' ];

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
	 * @return iterable<array> Data of all items of these kinds, one at a time
	 */
	public function each( array $kinds ): iterable {
		$rows = $this->database()->newSelectQueryBuilder()->select( 'tpi_json' )->from( PartnerIndex::ITEMS )->where( [ 'tpi_kind' => $kinds ] )
			->caller( __METHOD__ )->fetchResultSet();
		foreach ( $rows as $row ) {
			yield json_decode( $row->tpi_json, true, Item::DEPTH, JSON_THROW_ON_ERROR );
		}
	}

	/** @return array<int,array> Of all partners, by page: what Progress needs */
	public function timeline(): array {
		$db = $this->database();
		$partners = [];
		$rows = $db->newSelectQueryBuilder()->select( [ 'tpi_page', 'tpi_kind', 'tpi_on', 'tpi_next' ] )->from( PartnerIndex::ITEMS )
			->where( [ 'tpi_kind' => [ ItemRows::IDENTIFIED, ItemRows::COLLABORATION ] ] )->caller( __METHOD__ )->fetchResultSet();
		foreach ( $rows as $row ) {
			$partners[(int)$row->tpi_page] ??= [ 'identified' => '', 'contacted' => '', 'collaborations' => [] ];
			if ( $row->tpi_kind === ItemRows::COLLABORATION ) {
				$partners[(int)$row->tpi_page]['collaborations'][] = [ $row->tpi_on, $row->tpi_next ];
			} else {
				$partners[(int)$row->tpi_page]['identified'] = $row->tpi_on;
			}
		}
		$rows = $db->newSelectQueryBuilder()->select( [ 'tpi_page', 'first' => 'MIN(tpi_on)' ] )->from( PartnerIndex::ITEMS )
			->where( [ 'tpi_kind' => ItemRows::CONVERSATION, $db->expr( 'tpi_on', '!=', '' ) ] )->groupBy( 'tpi_page' )
			->caller( __METHOD__ )->fetchResultSet();
		foreach ( $rows as $row ) {
			$partners[(int)$row->tpi_page]['contacted'] = $row->first;
		}
		return $partners;
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

	/** @return array<string,array<int,array{goals:int,collaborations:int,conversations:int}>> By goal and page: whether it is named, and how much serves it */
	public function service(): array {
		$db = $this->database();
		$service = [];
		$none = [ 'goals' => 0, 'collaborations' => 0, 'conversations' => 0 ];
		$named = $db->newSelectQueryBuilder()->select( [ 'tpv_page', 'tpv_value' ] )->from( PartnerIndex::VALUES )->where( [ 'tpv_field' => 'goal' ] )
			->caller( __METHOD__ )->fetchResultSet();
		foreach ( $named as $row ) {
			$service[$row->tpv_value][(int)$row->tpv_page] = [ 'goals' => 1 ] + $none;
		}
		$items = $db->newSelectQueryBuilder()->select( [ 'tpi_page', 'tpi_kind', 'tpi_keys' ] )->from( PartnerIndex::ITEMS )->where( [
			'tpi_kind' => [ ItemRows::COLLABORATION, ItemRows::CONVERSATION ],
			$db->expr( 'tpi_keys', IExpression::LIKE, new LikeValue( "\n" . ItemRows::GOAL, $db->anyString() ) )
		] )->caller( __METHOD__ )->fetchResultSet();
		foreach ( $items as $row ) {
			foreach ( ItemRows::goalsIn( $row->tpi_keys ) as $goal ) {
				$service[$goal][(int)$row->tpi_page] ??= $none;
				$service[$goal][(int)$row->tpi_page][$row->tpi_kind . 's']++;
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
