<?php

declare( strict_types=1 );

namespace MediaWiki\Extension\TechnicalPartners\Storage\Query;

use Closure;
use Generator;
use JsonException;
use MediaWiki\Extension\TechnicalPartners\Domain\Row;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\IndexRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\ItemRows;
use MediaWiki\Extension\TechnicalPartners\Storage\Index\PartnerIndex;
use MediaWiki\Extension\TechnicalPartners\Storage\Upkeep\IndexHealth;
use TypeError;
use Wikimedia\ObjectCache\WANObjectCache;
use Wikimedia\Rdbms\IExpression;
use Wikimedia\Rdbms\IReadableDatabase;
use Wikimedia\Rdbms\IResultWrapper;
use Wikimedia\Rdbms\LikeValue;
use Wikimedia\Rdbms\SelectQueryBuilder;

/**
 * Reads lists of items and partners across all partners, a page at a time by the index of tpi_sort. Every method throws
 * IndexUnavailable where they cannot be read.
 */
class ItemReader {

	/** Partners of one folded name that are looked for. */
	private const NAMED = 50;
	/** Items read at once, and at most, by each(). */
	private const BATCH = 2000;
	private const MOST_EACH = 20000;
	private const LIST = [ 'tpi_sort', 'tpi_page', 'tpi_item' ];

	private ?IReadableDatabase $db = null;

	public function __construct(
		private readonly PartnerIndex $index,
		private readonly PartnerReader $partners,
		private readonly IndexHealth $health,
		private readonly WANObjectCache $cache
	) {
	}

	/**
	 * @param string $kind See ItemRows
	 * @param ItemFilter $filter
	 * @param int $limit
	 * @param int $offset
	 * @param string $direction SelectQueryBuilder::SORT_ASC or SORT_DESC
	 * @return Item[] In the order of the list
	 */
	public function find(
		string $kind,
		ItemFilter $filter,
		int $limit,
		int $offset = 0,
		string $direction = SelectQueryBuilder::SORT_ASC
	): array {
		$db = $this->database();
		$others = $filter->others( $db );
		$order = array_map(
			static fn ( string $column ) => "$column $direction", PartnerIndex::order( $db, self::LIST )
		);
		$list = $this->list( $db, $kind, $filter, $others )->orderBy( $order )->limit( $limit )->offset( $offset );
		// The list is narrow: rows are looked up for those of the page alone.
		$rows = $db->newSelectQueryBuilder()->select( preg_replace( '/^tpi_/', 'item.$0', Item::FIELDS ) )
			->from( $list, 'page' )
			->join(
				PartnerIndex::ITEMS,
				'item',
				[ 'item.tpi_page = page.tpi_page', 'item.tpi_item = page.tpi_item', 'item.tpi_kind' => $kind ]
			)
			->join( PartnerIndex::TABLE, null, 'tp_page = page.tpi_page' )
			->orderBy( preg_replace( '/^/', 'page.', $order ) )->caller( __METHOD__ )->fetchResultSet();
		return $this->items( $rows );
	}

	/** @return Item[] Those that can be read; others are mended by a job */
	private function items( IResultWrapper $rows ): array {
		$items = [];
		foreach ( $rows as $row ) {
			try {
				$items[] = Item::fromRow( $row );
			} catch ( JsonException | TypeError ) {
				$this->health->isGarbled( [ (int)$row->tp_page ] );
			}
		}
		return $items;
	}

	public function count( string $kind, ItemFilter $filter ): int {
		$db = $this->database();
		$query = $this->list( $db, $kind, $filter, $filter->others( $db ) )->clearFields()->field( 'COUNT(*)' )
			->caller( __METHOD__ );
		return $this->kept( 'count', $query->getSQL(), static fn () => (int)$query->fetchField() );
	}

	/**
	 * @param string $kind
	 * @return array<string,int> How long the lists of this kind and a key are, by key
	 */
	public function counts( string $kind ): array {
		$db = $this->database();
		$query = $db->newSelectQueryBuilder()->select( [ 'tpi_kind', 'n_rows' => 'COUNT(*)' ] )
			->from( PartnerIndex::ITEMS )
			->where( $db->expr( 'tpi_kind', IExpression::LIKE, new LikeValue( "$kind ", $db->anyString() ) ) )
			->groupBy( 'tpi_kind' )->caller( __METHOD__ );
		return $this->kept( 'counts', $kind, static function () use ( $query, $kind ): array {
			$counts = [];
			foreach ( $query->fetchResultSet() as $row ) {
				$counts[substr( $row->tpi_kind, strlen( "$kind " ) )] = (int)$row->n_rows;
			}
			return $counts;
		} );
	}

	/**
	 * @param string $list
	 * @param int $limit
	 * @param int $offset
	 * @param string $asOf Day that the span of the list covers; '' for all
	 * @return Partner[] In the order of the list
	 */
	public function partners( string $list, int $limit, int $offset = 0, string $asOf = '' ): array {
		$db = $this->database();
		$order = PartnerIndex::order( $db, self::LIST );
		// The list's index has the order. MariaDB would else read and sort all partners once lists are many.
		$rows = $db->newSelectQueryBuilder()->select( Partner::FIELDS )->from( PartnerIndex::ITEMS )
			->join( PartnerIndex::TABLE, null, 'tp_page = tpi_page' )->where( [ 'tpi_kind' => $list ] )
			->orderBy( $order )->limit( $limit )->offset( $offset )->straightJoinOption()
			->caller( __METHOD__ );
		if ( $asOf !== '' ) {
			$isOpen = $db->expr( 'tpi_next', '=', '' )->orExpr( $db->expr( 'tpi_next', '>=', $asOf ) );
			$rows->andWhere( [ $db->expr( 'tpi_on', '<=', $asOf ), $isOpen ] );
		}
		return array_map( Partner::fromRow( ... ), iterator_to_array( $rows->fetchResultSet(), false ) );
	}

