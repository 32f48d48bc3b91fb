<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage;

use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\SelectQueryBuilder;

/** Reads items across all partners. Every method throws IndexUnavailable where they cannot be read. */
class ItemReader {

	public const NEWEST = [ 'tpi_on DESC', 'tpi_page DESC', 'tpi_item' ];
	public const OLDEST = [ 'tpi_on', 'tp_sort', 'tpi_page', 'tpi_item' ];
	public const NEXT = [ 'tpi_next', 'tpi_page', 'tpi_item' ];
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
		$query = $this->query( $db, $kind, $filter )->fields( Item::FIELDS )->orderBy( $order );
		if ( $limit !== null ) {
			$query->limit( $limit )->offset( $offset );
		}
		return array_map( Item::fromRow( ... ), iterator_to_array( $query->fetchResultSet(), false ) );
	}

	public function count( string $kind, ItemFilter $filter ): int {
		return (int)$this->query( $this->database(), $kind, $filter )->field( 'COUNT(*)' )->fetchField();
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
	 * @param int[] $pages
	 * @param int|null $limit Null for all
	 * @param int $offset
	 * @return array<int,string> Names by page, in order
	 */
	public function names( array $pages, ?int $limit = null, int $offset = 0 ): array {
		if ( !$pages ) {
			return [];
		}
		$query = $this->database()->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_title' ] )->from( PartnerIndex::TABLE )
			->where( [ 'tp_page' => $pages ] )->orderBy( [ 'tp_sort', 'tp_page' ] )->caller( __METHOD__ );
		if ( $limit !== null ) {
			$query->limit( $limit )->offset( $offset );
		}
		$names = [];
		foreach ( $query->fetchResultSet() as $row ) {
			$names[(int)$row->tp_page] = strtr( $row->tp_title, '_', ' ' );
		}
		return $names;
	}

	/** @throws IndexUnavailable */
	public function database(): IReadableDatabase {
		$this->partners->version();
		$db = $this->index->forReading();
		// Every partner has one at least: the day it was first named.
		$has = static fn ( string $table ) => $db->newSelectQueryBuilder()->select( '1' )->from( $table )->caller( self::class . '::database' )->fetchField();
		if ( !$has( PartnerIndex::ITEMS ) && $has( PartnerIndex::TABLE ) ) {
			throw new IndexUnavailable( 'It has partners but none of their items: run maintenance/rebuildIndex.php' );
		}
		return $db;
	}

	private function query( IReadableDatabase $db, string $kind, ItemFilter $filter ): SelectQueryBuilder {
		return $db->newSelectQueryBuilder()->from( PartnerIndex::ITEMS )->join( PartnerIndex::TABLE, null, 'tp_page = tpi_page' )
			->where( $filter->conditions( $db, $kind ) )->caller( __METHOD__ );
	}
}