	/**
	 * @param string[] $kinds
	 * @return iterable<array> Data of the items of these kinds, one at a time; of very many, the first
	 */
	public function each( array $kinds ): iterable {
		foreach ( $kinds as $kind ) {
			for ( $offset = 0; $offset < self::MOST_EACH; $offset += self::BATCH ) {
				$items = $this->find( $kind, new ItemFilter(), self::BATCH, $offset );
				foreach ( $items as $item ) {
					yield $item->data;
				}
				if ( count( $items ) < self::BATCH ) {
					break;
				}
			}
		}
	}

	/** @return Generator<array{string,string,string}> Spans of all partners, as Progress::changes() takes them */
	public function spans(): Generator {
		$db = $this->database();
		foreach ( ItemRows::SPANS as $list ) {
			$rows = $db->newSelectQueryBuilder()->select( [ 'tpi_on', 'tpi_next' ] )->from( PartnerIndex::ITEMS )
				->where( [ 'tpi_kind' => $list ] )->caller( __METHOD__ )->fetchResultSet();
			foreach ( $rows as $row ) {
				yield [ $list, $row->tpi_on, $row->tpi_next ];
			}
		}
	}

	/**
	 * @param string $name As somebody typed it
	 * @return array<int,string> Names by page id: that is, compared folded
	 */
	public function named( string $name ): array {
		return $this->names( $this->database()->expr( 'tp_sort', '=', IndexRows::sortKey( $name ) ), self::NAMED );
	}

	/** @return array<int,string> Names by page id that contain a text, compared folded */
	public function namesWith( string $text, int $limit ): array {
		$db = $this->database();
		return $this->names(
			$db->expr(
				'tp_sort',
				IExpression::LIKE,
				new LikeValue( $db->anyString(), IndexRows::sortKey( $text ), $db->anyString() )
			),
			$limit
		);
	}

	/** @return array<int,string> */
	private function names( IExpression $condition, int $limit ): array {
		$db = $this->database();
		$names = [];
		foreach ( $db->newSelectQueryBuilder()->select( [ 'tp_page', 'tp_title' ] )->from( PartnerIndex::TABLE )->where(
			$condition
		)
			->orderBy(
				PartnerIndex::order( $db, [ 'tp_sort', 'tp_page' ] )
			)->limit( $limit )->caller( __METHOD__ )->fetchResultSet() as $row ) {
			$names[(int)$row->tp_page] = strtr( $row->tp_title, '_', ' ' );
		}
		return $names;
	}

	/**
	 * @param int[] $pages
	 * @return array<int,Row> By page
	 */
	public function rows( array $pages ): array {
		$found = $pages ? iterator_to_array( $this->database()->newSelectQueryBuilder()
			->select( [ 'tp_page', 'tp_cells', 'tp_texts' ] )->from( PartnerIndex::TABLE )
			->where( [ 'tp_page' => array_unique( $pages ) ] )->caller( __METHOD__ )->fetchResultSet(), false ) : [];
		$found = $this->partners->readable( $found );
		$page = new MatrixResult(
			PartnerReader::asArrays( $found, 'tp_cells' ),
			PartnerReader::asArrays( $found, 'tp_texts' ),
			count( $found ),
			count( $found ),
			[]
		);
		return array_column( $page->rows(), null, 'page' );
	}

	/** Keeps a number until anything in the index changes. */
	private function kept( string $what, string $which, Closure $compute ): mixed {
		$version = $this->partners->version();
		return $version === null ? $compute() : $this->cache->getWithSetCallback(
			$this->cache->makeKey( "technicalpartners-$what", $version, sha1( $which ) ),
			5 * WANObjectCache::TTL_MINUTE, $compute );
	}

	private function database(): IReadableDatabase {
		if ( !$this->db ) {
			$this->partners->version();
			$db = $this->index->forReading();
			// Every partner has one at least: the day it was first named.
			if (
				!PartnerIndex::hasRows( $db, PartnerIndex::ITEMS ) && PartnerIndex::hasRows( $db, PartnerIndex::TABLE )
			) {
				$this->health->lacks( PartnerIndex::ITEMS );
			}
			$this->db = $db;
		}
		return $this->db;
	}

	/**
	 * @param IReadableDatabase $db
	 * @param string $kind
	 * @param ItemFilter $filter
	 * @param IExpression[] $others
	 */
	private function list(
		IReadableDatabase $db,
		string $kind,
		ItemFilter $filter,
		array $others
	): SelectQueryBuilder {
		$query = $db->newSelectQueryBuilder()->select( self::LIST )->from( PartnerIndex::ITEMS, 'list' )
			->where( $filter->conditions( $db, $kind ) )
			->caller( __METHOD__ );
		if ( $others ) {
			$item = $db->newSelectQueryBuilder()->select( '1' )->from( PartnerIndex::ITEMS, 'other' )->where( [
				'other.tpi_page = list.tpi_page', 'other.tpi_item = list.tpi_item', 'other.tpi_kind' => $kind,
				...$others
			] )->caller( __METHOD__ );
			$query->andWhere( "EXISTS ({$item->getSQL()})" );
		}
		return $query;
	}
}
